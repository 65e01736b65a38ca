import { HOUR_MS, MINUTE_MS, jstMinutes } from '../time/jst.ts';
import type { EpochMs } from '../time/instant.ts';
import { ratePlace, type PollFacts, type RateKey } from './phase.ts';
import { RATES } from './rates.ts';

/** Ages since the last event at whose bounds the rates change, in hours; the last bucket is open. */
export const AGE_BOUNDS_HOURS = [0.5, 1, 2, 4, 8, 16] as const;
/** Parts into which a promised window is divided. */
export const WINDOW_PARTS = 10;

/** How often something changes in one situation. */
export interface Rate {
  /** Changes an hour by hour of the day in Japan (24); inside a promised window by its tenths (10). */
  readonly by: readonly number[];
  /** Factor by age of the last event, see `AGE_BOUNDS_HOURS` (7). */
  readonly ages: readonly number[];
}

/** Step of the integration. */
const STEP_MS = 5 * MINUTE_MS;
/** However little is expected, a day does not pass without a look. */
const WAIT_MAX_MS = 24 * HOUR_MS;
/** No carrier's page changes faster than somebody notices. */
const WAIT_MIN_MS = 5 * MINUTE_MS;
/** Where neither table nor row knows better: a change every two days. */
const RATE_UNKNOWN = 0.02;

/** Weight of what is shown wrongly, by phase: at the door it matters, in a warehouse less. */
const WEIGHTS: Readonly<Partial<Record<PollFacts['phase'], number>>> = { out: 8, at_depot: 1.5 };

/** A moment's chance of change, changes an hour. */
export function changeRate(
  facts: PollFacts,
  at: EpochMs,
  rates: Readonly<Partial<Record<RateKey, Rate>>> = RATES,
): number {
  const { key, passed } = ratePlace(facts, at);
  const rate = rates[key] ?? rates[facts.phase];
  if (!rate) return RATE_UNKNOWN;
  const index =
    passed === null
      ? Math.floor(jstMinutes(at) / 60)
      : Math.min(WINDOW_PARTS - 1, Math.floor(passed * WINDOW_PARTS));
  return (
    (rate.by[index] ?? RATE_UNKNOWN) *
    (facts.since === null ? 1 : (rate.ages[ageBucket(at - facts.since)] ?? 1))
  );
}

/** The bucket of an age. @example ageBucket(45 * 60_000) // 1 */
export function ageBucket(ageMs: number): number {
  const hours = ageMs / HOUR_MS;
  const index = AGE_BOUNDS_HOURS.findIndex((bound) => hours < bound);
  return index < 0 ? AGE_BOUNDS_HOURS.length : index;
}

/**
 * Milliseconds until a look pays: until the age of what we would by then be showing wrongly, expected, weighted and
 * summed over the minutes it lasts, reaches `price`. Chance of a change by time t is 1 − exp(−∫ rate); its integral
 * is the expected age, and the integral of that is what a person would have been shown wrongly.
 *
 * The price is what a call costs at this carrier now, in the same measure: it rises while parcels are asked later
 * than planned and falls while calls are left over, so the budget goes where it changes most.
 * @example waitForGain(facts, { from: now, price: 300 })
 */
export function waitForGain(
  facts: PollFacts,
  options: {
    /** The last look. */
    readonly from: EpochMs;
    readonly price: number;
    readonly rates?: Readonly<Partial<Record<RateKey, Rate>>>;
  },
): number {
  const { from, price, rates } = options;
  const weight = WEIGHTS[facts.phase] ?? 1;
  const stepMinutes = STEP_MS / MINUTE_MS;
  let expected = 0;
  let age = 0;
  let gain = 0;
  for (let wait = STEP_MS; wait < WAIT_MAX_MS; wait += STEP_MS) {
    const at = (from + wait - STEP_MS / 2) as EpochMs; // an instant moved by milliseconds
    expected += (changeRate(facts, at, rates) * STEP_MS) / HOUR_MS;
    age += (1 - Math.exp(-expected)) * stepMinutes;
    gain += age * stepMinutes * weight;
    if (gain >= price) return Math.max(wait, WAIT_MIN_MS);
  }
  return WAIT_MAX_MS;
}
