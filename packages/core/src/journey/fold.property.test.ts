import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CARRIER_IDS } from '../carriers/carrier.ts';
import type { CarrierId, StatusCode } from '../carriers/carrier.ts';
import type { EpochMs, WrittenTime } from '../time/instant.ts';
import { foldJourney } from './fold.ts';
import { DECISIONS } from './observation.ts';
import type { Observation, ObservedEvent } from './observation.ts';
import { STATUSES, statusModel } from './status.ts';
import { VOCABULARIES } from './vocabularies.ts';
import { journeySteps } from './steps.ts';

// Feeds of two sorts: honest ones, as a carrier with lists and pushes would make them, and wild ones that obey nothing
// but the types. The seed is the same in every run (`tidy/property-seed.ts`); `TODOKE_SEED=… TODOKE_RUNS=…` replays a
// failure or widens the search.

const RUNS = Number(process.env['TODOKE_RUNS'] ?? 1_000);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 0, 5, 1, 0);
const CODES = [...STATUSES.keys()] as StatusCode[];

const epoch = (ms: number): EpochMs => ms as EpochMs;

function minuteTime(at: number): WrittenTime {
  return {
    text: new Date(at + 9 * HOUR).toISOString().slice(0, 16),
    precision: 'minute',
    zone: '+09:00',
    at: epoch(at),
    yearInferred: false,
  };
}

const ON_THE_WAY: readonly StatusCode[] = [
  'in_transit.departed_origin',
  'in_transit.passed',
  'in_transit.arrived',
  'exception.weather',
  'in_transit.arrived_last_depot',
  'out_for_delivery.on_vehicle',
  'attempt_failed.recipient_absent',
  'in_transit.delivery_rescheduled',
  'unknown.unmapped',
];

interface HonestFeed {
  /** What a single look at the end would list. */
  readonly whole: Observation;
  /** The same told bit by bit: pushes, growing lists, lists cut to their newest rows, outages. */
  readonly told: readonly Observation[];
}

/** A journey told truthfully: every row once it happened, lists complete up to their age, nothing taken back. */
const honestFeed: fc.Arbitrary<HonestFeed> = fc
  .record({
    gaps: fc.array(fc.integer({ min: 11, max: 20 * 60 }), { minLength: 1, maxLength: 12 }),
    steps: fc.array(fc.constantFrom(...ON_THE_WAY), { minLength: 12, maxLength: 12 }),
    end: fc.constantFrom<StatusCode>(
      'delivered.generic',
      'returning.in_transit',
      'failed.lost',
      'in_transit.moving',
    ),
    order: fc.constantFrom('asc' as const, 'desc' as const),
    looks: fc.array(
      fc.record({
        row: fc.nat({ max: 12 }),
        delay: fc.integer({ min: 0, max: 11 }),
        keep: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        kind: fc.constantFrom('list', 'push', 'error', 'not_found', 'old_copy'),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ gaps, steps, end, order, looks }) => {
    let at = START;
    const events = gaps.map((gap, index): ObservedEvent => {
      at += gap * MINUTE;
      const last = index === gaps.length - 1;
      const status = index === 0 ? 'in_transit.accepted' : last ? end : (steps[index] ?? end);
      return { time: minuteTime(at), status, rawText: `語${index}`, rawCode: null, place: '江東' };
    });
    const listed = (rows: readonly ObservedEvent[]): readonly ObservedEvent[] =>
      order === 'desc' ? rows.toReversed() : rows;
    const base = { source: 'jp.yamato' };
    const whole: Observation = {
      ...base,
      type: 'list',
      order,
      observedAt: epoch(at + HOUR),
      events: listed(events),
    };
    const told = looks.map(({ row, delay, keep, kind }): Observation => {
      const index = Math.min(row, events.length - 1);
      const event = events.at(index);
      if (event === undefined) return whole;
      const observedAt = epoch((event.time.at ?? 0) + delay * MINUTE);
      if (kind === 'push') return { ...base, type: 'push', observedAt, events: [event] };
      if (kind === 'error') return { ...base, type: 'error', observedAt, problem: 'unavailable' };
      if (kind === 'not_found') return { ...base, type: 'not_found', observedAt };
      if (kind === 'old_copy') {
        // Seen a day late, and it lacks more than the end (an end alone may be taken back).
        const rows = events.slice(0, Math.min(row, events.length - 2));
        return { ...base, type: 'list', order, observedAt: epoch(at + 24 * HOUR), events: listed(rows) };
      }
      const known = events.filter((one) => (one.time.at ?? 0) <= observedAt);
      return {
        ...base,
        type: 'list',
        order,
        observedAt,
        events: listed(keep === undefined ? known : known.slice(-keep)),
      };
    });
    return { whole, told: [whole, ...told] };
  });

const wildTime: fc.Arbitrary<WrittenTime> = fc
  .record({
    minutes: fc.integer({ min: -200_000, max: 200_000 }),
    round: fc.constantFrom(1, 1, 60, 24 * 60),
    kind: fc.constantFrom(
      'minute' as const,
      'minute' as const,
      'day' as const,
      'none' as const,
      'zoneless' as const,
      'seconds' as const,
    ),
  })
  .map(({ minutes, round, kind }) => {
    const at = START - HOUR + Math.floor(minutes / round) * round * MINUTE;
    const time = minuteTime(at);
    const day = Math.floor(at / (24 * HOUR)) * 24 * HOUR - 9 * HOUR;
    if (kind === 'day') return { ...time, precision: 'day', text: time.text.slice(0, 10), at: epoch(day) };
    if (kind === 'none') return { ...time, precision: 'none', text: '', at: null };
    if (kind === 'zoneless') return { ...time, zone: null };
    if (kind === 'seconds') return { ...time, text: `${time.text}:07`, at: epoch(at + 7_000) };
    return time;
  });

const wildEvent: fc.Arbitrary<ObservedEvent> = fc.record(
  {
    time: wildTime,
    status: fc.oneof(
      fc.constantFrom(...ON_THE_WAY, 'delivered.generic' as const, 'in_transit.accepted' as const),
      fc.constantFrom(...CODES),
      fc.constant('not.a_status' as const),
    ),
    rawText: fc.constantFrom('', '配達中', '配達完了', '謎'),
    rawCode: fc.constantFrom(null, '05'),
    place: fc.constantFrom(null, '江東', '大阪北'),
    attributes: fc.constantFrom({ reason: 'weather' }, { drop_place: 'box' }),
  },
  { requiredKeys: ['time', 'status', 'rawText', 'rawCode', 'place'] },
);

const wildPromise = fc.record({
  text: fc.constantFrom('01/03', '01/04 14-16'),
  date: fc.constantFrom('2026-01-08', '2026-01-09', '2026-02-31', 'soon'),
  from: fc.constantFrom(null, '14:00', 'x'),
  to: fc.constantFrom(null, '16:00', '24:00'),
  zone: fc.constantFrom('Asia/Tokyo', 'Nowhere/None'),
});

/** Any observations at all: a handful of instants, sources and pieces, so that they collide often. */
const wildObservation: fc.Arbitrary<Observation> = fc
  .record(
    {
      observedAt: fc.integer({ min: 0, max: 60 }).map((step) => epoch(START + step * 17 * HOUR)),
      until: fc.nat({ max: 30 }),
      source: fc.constantFrom('jp.yamato', 'jp.yamato', 'jp.sagawa', 'de.dhl', 'person:driver'),
      piece: fc.constantFrom('A', 'B'),
      number: fc.constantFrom('N1', 'N2'),
      type: fc.constantFrom(
        ...(['push', 'push', 'push', 'list', 'list', 'list', 'not_found', 'error'] as const),
        ...(['created', 'decision', 'carrier_corrected', 'renumbered', 'clock'] as const),
      ),
      order: fc.constantFrom('asc' as const, 'desc' as const),
      events: fc.array(wildEvent, { maxLength: 8 }),
      promise: wildPromise,
      to: fc.constantFrom(...CARRIER_IDS.slice(0, 3)),
      next: fc.constantFrom('N1', 'N2'),
      decision: fc.constantFrom(...DECISIONS),
      problem: fc.constantFrom('unavailable' as const, 'invalid_number' as const, 'layout_changed' as const),
    },
    {
      requiredKeys: ['observedAt', 'source', 'type', 'order', 'events', 'to', 'next', 'decision', 'problem'],
    },
  )
  .map(({ observedAt, until, source, piece, number, type, order, events, promise, ...rest }): Observation => {
    const base = {
      observedAt,
      source,
      ...(until === undefined ? {} : { until: epoch(observedAt + until * HOUR) }),
      ...(piece === undefined ? {} : { piece }),
      ...(number === undefined ? {} : { number }),
    };
    const stated = promise === undefined ? {} : { promise };
    if (type === 'push') return { ...base, type, events, ...stated };
    if (type === 'list') return { ...base, type, order, events, ...stated };
    if (type === 'error') return { ...base, type, problem: rest.problem };
    if (type === 'decision') return { ...base, type, decision: rest.decision };
    if (type === 'carrier_corrected') return { ...base, type, to: rest.to satisfies CarrierId };
    if (type === 'renumbered') return { ...base, type, to: rest.next };
    return { ...base, type };
  });

const wildFeed = fc.array(wildObservation, { maxLength: 10 });

/** A feed and another arrival of the same: some observations twice, all in another order. */
const twice = <One>(
  feed: fc.Arbitrary<readonly One[]>,
): fc.Arbitrary<readonly [readonly One[], readonly One[]]> =>
  feed.chain((one) =>
    fc
      .tuple(fc.subarray([...one]), fc.constant(one))
      .chain(([again, all]) =>
        fc
          .shuffledSubarray([...all, ...again], { minLength: all.length + again.length })
          .map((other) => [all, other] as const),
      ),
  );

test('the same journey for every order of arrival and every repetition, whatever was observed', () => {
  fc.assert(
    fc.property(twice(wildFeed), ([feed, other]) => {
      expect(foldJourney(other)).toEqual(foldJourney(feed));
    }),
    { numRuns: RUNS },
  );
});

test('the same journey whether events are pushed together or one by one', () => {
  const apart = (one: Observation): Observation[] =>
    one.type === 'push' && one.events.length > 0
      ? one.events.map((event) => ({ ...one, events: [event] }))
      : [one];
  fc.assert(
    fc.property(wildFeed, (feed) => {
      expect(foldJourney(feed.flatMap(apart))).toEqual(foldJourney(feed));
    }),
    { numRuns: RUNS },
  );
});

test('a list stored once with `until` tells what its repetitions told', () => {
  // Across a new number words heard again are of the number first asked; stored apart they need their `number`.
  const onOneNumber = fc.array(
    wildObservation.filter(({ type }) => type !== 'renumbered'),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(onOneNumber, (feed) => {
      const repeated = feed.flatMap((one): Observation[] => {
        if (one.until === undefined || one.type === 'clock') return [one];
        const { until, ...first } = one;
        return one.type === 'list' || one.type === 'push' ? [first, { ...first, observedAt: until }] : [one];
      });
      expect(foldJourney(repeated)).toEqual(foldJourney(feed));
    }),
    { numRuns: RUNS },
  );
});

test('a list is the same told oldest or newest first', () => {
  fc.assert(
    fc.property(wildFeed, (feed) => {
      const turned = feed.map((one): Observation => {
        if (one.type !== 'list') return one;
        return { ...one, order: one.order === 'asc' ? 'desc' : 'asc', events: one.events.toReversed() };
      });
      expect(foldJourney(turned)).toEqual(foldJourney(feed));
    }),
    { numRuns: RUNS },
  );
});

test('told bit by bit, late, cut off and interrupted, the journey is the one of a whole look', () => {
  fc.assert(
    fc.property(honestFeed, ({ whole, told }) => {
      const once = foldJourney([whole]);
      const bits = foldJourney(told);
      const what = ({ status, step, flags, attempts, unmapped, direction, events }: typeof once) => {
        return { status, step, flags, attempts, unmapped, direction, events };
      };
      expect(what(bits)).toEqual(what(once));
    }),
    { numRuns: RUNS },
  );
});

test('a stranger’s parcel under the same number, later, changes nothing of ours and is never shown', () => {
  fc.assert(
    fc.property(honestFeed, honestFeed, fc.integer({ min: 80, max: 400 }), (ours, strangers, days) => {
      const shifted = strangers.told.map((one) => later(one, days * 24 * HOUR));
      const alone = foldJourney(ours.told);
      const both = foldJourney([...ours.told, ...shifted]);
      expect(both.events).toEqual(alone.events);
      expect([both.status, both.step, both.attempts]).toEqual([alone.status, alone.step, alone.attempts]);
      expect(both.flags).toEqual([...new Set([...alone.flags, 'number_reused'])].sort());
    }),
    { numRuns: RUNS },
  );
});

/** What an aggregator retells of a list: in its codes, in UTC, in Latin letters or no place, some hours late. */
function retell(whole: Observation, rows: number, hours: number): Observation {
  if (whole.type !== 'list') return whole;
  const oldestFirst = whole.order === 'asc' ? whole.events : whole.events.toReversed();
  const known = oldestFirst.slice(0, rows).flatMap((event): ObservedEvent[] => {
    const status = VOCABULARIES.aftership.get(statusModel(event.status).aftership)?.status ?? null;
    if (status === null || event.status.startsWith('unknown.')) return [];
    const text = new Date(event.time.at ?? 0).toISOString();
    return [{ ...event, status, rawText: '', place: 'KOTO', time: { ...event.time, text, zone: 'UTC' } }];
  });
  const last = known.at(-1)?.time.at ?? START;
  return {
    type: 'list',
    source: 'aftership',
    order: 'desc',
    observedAt: epoch(last + hours * HOUR),
    events: known.toReversed(),
  };
}

test('an aggregator that retells the carrier’s journey, late and in coarser words, changes nothing of it', () => {
  fc.assert(
    fc.property(
      honestFeed,
      fc.array(fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 0, max: 30 })), { maxLength: 4 }),
      ({ whole, told }, looks) => {
        const alone = foldJourney(told);
        const both = foldJourney([...told, ...looks.map(([rows, hours]) => retell(whole, rows, hours))]);
        const what = ({ status, trackingState, step, flags, attempts, unmapped }: typeof alone) => {
          return { status, trackingState, step, flags, attempts, unmapped };
        };
        expect(what(both)).toEqual(what(alone));
        const events = both.events.map(({ otherSources: _others, ...event }) => event);
        expect(events).toEqual(alone.events);
      },
    ),
    { numRuns: RUNS },
  );
});

/** The same observation, and the same events, at a later time. */
function later(one: Observation, ms: number): Observation {
  const observedAt = epoch(one.observedAt + ms);
  if (one.type !== 'list' && one.type !== 'push') return { ...one, observedAt };
  return {
    ...one,
    observedAt,
    events: one.events.map((event) => ({ ...event, time: minuteTime((event.time.at ?? 0) + ms) })),
  };
}

test('the line map holds every event of any journey once, and stands at one stop', () => {
  fc.assert(
    fc.property(wildFeed, (feed) => {
      const journey = foldJourney(feed);
      const rows = journeySteps(journey);
      const beneath = rows.flatMap(({ events }) => events).sort((a, b) => a - b);
      expect(beneath).toEqual(journey.events.map((_event, index) => index));
      expect(rows.filter(({ state }) => state === 'now').length).toBe(1);
    }),
    { numRuns: RUNS },
  );
});
