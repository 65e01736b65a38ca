import { MINUTE_MS } from '../../time/jst.ts';
import type { Journey, JourneyEvent } from '../journey.ts';
import { expectDelivery } from './expect-delivery.ts';
import { HISTORY_STAGES, isStageStatus, isStatement } from './expectation.ts';
import type { Expectation, ExpectationInput } from './expectation.ts';
import { MOVE_MIN_MINUTES, followExpectation } from './movement.ts';

/** Looks back at most this many stages: a parcel that passes more goes round in circles. */
const STAGES_MAX = 6;

/**
 * The expectation now, with how it moved on the way: a pure function of what is known, so that nothing need be stored
 * and every reader sees the same past. Our own expectations are worked out again as of each stage the parcel reached;
 * a statement brings its own past with it. While a parcel only waits, the interval follows the clock: that is no move,
 * until its end has passed.
 *
 * @returns null where `expectDelivery` gives null.
 * @example replayExpectation({ now, journey, carrierFacts, laneHistory })?.moved // { code: 'day_passed', … }
 */
export function replayExpectation(input: ExpectationInput): Expectation | null {
  const current = expectDelivery(input);
  if (current === null) return null;
  if (isStatement(current.promise)) return withStatedMove(current);
  let before: Expectation | null = null;
  for (const index of stagesOf(input.journey)) {
    // The index comes from the list itself.
    const reached = input.journey.events[index]!;
    const at = reached.time.at;
    if (at === null || at > input.now) continue;
    const journey = journeyUntil(input.journey, index, reached);
    const then = expectDelivery({ ...input, journey, now: at });
    if (then !== null) before = followExpectation(before, then, journey, at);
  }
  if (before === null) return current;
  const passed = before.promise.to < input.now;
  if (passed) return followExpectation(before, current, input.journey, before.promise.to);
  return {
    ...current,
    promise: { ...current.promise, changes: before.promise.changes },
    moved: before.moved,
  };
}

/** The fold keeps what a source stated before; how far the last statement moved follows from it. */
function withStatedMove(current: Expectation): Expectation {
  const last = current.promise.changes.at(-1);
  if (last === undefined) return current;
  const minutes = Math.round((current.promise.to - last.to) / MINUTE_MS);
  if (Math.abs(minutes) < MOVE_MIN_MINUTES) return current;
  const code = current.promise.basis === 'recipient_request' ? 'chosen_by_recipient' : 'carrier_restated';
  return { ...current, moved: { code, params: { minutes } } };
}

/** Where a stage was reached, oldest first: the last ones. */
function stagesOf({ events }: Journey): number[] {
  const stages: number[] = [];
  for (let index = events.length - 1; index >= 0 && stages.length < STAGES_MAX; index -= 1) {
    // The loop bounds keep the index inside the array.
    const { status, disputed, direction } = events[index]!;
    if (disputed !== null || direction !== 'forward') continue;
    if (HISTORY_STAGES.some((stage) => isStageStatus(stage, status))) stages.unshift(index);
  }
  return stages;
}

/** The journey as it stood at one of its events, as far as an expectation of ours asks. */
function journeyUntil(journey: Journey, index: number, { status, direction }: JourneyEvent): Journey {
  return { ...journey, events: journey.events.slice(0, index + 1), status, direction, promise: null };
}
