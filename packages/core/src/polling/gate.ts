import type { CarrierProblem, CarrierProblemKind } from '../carriers/carrier.ts';
import type { Pace } from '../carriers/pace.ts';
import type { EpochMs } from '../time/instant.ts';
import { afterCall, CLOSED, mayAsk, type BreakerState } from './breaker.ts';

/** A carrier that says "too many" without saying how long is left alone this long. */
const RATE_LIMITED_SECONDS = 300;
const RATE_LIMITED_SECONDS_MAX = 86_400;

/** Problems that say something about the carrier rather than about the parcel or our own asking. */
const CARRIER_IS_DOWN = new Set<CarrierProblemKind>([
  'unavailable',
  'network',
  'blocked',
  'layout_changed',
  'suspended',
]);

/** Said of a carrier that is left alone after failures. */
export const PAUSED: CarrierProblem = { kind: 'unavailable', detail: 'paused after repeated failures' };

/** What every process that asks a carrier must agree on, whatever is restarted. Instants of the product's clock. */
export interface GateState {
  readonly breaker: BreakerState;
  /** The carrier asked to be left alone until then. */
  readonly quietUntil: EpochMs | null;
  /** The pace: no call begins before. */
  readonly nextCallAt: EpochMs | null;
  /** Calls under way, each with the instant at which it counts as lost. */
  readonly flights: readonly EpochMs[];
  /** The last answer that held events. */
  readonly goodAt: EpochMs | null;
  /** Answers "not found" since then. */
  readonly notFounds: number;
  /** Since then "not found" is not believed: numbers known to exist were not found either. */
  readonly distrustedSince: EpochMs | null;
  /** When a number known to exist was last asked about. */
  readonly canaryAt: EpochMs | null;
}

/** A carrier nobody has asked yet. */
export const FRESH_GATE: GateState = {
  breaker: CLOSED,
  quietUntil: null,
  nextCallAt: null,
  flights: [],
  goodAt: null,
  notFounds: 0,
  distrustedSince: null,
  canaryAt: null,
};

/** Whether a call may begin. */
export type Entry =
  | { readonly kind: 'go'; readonly state: GateState; readonly lease: EpochMs }
  /** Not yet: too soon after the last call, or as many under way as the carrier is given. */
  | { readonly kind: 'wait'; readonly until: EpochMs }
  | { readonly kind: 'refused'; readonly problem: CarrierProblem };

/**
 * Why a carrier is not asked at this moment; null when it may be. Reasons: `rate_limited` with what is left of the
 * carrier's own wish, `unavailable` while the breaker is open or a probe is under way.
 * @example pauseOf({ ...FRESH_GATE, quietUntil: now + 60_000 }, now) // { kind: 'rate_limited', retryAfterSeconds: 60 }
 */
export function pauseOf(state: GateState, now: EpochMs): CarrierProblem | null {
  if (state.quietUntil !== null && state.quietUntil > now)
    return { kind: 'rate_limited', retryAfterSeconds: Math.ceil((state.quietUntil - now) / 1000) };
  return state.breaker.kind !== 'closed' && now < state.breaker.until ? PAUSED : null;
}

/**
 * Asks to begin a call. One that goes takes a place among the carrier's calls until `leaveGate`, or until its lease
 * ends because the process that made it died.
 *
 * After a pause the first call is a probe. Where there are numbers known to exist (`probes: 'canary'`) only a call
 * about one of these is: "not found" about any other number would look like a carrier that works.
 */
export function enterGate(
  state: GateState,
  call: {
    readonly pace: Pick<Pace, 'concurrency' | 'gapMs' | 'jitterMs'>;
    readonly now: EpochMs;
    /** 0 to 1, drawn anew for each call. */
    readonly random: number;
    /** How long a call may take before it counts as lost. */
    readonly leaseMs: number;
    readonly canary: boolean;
    readonly probes: 'canary' | 'anyone';
  },
): Entry {
  const { pace, now } = call;
  const paused = pauseOf(state, now);
  if (paused) return { kind: 'refused', problem: paused };
  if (state.breaker.kind !== 'closed' && call.probes === 'canary' && !call.canary)
    return { kind: 'refused', problem: PAUSED };
  if (state.nextCallAt !== null && state.nextCallAt > now) return { kind: 'wait', until: state.nextCallAt };
  const flights = state.flights.filter((lease) => lease > now);
  if (flights.length >= pace.concurrency) return { kind: 'wait', until: Math.min(...flights) as EpochMs }; // the least of instants is one
  const lease = (now + call.leaseMs) as EpochMs; // an instant, some time on
  const { state: breaker } = mayAsk(state.breaker, now, lease);
  const nextCallAt = (now + Math.round(pace.gapMs + pace.jitterMs * call.random)) as EpochMs; // likewise
  return { kind: 'go', lease, state: { ...state, breaker, nextCallAt, flights: [...flights, lease] } };
}

/**
 * The state after a call: its place is free, its outcome counts for the breaker, a wish to be left alone is kept.
 * `outcomes` is one a number; empty when the call was not made after all.
 */
export function leaveGate(
  state: GateState,
  call: {
    readonly lease: EpochMs;
    readonly outcomes: readonly (CarrierProblem | null)[];
    readonly now: EpochMs;
  },
): GateState {
  const { outcomes, now } = call;
  const place = state.flights.indexOf(call.lease);
  const flights = state.flights.filter((_, index) => index !== place);
  if (outcomes.length === 0) return { ...state, flights, breaker: unprobed(state.breaker, now) };
  const down = outcomes.every((problem) => problem !== null && CARRIER_IS_DOWN.has(problem.kind));
  const good = outcomes.includes(null);
  const notFounds = outcomes.filter((problem) => problem?.kind === 'not_found').length;
  return {
    ...state,
    flights,
    breaker: afterCall(state.breaker, !down, now),
    quietUntil: quietAfter(state.quietUntil, outcomes, now),
    goodAt: good ? now : state.goodAt,
    notFounds: good ? 0 : state.notFounds + notFounds,
    distrustedSince: good ? null : state.distrustedSince,
  };
}

/** A probe that was not made after all may be made by the next. */
function unprobed(breaker: BreakerState, now: EpochMs): BreakerState {
  return breaker.kind === 'probing' ? { kind: 'open', until: now, pauseMs: breaker.pauseMs } : breaker;
}

function quietAfter(
  before: EpochMs | null,
  outcomes: readonly (CarrierProblem | null)[],
  now: EpochMs,
): EpochMs | null {
  let quiet = before;
  for (const problem of outcomes) {
    if (problem?.kind !== 'rate_limited') continue;
    const seconds = Math.min(problem.retryAfterSeconds ?? RATE_LIMITED_SECONDS, RATE_LIMITED_SECONDS_MAX);
    quiet = Math.max(quiet ?? 0, now + seconds * 1000) as EpochMs; // an instant, some time on
  }
  return quiet;
}
