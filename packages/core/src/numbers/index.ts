import { RUN, known, observe } from './context.ts';
import type { Reading } from './reading.ts';
import type { Recognition, RecognitionHints } from './recognition.ts';
import { JOIN_TRIES_MAX, resolve } from './resolve.ts';
import { INPUT_LENGTH_MAX, summarize } from './summary.ts';
import { marksOf } from './words.ts';

export { normalize } from './characters.ts';
export { NUMBER_LENGTH_MAX, prettyNumber } from './match.ts';
export { formats } from './formats.ts';
export type { NumberFormat } from './format.ts';
export * from './recognition.ts';
export { INPUT_LENGTH_MAX } from './summary.ts';

/** Numbers reported of one input: more is a data file, not a message. */
export const FOUND_MAX = 500;

/** Yahoo!ショッピング numbers its orders `account-12345678`. */
const ACCOUNT = /([a-z0-9]+-)+$/i;
const ACCOUNT_MAX = 40;

/** A number and nothing else: too few letters for a word. */
const BARE = /^[A-Z]{0,2}\d([\d-]{5,28}|[\dA-Z]{5,38})[\dA-Z]$/;

/** Every stretch of a text that may be a number, read. */
const readAll = (text: string, hints: RecognitionHints | undefined): Reading[] => {
  const readings: Reading[] = [];
  const budget = { tries: JOIN_TRIES_MAX };
  const bare = known(hints);
  // Nothing stands around a number pasted bare.
  if (BARE.test(text)) {
    resolve(text, 0, text.length, bare, budget, readings);
    return readings;
  }
  const { flat, marks } = marksOf(text.slice(0, INPUT_LENGTH_MAX));
  const look = observe(text, flat, marks, bare);
  RUN.lastIndex = 0;
  for (let run = RUN.exec(flat); run && readings.length < FOUND_MAX; run = RUN.exec(flat)) {
    const found = look(run);
    if (!found) continue;
    let { start, around } = found;
    const { end } = found;
    // Before an order's number may stand the name of the shop's account;
    if (around.label?.target === 'order' && flat[start - 1] === '-')
      start -= ACCOUNT.exec(flat.slice(Math.max(0, start - ACCOUNT_MAX), start))?.[0].length ?? 0;
    // before any a scanner's AIM identifier.
    if (flat[start - 1] === ']' && /^[a-z]\d/i.test(flat.slice(start))) {
      start += 2;
      around = { ...around, remarks: [{ code: 'scanner_prefix' }] };
    }
    if (start < end) resolve(flat, start, end, around, budget, readings);
  }
  return readings.slice(0, FOUND_MAX);
};

/**
 * Says what every number in a text is: kind, carrier, canonical and printed form, validity, confidence and reasons as
 * codes. Reads single numbers, scanner output, web addresses and whole messages alike. Total: never throws, linear in
 * the length of the text.
 *
 * `kind` is that of the best valid number, `multi` when there are several a person can look up, `unknown` when nothing
 * valid was found; `problems` then says why (`check_digit`, `length`, `repeated_digits`, `rounded`, `too_long`, `empty` …).
 * @example recognize('1234-5678-9013').candidates[0]?.carrier // 'jp.yamato'
 */
export const recognize = (text: string, hints?: RecognitionHints): Recognition =>
  summarize(text, readAll(text, hints));
