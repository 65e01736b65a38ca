import { expect, test } from 'vitest';
import { WorldClock, startOfRun } from './clock.ts';
import { jstInstant, jstIso } from './jst.ts';

const NOON = jstInstant(20_000, 720);

function clockAt(simAnchor: number, speed: number, free = false) {
  const real = { now: NOON };
  const clock = new WorldClock({
    anchor: { simAnchor, realAnchor: NOON, speed },
    free,
    real: () => real.now,
  });
  return { clock, real };
}

test('runs at its speed', () => {
  const { clock, real } = clockAt(NOON, 30);
  real.now += 2000;
  expect(clock.now()).toBe(NOON + 60_000);
});

test('a change of speed leaves no gap and no repetition', () => {
  const { clock, real } = clockAt(NOON, 30);
  real.now += 1000;
  clock.setSpeed(60);
  expect(clock.now()).toBe(NOON + 30_000);
  real.now += 1000;
  expect(clock.now()).toBe(NOON + 90_000);
});

test('never lies behind the real clock unless free', () => {
  expect(clockAt(NOON - 5_000_000, 1).clock.now()).toBe(NOON);
  expect(clockAt(NOON - 5_000_000, 1, true).clock.now()).toBe(NOON - 5_000_000);
});

test('never goes back when the real clock does', () => {
  const { clock, real } = clockAt(NOON, 30);
  real.now += 1000;
  const before = clock.now();
  real.now -= 900;
  expect(clock.now()).toBe(before);
});

test('a frozen clock moves only when told', () => {
  const { clock, real } = clockAt(NOON, 0, true);
  real.now += 3_600_000;
  expect(clock.now()).toBe(NOON);
  clock.advance(60_000);
  expect(clock.now()).toBe(NOON + 60_000);
});

test.each([
  [7 * 60 + 59, '09:00', 0],
  [8 * 60, '08:00', 0],
  [17 * 60 + 59, '17:59', 0],
  [18 * 60, '09:00', 1],
  [23 * 60 + 30, '09:00', 1],
  [0, '09:00', 0],
])('a run that may begin at minute %i of the day begins at %s', (minute, wall, days) => {
  const start = startOfRun(jstInstant(20_000, minute));
  expect(jstIso(start).slice(11, 16)).toBe(wall);
  expect(jstIso(start).slice(0, 10)).toBe(jstIso(jstInstant(20_000 + days, 0)).slice(0, 10));
});
