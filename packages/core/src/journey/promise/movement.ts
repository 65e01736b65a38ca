import { MINUTE_MS } from '../../time/jst.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { MoveReason } from '../diagnosis/codes.ts';
import type { Sentence } from '../diagnosis/cause.ts';
import { mainOf } from '../diagnosis/facts.ts';
import type { Journey } from '../journey.ts';
import type { Expectation } from './expectation.ts';

/** Smaller moves are noise to a person waiting. */
export const MOVE_MIN_MINUTES = 15;
/** Earlier promises kept; a parcel whose promise moves more often has worse problems. */
export const CHANGES_MAX = 20;

/**
 * The new expectation with its past: when the end moved by at least `MOVE_MIN_MINUTES`, the old one joins `changes` with
 * the reason, and `moved` says by how many minutes (later positive) and why. An interval that only shrank is "came closer".
 */
export function followExpectation(
  before: Expectation | null,
  next: Expectation,
  journey: Journey,
  at: EpochMs,
): Expectation {
  if (before === null) return next;
  const minutes = Math.round((next.promise.to - before.promise.to) / MINUTE_MS);
  const startMoved = Math.abs(next.promise.from - before.promise.from) >= MOVE_MIN_MINUTES * MINUTE_MS;
  const endMoved = Math.abs(minutes) >= MOVE_MIN_MINUTES;
  // A start that only follows the clock is no news.
  const newsworthy = endMoved || (startMoved && next.promise.from > at);
  const past = before.promise.changes;
  if (!newsworthy) return { ...next, promise: { ...next.promise, changes: past }, moved: before.moved };
  const why = reasonOf(before, next, journey, minutes);
  const change = { at, from: before.promise.from, to: before.promise.to, why };
  return {
    ...next,
    promise: { ...next.promise, changes: [...past, change].slice(-CHANGES_MAX) },
    moved: why,
  };
}

/** Causes of a move, the most telling first. */
const MOVES: readonly {
  readonly code: MoveReason;
  readonly applies: (before: Expectation, next: Expectation, journey: Journey) => boolean;
}[] = [
  { code: 'chosen_by_recipient', applies: (_before, next) => next.promise.basis === 'recipient_request' },
  {
    code: 'attempt_failed',
    applies: (_before, _next, journey) => mainOf(journey.status) === 'attempt_failed',
  },
  { code: 'held', applies: (_before, _next, journey) => journey.status === 'in_transit.held_for_date' },
  { code: 'incident', applies: (before, next) => says(next, 'incident') && !says(before, 'incident') },
  {
    code: 'day_passed',
    applies: (_before, next) => says(next, 'stated_day_passed') || says(next, 'expected_day_passed'),
  },
  {
    code: 'came_closer',
    applies: (before, next) =>
      next.promise.from >= before.promise.from && next.promise.to <= before.promise.to,
  },
  { code: 'carrier_restated', applies: (_before, next) => says(next, 'stated_by_carrier') },
];

function reasonOf(
  before: Expectation,
  next: Expectation,
  journey: Journey,
  minutes: number,
): Sentence<MoveReason> {
  const code = MOVES.find(({ applies }) => applies(before, next, journey))?.code ?? 'recalculated';
  if (code !== 'incident') return { code, params: { minutes } };
  const incident = next.reasons.find((reason) => reason.code === 'incident');
  const { kind = null, area = null } = incident?.params ?? {};
  return { code, params: { minutes, kind, area } };
}

function says({ reasons }: Expectation, code: string): boolean {
  return reasons.some((reason) => reason.code === code);
}
