import { expect, test } from 'vitest';
import { journeyOf, local, promiseOf } from '../diagnosis/situation.ts';
import type { Journey, JourneyPromise } from '../journey.ts';
import { because } from './expectation.ts';
import type { Expectation } from './expectation.ts';
import { CHANGES_MAX, followExpectation } from './movement.ts';

const AT = local('2026-06-08T12:00');
const road = journeyOf([['2026-06-08T09:00', 'in_transit.accepted', '荷物受付']]);

function expectation(promise: JourneyPromise, reasons = [because('stated_by_carrier')]): Expectation {
  return { promise, likely: null, coverage: null, reasons, moved: null };
}

const first = expectation(promiseOf('2026-06-09T14:00', '2026-06-09T16:00'));
const later = expectation(promiseOf('2026-06-10T14:00', '2026-06-10T16:00'));

test('the first expectation has no past', () => {
  expect(followExpectation(null, first, road, AT)).toBe(first);
});

test('a later statement keeps the old one and says by how much', () => {
  const moved = followExpectation(first, later, road, AT);
  expect(moved.promise.changes).toEqual([
    { at: AT, from: first.promise.from, to: first.promise.to, why: moved.moved },
  ]);
  expect(moved.moved).toEqual({ code: 'carrier_restated', params: { minutes: 1440 } });
});

test('ten minutes are no news, and news stay', () => {
  const moved = followExpectation(first, later, road, AT);
  const nearly = expectation(promiseOf('2026-06-10T14:10', '2026-06-10T16:10'));
  const after = followExpectation(moved, nearly, road, AT);
  expect(after.promise.changes).toEqual(moved.promise.changes);
  expect(after.moved).toEqual(moved.moved);
});

const journeyIn = (status: Journey['status']): Journey => ({ ...road, status });
const day = promiseOf('2026-06-10T00:00', '2026-06-10T24:00', 'day');

test.each([
  ['chosen_by_recipient', expectation({ ...later.promise, basis: 'recipient_request' }), road],
  ['attempt_failed', later, journeyIn('attempt_failed.recipient_absent')],
  ['held', later, journeyIn('in_transit.held_for_date')],
  [
    'incident',
    expectation(day, [because('lead_time'), because('incident', { kind: 'weather', area: '47' })]),
    road,
  ],
  ['day_passed', expectation(day, [because('lead_time'), because('expected_day_passed')]), road],
  ['came_closer', expectation(promiseOf('2026-06-09T14:00', '2026-06-09T15:00')), road],
  ['carrier_restated', later, road],
  ['recalculated', expectation(day, [because('lead_time')]), road],
] as const)('a move is explained: %s', (code, next, journey) => {
  expect(followExpectation(first, next, journey, AT).moved?.code).toBe(code);
});

test('the past is bounded', () => {
  let current = first;
  for (let turn = 0; turn < 2 * CHANGES_MAX; turn += 1) {
    current = followExpectation(current, turn % 2 === 0 ? later : first, road, AT);
  }
  expect(current.promise.changes.length).toBe(CHANGES_MAX);
});
