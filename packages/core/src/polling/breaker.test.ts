import { expect, test } from 'vitest';
import type { EpochMs } from '../time/instant.ts';
import { afterCall, CLOSED, mayAsk, type BreakerState } from './breaker.ts';

const at = (ms: number) => ms as EpochMs;

function fail(state: BreakerState, times: number, now: number): BreakerState {
  let next = state;
  for (let i = 0; i < times; i += 1) next = afterCall(next, false, at(now));
  return next;
}

test('four failures leave it closed, the fifth opens it for a minute', () => {
  expect(mayAsk(fail(CLOSED, 4, 0), at(0), at(9)).allowed).toBe(true);
  const open = fail(CLOSED, 5, 0);
  expect(mayAsk(open, at(59_999), at(90_000)).allowed).toBe(false);
  expect(mayAsk(open, at(60_000), at(90_000)).allowed).toBe(true);
});

test('after the pause one probe goes through, others wait for its outcome', () => {
  const probe = mayAsk(fail(CLOSED, 5, 0), at(60_000), at(90_000));
  expect(probe.state.kind).toBe('probing');
  expect(mayAsk(probe.state, at(60_001), at(95_000)).allowed).toBe(false);
  expect(afterCall(probe.state, true, at(60_002))).toEqual(CLOSED);
});

test('a failed probe doubles the pause up to half an hour', () => {
  let state = fail(CLOSED, 5, 0);
  let now = 0;
  const pauses: number[] = [];
  for (let i = 0; i < 8; i += 1) {
    if (state.kind !== 'open') throw new Error('expected open');
    pauses.push(state.until - now);
    now = state.until;
    state = afterCall(mayAsk(state, at(now), at(now + 1)).state, false, at(now));
  }
  expect(pauses.map((ms) => ms / 60_000)).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
});

test('one success forgets earlier failures', () => {
  expect(afterCall(fail(CLOSED, 4, 0), true, at(1))).toEqual(CLOSED);
});

test('a probe that never tells its outcome gives way to another', () => {
  const probe = mayAsk(fail(CLOSED, 5, 0), at(60_000), at(90_000));
  expect(mayAsk(probe.state, at(89_999), at(120_000)).allowed).toBe(false);
  expect(mayAsk(probe.state, at(90_000), at(120_000))).toMatchObject({
    allowed: true,
    state: { kind: 'probing', until: 120_000 },
  });
});
