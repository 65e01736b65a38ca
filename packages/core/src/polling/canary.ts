import type { CarrierProblem } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import type { GateState } from './gate.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A carrier nobody asks about known parcels is looked at once a day. */
const IDLE_MS = 24 * HOUR_MS;
/** This many "not found" without a good answer for an hour may be a page that changed. */
const SUSPICIOUS_NOT_FOUNDS = 3;
const SUSPICIOUS_MS = HOUR_MS;
const SUSPICION_EVERY_MS = 15 * MINUTE_MS;
/** A carrier whose "not found" is not believed is looked at again after this. */
const DISTRUST_EVERY_MS = HOUR_MS;

/** Why a number known to exist is to be asked about now. */
export type CanaryReason = 'probe' | 'recheck' | 'suspicion' | 'idle';

/**
 * Whether a carrier should be asked about a number known to exist; null when not now.
 * `probe`: the breaker's pause is over; `recheck`: its "not found" is not believed; `suspicion`: it finds nothing any
 * more; `idle`: nothing good came for a day. Source: how good readers defend themselves (carrier facts §17); the
 * times are our own.
 * @example canaryDue(FRESH_GATE, now) // 'idle'
 */
export function canaryDue(state: GateState, now: EpochMs): CanaryReason | null {
  const since = (at: EpochMs | null) => (at === null ? Infinity : now - at);
  if (state.quietUntil !== null && state.quietUntil > now) return null;
  if (state.breaker.kind !== 'closed') return now >= state.breaker.until ? 'probe' : null;
  const asked = since(state.canaryAt);
  if (state.distrustedSince !== null) return asked >= DISTRUST_EVERY_MS ? 'recheck' : null;
  const good = since(state.goodAt);
  if (state.notFounds >= SUSPICIOUS_NOT_FOUNDS && good >= SUSPICIOUS_MS && asked >= SUSPICION_EVERY_MS)
    return 'suspicion';
  return good >= IDLE_MS && asked >= IDLE_MS ? 'idle' : null;
}

/** What the answers about numbers known to exist say of the carrier. */
export type CanaryVerdict =
  /** One of them was read. */
  | { readonly kind: 'good' }
  /** None was found, though they exist: the carrier answers wrongly, or our reader reads wrongly. */
  | { readonly kind: 'lost' }
  /** The carrier could not be asked. */
  | { readonly kind: 'problem'; readonly problem: CarrierProblem }
  /** Nobody was asked at this moment: says nothing. */
  | { readonly kind: 'unasked' };

/** Problems of our own asking, which say nothing about the carrier. */
const OUR_OWN = new Set<CarrierProblem['kind']>(['rate_limited', 'auth']);

/**
 * Judges a carrier by its answers about numbers known to exist, in the order they were asked; one that was read is
 * enough, for carriers forget old numbers.
 * @example judgeCanaries([{ kind: 'not_found' }]).kind // 'lost'
 */
export function judgeCanaries(answers: readonly (CarrierProblem | null)[]): CanaryVerdict {
  if (answers.includes(null)) return { kind: 'good' };
  const said = answers.filter((problem) => problem !== null && !OUR_OWN.has(problem.kind));
  const other = said.find((problem) => problem?.kind !== 'not_found' && problem?.kind !== 'invalid_number');
  if (other) return { kind: 'problem', problem: other };
  return said.length > 0 ? { kind: 'lost' } : { kind: 'unasked' };
}

/**
 * An answer as it may be told while "not found" is not believed: about our reader, not about the parcel.
 * @example believedProblem({ kind: 'not_found' }, true) // { kind: 'layout_changed', detail: 'known numbers are not found' }
 */
export function believedProblem(problem: CarrierProblem | null, distrusted: boolean): CarrierProblem | null {
  return distrusted && problem?.kind === 'not_found'
    ? { kind: 'layout_changed', detail: 'known numbers are not found' }
    : problem;
}
