import { describe, expect, test } from 'vitest';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';
import { HARD_CASES } from './hard-cases.table.ts';
import type { HardCase } from './hard-cases.table.ts';
import type { Observation, ObservedEvent } from './observation.ts';
import type { EpochMs } from '../time/instant.ts';

function observationsOf(one: HardCase): Observation[] {
  return one.feed.map((line) => {
    const read = parseFeedLine(JSON.stringify(line));
    if (!read.ok) throw new Error(`${read.reason} in ${JSON.stringify(line)}`);
    return read.value;
  });
}

describe('the hard cases end as they must', () => {
  test.each(HARD_CASES.map((one) => [one.number, one.name, one] as const))('%i %s', (_number, _name, one) => {
    const journey = foldJourney(observationsOf(one));
    expect({
      status: journey.status,
      tracking: journey.trackingState,
      flags: journey.flags,
      events: journey.events.length,
      pieces: journey.pieces,
    }).toEqual({
      status: one.status,
      tracking: one.tracking,
      flags: one.flags,
      events: one.events,
      pieces: one.pieces ?? null,
    });
  });

  test('each stands in the table once, in order', () => {
    expect(HARD_CASES.map((one) => one.number)).toEqual(HARD_CASES.map((_one, index) => index + 1));
  });
});

describe('feeds that random search found to depend on the order of their rows', () => {
  const observedAt = Date.UTC(2026, 0, 5, 1) as EpochMs; // brand maker of the test
  const event = (time: Partial<ObservedEvent['time']>, told: Partial<ObservedEvent> = {}): ObservedEvent => ({
    time: { text: '', precision: 'none', zone: '+09:00', at: null, yearInferred: false, ...time },
    status: 'unknown.unmapped',
    rawText: '',
    rawCode: null,
    place: null,
    ...told,
  });
  const minute = (text: string, past: number, more: Partial<ObservedEvent['time']> = {}) => ({
    text,
    precision: 'minute' as const,
    at: Date.UTC(2026, 0, 5, 0, past) as EpochMs, // brand maker of the test
    ...more,
  });
  const bothWays = (events: readonly ObservedEvent[]) => {
    const list = { type: 'list', source: 'jp.yamato', observedAt } as const;
    return {
      oldestFirst: foldJourney([{ ...list, order: 'asc', events }]),
      newestFirst: foldJourney([{ ...list, order: 'desc', events: events.toReversed() }]),
    };
  };

  test('one event without a time, once with attributes and once without, under two names for “unknown”', () => {
    const { oldestFirst, newestFirst } = bothWays([
      event({}, { place: '江東' }),
      event(minute('2026-01-05T09:01', 1)),
      event(
        {},
        {
          place: '江東',
          // What a table of another version wrote: the model does not know it.
          status: 'not.a_status',
          attributes: { reason: 'weather' },
        },
      ),
      event(minute('2026-01-05T09:00', 0), { status: 'in_transit.departed_origin' }),
    ]);
    expect(newestFirst).toEqual(oldestFirst);
  });

  test('one event in the same words, once with its zone and once without', () => {
    const told = { status: 'in_transit.passed', rawText: '通過' } as const;
    const { oldestFirst, newestFirst } = bothWays([
      event(minute('2026-01-05 09:00', 0), told),
      event(minute('2026-01-05 09:00', 0, { zone: null }), told),
    ]);
    expect(newestFirst).toEqual(oldestFirst);
  });
});
