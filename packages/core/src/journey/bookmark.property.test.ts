import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatusCode } from '../carriers/carrier.ts';
import type { EpochMs, WrittenTime } from '../time/instant.ts';
import { continueFold, foldWithBookmark } from './bookmark.ts';
import type { Observation, ObservedEvent } from './observation.ts';
import { STATUSES } from './status.ts';

/* A fold continued from a bookmark says what a fold from scratch says, whatever came before. */

const RUNS = Number(process.env['TODOKE_RUNS'] ?? 2_000);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 0, 5, 1, 0);
const CODES = [...STATUSES.keys()] as StatusCode[];
/** Most of them on the way, so that most histories stay plain. */
const USUAL: readonly StatusCode[] = [
  'info_received.label_created',
  'in_transit.accepted',
  'in_transit.passed',
  'in_transit.held_for_date',
  'out_for_delivery.on_vehicle',
  'attempt_failed.recipient_absent',
  'available_for_pickup.store',
  'delivered.generic',
  'returning.in_transit',
  'in_transit.delivery_scheduled',
  'unknown.unmapped',
];

const epoch = (ms: number): EpochMs => ms as EpochMs;

const time = (at: number, kind: string): WrittenTime => {
  const zone = kind === 'zoneless' ? null : '+09:00';
  const text = new Date(at).toISOString();
  if (kind === 'none') return { text: '', precision: 'none', zone, at: null, yearInferred: false };
  return { text, precision: kind === 'day' ? 'day' : 'minute', zone, at: epoch(at), yearInferred: false };
};

/** Mostly minutes to days after the one before; now and then earlier, or after the silence of a recycled number. */
const step = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 40 * 60 }) },
  { weight: 2, arbitrary: fc.integer({ min: -48 * 60, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: 29 * 24 * 60, max: 70 * 24 * 60 }) },
);

const telling = fc.record({
  step,
  status: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...USUAL) },
    { weight: 1, arbitrary: fc.constantFrom(...CODES) },
  ),
  /** Minutes from the event to its telling. */
  lag: fc.oneof(fc.integer({ min: -64, max: 900 }), fc.integer({ min: 0, max: 40 * 24 * 60 })),
  source: fc.oneof(
    { weight: 20, arbitrary: fc.constant('jp.yamato') },
    { weight: 1, arbitrary: fc.constantFrom('jp.sagawa', 'aftership') },
  ),
  attributes: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(undefined, { reason: 'weather' }) },
    { weight: 1, arbitrary: fc.constantFrom({ pieces: '1/3' }, { pieces: '2' }) },
  ),
  type: fc.constantFrom(
    ...(['push', 'push', 'push', 'push', 'push', 'push', 'push', 'push', 'list', 'not_found'] as const),
  ),
  rare: fc.oneof(
    { weight: 20, arbitrary: fc.constant('nothing' as const) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...(['created', 'decision', 'renumbered', 'carrier_corrected', 'piece', 'clock', 'until'] as const),
      ),
    },
  ),
  kind: fc.oneof(
    { weight: 25, arbitrary: fc.constant('minute') },
    { weight: 1, arbitrary: fc.constantFrom('day', 'none', 'zoneless') },
  ),
});

const feed: fc.Arbitrary<Observation[]> = fc.array(telling, { minLength: 1, maxLength: 14 }).map((all) => {
  let at = START;
  const told: ObservedEvent[] = [];
  return all.map(({ step: minutes, status, lag, source, attributes, type, rare, kind }): Observation => {
    at += minutes * MINUTE;
    const base = { source, observedAt: epoch(at + lag * MINUTE) };
    const words = { rawText: `語${status}`, rawCode: null, place: '江東' };
    const event = { time: time(at, kind), status, ...words, ...(attributes && { attributes }) };
    if (rare === 'created' || rare === 'clock') return { ...base, type: rare };
    if (rare === 'decision') return { ...base, type: rare, decision: 'lost' };
    if (rare === 'renumbered') return { ...base, type: rare, to: 'N1' };
    if (rare === 'carrier_corrected') return { ...base, type: rare, to: 'jp.sagawa' };
    if (type === 'not_found') return { ...base, type };
    told.push(event);
    if (type === 'list') return { ...base, type, order: 'asc', events: told.slice(-6) };
    if (rare === 'piece') return { ...base, type, events: [event], piece: 'A' };
    if (rare === 'until') return { ...base, type, events: [event], until: epoch(base.observedAt + HOUR) };
    return { ...base, type, events: [event] };
  });
});

test('a continued fold is the fold from scratch, for every history and every next word', () => {
  let continued = 0;
  let told = 0;
  fc.assert(
    fc.property(feed, (observations) => {
      for (const [index, observation] of observations.entries()) {
        told += 1;
        const { bookmark } = foldWithBookmark(observations.slice(0, index));
        const next = bookmark && continueFold(bookmark, observation);
        if (!next) continue;
        continued += 1;
        const { journey, bookmark: whole } = foldWithBookmark(observations.slice(0, index + 1));
        expect([next.status, next.trackingState]).toEqual([journey.status, journey.trackingState]);
        expect(next.bookmark).toEqual(whole);
      }
    }),
    { numRuns: RUNS },
  );
  // A bookmark that never holds would make the property empty.
  expect(continued).toBeGreaterThan(told / 4);
});

test('a fold continued over and over never drifts from the fold from scratch', () => {
  fc.assert(
    fc.property(feed, (observations) => {
      let { bookmark } = foldWithBookmark([]);
      const known: Observation[] = [];
      for (const observation of observations) {
        known.push(observation);
        const next = bookmark && continueFold(bookmark, observation);
        if (!next) {
          bookmark = foldWithBookmark(known).bookmark;
          continue;
        }
        const { journey } = foldWithBookmark(known);
        expect([next.status, next.trackingState]).toEqual([journey.status, journey.trackingState]);
        bookmark = next.bookmark;
      }
    }),
    { numRuns: RUNS },
  );
});

test('what is told twice, late, ahead of its time, in pieces or as a whole list is not continued', () => {
  const event = (at: number, kind = 'minute'): ObservedEvent => ({
    time: time(at, kind),
    status: 'in_transit.passed',
    rawText: '通過',
    rawCode: null,
    place: null,
  });
  const push = (at: number): Extract<Observation, { type: 'push' }> => ({
    type: 'push',
    source: 'own',
    observedAt: epoch(at + MINUTE),
    events: [event(at)],
  });
  const { bookmark } = foldWithBookmark([push(START)]);
  if (bookmark === null) throw new Error('a plain history has a bookmark');
  const next = push(START + HOUR);
  expect(continueFold(bookmark, next)).not.toBeNull();
  const others: Observation[] = [
    push(START),
    push(START - HOUR),
    { ...next, observedAt: epoch(START - HOUR) },
    { ...next, events: [event(START + 3 * HOUR)] },
    { ...next, events: [event(START + HOUR, 'day')] },
    { ...next, events: [event(START + HOUR, 'zoneless')] },
    { ...next, events: [{ ...event(START + HOUR), status: 'unknown.unmapped' }] },
    { ...next, events: [event(START + HOUR), event(START + 2 * HOUR)] },
    { ...next, piece: 'A' },
    { ...next, number: 'N1' },
    { ...next, source: 'aftership' },
    { ...next, events: [{ ...event(START + HOUR), attributes: { pieces: '1/3' } }] },
    { ...next, type: 'list', order: 'asc' },
    { type: 'clock', source: 'clock', observedAt: epoch(START + HOUR) },
  ];
  expect(others.map((other) => continueFold(bookmark, other))).toEqual(others.map(() => null));
});
