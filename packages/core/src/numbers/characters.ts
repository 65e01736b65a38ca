/** ASCII, common signs, Japanese: first and last character of each range in turn. */
export const PLAIN_RANGES = '\t\r ~①⓿■⛿、〛ぁヿ一鿿';
/**
 * Whatever may have to be read as something else: all others, mathematical digits, which are of two units, and escaped
 * marks of web addresses.
 */
const FOREIGN = RegExp(
  `\\ud835.|[^${PLAIN_RANGES.replace(/(.)(.)/gs, '$1-$2')}]|%(?:2[06DF]|3[0-9ADF])`,
  'gi',
);
/** Dashes people type between digits beside Unicode's own: minus signs, bullets, box lines. */
const DASHES = /[\p{Pd}\u02d7\u2043\u2212\u2500\u2501\u2796]/u;
/** Soft hyphens, zero widths, marks of direction, the frames of keycaps, byte order marks, variation selectors, a scanner's controls. */
const INVISIBLES = /[\p{Cc}\p{Cf}\p{Me}\ufe00-\ufe0f]/u;

const foldOne = (char: string): string => {
  // A `%` or a control, which has no other form.
  const plain = char < '&' ? decodeURIComponent(char) : char.normalize('NFKC');
  const folded = DASHES.test(plain) ? '-' : INVISIBLES.test(plain) ? '\0' : plain;
  return folded.length > char.length ? char : folded.padEnd(char.length, '\0');
};

/**
 * The text in plain characters, unit for unit, so that every position stays as it was: wide forms in their common
 * width, any dash a `-` (but `ー` itself, which is in words too), any space ` `, what is invisible NUL, the
 * escaped marks of web addresses (`%2F`, `%3D` …) themselves.
 */
export const flatten = (text: string): string => text.replace(FOREIGN, foldOne);

/** Codabar start and stop letters around digits only. */
export const GUARDED = /^[A-D](\d{6,})[A-D]$/;

/**
 * Canonical form of one number as typed or scanned: folded widths, capitals, no dashes, spaces, AIM identifier or
 * Codabar guards. Total and idempotent; says nothing about validity.
 * @example normalize('Ａ１２３４－５６７８ー９０１３Ａ') // '123456789013'
 */
export const normalize = (text: string): string =>
  flatten(text)
    .replace(/^([^0-9a-z]*\][a-z]\d)+|[^0-9a-z]/gi, '')
    .toUpperCase()
    .replace(GUARDED, '$1');
