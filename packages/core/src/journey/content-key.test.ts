import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EpochMs } from '../time/instant.ts';
import { CONTENT_KEY_LENGTH, eventKey, observationKey } from './content-key.ts';
import { parseFeedLine } from './feed.ts';
import type { Observation, ObservedEvent } from './observation.ts';

const read = (line: object): Observation => {
  const result = parseFeedLine(
    JSON.stringify({ observedAt: '2026-01-07T15:00+09:00', source: 'jp.yamato', ...line }),
  );
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const eventOf = (event: object): ObservedEvent => {
  const observation = read({ type: 'push', events: [event] });
  if (observation.type !== 'push') throw new Error('not a push');
  const [first] = observation.events;
  if (first === undefined) throw new Error('no event');
  return first;
};
const keyOf = (event: object, source = 'jp.yamato', piece: string | null = null): string =>
  eventKey(source, piece, eventOf(event));

describe('the key of an event', () => {
  const timed = { time: '2026-01-07 14:02', raw: '配達完了' };
  const dated = { time: '2026-01-07', raw: '保管' };

  test('is short, and fit for a database', () => {
    expect(keyOf(timed)).toMatch(new RegExp(`^[0-9a-z]{${CONTENT_KEY_LENGTH}}$`));
  });

  test('does not change when the place is filled in later', () => {
    expect(keyOf({ ...timed, place: '江東' })).toBe(keyOf(timed));
  });

  test('has the place where the time is a bare date', () => {
    expect(keyOf({ ...dated, place: '江東' })).not.toBe(keyOf({ ...dated, place: '大阪北' }));
  });

  test('changes with source, piece, time and words', () => {
    const keys = [
      keyOf(timed),
      keyOf(timed, 'jp.sagawa'),
      keyOf(timed, 'jp.yamato', 'A'),
      keyOf({ ...timed, time: '2026-01-07 14:03' }),
      keyOf({ ...timed, raw: '投函完了' }),
      keyOf({ ...timed, rawCode: '05' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is spread well: no two of 20,000 alike', () => {
    const event = eventOf(timed);
    const keys = Array.from({ length: 20_000 }, (_, index) =>
      eventKey('jp.yamato', null, { ...event, rawText: `${index}` }),
    );
    expect(new Set(keys).size).toBe(20_000);
  });
});

describe('the key of an observation', () => {
  const events = [
    { time: '2026-01-07 08:30', raw: '配達中' },
    { time: '2026-01-07 14:02', raw: '配達完了' },
  ];

  test('words heard again are the same observation, whichever end the list begins at', () => {
    const asc = read({ type: 'list', order: 'asc', events });
    const later = read({
      type: 'list',
      order: 'desc',
      events: events.toReversed(),
      observedAt: '2026-01-09T15:00+09:00',
    });
    expect(observationKey(later)).toBe(observationKey(asc));
  });

  test('a filled-in place, another promise or another event is another observation', () => {
    const [first, second] = events;
    const keys = [
      read({ type: 'list', events }),
      read({ type: 'push', events }),
      read({ type: 'list', events: [first, { ...second, place: '江東' }] }),
      read({ type: 'list', events: [first] }),
      read({ type: 'list', events, promise: { date: '2026-01-08' } }),
      read({ type: 'list', events, piece: 'A' }),
      read({ type: 'list', events, number: '1' }),
    ].map(observationKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('looks without an answer, and acts of persons, are what they are at their time', () => {
    const lines = [
      { type: 'created' },
      { type: 'clock' },
      { type: 'not_found' },
      { type: 'error' },
      { type: 'error', problem: 'blocked' },
      { type: 'decision', decision: 'lost' },
      { type: 'carrier_corrected', to: 'jp.sagawa' },
      { type: 'renumbered', to: '1' },
    ];
    const keys = lines.flatMap((line) => [
      observationKey(read(line)),
      observationKey(read({ ...line, observedAt: '2026-01-09T15:00+09:00' })),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('is the same for the same words, always', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (words, at) => {
        const event = { ...eventOf(events[0] ?? {}), rawText: words };
        // Any number serves as an instant here.
        const one: Observation = { type: 'push', source: 'x', observedAt: at as EpochMs, events: [event] };
        expect(observationKey(structuredClone(one))).toBe(observationKey(one));
      }),
    );
  });
});
