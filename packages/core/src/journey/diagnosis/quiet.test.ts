import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatusCode } from '../../carriers/carrier.ts';
import { addMs, HOUR_MS } from '../../time/jst.ts';
import { STATUSES } from '../status.ts';
import { OFFER_BELOW } from './cause.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisInput } from './input.ts';
import { SITUATIONS } from './situations.table.ts';
import {
  carrierFacts,
  journeyOf,
  local,
  numberFactsOf,
  orderFacts,
  promiseOf,
  situation,
} from './situation.ts';
import type { ScanLine } from './situation.ts';

/** Goal: the diagnosis says nothing where nothing needs explaining, and something wherever a parcel stands still. */
const codes = (input: DiagnosisInput): string[] =>
  diagnose(input)
    .filter(({ confidence }) => confidence >= OFFER_BELOW)
    .map(({ code }) => code);

const ACCEPTED: ScanLine = ['2026-06-08T17:00', 'in_transit.accepted', '荷物受付'];
const OUT: ScanLine = ['2026-06-09T08:20', 'out_for_delivery.on_vehicle', '配達中'];

test.each<[string, DiagnosisInput]>([
  ['accepted last night', situation('2026-06-09T07:00', { journey: journeyOf([ACCEPTED]) })],
  ['on the van this morning', situation('2026-06-09T10:00', { journey: journeyOf([ACCEPTED, OUT]) })],
  [
    'on the van inside its window',
    situation('2026-06-09T15:00', {
      journey: journeyOf([ACCEPTED, OUT], { promise: promiseOf('2026-06-09T14:00', '2026-06-09T16:00') }),
    }),
  ],
  [
    'delivered, nobody complains',
    situation('2026-06-10T15:00', {
      journey: journeyOf([ACCEPTED, OUT, ['2026-06-09T14:02', 'delivered.generic', '配達完了']]),
    }),
  ],
  [
    'moving while the carrier answers late',
    situation('2026-06-09T10:00', {
      carrier: carrierFacts({ status: { state: 'ok', since: null, until: null } }),
      journey: journeyOf([ACCEPTED, OUT]),
    }),
  ],
  [
    'a typhoon somewhere else',
    situation('2026-06-09T07:00', {
      journey: journeyOf([ACCEPTED]),
      route: { origin: '13', destination: '27' },
      incidents: [
        {
          id: 'w1',
          kind: 'weather',
          carrier: null,
          area: ['47'],
          from: local('2026-06-01T00:00'),
          until: null,
          source: 'test',
        },
      ],
    }),
  ],
  [
    'shipped an hour ago by our own van',
    situation('2026-06-09T10:00', {
      carrier: carrierFacts({ id: 'own', visibility: 'here_only' }),
      journey: journeyOf([OUT]),
    }),
  ],
  ['nothing known at all', situation('2026-06-09T10:00', { carrier: null })],
])('nothing to explain: %s', (_name, input) => {
  expect(codes(input)).toEqual([]);
});

/** Four days in a status without news: only these need no word, because nobody waits or the parcel never came to us. */
const SILENT = new Set<StatusCode>([
  'unknown.awaiting_first_scan',
  'unknown.not_found',
  'unknown.invalid_number',
  'unknown.carrier_error',
  'unknown.unmapped',
]);

test.each([...STATUSES.keys()].map((status) => [status as StatusCode] as const))(
  'four days in %s are explained, unless nobody waits',
  (status) => {
    const before = /^(preparing|info_received)\./.test(status) ? [] : [ACCEPTED];
    const journey = journeyOf([...before, ['2026-06-09T09:00', status, '見本']]);
    const found = codes(situation('2026-06-13T10:00', { journey }));
    const delivered = status.startsWith('delivered.');
    expect(found.length > 0).toBe(!delivered && !SILENT.has(status));
  },
);

test.each(['not_found', 'invalid_number', 'unavailable', 'blocked', 'layout_changed', 'suspended'] as const)(
  'a number without any scan is explained when its carrier answers %s',
  (problem) => {
    const checked = { at: local('2026-06-09T09:59'), problem };
    const journey = journeyOf([], { status: 'unknown.not_found', checked });
    const found = codes(situation('2026-06-09T10:00', { journey, number: numberFactsOf() }));
    expect(found.length).toBeGreaterThan(0);
  },
);

test('total and the same twice for any mixture of facts at any minute', () => {
  const inputs = SITUATIONS.map(({ input }) => input);
  const part = <K extends keyof DiagnosisInput>(key: K) =>
    fc.constantFrom(...inputs.map((input) => input[key]));
  const mixed = fc.record({
    number: part('number'),
    order: fc.oneof(part('order'), fc.constant(orderFacts('2026-06-01T00:00'))),
    journey: part('journey'),
    carrier: part('carrier'),
    incidents: part('incidents'),
    asked: part('asked'),
    route: part('route'),
    desk: part('desk'),
    toldMissing: fc.boolean(),
    now: fc
      .integer({ min: -48, max: 24 * 400 })
      .map((hours) => addMs(local('2026-06-08T00:00'), hours * HOUR_MS)),
  });
  fc.assert(
    fc.property(mixed, (input) => {
      const causes = diagnose(input);
      expect(diagnose(input)).toEqual(causes);
      expect(new Set(causes.map(({ code }) => code)).size).toBe(causes.length);
      for (const { confidence, waitUntil, actions } of causes) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(waitUntil ?? Infinity).toBeGreaterThan(input.now);
        expect(actions.length).toBeGreaterThan(0);
        const waits = actions.filter(({ code }) => code === 'wait_until' || code === 'look_again');
        expect(
          waits.filter(({ params }) => Date.parse(String(params['untilAt'] ?? params['at'])) <= input.now),
        ).toEqual([]);
      }
    }),
    { numRuns: 2_000 },
  );
});
