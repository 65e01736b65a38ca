/** A source of numbers in [0, 1); the same labels always give the same sequence. */
export type Random = () => number;

/**
 * Seeded random numbers (FNV-1a over the labels, then mulberry32).
 *
 * Every parcel draws from its own sequence, so that its life never depends on which parcels were looked at before it.
 * @example randomFor('seed', 'jp.yamato', 0, 17)() // always the same number
 */
export function randomFor(...labels: readonly (string | number)[]): Random {
  let hash = 0x811c9dc5;
  for (const label of labels) {
    const text = `${label}\u0000`;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One item of a list that is not empty. */
export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** One key, drawn by its weight. */
export function pickWeighted<K extends string>(
  random: Random,
  weights: readonly (readonly [K, number])[],
): K {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = random() * total;
  for (const [key, weight] of weights) {
    rest -= weight;
    if (rest < 0) return key;
  }
  throw new Error('pickWeighted needs at least one weight');
}
