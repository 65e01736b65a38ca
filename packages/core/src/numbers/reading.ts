import { GUARDED } from './characters.ts';
import { OWNERS } from './formats.ts';
import { NUMBER_LENGTH_MAX, match } from './match.ts';
import type { Circumstances } from './match.ts';
import type { Candidate } from './recognition.ts';
import { repair } from './repair.ts';

/** A stretch of text read as one number. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly normalized: string;
  readonly grouping: string;
  readonly candidates: readonly Candidate[];
  /** Carrier the surroundings name. */
  readonly named: string | undefined;
}

/** No number is written wider than this, separators included. */
export const WIDTH_MAX = NUMBER_LENGTH_MAX * 4;

/** What may be a name or a label glued to a number. */
const GLUED = /^[A-Z]+(?=\d{8}|.{9})/;
const unglue = (word: string): string =>
  /^(NO|ID|NUMBER)$/.test(word) || /^([pt]|oth)/.test(OWNERS.get(word.toLowerCase())?.kind ?? '') ? '' : word;

/** What stands between two pieces of a number: a space, a dash, a dot, or a comma for any other mark. */
export const jointOf = (mark: string): string => {
  if (mark === '-' || mark === ' ' || mark === '.') return mark;
  return /[.,/_年月・、\t()]/.test(mark) ? ',' : mark.trim() ? '-' : ' ';
};

/** Speaks for itself; what a label alone names does not. */
export const isPlain = ({ why: [first] }: Candidate): boolean =>
  first?.code === 'check_digit_ok' || first?.code === 'shape';

/** Reads `text`, which stands at `start` to `end`, as one number; in `written` its joints are what `jointOf` gives. */
export const read = (
  text: string,
  written: string,
  grouping: string,
  start: number,
  end: number,
  around: Circumstances,
): Reading => {
  let normalized = end - start > WIDTH_MAX ? '' : text;
  let candidates = match(normalized, around, grouping);
  // Only letters can stand around a number or in place of its digits.
  if ((!candidates[0]?.valid || !isPlain(candidates[0])) && /[A-Z]/.test(normalized)) {
    const digits = normalized.replace(GUARDED, '$1');
    const inner = digits.replace(GLUED, unglue);
    if (inner !== normalized) {
      const remarks =
        digits === normalized ? around.remarks : [...around.remarks, { code: 'scanner_guards' }];
      candidates = match((normalized = inner), { ...around, remarks }, grouping);
    }
    if (!candidates[0]?.valid)
      candidates = repair(written.replace(GLUED, unglue), around, grouping) ?? candidates;
  }
  return { start, end, normalized, grouping, candidates, named: around.name?.target };
};
