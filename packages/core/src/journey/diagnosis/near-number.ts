/** A number of one's own that the typed one is a slip away from. */
export interface NearNumber {
  /** 1-based place of the slip in the typed number. */
  readonly position: number;
  /** Two neighbours exchanged, starting at `position`. */
  readonly swapped: boolean;
}

/** Numbers compared with: those of a person's recent parcels, not a whole shop's. */
export const KNOWN_NUMBERS_MAX = 200;

/**
 * Whether `typed` is one slip of the finger away from a known number: one character wrong, two neighbours exchanged,
 * one left out or one too many. Says where, which a check digit cannot. Both in normal form (no separators).
 * @returns null when it equals a known number or is near none.
 * @example nearNumber('123456789113', ['123456789013']) // { position: 10, swapped: false }
 */
export function nearNumber(typed: string, known: readonly string[]): NearNumber | null {
  let near: NearNumber | null = null;
  for (const number of known.slice(0, KNOWN_NUMBERS_MAX)) {
    if (number === typed) return null;
    near ??= compare(typed, number);
  }
  return near;
}

function compare(typed: string, known: string): NearNumber | null {
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at += 1;
  const found = { position: at + 1, swapped: false };
  const surplus = typed.length - known.length;
  if (surplus === 1) return typed.slice(at + 1) === known.slice(at) ? found : null;
  if (surplus === -1) return typed.slice(at) === known.slice(at + 1) ? found : null;
  if (surplus !== 0) return null;
  if (typed.slice(at + 1) === known.slice(at + 1)) return found;
  const swapped = typed[at] === known[at + 1] && typed[at + 1] === known[at];
  return swapped && typed.slice(at + 2) === known.slice(at + 2) ? { ...found, swapped } : null;
}
