import { MINUTE_MS } from '../../time/jst.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { Incident } from '../diagnosis/input.ts';
import type { Journey, JourneyEvent } from '../journey.ts';
import { expectDelivery } from './expect-delivery.ts';
import { HISTORY_STAGES, isStageStatus, isStatement } from './expectation.ts';
import type { Expectation, ExpectationInput } from './expectation.ts';
import { MOVE_MIN_MINUTES, followExpectation } from './movement.ts';

/** Looks back at most this many stages: a parcel that passes more goes round in circles. */
const STAGES_MAX = 6;

/**
 * The expectation now, with how it moved on the way: a pure function of what is known, so that nothing need be stored
 * and every reader sees the same past. Our own expectations are worked out again as of each stage the parcel reached
 * and each incident that began or ended on the way; a statement brings its own past with it. While a parcel only waits, the interval follows the clock: that is no move,
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
  for (const turn of turnsOf(input)) before = turn.take(before);
  if (before === null) return current;
  const passed = before.promise.to < input.now;
  if (passed) return followExpectation(before, current, input.journey, before.promise.to);
  return {
    ...current,
    promise: { ...current.promise, changes: before.promise.changes },
    moved: before.moved,
  };
}

/** An instant at which something moves what is expected, and how it does. */
interface Turn {
  readonly at: EpochMs;
  take(before: Expectation | null): Expectation | null;
}

/** The stages reached and the incidents begun and ended until now, in order of time. */
function turnsOf(input: ExpectationInput): Turn[] {
  const { journey, now } = input;
  const turns: Turn[] = [];
  const stages = stagesOf(journey);
  for (const [place, index] of stages.entries()) {
    // The index comes from the list itself.
    const reached = journey.events[index]!;
    const at = reached.time.at;
    if (at === null || at > now) continue;
    const then = journeyUntil(journey, index, reached);
    turns.push({ at, take: (before) => follow(before, { ...input, journey: then, now: at }) });
    const next = stages.slice(place + 1).map((later) => journey.events[later]?.time.at ?? Infinity);
    const until = Math.min(...next, now + 1);
    for (const incident of input.incidents ?? []) {
      turns.push(...incidentTurns({ ...input, journey: then }, incident, at, until));
    }
  }
  return turns.sort((a, b) => a.at - b.at);
}

/**
 * An incident that begins or ends while the parcel waits: what is expected with it against what would be without, both
 * at that instant, so that the time that merely passed is no part of the move.
 */
function incidentTurns(input: ExpectationInput, incident: Incident, from: number, until: number): Turn[] {
  const turns: Turn[] = [];
  const others = (input.incidents ?? []).filter((one) => one !== incident);
  const turn = (at: EpochMs, was: readonly Incident[], is: readonly Incident[]): void => {
    if (at <= from || at >= until) return;
    const then = { ...input, now: at };
    const take = (before: Expectation | null): Expectation | null => {
      const without = expectDelivery({ ...then, incidents: was });
      if (before === null || without === null || before.promise.to < at) return before;
      const past = { ...without.promise, changes: before.promise.changes };
      return follow({ ...without, promise: past, moved: before.moved }, { ...then, incidents: is });
    };
    turns.push({ at, take });
  };
  turn(incident.from, others, [...others, incident]);
  // Over from this instant on: until then it held.
  if (incident.until !== null) {
    turn(incident.until, [...others, { ...incident, until: null }], others);
  }
  return turns;
}

function follow(before: Expectation | null, input: ExpectationInput): Expectation | null {
  const then = expectDelivery(input);
  return then === null ? before : followExpectation(before, then, input.journey, input.now);
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
