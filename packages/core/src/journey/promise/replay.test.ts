import { expect, test } from 'vitest';
import { isoJst } from '../../time/jst.ts';
import { journeyOf, local, promiseOf } from '../diagnosis/situation.ts';
import type { Incident } from '../diagnosis/input.ts';
import type { ScanLine } from '../diagnosis/situation.ts';
import type { Expectation, ExpectationInput } from './expectation.ts';
import { replayExpectation } from './replay.ts';

const ACCEPTED: ScanLine = ['2026-06-08T17:00', 'in_transit.accepted', '荷物受付'];
const ARRIVED_LATE: ScanLine = ['2026-06-10T06:30', 'in_transit.arrived_last_depot', '配達店到着'];
const OUT_LATE: ScanLine = ['2026-06-10T08:20', 'out_for_delivery.on_vehicle', '配達中'];

/** Forty deliveries each: next day between 9:00 and 18:45; on the day between 9:00 and 18:45. */
const HISTORY = {
  accepted: Array.from({ length: 40 }, (_, index) => 33 + index / 4),
  last_depot: Array.from({ length: 40 }, (_, index) => 9 + index / 4),
};

function replayed(
  scans: readonly ScanLine[],
  now: string,
  change: Partial<ExpectationInput> = {},
): Expectation | null {
  return replayExpectation({
    now: local(now),
    journey: journeyOf(scans),
    carrierFacts: null,
    laneHistory: [HISTORY],
    ...change,
  });
}

const windows = (expectation: Expectation | null) =>
  [...(expectation?.promise.changes ?? []), ...(expectation === null ? [] : [expectation.promise])].map(
    ({ from, to }) => `${isoJst(from).slice(5, 16)}–${isoJst(to).slice(5, 16)}`,
  );

test('what was expected at an earlier stage is kept when a later one moves it', () => {
  const expectation = replayed([ACCEPTED, ARRIVED_LATE], '2026-06-10T07:00');
  expect(windows(expectation)).toEqual(['06-09T09:00–06-09T18:45', '06-10T09:00–06-10T18:45']);
  expect(expectation?.promise.changes[0]?.at).toBe(local('2026-06-10T06:30'));
  expect(expectation?.moved?.params).toEqual({ minutes: 1440 });
});

test('a reader an hour later sees the same past', () => {
  const scans = [ACCEPTED, ARRIVED_LATE, OUT_LATE];
  const early = replayed(scans, '2026-06-10T09:00');
  const late = replayed(scans, '2026-06-10T10:00');
  expect(late?.promise.changes).toEqual(early?.promise.changes);
  expect(late?.moved).toEqual(early?.moved);
});

test('a day that passed in silence is a move at its end', () => {
  const places = {
    laneHistory: [],
    origin: { prefecture: '13', island: false },
    destination: { prefecture: '27', island: false },
  } as const;
  const expectation = replayed([ACCEPTED], '2026-06-10T09:00', places);
  expect(windows(expectation)).toEqual(['06-09T00:00–06-10T00:00', '06-10T00:00–06-12T00:00']);
  expect(expectation?.moved).toEqual({ code: 'day_passed', params: { minutes: 2880 } });
  expect(expectation?.promise.changes[0]?.at).toBe(local('2026-06-10T00:00'));
});

test('while it only waits nothing moves', () => {
  const expectation = replayed([ACCEPTED], '2026-06-09T10:00');
  expect([expectation?.promise.changes, expectation?.moved]).toEqual([[], null]);
});

test('a statement keeps the past the source gave it, and says how far it moved', () => {
  const first = promiseOf('2026-06-09T14:00', '2026-06-09T16:00');
  const promise = {
    ...promiseOf('2026-06-10T14:00', '2026-06-10T16:00'),
    changes: [{ at: local('2026-06-08T18:00'), from: first.from, to: first.to }],
  };
  const expectation = replayed([], '2026-06-09T10:00', { journey: journeyOf([ACCEPTED], { promise }) });
  expect(expectation?.promise).toBe(promise);
  expect(expectation?.moved).toEqual({ code: 'carrier_restated', params: { minutes: 1440 } });
});

test('nothing to go by, nothing said', () => {
  expect(replayed([ACCEPTED], '2026-06-08T18:00', { laneHistory: [] })).toBeNull();
});

const TYPHOON: Incident = {
  id: 'typhoon',
  kind: 'weather',
  carrier: null,
  area: ['27'],
  from: local('2026-06-08T20:00'),
  until: null,
  source: 'operator',
};
const TO_OSAKA = {
  laneHistory: [],
  origin: { prefecture: '13', island: false },
  destination: { prefecture: '27', island: false },
} as const;

test('an incident on the way widens what is expected: from when, from what, and why', () => {
  const expectation = replayed([ACCEPTED], '2026-06-08T21:00', { ...TO_OSAKA, incidents: [TYPHOON] });
  expect(windows(expectation)).toEqual(['06-09T00:00–06-10T00:00', '06-09T00:00–06-11T00:00']);
  const why = { code: 'incident', params: { minutes: 1440, kind: 'weather', area: '27' } };
  expect(expectation?.promise.changes).toMatchObject([{ at: TYPHOON.from, why }]);
  expect(expectation?.moved).toEqual(why);
});

test('with a lane’s history too, and the time that merely passed is no part of it', () => {
  const incidents = [{ ...TYPHOON, area: null, from: local('2026-06-09T10:00') }];
  const expectation = replayed([ACCEPTED], '2026-06-09T12:00', { incidents });
  expect(expectation?.promise.changes).toMatchObject([
    { at: local('2026-06-09T10:00'), to: local('2026-06-09T18:45'), why: { code: 'incident' } },
  ]);
});

test('an incident that was there before the parcel, or is elsewhere, moves nothing', () => {
  for (const change of [
    { from: local('2026-06-01T00:00') },
    { area: ['01'] as const },
    { kind: 'outage' as const },
  ]) {
    const incidents = [{ ...TYPHOON, ...change }];
    const expectation = replayed([ACCEPTED], '2026-06-08T21:00', { ...TO_OSAKA, incidents });
    expect([expectation?.promise.changes, expectation?.moved]).toEqual([[], null]);
  }
});

test('an incident that ended gives the narrower expectation back', () => {
  const incidents = [{ ...TYPHOON, until: local('2026-06-08T22:00') }];
  const expectation = replayed([ACCEPTED], '2026-06-08T23:00', { ...TO_OSAKA, incidents });
  expect(windows(expectation).at(-1)).toBe('06-09T00:00–06-10T00:00');
  expect(expectation?.promise.changes.map(({ why }) => why?.code)).toEqual(['incident', 'came_closer']);
});

test('the day that passed under an incident is told as that', () => {
  const incidents = [TYPHOON];
  const expectation = replayed([ACCEPTED], '2026-06-11T09:00', { ...TO_OSAKA, incidents });
  expect(expectation?.promise.changes.map(({ why }) => why?.code)).toEqual(['incident', 'day_passed']);
});
