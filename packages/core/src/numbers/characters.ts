/** What a character is worth inside a number, after folding. Letters and digits fold to their ASCII capital. */
export const SPACE = 32;
export const DASH = 45;
/** Invisible: does not even interrupt a number. */
export const INVISIBLE = 1;
/** Ends a number. */
export const BOUNDARY = 0;

const ASCII = new Uint8Array(128);
for (let code = 48; code <= 57; code++) ASCII[code] = code;
for (let code = 65; code <= 90; code++) ASCII[code] = ASCII[code + 32] = code;
ASCII[SPACE] = SPACE;
ASCII[DASH] = DASH;
/** Line ends inside a scanner's output are dropped by the boundary they make; other controls are invisible. */
for (const code of [0, 1, 2, 3, 6, 8, 29, 30, 127]) ASCII[code] = INVISIBLE;

/** Dashes people type between digits beside Unicode's own: minus signs, bullets, box lines, the halfwidth ー. */
const DASHES = /[\p{Pd}\u02d7\u2043\u207b\u208b\u2212\u2500\u2501\u2796\uff70]/u;
const SPACES = /\p{Zs}/u;
/** Soft hyphens, zero widths, marks of direction, byte order marks, variation selectors. */
const INVISIBLES = /[\p{Cf}\ufe00-\ufe0f]/u;

const foldWide = (code: number): number => {
  // Kana, kanji and Hangul come first: they are most of a Japanese text. The long-vowel mark is typed for a dash.
  if (code > 0x3000 && code < 0xe000) return code === 0x30fc ? DASH : BOUNDARY;
  if (code > 0xff00 && code < 0xff5f) return ASCII[code - 0xfee0] ?? BOUNDARY;
  if (code === 0x3000) return SPACE;
  const char = String.fromCharCode(code);
  return SPACES.test(char) ? SPACE : INVISIBLES.test(char) ? INVISIBLE : DASHES.test(char) ? DASH : BOUNDARY;
};

/**
 * One UTF-16 unit; 0 behind the end, where `charCodeAt` gives NaN: a single NaN makes every code in the caller a
 * floating-point number, measured two to three times slower.
 */
export const codeAt = (text: string, index: number): number =>
  index < text.length ? text.charCodeAt(index) : 0;

/** Folds one UTF-16 unit: `48–57`, `65–90`, SPACE, DASH, INVISIBLE or BOUNDARY. */
export const fold = (code: number): number =>
  code < 128 // ASCII has 128 places.
    ? (ASCII[code] as number)
    : foldWide(code);

/** True for a folded letter or digit. */
export const isAlnum = (folded: number): boolean => folded > DASH;

/**
 * Replaces what takes several units for one character, unit for unit, so that every position stays as it was:
 * mathematical digits (𝟎 …), and the escaped spaces and hyphens of web addresses.
 */
export const flatten = (text: string): string => {
  let flat = text;
  if (flat.includes('\ud835'))
    flat = flat.replace(/\ud835[\udfce-\udfff]/g, (pair) => `${(pair.charCodeAt(1) - 0xdfce) % 10}\u200b`);
  return flat.includes('%2') ? flat.replace(/%(?:20|2D)/gi, ' - ') : flat;
};

/** Letters and digits of `text[start, end)`, folded. */
export const foldRange = (text: string, start: number, end: number): string => {
  let out = '';
  let from = start;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const folded = fold(code);
    if (folded === code && folded > DASH) continue;
    if (from < index) out += text.slice(from, index);
    if (folded > DASH) out += String.fromCharCode(folded);
    from = index + 1;
  }
  return from === start ? text.slice(start, end) : from < end ? out + text.slice(from, end) : out;
};

/** Codabar start and stop letters around digits only. */
export const GUARDED = /^[A-D](\d{6,})[A-D]$/;

/**
 * Canonical form of one number as typed or scanned: folded widths, capitals, no dashes, spaces, AIM identifier or
 * Codabar guards. Total and idempotent; says nothing about validity.
 * @example normalize('Ａ１２３４－５６７８ー９０１３Ａ') // '123456789013'
 */
export const normalize = (text: string): string => {
  const flat = flatten(text);
  const body = flat.replace(/^(?:[^0-9A-Za-z]*\][A-Za-z][0-9])+/, '');
  const plain = foldRange(body, 0, body.length);
  return GUARDED.exec(plain)?.[1] ?? plain;
};
