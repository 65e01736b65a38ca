import { expect, test } from 'vitest';
import type { StatusCode } from '../../carriers/carrier.ts';
import type { Cause } from './cause.ts';
import type { CauseCode } from './codes.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisInput } from './input.ts';
import {
  carrierFacts,
  journeyOf,
  local,
  numberFactsOf,
  orderFacts,
  promiseOf,
  situation,
  unknownJourney,
} from './situation.ts';

/** Goal: every hour and day a rule names changes the answer exactly there. */
const find = (code: CauseCode, now: string, change: Partial<DiagnosisInput>): Cause | undefined =>
  diagnose(situation(now, change)).find((cause) => cause.code === code);

const road = (time: string, status: StatusCode = 'in_transit.passed') => journeyOf([[time, status, '見本']]);

test.each([
  ['2026-06-09T08:59', undefined],
  ['2026-06-09T09:00', 'no_scan_24h'],
  ['2026-06-10T08:59', 'no_scan_24h'],
  ['2026-06-10T09:00', 'no_scan_48h'],
  ['2026-06-11T08:59', 'no_scan_48h'],
  ['2026-06-11T09:00', 'no_scan_72h'],
  ['2026-06-30T09:00', 'no_scan_72h'],
] as const)('silence since the 8th at 09:00, seen at %s: %s', (now, expected) => {
  const codes = diagnose(situation(now, { journey: road('2026-06-08T09:00') })).map(({ code }) => code);
  expect(codes.find((code) => code.startsWith('no_scan'))).toBe(expected);
});

test('an old page proves no silence after it was read', () => {
  const checked = { at: local('2026-06-09T08:00'), problem: null };
  const journey = { ...road('2026-06-08T09:00'), checked };
  expect(find('no_scan_48h', '2026-06-10T12:00', { journey })).toBeUndefined();
});

test('a night more is usual to Okinawa on the road, not at the last depot', () => {
  const route = { origin: '13', destination: '47' } as const;
  const far = find('no_scan_24h', '2026-06-09T12:00', { journey: road('2026-06-08T09:00'), route });
  const near = find('no_scan_24h', '2026-06-09T12:00', { journey: road('2026-06-08T09:00') });
  expect([far?.params['usualHours'], near?.params['usualHours']]).toEqual([48, 24]);
  expect(far?.confidence ?? 1).toBeLessThan(near?.confidence ?? 0);
  const depot = road('2026-06-08T09:00', 'in_transit.arrived_last_depot');
  expect(find('no_scan_24h', '2026-06-09T12:00', { journey: depot, route })?.params['usualHours']).toBe(20);
});

const label = orderFacts('2026-06-07T10:00', { labelAt: local('2026-06-08T09:00') });
const handed = { ...label, shippedAt: local('2026-06-08T09:00'), handedOverAt: local('2026-06-08T09:00') };
const noNumber = { ...label, labelAt: null, shippedAt: local('2026-06-08T09:00'), hasNumber: false };

test.each<[CauseCode, string, string, Partial<DiagnosisInput>]>([
  ['label_only', '2026-06-11T08:59', '2026-06-11T09:00', { order: label }],
  ['seller_number_missing', '2026-06-09T08:59', '2026-06-09T09:00', { order: noNumber, carrier: null }],
  [
    'investigating',
    '2026-06-09T08:59',
    '2026-06-09T09:00',
    { journey: road('2026-06-08T09:00', 'exception.investigating') },
  ],
  [
    'stated_delay',
    '2026-06-10T08:59',
    '2026-06-10T09:00',
    { journey: road('2026-06-08T09:00', 'exception.delayed') },
  ],
  [
    'overseas_at_border',
    '2026-06-15T08:59',
    '2026-06-15T09:00',
    { journey: road('2026-06-08T09:00', 'in_transit.departed_origin_country') },
  ],
  [
    'overseas_at_border',
    '2026-06-12T08:59',
    '2026-06-12T09:00',
    { journey: road('2026-06-08T09:00', 'in_transit.customs_started') },
  ],
])('%s: waiting is advised at %s and no more at %s', (code, before, after, change) => {
  const waiting = find(code, before, change);
  const over = find(code, after, change);
  expect(waiting?.waitUntil).toBe(local(after));
  expect(waiting?.actions[0]?.code).toBe('wait_until');
  expect(over?.waitUntil).toBeNull();
  expect(over?.actions[0]?.code).not.toBe('wait_until');
});

const asked = unknownJourney('2026-06-08T10:00');
const shipped = orderFacts('2026-06-01T00:00', { shippedAt: local('2026-06-08T09:00') });
const visit = (status: StatusCode) => ({ journey: road('2026-06-08T09:00', status) });
const out = (to: string) => ({
  journey: {
    ...road('2026-06-08T08:00', 'out_for_delivery.on_vehicle'),
    promise: promiseOf('2026-06-08T09:00', to),
  },
});
const promised = (status: StatusCode) => ({
  journey: {
    ...road('2026-06-08T08:00', status),
    promise: promiseOf('2026-06-08T09:00', '2026-06-08T12:00'),
  },
});

test.each<[CauseCode, string, string, Partial<DiagnosisInput>]>([
  [
    'never_scanned',
    '2026-07-08T08:59',
    '2026-07-08T09:00',
    { journey: asked, watchedSince: local('2026-06-08T09:00') },
  ],
  ['beyond_lookup_window', '2026-09-07T08:59', '2026-09-07T09:00', { journey: asked, order: shipped }],
  ['window_missed', '2026-06-08T12:00', '2026-06-08T12:01', out('2026-06-08T12:00')],
  ['window_missed', '2026-06-08T21:00', '2026-06-08T21:01', visit('out_for_delivery.on_vehicle')],
  ['promise_passed', '2026-06-08T12:00', '2026-06-08T12:01', promised('in_transit.passed')],
  ['pickup_deadline_near', '2026-06-11T23:59', '2026-06-12T00:00', visit('available_for_pickup.depot')],
  ['pickup_deadline_passed', '2026-06-14T23:59', '2026-06-15T00:00', visit('available_for_pickup.depot')],
  ['pickup_deadline_near', '2026-06-11T23:59', '2026-06-12T00:00', visit('attempt_failed.recipient_absent')],
])('%s: not at %s, but at %s', (code, before, after, change) => {
  expect(find(code, before, change)).toBeUndefined();
  expect(find(code, after, change)).toBeDefined();
});

test.each<[CauseCode, string, string, Partial<DiagnosisInput>]>([
  ['handed_over_recently', '2026-06-10T08:59', '2026-06-10T09:00', { order: handed, journey: asked }],
  ['delivered_not_here', '2026-06-23T08:59', '2026-06-23T09:00', visit('delivered.generic')],
  ['pickup_deadline_near', '2026-06-14T23:59', '2026-06-15T00:00', visit('available_for_pickup.depot')],
])('%s: still at %s, no more at %s', (code, before, after, change) => {
  expect(find(code, before, change)).toBeDefined();
  expect(find(code, after, change)).toBeUndefined();
});

test('days of keeping count as the carrier counts them, shops apart', () => {
  const depot = visit('available_for_pickup.depot');
  const until = (change: Partial<DiagnosisInput>) =>
    find('held_depot', '2026-06-09T00:00', change)?.params['untilDay'];
  expect(until(depot)).toBe('2026-06-14');
  expect(until({ ...depot, carrier: carrierFacts({ storageCounts: 'next_day' }) })).toBe('2026-06-15');
  const store = { ...visit('available_for_pickup.store'), carrier: carrierFacts({ storeStorageDays: 3 }) };
  expect(find('pickup_deadline_near', '2026-06-09T00:00', store)?.params['untilDay']).toBe('2026-06-10');
  expect(until({ ...depot, carrier: carrierFacts({ storageDays: null }) })).toBeNull();
});

test.each([
  'available_for_pickup.depot',
  'attempt_failed.recipient_absent',
  'out_for_delivery.on_vehicle',
] as const)('a promise that passed is no news in %s', (status) => {
  expect(find('promise_passed', '2026-06-08T13:00', promised(status))).toBeUndefined();
});

test('machines are refused by profile, by measured health or by the last answer', () => {
  const by = (change: Partial<DiagnosisInput>) =>
    find('carrier_blocks_machines', '2026-06-08T10:00', change)?.evidence[0]?.code;
  const blocked = { state: 'blocked', since: null, until: null } as const;
  expect(by({ carrier: carrierFacts({ visibility: 'person_only' }) })).toBe('carrier_visibility');
  expect(by({ carrier: carrierFacts({ status: blocked }) })).toBe('carrier_visibility');
  expect(by({ journey: unknownJourney('2026-06-08T10:00', 'blocked') })).toBe('carrier_problem');
  expect(by({})).toBeUndefined();
});

test('without a journey the last answer of the parcel’s carrier counts', () => {
  const at = local('2026-06-08T10:00');
  const number = numberFactsOf();
  const notFound = { number, asked: [{ carrier: 'jp.yamato', outcome: 'not_found', at }] } as const;
  expect(find('not_registered_yet', '2026-06-08T10:00', notFound)).toBeDefined();
  const found = { number, asked: [{ carrier: 'jp.yamato', outcome: 'found', at }] } as const;
  expect(find('not_registered_yet', '2026-06-08T10:00', found)).toBeUndefined();
});
