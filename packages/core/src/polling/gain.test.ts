import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES } from '../journey/status.ts';
import type { EpochMs } from '../time/instant.ts';
import { ageBucket, AGE_BOUNDS_HOURS, changeRate, waitForGain, WINDOW_PARTS } from './gain.ts';
import { phaseOf, POLL_PHASES, pollFacts, ratePlace, type PollFacts } from './phase.ts';
import { aheadMinutes, nextPrice, PRICE_FIRST } from './price.ts';
import { RATES } from './rates.ts';

const at = (text: string) => Date.parse(`${text}+09:00`) as EpochMs;
const DAY = Math.floor(Date.parse('2026-11-22') / 86_400_000);
const noon = at('2026-11-22T12:00');

const facts = fc.record({
  phase: fc.constantFrom(...POLL_PHASES),
  since: fc.option(
    fc.integer({ min: 0, max: 72 * 60 }).map((minutes) => (noon - minutes * 60_000) as EpochMs),
  ),
  promise: fc.option(
    fc.record({
      day: fc.integer({ min: DAY - 2, max: DAY + 3 }),
      window: fc.option(fc.constantFrom([480, 720] as const, [1140, 1260] as const)),
    }),
  ),
});

test('the rates have a value for every hour or tenth, and for every age', () => {
  for (const [key, rate] of Object.entries(RATES)) {
    expect([key, rate.by.length]).toEqual([
      key,
      key.endsWith('_window') && !/out\.(?:before|after)/.test(key) ? WINDOW_PARTS : 24,
    ]);
    expect(rate.ages).toHaveLength(AGE_BOUNDS_HOURS.length + 1);
  }
});

test('every status has a phase, and what we do not know waits like nothing', () => {
  for (const { code } of STATUSES.values()) expect(POLL_PHASES).toContain(phaseOf(code));
  expect(phaseOf('in_transit.arrived_last_depot')).toBe('at_depot');
  expect(phaseOf('unknown.unmapped')).toBe('none');
});

test('a wait is between five minutes and a day, and a dearer call waits at least as long', () => {
  fc.assert(
    fc.property(facts, fc.double({ min: 20, max: 5_000, noNaN: true }), (known, price) => {
      const cheap = waitForGain(known, { from: noon, price });
      const dear = waitForGain(known, { from: noon, price: price * 2 });
      expect(cheap).toBeGreaterThanOrEqual(5 * 60_000);
      expect(dear).toBeLessThanOrEqual(86_400_000);
      expect(dear).toBeGreaterThanOrEqual(cheap);
    }),
  );
});

test('inside its promised window a parcel on the van is asked sooner than before it', () => {
  const out: PollFacts = {
    phase: 'out',
    since: at('2026-11-22T09:00'),
    promise: { day: DAY, window: [14 * 60, 16 * 60] },
  };
  expect(ratePlace(out, at('2026-11-22T13:00')).key).toBe('out.before_window');
  expect(ratePlace(out, at('2026-11-22T15:00'))).toMatchObject({ key: 'out.in_window', passed: 0.4 });
  expect(ratePlace(out, at('2026-11-22T16:31')).key).toBe('out.after_window');
  expect(changeRate(out, at('2026-11-22T15:00'))).toBeGreaterThan(
    5 * changeRate(out, at('2026-11-22T12:00')),
  );
  const wait = (from: string) => waitForGain(out, { from: at(from), price: PRICE_FIRST });
  expect(wait('2026-11-22T14:30')).toBeLessThan(wait('2026-11-22T10:00'));
});

test('the promise is read as a day and a window in Japan', () => {
  const promise = { text: '', date: '2026-11-22', from: '14:00', to: '16:00', zone: 'Asia/Tokyo' };
  expect(pollFacts({ events: [], promise }).promise).toEqual({ day: DAY, window: [840, 960] });
  expect(pollFacts({ events: [], promise: { ...promise, date: '?' } }).promise).toBeNull();
  expect(pollFacts({ events: [], promise: { ...promise, to: null } }).promise?.window).toBeNull();
});

test('ages fall into their buckets', () => {
  expect([0, 31, 61, 121, 241, 481, 961].map((minutes) => ageBucket(minutes * 60_000))).toEqual([
    0, 1, 2, 3, 4, 5, 6,
  ]);
});

test('the price rises while we are late, falls while we are early, and stays in bounds', () => {
  expect(nextPrice(300, 10, 1)).toBeCloseTo(303);
  expect(nextPrice(300, -10, 1)).toBeCloseTo(297);
  expect(nextPrice(300, 0, 1)).toBe(300);
  expect(nextPrice(20, -30, 600)).toBe(20);
  expect(nextPrice(1e9, 30, 600)).toBe(100_000);
  expect([aheadMinutes(20), aheadMinutes(300)]).toEqual([0, 30]);
});
