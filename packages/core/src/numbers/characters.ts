/**
 * Whatever may have to be read as something else: controls, exotic spaces and dashes, wide forms; first and last
 * character of each range in turn.
 */
export const FOREIGN_RANGES =
  '\0\x08\x0e\x1f\x7f\xa0\xad\xad\u02d7\u02d7\u0600\u061c\u1680\u180f\u2000\u206f\u207b\u207b\u208b\u208b\u2212\u2212\u2500\u2501\u2796\u2796\u2e3a\u2e3a\u3000\u3000\u301c\u301c\ufe00\uffee';
/** and what two or three units make: mathematical digits, escaped marks. */
export const FOREIGN_HEADS = '\ud835%';
const FOREIGN = new RegExp(
  `[${FOREIGN_RANGES.replace(/(.)(.)/gs, '$1-$2')}]|\\ud835[\\udfce-\\udfff]|%(?:2[06DF]|3[0-9ADF])`,
  'gi',
);
/** Dashes people type between digits beside Unicode's own: minus signs, bullets, box lines. */
const DASHES = /[\p{Pd}\u02d7\u2043\u2212\u2500\u2501\u2796]/u;
/** Soft hyphens, zero widths, marks of direction, byte order marks, variation selectors, a scanner's controls. */
const INVISIBLES = /[\p{Cc}\p{Cf}\ufe00-\ufe0f]/u;

const foldOne = (char: string): string => {
  const plain = char.startsWith('%')
    ? String.fromCharCode(parseInt(char.slice(1), 16))
    : char.normalize('NFKC');
  if (DASHES.test(plain)) return '-';
  return INVISIBLES.test(plain) ? '\0' : plain.length > char.length ? char : plain.padEnd(char.length, '\0');
};

/**
 * The text in plain characters, unit for unit, so that every position stays as it was: wide forms in their common
 * width, any dash a `-` (but `ー` itself, which is in words too), any space ` `, what is invisible NUL, the
 * escaped marks of web addresses (`%2F`, `%3D` …) themselves.
 */
export const flatten = (text: string): string => text.replace(FOREIGN, foldOne);

/** Letters and digits alone, as capitals. */
const strip = (flat: string): string => flat.replace(/[^0-9a-z]+/gi, '').toUpperCase();

/** Codabar start and stop letters around digits only. */
export const GUARDED = /^[A-D](\d{6,})[A-D]$/;

/**
 * Canonical form of one number as typed or scanned: folded widths, capitals, no dashes, spaces, AIM identifier or
 * Codabar guards. Total and idempotent; says nothing about validity.
 * @example normalize('Ａ１２３４－５６７８ー９０１３Ａ') // '123456789013'
 */
export const normalize = (text: string): string =>
  strip(flatten(text).replace(/^([^0-9a-z]*\][a-z]\d)+/i, '')).replace(GUARDED, '$1');
