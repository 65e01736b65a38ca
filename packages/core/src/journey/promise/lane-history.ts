/** Share of deliveries an interval of ours is to hold. */
export const COVERAGE = 0.9;
/** What is aimed at: lanes drift, and a promise of 90 % that holds 89.8 % is broken (measured on the simulated world). */
const AIM = 0.92;
/** With fewer samples no two of them enclose that share of what comes next. */
export const SAMPLES_MIN = 24;
/** More do not change a quantile of this precision; a longer list is cut by its maker. */
export const SAMPLES_MAX = 5_000;

export interface HoursInterval {
  readonly from: number;
  readonly to: number;
}

/**
 * The interval between two of the samples that holds the next one with at least `AIM`, whatever the distribution:
 * with n exchangeable samples the next falls between the i-th and the j-th with probability (j − i)/(n + 1)
 * (order statistics, as in split conformal prediction). Only samples above `elapsed` count, because a parcel still
 * under way is one of those that took longer; given that, they are as exchangeable as before.
 *
 * @param sorted ascending hours
 * @returns undefined with fewer than `SAMPLES_MIN` samples above `elapsed`.
 * @example coveringInterval(24 samples 1…24, 0) // { from: 1, to: 24 }
 */
export function coveringInterval(sorted: readonly number[], elapsed: number): HoursInterval | undefined {
  const first = firstAbove(sorted, elapsed);
  const count = Math.min(sorted.length, SAMPLES_MAX) - first;
  if (count < SAMPLES_MIN) return undefined;
  const tail = (1 - AIM) / 2;
  // Rounding errors of 0.04 × 25 must not cost a sample.
  const low = Math.floor((count + 1) * tail + 1e-9);
  const high = Math.ceil((count + 1) * (1 - tail) - 1e-9);
  const from = sorted[first + low - 1];
  const to = sorted[first + high - 1];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Index of the first value greater than `limit`, by halving. */
function firstAbove(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // `middle` is below the length, so the value is there.
    if ((sorted[middle] ?? Infinity) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
