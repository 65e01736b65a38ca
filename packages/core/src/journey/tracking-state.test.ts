import { describe, expect, test } from 'vitest';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';
import { ARCHIVED_AFTER_DAYS } from './tracking-state.ts';

const NOON = 'T12:00+09:00';
const day = (days: number): string =>
  `${new Date(Date.UTC(2026, 0, 5 + days)).toISOString().slice(0, 10)}${NOON}`;
const push = (days: number, status: string): object => {
  const observedAt = day(days);
  return { type: 'push', observedAt, source: 'jp.yamato', events: [{ time: observedAt, status }] };
};
const notFound = (days: number): object => ({
  type: 'not_found',
  observedAt: day(days),
  source: 'jp.yamato',
});
const clock = (days: number): object => ({ type: 'clock', observedAt: day(days) });
const lost = { type: 'decision', observedAt: day(50), source: 'person:operator', decision: 'lost' };

function stateOf(lines: readonly object[]) {
  const journey = foldJourney(
    lines.map((line) => {
      const read = parseFeedLine(JSON.stringify(line));
      if (!read.ok) throw new Error(read.reason);
      return read.value;
    }),
  );
  return [journey.trackingState, journey.status];
}

const LAST = ARCHIVED_AFTER_DAYS;

describe('what nobody waits for is put away, its status untouched', () => {
  test.each([
    ['delivered', [push(0, 'delivered.generic'), clock(LAST - 1)], 'completed', 'delivered.generic'],
    ['delivered long ago', [push(0, 'delivered.generic'), clock(LAST)], 'archived', 'delivered.generic'],
    ['silent', [push(0, 'in_transit.moving'), clock(30)], 'stopped', 'in_transit.moving'],
    ['silent for months', [push(0, 'in_transit.moving'), clock(LAST)], 'archived', 'in_transit.moving'],
    ['never seen', [notFound(0), clock(30)], 'expired', 'unknown.not_found'],
    ['never seen for months', [notFound(0), clock(LAST)], 'archived', 'unknown.not_found'],
    ['asked all the time', [notFound(0), notFound(LAST + 9)], 'expired', 'unknown.not_found'],
    ['decided later', [push(0, 'in_transit.moving'), lost, clock(LAST + 49)], 'completed', 'failed.lost'],
    [
      'heard of after all',
      [push(0, 'in_transit.moving'), clock(LAST), push(LAST + 1, 'in_transit.arrived'), clock(LAST + 2)],
      'active',
      'in_transit.arrived',
    ],
  ])('%s', (_name, lines, state, status) => {
    expect(stateOf(lines)).toEqual([state, status]);
    expect(stateOf(lines.toReversed())).toEqual([state, status]);
  });
});
