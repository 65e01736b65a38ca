/** What every property test draws from unless told otherwise, so that two runs of one tree say the same. */
export const PROPERTY_SEED = 20_261_122;

/**
 * The seed of this run's property tests: `TODOKE_SEED=…` replays a failure, `TODOKE_SEED=random` looks somewhere new
 * (the seed is printed by whoever calls).
 *
 * @param wanted the value of `TODOKE_SEED`.
 * @param draw a number in [0, 1), asked only for `random`.
 * @returns null when `wanted` is no seed: a 32-bit integer, as fast-check prints it.
 * @example propertySeed(undefined, Math.random) // 20261122
 */
export function propertySeed(wanted: string | undefined, draw: () => number): number | null {
  if (wanted === undefined || wanted === '') return PROPERTY_SEED;
  if (wanted === 'random') return Math.floor(draw() * 2 ** 32) - 2 ** 31;
  return /^-?\d{1,10}$/.test(wanted) && Number(wanted) === (Number(wanted) | 0) ? Number(wanted) : null;
}
