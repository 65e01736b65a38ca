import { hinted, surround, surroundingsOf } from './context.ts';
import type { Reading } from './reading.ts';
import type { Recognition, RecognitionHints } from './recognition.ts';
import { JOIN_TRIES_MAX, resolve } from './resolve.ts';
import { INPUT_LENGTH_MAX, summarize } from './summary.ts';
import { ADDRESS, CARRIER, KIND, marksOf } from './words.ts';
import type { Mark } from './words.ts';

export { normalize } from './characters.ts';
export { NUMBER_LENGTH_MAX, prettyNumber } from './match.ts';
export { formats } from './formats.ts';
export type { NumberFormat } from './format.ts';
export * from './recognition.ts';
export { INPUT_LENGTH_MAX } from './summary.ts';

/** Numbers reported of one input: more is a data file, not a message. */
export const FOUND_MAX = 500;

/** In a text longer than this, fewer characters than STRAY_MAX are an hour or a count. */
const STRAY_TEXT = 200;
const STRAY_MAX = 4;

/**
 * A run of pieces with a digit, which may hold several numbers, behind letters that may be a part of it: one or two, or
 * up to six right before the digits. Between pieces stand up to three spaces and dashes, a mark between two digits, or
 * the brackets of `03(1234)`, the line's end behind a dash. Pieces of letters only are short, unless a dash follows (a model's name).
 */
const RUN =
  /(?=\d)(?<=(?<![0-9a-z])([a-z]{3,6}[ ー-]|[a-z]{7,}-|(?:[a-z\0]{1,2}[ ー-]{1,3}){0,9}(?:[a-z][a-z\0]*)?))\d[0-9a-z\0]*(?:(?:(?:\0*[ ー-]){1,3}\0*|-\r?\n[> ]{0,4}(?=\d)|[.,/_年月・\t](?=\d)|\((?=\d{1,4}\)[ -]?\d)|(?<=\(\w{1,9})\)[ ー-]{0,2})(?![a-z\0]{7,}(?![0-9a-z\0-]))[0-9a-z][0-9a-z\0]*){0,400}/gi;

/** Yahoo!ショッピング numbers its orders `account-12345678`. */
const ACCOUNT = /([a-z0-9]+-)+$/i;
const ACCOUNT_MAX = 40;

/** A number and nothing else: too few letters for a word. */
const BARE = /^[A-Z]{0,2}\d([\d-]{5,28}|[\dA-Z]{5,38})[\dA-Z]$/;

/** Every stretch of a text that may be a number, read. */
const readAll = (text: string, hints: RecognitionHints | undefined): Reading[] => {
  const readings: Reading[] = [];
  const budget = { tries: JOIN_TRIES_MAX };
  const known = hinted(hints);
  // A number pasted bare: nothing stands around it.
  if (BARE.test(text)) {
    resolve(text, 0, text.length, known, budget, readings);
    return readings;
  }
  const { flat, marks: ahead } = marksOf(text.slice(0, INPUT_LENGTH_MAX));
  const surroundings = surroundingsOf(text, flat, known);
  for (const list of ahead) list.reverse();
  const seen: (Mark | undefined)[] = [];
  RUN.lastIndex = 0;
  for (let run = RUN.exec(flat); run && readings.length < FOUND_MAX; run = RUN.exec(flat)) {
    let start = run.index - (run[1]?.length ?? 0);
    let end = RUN.lastIndex;
    for (const sort of [KIND, CARRIER, ADDRESS]) {
      const list = ahead[sort] ?? [];
      for (let mark = list.at(-1); mark && mark.start < end; mark = list.at(-1)) {
        // A word between the pieces ends a number; before the first it is no part of it.
        if (mark.end > start && !/\d/.test(flat.slice(mark.start, mark.end + 1))) {
          if (mark.start > run.index) {
            end = start + flat.slice(start, mark.start).replace(/[^0-9a-z\0]+$/i, '').length;
            RUN.lastIndex = mark.start;
            break;
          }
          start = mark.end + flat.slice(mark.end).search(/[0-9a-z]/i);
        }
        seen[sort] = list.pop();
      }
    }
    const host = seen[ADDRESS];
    if (host && start < host.end) {
      RUN.lastIndex = host.end;
      continue;
    }
    const isStray =
      (end - start < STRAY_MAX && flat.length > STRAY_TEXT) ||
      // The name of an address's parameter (`number01=`).
      (flat[end] === '=' && /[a-z]\w*$/i.test(flat.slice(start, end)));
    if (isStray) continue;
    const around = surround(surroundings, start, end, seen, ahead);
    if (!around) continue;
    // Before an order's number may stand the name of the shop's account.
    if (around.label?.target === 'order' && flat[start - 1] === '-')
      start -= ACCOUNT.exec(flat.slice(Math.max(0, start - ACCOUNT_MAX), start))?.[0].length ?? 0;
    const isScanned = flat[start - 1] === ']' && /^[a-z]\d/i.test(flat.slice(start));
    if (isScanned && end - start < 3) continue;
    resolve(
      flat,
      isScanned ? start + 2 : start,
      end,
      isScanned ? { ...around, remarks: [{ code: 'scanner_prefix' }] } : around,
      budget,
      readings,
    );
  }
  return readings.slice(0, FOUND_MAX);
};

/**
 * Says what every number in a text is: kind, carrier, canonical and printed form, validity, confidence and reasons as
 * codes. Reads single numbers, scanner output, web addresses and whole messages alike. Total: never throws, linear in
 * the length of the text.
 *
 * `kind` is that of the best valid number, `multi` when there are several a person can look up, `unknown` when nothing
 * valid was found; `problems` then says why (`check_digit`, `length`, `repeated_digits`, `too_long`, `empty`).
 * @example recognize('1234-5678-9013').candidates[0]?.carrier // 'jp.yamato'
 */
export const recognize = (text: string, hints?: RecognitionHints): Recognition =>
  summarize(text, readAll(text, hints));
