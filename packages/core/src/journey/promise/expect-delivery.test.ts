import { expect, test } from 'vitest';
import { isoJst } from '../../time/jst.ts';
import { journeyOf, local, promiseOf } from '../diagnosis/situation.ts';
import type { ScanLine } from '../diagnosis/situation.ts';
import { expectDelivery } from './expect-delivery.ts';
import { PARCEL_SERVICE } from './expectation.ts';
import type { Expectation, ExpectationInput, LaneHistory } from './expectation.ts';

const TOKYO = { prefecture: '13', island: false } as const;
const OSAKA = { prefecture: '27', island: false } as const;
const SAPPORO = { prefecture: '01', island: false } as const;
const HACHIJO = { prefecture: '13', island: true } as const;

const ACCEPTED: ScanLine = ['2026-06-08T17:00', 'in_transit.accepted', '荷物受付'];
const ARRIVED: ScanLine = ['2026-06-09T06:30', 'in_transit.arrived_last_depot', '配達店到着'];
const OUT: ScanLine = ['2026-06-09T08:20', 'out_for_delivery.on_vehicle', '配達中'];

function expected(
  scans: readonly ScanLine[],
  now: string,
  change: Partial<ExpectationInput> = {},
): Expectation | null {
  return expectDelivery({
    now: local(now),
    journey: journeyOf(scans),
    carrierFacts: null,
    origin: TOKYO,
    destination: OSAKA,
    ...change,
  });
}

function said(expectation: Expectation | null): string {
  if (expectation === null) return 'nothing';
  const { promise, reasons } = expectation;
  const day = (at: typeof promise.from) => isoJst(at).slice(5, 16);
  return `${day(promise.from)}–${day(promise.to)} ${promise.basis}: ${reasons.map(({ code }) => code).join(' ')}`;
}

test('the carrier’s window comes first, then the recipient’s wish', () => {
  const promise = promiseOf('2026-06-09T14:00', '2026-06-09T16:00');
  const request = {
    from: local('2026-06-10T19:00'),
    to: local('2026-06-10T21:00'),
    precision: 'minute',
  } as const;
  const journey = journeyOf([ACCEPTED, ARRIVED], { promise });
  expect(said(expected([], '2026-06-09T09:00', { journey, request }))).toBe(
    '06-09T14:00–06-09T16:00 carrier_window: stated_by_carrier',
  );
  expect(said(expected([ACCEPTED, ARRIVED], '2026-06-09T09:00', { request }))).toBe(
    '06-10T19:00–06-10T21:00 recipient_request: chosen_by_recipient',
  );
});

test.each([
  ['next day', '2026-06-08T18:00', {}, '06-09T00:00–06-10T00:00 lead_time: lead_time'],
  [
    'two days, one more possible',
    '2026-06-08T18:00',
    { destination: SAPPORO },
    '06-10T00:00–06-12T00:00 lead_time: lead_time',
  ],
  [
    'an island',
    '2026-06-08T18:00',
    { destination: HACHIJO },
    '06-11T00:00–06-13T00:00 lead_time: lead_time island',
  ],
  [
    'after the cut-off',
    '2026-06-08T18:00',
    { rules: { ...PARCEL_SERVICE, cutOff: 960 } },
    '06-09T00:00–06-11T00:00 lead_time: lead_time cut_off_passed',
  ],
  [
    'the day has passed',
    '2026-06-09T22:00',
    {},
    '06-10T00:00–06-12T00:00 lead_time: lead_time expected_day_passed',
  ],
  ['the day is still running', '2026-06-09T20:00', {}, '06-09T00:00–06-10T00:00 lead_time: lead_time'],
] as const)('lead time: %s', (_name, now, change, text) => {
  expect(said(expected([ACCEPTED], now, change))).toBe(text);
});

test('a service that rests on Sundays and holidays skips them', () => {
  const scans: ScanLine[] = [['2026-11-21T15:00', 'in_transit.accepted', '受付']];
  const rules = { ...PARCEL_SERVICE, deliversOn: 'no_sunday_holiday' } as const;
  expect(said(expected(scans, '2026-11-21T16:00', { rules }))).toBe(
    '11-24T00:00–11-25T00:00 lead_time: lead_time no_delivery_day',
  );
});

test('weather on the way widens the days and claims no share', () => {
  const incident = {
    id: 'w1',
    kind: 'weather',
    carrier: null,
    area: ['27'],
    from: local('2026-06-08T00:00'),
    until: null,
    source: 'test',
  } as const;
  const expectation = expected([ACCEPTED], '2026-06-08T18:00', {
    incidents: [incident],
    rules: { ...PARCEL_SERVICE, leadTimeHeld: 0.93 },
  });
  expect(said(expectation)).toBe('06-09T00:00–06-11T00:00 lead_time: lead_time incident');
  expect(expectation?.coverage).toBeNull();
});

test('on the van, without a window: until the end of the delivery day', () => {
  expect(said(expected([ACCEPTED, ARRIVED, OUT], '2026-06-09T10:00'))).toBe(
    '06-09T10:00–06-09T21:00 lead_time: on_vehicle',
  );
});

test('enough deliveries of the lane beat the table and say how often they hold', () => {
  const accepted = Array.from({ length: 40 }, (_, index) => 33 + index / 4);
  const expectation = expected([ACCEPTED], '2026-06-08T18:00', { laneHistory: [{ accepted }] });
  expect(said(expectation)).toBe('06-09T09:00–06-09T18:45 lane_history: lane_history');
  expect(expectation?.coverage).toBe(0.9);
  const few = expected([ACCEPTED], '2026-06-08T18:00', {
    laneHistory: [{ accepted: accepted.slice(0, 23) }],
  });
  expect(few?.promise.basis).toBe('lead_time');
});

test('the narrowest lane with enough deliveries is used; where none has enough, the one with the most', () => {
  const spread = (count: number, from: number, hours: number) =>
    Array.from({ length: count }, (_, index) => from + (index * hours) / count);
  const wide = { accepted: spread(400, 33, 12), scope: 'days' } as const;
  const narrow = { accepted: spread(200, 34, 3), scope: 'prefectures' } as const;
  const about = (laneHistory: readonly LaneHistory[]) =>
    expected([ACCEPTED], '2026-06-08T18:00', { laneHistory })?.reasons[0]?.params;
  expect(about([narrow, wide])).toEqual({ count: 200, stage: 'accepted', from: '13', to: '27' });
  const tooFew = { ...narrow, accepted: narrow.accepted.slice(1) };
  expect(about([tooFew, wide])).toEqual({ count: 400, stage: 'accepted', from: null, to: null });
  expect(about([tooFew, { accepted: spread(40, 33, 12) }])).toMatchObject({ count: 199 });
});

test('a delay the carrier states ends the claim, not the expectation', () => {
  const scans: ScanLine[] = [ACCEPTED, ['2026-06-09T06:00', 'exception.delayed', '遅延中']];
  const accepted = Array.from({ length: 40 }, (_, index) => 33 + index / 4);
  const expectation = expected(scans, '2026-06-09T07:00', { laneHistory: [{ accepted }] });
  expect(said(expectation)).toBe('06-09T00:00–06-11T00:00 lane_history: lane_history');
  expect([expectation?.likely, expectation?.coverage]).toEqual([null, null]);
});

test('a stated window keeps its words; how late they usually are is said beside it', () => {
  const journey = journeyOf([ACCEPTED, ARRIVED], {
    promise: promiseOf('2026-06-09T14:00', '2026-06-09T16:00'),
  });
  const lateness = Array.from({ length: 40 }, (_, index) => -2 + index / 16);
  const expectation = expected([], '2026-06-09T09:00', { journey, laneHistory: [{ lateness }] });
  expect(expectation?.promise).toBe(journey.promise);
  expect(expectation?.likely).toEqual({
    from: local('2026-06-09T14:00'),
    to: local('2026-06-09T16:30'),
    coverage: 0.9,
  });
  expect(expectation?.coverage).toBe(0.825);
});

test.each([
  ['delivered', [ACCEPTED, ['2026-06-09T14:00', 'delivered.generic', '配達完了']]],
  ['absent, nothing asked for', [ACCEPTED, ['2026-06-09T14:00', 'attempt_failed.recipient_absent', '持戻']]],
  ['waiting at the depot', [ACCEPTED, ['2026-06-09T14:00', 'available_for_pickup.depot', '保管中']]],
  ['held by customs', [ACCEPTED, ['2026-06-09T14:00', 'exception.customs_info_required', '通関']]],
  ['kept for a day we do not know', [ACCEPTED, ['2026-06-09T14:00', 'in_transit.held_for_date', '保管中']]],
  ['going back', [ACCEPTED, ['2026-06-09T14:00', 'returning.initiated', '返品']]],
] as const)('nothing is expected: %s', (_name, scans) => {
  expect(expected(scans, '2026-06-09T15:00')).toBeNull();
});

test('what we worked out ourselves before is no statement', () => {
  const promise = {
    ...promiseOf('2026-06-20T00:00', '2026-06-20T24:00', 'day'),
    basis: 'lead_time',
  } as const;
  const journey = journeyOf([ACCEPTED], { promise });
  expect(said(expected([], '2026-06-08T18:00', { journey }))).toBe(
    '06-09T00:00–06-10T00:00 lead_time: lead_time',
  );
});

test('no places, no history, no statement: nothing is said', () => {
  expect(expected([ACCEPTED], '2026-06-08T18:00', { origin: null })).toBeNull();
  expect(expected([], '2026-06-08T18:00')).toBeNull();
});
