/**
 * Digits from which a text is taken for a number worth hiding: a Japanese postcode has seven and is itself the second
 * proof beside a number (see `disclosure.ts`).
 */
export const MASKED_DIGITS_MIN = 7;
/** Longer log texts are cut before masking, so that a log line costs a bounded time. */
export const MASKED_TEXT_MAX = 65_536;

/** Kinds of numbers (`NumberKind`) that are recognised in order not to be kept: never stored, shown or said again. */
export const UNKEPT_KINDS: ReadonlySet<string> = new Set(['card', 'personal_id', 'code']);

/** Digits that stay, to tell two lines apart. */
const SHOWN_AT_END = 2;
/** Digits hidden at least when the beginning is shown too. */
const HIDDEN_MIN = 4;

/**
 * A number with its digits hidden except the last two; letters, separators and length stay, so that a wrong length can
 * still be seen. `shownAtStart` lets the first digits stay where a person has to recognise their own number on a
 * screen; logs use none, because with the check digit four hidden digits are only some 1,400 numbers.
 * @example maskNumber('1234-5678-9013') // '****-****-**13'
 * @example maskNumber('1234-5678-9013', 6) // '1234-56**-**13'
 */
export function maskNumber(number: string, shownAtStart = 0): string {
  const digits = countDigits(number);
  const end = digits >= HIDDEN_MIN + SHOWN_AT_END ? SHOWN_AT_END : 0;
  const start = Math.max(0, Math.min(shownAtStart, digits - end - HIDDEN_MIN));
  let index = 0;
  return number.replace(/\d/g, (digit) => {
    index += 1;
    return index <= start || index > digits - end ? digit : '*';
  });
}

/**
 * What is not to be kept, with every letter and digit hidden in any script; separators and length stay, so that places
 * in the text still hold.
 * @example maskWhole('４１１１-1111') // '****-****'
 */
export function maskWhole(text: string): string {
  return text.replaceAll(/[\p{L}\p{N}]/gu, (letter) => '*'.repeat(letter.length));
}

/**
 * A text for a log (an address, an error message) with every number in it masked: tracking, order and phone numbers
 * and postcodes, with hyphens or spaces, in full-width or percent-encoded digits. Dates and UUIDs are left. Errs on
 * the side of masking. Linear in the length of the text, which is cut at `MASKED_TEXT_MAX`.
 * @example maskNumbers('/t/1234-5678-9013?lang=ja') // '/t/****-****-**13?lang=ja'
 */
export function maskNumbers(text: string): string {
  const plain = plainDigits(text.length > MASKED_TEXT_MAX ? text.slice(0, MASKED_TEXT_MAX) : text);
  let result = '';
  let copied = 0;
  for (const { start, end } of numberSpans(plain)) {
    const span = plain.slice(start, end);
    if (countDigits(span) < MASKED_DIGITS_MIN || isHarmless(span)) continue;
    result += plain.slice(copied, start) + maskNumber(span);
    copied = end;
  }
  return result + plain.slice(copied);
}

interface Span {
  readonly start: number;
  end: number;
}

/** Runs of letters and digits that hold a digit, joined where one separator stands between two of them. */
function numberSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[A-Za-z0-9]+/g)) {
    const run = match[0];
    if (!/\d/.test(run)) continue;
    const start = match.index;
    const before = spans.at(-1);
    if (before !== undefined && isSeparator(text.slice(before.end, start))) before.end = start + run.length;
    else spans.push({ start, end: start + run.length });
  }
  return spans;
}

function isSeparator(between: string): boolean {
  return between.length === 1 && /[-_ .+‐‑–—−ー－　]/.test(between);
}

const DATE = /^\d{4}[-.]\d{2}[-.]\d{2}(?:T\d{2})?$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function isHarmless(span: string): boolean {
  return DATE.test(span) || UUID.test(span);
}

/** Full-width digits, also percent-encoded, as ASCII; encoded hyphens and spaces as themselves. */
function plainDigits(text: string): string {
  return text
    .replace(/%EF%BC%9(\d)/gi, '$1')
    .replace(/%(?:2D|E2%80%90|E2%88%92|EF%BC%8D|E3%83%BC)/gi, '-')
    .replace(/%20|%E3%80%80/gi, ' ')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function countDigits(text: string): number {
  let count = 0;
  for (const char of text) if (char >= '0' && char <= '9') count += 1;
  return count;
}
