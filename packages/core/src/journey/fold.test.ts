import { describe, expect, test } from 'vitest';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';
import { HARD_CASES } from './hard-cases.table.ts';
import type { HardCase } from './hard-cases.table.ts';
import type { Observation } from './observation.ts';

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
