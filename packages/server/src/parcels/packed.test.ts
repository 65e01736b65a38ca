import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldJourney, foldWithBookmark, type Observation } from '@todoke/core/journey';
import { parseWrittenTime, type EpochMs } from '@todoke/core/time';
import {
  bookmarkText,
  EMPTY_TEXT,
  ObservationSet,
  parseObservations,
  readBookmark,
  readObservations,
  tellingLine,
} from './packed.ts';

const minute = (n: number) => (Date.parse('2026-01-05T10:00+09:00') + n * 60_000) as EpochMs;

const event = fc.record({
  minutes: fc.integer({ min: 0, max: 5_000 }),
  status: fc.constantFrom(
    'in_transit.accepted',
    'in_transit.moving',
    'out_for_delivery.on_vehicle',
    'delivered.generic',
  ),
  place: fc.option(fc.constantFrom('江東', '大阪', '札幌'), { nil: null }),
  attributes: fc.option(fc.constantFrom({ drop_place: 'locker' }), { nil: undefined }),
});
const observation: fc.Arbitrary<Observation> = fc
  .record({
    type: fc.constantFrom('list', 'push', 'not_found', 'error', 'decision', 'renumbered', 'created'),
    at: fc.integer({ min: 5_000, max: 6_000 }),
    events: fc.array(event, { minLength: 1, maxLength: 4 }),
  })
  .map(({ type, at, events }): Observation => {
    const base = { observedAt: minute(at), source: 'jp.yamato' };
    const told = events.map(({ minutes, status, place, attributes }) => ({
      time: parseWrittenTime(
        new Date(minute(minutes) + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '),
        {
          observedAt: minute(at),
          zone: 'Asia/Tokyo',
        },
      ),
      status: status as 'in_transit.accepted',
      rawText: status,
      rawCode: null,
      place,
      ...(attributes ? { attributes } : {}),
    }));
    if (type === 'list') return { ...base, type, order: 'asc', events: told };
    if (type === 'push') return { ...base, type, events: told.slice(0, 1) };
    if (type === 'error') return { ...base, type, problem: 'unavailable' };
    if (type === 'decision') return { ...base, type, decision: 'lost' };
    if (type === 'renumbered') return { ...base, type, to: '123456789013' };
    return { ...base, type }; // created, not_found: nothing but the base
  });

function store(observations: readonly Observation[]): string {
  const set = parseObservations(EMPTY_TEXT);
  for (const each of observations) set.add(each);
  return set.toText();
}

test('one observation comes back as it went in', () => {
  fc.assert(
    fc.property(observation, (one) => {
      expect(readObservations(store([one]))).toEqual([one]);
    }),
  );
});

test('adding the same again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 8 }), (all) => {
      const set = new ObservationSet();
      for (const each of all) set.add(each);
      const before = JSON.stringify(set);
      for (const each of all) expect(set.add(each)).toBe('same');
      expect(JSON.stringify(set)).toBe(before);
    }),
  );
});

test('the journey of what is stored does not depend on the order it came in', () => {
  fc.assert(
    fc.property(
      fc
        .array(observation, { minLength: 1, maxLength: 8 })
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const journey = foldJourney(readObservations(store(all)));
        expect(foldJourney(readObservations(store(shuffled)))).toEqual(journey);
      },
    ),
  );
});

test('a poll that repeats the list of the poll before stores no event twice', () => {
  const time = parseWrittenTime('2026-01-05 10:00', { observedAt: minute(0), zone: 'Asia/Tokyo' });
  const told = {
    time,
    status: 'in_transit.accepted',
    rawText: '荷物受付',
    rawCode: null,
    place: '江東',
  } as const;
  const set = new ObservationSet();
  for (let look = 0; look < 100; look += 1) {
    set.add({ type: 'list', order: 'asc', observedAt: minute(look), source: 'jp.yamato', events: [told] });
  }
  const { e, o } = set.toJSON();
  expect(e).toHaveLength(1);
  expect(o).toHaveLength(1);
  expect(o[0]?.at).toEqual([minute(0), minute(99)]);
});

test('tellings added as lines behind the whole are read as if they had been written with it', () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 8 }), fc.array(event, { maxLength: 5 }), (all, later) => {
      const pushes = later.map(
        ({ status, place, attributes }, index): Extract<Observation, { type: 'push' }> => {
          const observedAt = minute(7_000 + index);
          const time = parseWrittenTime(`2026-01-${20 + index} 10:00`, { observedAt, zone: 'Asia/Tokyo' });
          const told = {
            time,
            status: status as 'in_transit.accepted',
            rawText: '語\n\u0000"',
            rawCode: null,
            place,
          };
          return {
            type: 'push',
            source: 'own',
            observedAt,
            events: [attributes ? { ...told, attributes } : told],
          };
        },
      );
      const lines = pushes.flatMap(({ source, observedAt, events }) =>
        events.map((one) => tellingLine(source, observedAt, one)),
      );
      const text = store(all) + lines.join('');
      const whole = store([...all, ...pushes]);
      expect(readObservations(text)).toEqual(readObservations(whole));
      expect(parseObservations(text).toText()).toBe(whole);
    }),
  );
});

test('a bookmark comes back as it was stored', () => {
  fc.assert(
    fc.property(fc.array(observation, { maxLength: 3 }), (all) => {
      // A followed clock gives parts of milliseconds.
      const finely = all.map((one) => ({ ...one, observedAt: (one.observedAt + 0.25) as EpochMs }));
      const { journey, bookmark } = foldWithBookmark(finely);
      const text = bookmarkText(bookmark);
      expect(text === null ? null : readBookmark(text, journey.status)).toEqual(bookmark);
    }),
  );
});
