import { fold, foldRange } from './characters.ts';
import { applyLabel } from './labelled.ts';
import { NUMBER_LENGTH_MAX, match } from './match.ts';
import type { Circumstances } from './match.ts';
import type { Candidate, Reason } from './recognition.ts';
import { repair } from './repair.ts';
import { AFTER_DASH, AFTER_DOT, AFTER_SPACE, HAS_DIGIT } from './scan.ts';
import type { Piece } from './scan.ts';

/** A stretch of text read as one number. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly normalized: string;
  readonly candidates: readonly Candidate[];
}

/** Joins of groups tried in one text: lists of short numbers cannot make the work grow beyond this. */
export const JOIN_TRIES_MAX = 20_000;
/** What is left of it, shared by the runs of one text. */
export interface Budget {
  tries: number;
}

/** Runs of fewer digits mean nothing by themselves. */
const DIGITS_MIN = 7;
/** A list written with commas or slashes has whole numbers between them. */
const LISTED_MIN = 9;
/** No number is written wider than this, separators included. */
const WIDTH_MAX = NUMBER_LENGTH_MAX * 4;

const GUARDED = /^[A-D](\d{6,})[A-D]$/;
const LABEL_GLUED = /^(?:NO|ID|TEL|FAX|NUMBER|TRACKING)(\d{7,})$/;
const AIM = /^[A-Z]\d/;

const startOf = (pieces: readonly Piece[], at: number): number => pieces[at]?.start ?? 0;
const endOf = (pieces: readonly Piece[], last: number): number => pieces[last - 1]?.end ?? 0;

/** First piece behind the group of dash-joined pieces that starts at `first`. */
const groupEnd = (pieces: readonly Piece[], first: number): number => {
  let index = first + 1;
  while (index < pieces.length && (pieces[index]?.after ?? 0) >= AFTER_DASH) index++;
  return index;
};

/** Lengths of the written groups, `4-4-4`; empty for one piece. */
const groupingOf = (text: string, pieces: readonly Piece[], first: number, last: number): string => {
  if (last - first < 2) return '';
  let out = '';
  for (let index = first; index < last; index++) {
    let size = 0;
    const end = endOf(pieces, index + 1);
    for (let at = startOf(pieces, index); at < end; at++) if (fold(text.charCodeAt(at)) > 45) size++;
    out += index > first ? `-${size}` : size;
  }
  return out;
};

/** Groups of one size, the last possibly shorter, or a short head of letters or routing digits before such groups. */
const isNatural = (grouping: string): boolean => {
  const sizes = grouping.split('-');
  const size = sizes[1];
  for (let index = 2; index < sizes.length - 1; index++)
    if (sizes[index] !== size) return grouping === '3-2-5-1';
  return sizes[0] === size || Number(sizes[0]) < 4;
};

/** Reads `text[start, end)` as one number. */
const read = (text: string, start: number, end: number, around: Circumstances, grouping: string): Reading => {
  let normalized = foldRange(text, start, end);
  let scanned: Reason | undefined;
  if (start > 0 && text.charCodeAt(start - 1) === 93 && AIM.test(normalized)) {
    normalized = normalized.slice(2);
    scanned = { code: 'scanner_prefix' };
  }
  let candidates: readonly Candidate[] = match(normalized, around, grouping);
  if (!candidates[0]?.valid && normalized.charCodeAt(0) > 57) {
    const guarded = GUARDED.exec(normalized)?.[1];
    if (guarded !== undefined) scanned = { code: 'scanner_guards' };
    const inner = guarded ?? LABEL_GLUED.exec(normalized)?.[1];
    if (inner !== undefined) candidates = match((normalized = inner), around, grouping);
  }
  if (!candidates[0]?.valid) candidates = repair(normalized, around, grouping) ?? candidates;
  if (around.label !== undefined) candidates = applyLabel(normalized, candidates, around);
  const why = scanned;
  if (why !== undefined) candidates = candidates.map((one) => ({ ...one, why: [...one.why, why] }));
  return { start, end, normalized, candidates };
};

/** Cuts a run of pieces into numbers, longest fitting join first, and adds them to `readings`. */
export const resolve = (
  text: string,
  pieces: readonly Piece[],
  around: Circumstances,
  budget: Budget,
  readings: Reading[],
): void => {
  /** Reads `pieces[first, last)` as one number; false when it is none. `joined`: over spaces, which needs more proof. */
  const take = (first: number, last: number, joined: boolean): boolean => {
    const start = startOf(pieces, first);
    const end = endOf(pieces, last);
    if (end - start > WIDTH_MAX) return false;
    const grouping = groupingOf(text, pieces, first, last);
    if (joined && !around.alone && !isNatural(grouping)) return false;
    const reading = read(text, start, end, around, grouping);
    const best = reading.candidates[0];
    if (best === undefined || !best.valid) return false;
    if (joined && !around.alone && best.certainty === 'shape' && isLoose(best)) return false;
    readings.push(reading);
    return true;
  };

  /** Tries groups joined over spaces from the longest join down; returns where the number ends, 0 when none fits. */
  const join = (first: number, group: number): number => {
    const start = startOf(pieces, first);
    const ends = [group];
    for (let last = group; last < pieces.length && ends.length < NUMBER_LENGTH_MAX;) {
      last = groupEnd(pieces, last);
      if (endOf(pieces, last) - start > WIDTH_MAX) break;
      ends.push(last);
    }
    for (let last = ends.pop() ?? group; last > group; last = ends.pop() ?? group)
      if (budget.tries-- > 0 && take(first, last, true)) return last;
    return 0;
  };

  /** A group that is no number: a list of numbers, or kept when it is long enough to be asked about. */
  const leave = (first: number, group: number): number => {
    let last = group;
    const listed = pieces.slice(first, group).some((piece) => piece.after === AFTER_DOT);
    if (listed) {
      for (let index = first; index < group; index++)
        if (endOf(pieces, index + 1) - startOf(pieces, index) >= LISTED_MIN) take(index, index + 1, false);
      if (!around.alone) return group;
      if (readings.length > 0) return group;
    }
    // Digits in groups with spaces are one thing even when they fit nothing.
    while (last < pieces.length && pieces[last]?.after === AFTER_SPACE && pieces[last]?.holds === HAS_DIGIT)
      last = groupEnd(pieces, last);
    if (
      !around.alone &&
      (pieces[first]?.holds !== HAS_DIGIT || !isNatural(groupingOf(text, pieces, first, last)))
    )
      last = group;
    const start = startOf(pieces, first);
    const end = endOf(pieces, last);
    if (end - start > WIDTH_MAX) readings.push({ start, end, normalized: '', candidates: [] });
    else if (around.alone || around.label !== undefined || end - start >= DIGITS_MIN) {
      const reading = read(text, start, end, around, groupingOf(text, pieces, first, last));
      if (
        around.alone ||
        reading.candidates[0]?.valid ||
        reading.normalized.replace(/\D/g, '').length >= DIGITS_MIN
      )
        readings.push(reading);
    }
    return last;
  };

  for (let first = 0; first < pieces.length;) {
    const group = groupEnd(pieces, first);
    // A dash-joined group that is a number by itself stays one, whatever stands behind the next space.
    if (group - first > 1 && take(first, group, false)) first = group;
    else {
      const last = join(first, group);
      if (last > 0) first = last;
      else first = group - first === 1 && take(first, group, false) ? group : leave(first, group);
    }
  }
};

const isLoose = (best: Candidate): boolean =>
  /^\d+$/.test(best.normalized) && !best.why.some((why) => why.code === 'grouping');
