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

describe('the 51 hard cases end as they must', () => {
  test.each(HARD_CASES.map((one) => [one.number, one.name, one] as const))('%i %s', (_number, _name, one) => {
    const journey = foldJourney(observationsOf(one));
    expect({
      status: journey.status,
      tracking: journey.trackingState,
      flags: journey.flags,
      events: journey.events.length,
    }).toEqual({ status: one.status, tracking: one.tracking, flags: one.flags, events: one.events });
  });

  test('all 51 stand in the table, once', () => {
    expect(HARD_CASES.map((one) => one.number)).toEqual(Array.from({ length: 51 }, (_, index) => index + 1));
  });
});
