import { GUARDED, fold, foldRange } from './characters.ts';
import { applyLabel } from './labelled.ts';
import { NUMBER_LENGTH_MAX, match } from './match.ts';
import type { Circumstances } from './match.ts';
import type { Candidate, Reason } from './recognition.ts';
import { repair } from './repair.ts';
import { AFTER_COMMA, AFTER_DASH, AFTER_DOT, AFTER_SPACE, HAS_DIGIT } from './scan.ts';
import type { Piece } from './scan.ts';

/** A stretch of text read as one number. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly normalized: string;
  readonly candidates: readonly Candidate[];
  /** Carrier the surroundings name. */
  readonly named: string | undefined;
}

/** Joins of groups tried in one text: lists of short numbers cannot make the work grow beyond this. */
export const JOIN_TRIES_MAX = 5_000;
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

/** Most groups any slip prints (`2 3 3 2 4 4`). */
const GROUPS_MAX = 6;
const DIGITS_ONLY = /^\d+$/;

/** Names and labels people glue to a number. */
const GLUED = /^(?:NO|ID|TEL|FAX|ISBN|JAN|IMEI|TRACKING|YAMATO|SAGAWA|EMS|DHL|UPS|FEDEX|USPS)(.{9,})$/;
const AIM = /^[A-Z]\d/;

const startOf = (pieces: readonly Piece[], at: number): number => pieces[at]?.start ?? 0;
const endOf = (pieces: readonly Piece[], last: number): number => pieces[last - 1]?.end ?? 0;

/** First piece behind the group of dash-joined pieces that starts at `first`. */
const groupEnd = (pieces: readonly Piece[], first: number): number => {
  let index = first + 1;
  while (index < pieces.length && (pieces[index]?.after ?? 0) >= AFTER_DASH) index++;
  return index;
};

/** Lengths of the written groups with what stands between, a dash for any mark: `4-4-4`, `4 4 4`; empty for one piece. */
const groupingOf = (text: string, pieces: readonly Piece[], first: number, last: number): string => {
  if (last - first < 2) return '';
  let out = '';
  for (let index = first; index < last; index++) {
    let size = 0;
    const end = endOf(pieces, index + 1);
    for (let at = startOf(pieces, index); at < end; at++) if (fold(text.charCodeAt(at)) > 45) size++;
    const mark = pieces[index]?.after === AFTER_SPACE ? ' ' : '-';
    out += index > first ? mark + size : size;
  }
  return out;
};

/** Groups of one size, the last possibly shorter, or a short head of letters or routing digits before such groups. */
const isNatural = (grouping: string): boolean => {
  if (grouping === '') return true;
  const sizes = grouping.split(/\D/);
  const size = sizes[1];
  for (let index = 2; index < sizes.length - 1; index++)
    if (sizes[index] !== size) return sizes.join('-') === '3-2-5-1';
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
    if (guarded) scanned = { code: 'scanner_guards' };
    const inner = guarded ?? GLUED.exec(normalized)?.[1];
    if (inner) candidates = match((normalized = inner), around, grouping);
  }
  if (!candidates[0]?.valid) candidates = repair(normalized, around, grouping) ?? candidates;
  candidates = applyLabel(normalized, candidates, around, grouping);
  const why = scanned;
  if (why) candidates = candidates.map((one) => ({ ...one, why: [...one.why, why] }));
  return { start, end, normalized, candidates, named: around.named?.carrier };
};

class Resolver {
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly around: Circumstances;
  private readonly readings: Reading[];

  constructor(text: string, pieces: readonly Piece[], around: Circumstances, readings: Reading[]) {
    this.text = text;
    this.pieces = pieces;
    this.around = around;
    this.readings = readings;
  }

  run(budget: Budget): void {
    const { pieces } = this;
    for (let first = 0; first < pieces.length;) {
      const group = groupEnd(pieces, first);
      const single = group - first === 1;
      // A dash-joined group that is a number by itself stays one, whatever stands behind the next space.
      if (!single && this.take(first, group, false)) first = group;
      else {
        const last = group < pieces.length && budget.tries > 0 ? this.join(first, group, budget) : 0;
        if (last > 0) first = last;
        else first = single && this.take(first, group, false) ? group : this.leave(first, group);
      }
    }
  }

  /** Reads `pieces[first, last)` as one number; false when it is none. `joined`: over spaces, which needs more proof. */
  private take(first: number, last: number, joined: boolean): boolean {
    const { text, pieces, around } = this;
    const start = startOf(pieces, first);
    const end = endOf(pieces, last);
    if (end - start > WIDTH_MAX || (end - start < DIGITS_MIN && !around.label)) return false;
    const grouping = groupingOf(text, pieces, first, last);
    const dotted = last - first > 1 && (pieces[first + 1]?.after ?? 0) >= AFTER_DOT;
    const natural = dotted || !joined || around.alone || isNatural(grouping);
    // Printed groups of many sizes have few pieces; anything longer is a list of numbers.
    if (!natural && last - first > GROUPS_MAX) return false;
    const reading = read(text, start, end, around, grouping);
    const best = reading.candidates[0];
    const dubious =
      (dotted && best?.kind !== 'phone' && best?.kind !== 'date') ||
      (joined &&
        !around.alone &&
        !(natural && (best?.certainty === 'check' || !DIGITS_ONLY.test(reading.normalized))));
    if (!best?.valid || (dubious && !isGrouped(best))) return false;
    this.readings.push(reading);
    return true;
  }

  /** Tries groups joined over spaces from the longest join down; returns where the number ends, 0 when none fits. */
  private join(first: number, group: number, budget: Budget): number {
    const { pieces } = this;
    const start = startOf(pieces, first);
    const ends: number[] = [];
    for (let last = group; last < pieces.length && ends.length < NUMBER_LENGTH_MAX;) {
      last = groupEnd(pieces, last);
      if (endOf(pieces, last) - start > WIDTH_MAX) break;
      ends.push(last);
    }
    for (const last of ends.reverse()) if (budget.tries-- > 0 && this.take(first, last, true)) return last;
    return 0;
  }

  /** A group that is no number: a list of numbers, or kept when it is long enough to be asked about. */
  private leave(first: number, group: number): number {
    const { text, pieces, around, readings } = this;
    const joint = group > first + 1 ? (pieces[first + 1]?.after ?? 0) : 0;
    if (joint >= AFTER_DOT) {
      const before = readings.length;
      const listed = pieces.slice(first, group).every(({ start, end }) => end - start >= LISTED_MIN);
      if (listed) for (let index = first; index < group; index++) this.take(index, index + 1, false);
      if (!around.alone || joint === AFTER_COMMA || readings.length > before) return group;
    }
    // A counter of pieces behind the number: 1234-5678-9013-1.
    if (
      group - first > 1 &&
      endOf(pieces, group) - startOf(pieces, group - 1) < 4 &&
      this.take(first, group - 1, false)
    )
      return group;
    let last = group;
    // Digits in groups with spaces are one thing even when they fit nothing.
    while (
      pieces[last]?.after === AFTER_SPACE &&
      pieces[last]?.holds === HAS_DIGIT &&
      endOf(pieces, last) - startOf(pieces, first) <= WIDTH_MAX
    )
      last = groupEnd(pieces, last);
    if (
      !around.alone &&
      (pieces[first]?.holds !== HAS_DIGIT || !isNatural(groupingOf(text, pieces, first, last)))
    )
      last = group;
    const start = startOf(pieces, first);
    const end = endOf(pieces, last);
    if (end - start > WIDTH_MAX)
      readings.push({ start, end, normalized: '', candidates: [], named: undefined });
    else if (around.alone || end - start >= DIGITS_MIN) {
      const reading = read(text, start, end, around, groupingOf(text, pieces, first, last));
      if (around.alone || reading.normalized.replace(/\D/g, '').length >= DIGITS_MIN) readings.push(reading);
    }
    return last;
  }
}

/** Cuts a run of pieces into numbers, longest fitting join first, and adds them to `readings`. */
export const resolve = (
  text: string,
  pieces: readonly Piece[],
  around: Circumstances,
  budget: Budget,
  readings: Reading[],
): void => new Resolver(text, pieces, around, readings).run(budget);

/** Written as printed, or said to be what it is. */
const isGrouped = ({ why }: Candidate): boolean =>
  why.some(({ code }) => code === 'grouping' || code === 'label');
