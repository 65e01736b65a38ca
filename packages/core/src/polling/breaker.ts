import type { EpochMs } from '../time/instant.ts';

/** Failures in a row before a carrier is left alone for a while. */
const FAILURES_TO_OPEN = 5;
const PAUSE_FIRST_MS = 60_000;
const PAUSE_MAX_MS = 30 * 60_000;

export type BreakerState =
  | { readonly kind: 'closed'; readonly failures: number }
  | { readonly kind: 'open'; readonly until: EpochMs; readonly pauseMs: number }
  /** One call is under way to see whether the carrier is back; whoever made it has until then to say. */
  | { readonly kind: 'probing'; readonly pauseMs: number; readonly until: EpochMs };

export const CLOSED: BreakerState = { kind: 'closed', failures: 0 };

/**
 * Whether a carrier may be asked now. After the pause exactly one call goes through (`probing`); its outcome
 * decides about the rest. One that tells no outcome until `probeUntil` (its process died) gives way to another.
 */
export function mayAsk(
  state: BreakerState,
  now: EpochMs,
  probeUntil: EpochMs,
): { readonly allowed: boolean; readonly state: BreakerState } {
  if (state.kind === 'closed') return { allowed: true, state };
  if (now < state.until) return { allowed: false, state };
  return { allowed: true, state: { kind: 'probing', pauseMs: state.pauseMs, until: probeUntil } };
}

/** The state after a call: a success closes, a failed probe doubles the pause up to half an hour. */
export function afterCall(state: BreakerState, succeeded: boolean, now: EpochMs): BreakerState {
  if (succeeded) return CLOSED;
  if (state.kind === 'closed') {
    const failures = state.failures + 1;
    return failures < FAILURES_TO_OPEN ? { kind: 'closed', failures } : open(now, PAUSE_FIRST_MS);
  }
  return open(now, Math.min(state.pauseMs * 2, PAUSE_MAX_MS));
}

function open(now: EpochMs, pauseMs: number): BreakerState {
  return { kind: 'open', until: (now + pauseMs) as EpochMs, pauseMs };
}
