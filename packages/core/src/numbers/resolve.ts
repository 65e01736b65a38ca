import { fold, foldRange } from './characters.ts';
import { applyLabel } from './labelled.ts';
import { match } from './match.ts';
import type { Circumstances } from './match.ts';
import { NUMBER_LENGTH_MAX } from './match.ts';
import type { Candidate, Reason } from './recognition.ts';
import { repair } from './repair.ts';
import { HAS_DIGIT, SEPARATOR } from './scan.ts';
import type { Piece } from './scan.ts';

/** A stretch of text read as one number. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly normalized: string;
  readonly candidates: readonly Candidate[];
}

/** Joins of pieces tried in one text: lists of short numbers cannot make the work grow beyond this. */
export const JOIN_TRIES_MAX = 20_000;

/** Runs of fewer digits mean nothing by themselves. */
const DIGITS_MIN = 7;

export class Resolver {
  private tries = JOIN_TRIES_MAX;
  readonly readings: Reading[] = [];
  private readonly text: string;
  private readonly around: (start: number, end: number, grouping: string) => Circumstances;

  constructor(text: string, around: (start: number, end: number, grouping: string) => Circumstances) {
    this.text = text;
    this.around = around;
  }

  /** Cuts a run of pieces into numbers, longest fitting join first. */
  run(pieces: readonly Piece[]): void {
    for (let first = 0; first < pieces.length;) {
      const group = groupEnd(pieces, first);
      first =
        (group - first > 1 && this.take(pieces, first, group, true)) || this.longest(pieces, first, group);
    }
  }

  private longest(pieces: readonly Piece[], first: number, group: number): number {
    const origin = pieces[first];
    if (origin === undefined) return group;
    let last = group;
    // A number has at most NUMBER_LENGTH_MAX characters, so at most that many pieces; separators add three each.
    while (
      last < pieces.length &&
      last - first < NUMBER_LENGTH_MAX &&
      (pieces[last]?.start ?? 0) - origin.start < NUMBER_LENGTH_MAX * 4
    )
      last = groupEnd(pieces, last);
    for (; last > group; last = groupStart(pieces, last - 1)) {
      if (this.tries-- <= 0) break;
      const taken = this.take(pieces, first, last, false);
      if (taken) return taken;
    }
    return this.take(pieces, first, group, true) || this.leave(pieces, first, group);
  }

  /** Reads `pieces[first, last)` as one number; 0 when it is none. */
  private take(pieces: readonly Piece[], first: number, last: number, whole: boolean): number {
    const start = pieces[first]?.start ?? 0;
    const end = pieces[last - 1]?.end ?? start;
    if (end - start > NUMBER_LENGTH_MAX * 4) return 0;
    const grouping = groupingOf(this.text, pieces, first, last);
    const around = this.around(start, end, grouping);
    if (!whole && !around.alone && !isNatural(grouping)) return 0;
    const reading = this.read(start, end, around);
    if (reading === undefined) return 0;
    const best = reading.candidates[0];
    if (best === undefined || !best.valid) return 0;
    if (
      !whole &&
      !around.alone &&
      best.certainty === 'shape' &&
      /^\d+$/.test(reading.normalized) &&
      !best.why.some((why) => why.code === 'grouping')
    )
      return 0;
    this.readings.push(reading);
    return last;
  }

  private read(start: number, end: number, around: Circumstances): Reading | undefined {
    const { text } = this;
    let normalized = foldRange(text, start, end);
    if (normalized.length > NUMBER_LENGTH_MAX + 4) return undefined;
    const scanner: Reason[] = [];
    if (text.charCodeAt(start - 1) === 93 && /^[A-Z]\d/.test(normalized)) {
      normalized = normalized.slice(2);
      scanner.push({ code: 'scanner_prefix' });
    }
    const guarded = /^[A-D](\d{6,})[A-D]$/.exec(normalized);
    if (guarded?.[1] !== undefined) {
      normalized = guarded[1];
      scanner.push({ code: 'scanner_guards' });
    }
    let candidates: readonly Candidate[] = match(normalized, around);
    if (!candidates[0]?.valid) {
      const label = /^(?:NO|ID|TEL|FAX|ＮＯ|NUMBER|TRACKING)(\d{7,})$/.exec(normalized);
      if (label?.[1] !== undefined) {
        normalized = label[1];
        candidates = match(normalized, around);
      }
    }
    if (!candidates[0]?.valid) candidates = repair(normalized, around) ?? candidates;
    candidates = applyLabel(normalized, candidates, around);
    if (scanner.length > 0) candidates = candidates.map((one) => ({ ...one, why: [...one.why, ...scanner] }));
    return { start, end, normalized, candidates };
  }

  /** A group that is no number: kept when it is long enough to be asked about. */
  private leave(pieces: readonly Piece[], first: number, group: number): number {
    const start = pieces[first]?.start ?? 0;
    let last = group;
    // Digits written in groups with spaces are one thing even when they fit nothing.
    while (
      last < pieces.length &&
      pieces[last]?.separator === SEPARATOR.space &&
      pieces[last]?.holds === HAS_DIGIT &&
      pieces[first]?.holds === HAS_DIGIT
    )
      last = groupEnd(pieces, last);
    const grouping = groupingOf(this.text, pieces, first, last);
    const end = pieces[last - 1]?.end ?? start;
    const around = this.around(start, end, grouping);
    if (!around.alone && !isNatural(grouping)) last = group;
    const stop = pieces[last - 1]?.end ?? start;
    const reading = this.read(start, stop, around);
    const digits = reading?.normalized.replace(/\D/g, '').length ?? 0;
    if (reading !== undefined && (digits >= DIGITS_MIN || around.alone || around.label !== undefined))
      this.readings.push(reading);
    else if (reading === undefined) this.readings.push({ start, end: stop, normalized: '', candidates: [] });
    return last;
  }
}

/** First piece behind the group of dash-joined pieces that starts at `first`. */
const groupEnd = (pieces: readonly Piece[], first: number): number => {
  let index = first + 1;
  while (index < pieces.length && (pieces[index]?.separator ?? 0) >= SEPARATOR.dash) index++;
  return index;
};

const groupStart = (pieces: readonly Piece[], last: number): number => {
  let index = last;
  while (index > 0 && (pieces[index]?.separator ?? 0) >= SEPARATOR.dash) index--;
  return index;
};

const groupingOf = (text: string, pieces: readonly Piece[], first: number, last: number): string => {
  if (last - first < 2) return '';
  let out = '';
  for (let index = first; index < last && out.length < 120; index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    let size = 0;
    for (let at = piece.start; at < piece.end; at++) if (fold(text.charCodeAt(at)) > 45) size++;
    out += out === '' ? size : `-${size}`;
  }
  return out;
};

/** Groups of one size, the last possibly shorter, or a short head of letters or routing digits before such groups. */
const isNatural = (grouping: string): boolean => {
  const sizes = grouping.split('-');
  const size = sizes[1] ?? sizes[0];
  for (let index = 1; index < sizes.length - 1; index++)
    if (sizes[index] !== size) return grouping === '3-2-5-1';
  return sizes[0] === size || Number(sizes[0]) < 4;
};
