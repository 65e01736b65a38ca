import { CHECK_RULES } from './checks.ts';
import { DIGITS_MIN } from './context.ts';
import type { Circumstances, Saying } from './match.ts';
import { WIDTH_MAX, isPlain, jointOf, read } from './reading.ts';
import type { Reading } from './reading.ts';

/** Joins of groups tried in one text: lists of short numbers cannot make the work grow beyond this. */
export const JOIN_TRIES_MAX = 5_000;
/** What is left of it, shared by the runs of one text. */
export interface Budget {
  tries: number;
}

/** Digits of such a counter. */
const COUNTER_MAX = 3;

/** So many digits without a gap are a number by themselves, not a group of one. */
const LONG = /(?<!\w)\d{11,14}(?!\w)/;
/** A number this long may hold such a group: who would write another number around one? */
const WIDE = 20;
/** Groups of one size, the last of any, behind a short head of letters or routing digits or one of that size; or registered mail's. */
const NATURAL = /^((?:[1-3]|(\d+)(?=\D\2(?!\d)))\D(\d+)(\D\3)*(\D\d+)?|3\D2\D5\D1)?$/;
/** Three groups of four as a slip has them; the fourth would make them a card or the like. */
const SLIP = /(?<!\d)\d{4} \d{4} \d{4}(?! \d{4}(?!\d)|\d)/;
/** Groups of it that may stand behind a stretch, with what joins them. */
const SLIP_JOINTS = 4;
/** Whose numbers a list may count: `1.2712…`, */
const DOMESTIC = /^jp\./;
/** and how far; */
const LISTED = /^[1-9]\d?$/;
/** or with a space: `1 2712-…`. */
const PLACED = /^\d{1,3} \d{3,}-/;

/** Digits in groups of one size with spaces between, the last of any: one thing even when they fit nothing. */
const isOne = (parts: readonly string[]): boolean => {
  const written = parts.join('');
  return (
    /^[\d ]+$/.test(written) &&
    /^(\d+)( \1)+( \d+)?$/.test(written.replace(/\d+/g, ({ length }) => `${length}`))
  );
};

/** A run of pieces with what joins them. */
interface Run {
  /** Pieces stand at even places, their joints at odd ones. */
  readonly parts: readonly string[];
  /** Where each of them starts in the text, and the end. */
  readonly starts: readonly number[];
  readonly around: Circumstances;
  readonly readings: Reading[];
  /** How many there were before this run. */
  readonly before: number;
  readonly flat: string;
  /** What was read last, which is often asked for again. */
  latest: Stretch | undefined;
}

/** The pieces from `first` to before `last`, read as one number. */
interface Stretch {
  readonly reading: Reading;
  readonly written: string;
  readonly first: number;
  readonly last: number;
}

const isPiece = (code: number): boolean => (code < 58 ? code > 47 || code === 0 : code > 64 && code < 91);

/** @param run in capitals */
const runOf = (run: string, from: number, around: Circumstances, readings: Reading[], flat: string): Run => {
  const parts: string[] = [];
  const starts: number[] = [];
  for (let at = 0, piece = true; at < run.length; piece = !piece) {
    const start = at;
    while (at < run.length && isPiece(run.charCodeAt(at)) === piece) at++;
    const part = run.slice(start, at);
    starts.push(from + start);
    parts.push(piece ? part : jointOf(part));
  }
  starts.push(from + run.length);
  if (run.includes('\0'))
    for (const [place, part] of parts.entries()) parts[place] = part.replaceAll('\0', '');
  return { parts, starts, around, readings, before: readings.length, flat, latest: undefined };
};

const widthOf = ({ starts }: Run, first: number, last: number): number =>
  (starts[last] ?? 0) - (starts[first] ?? 0);

/** Behind the pieces joined to the one at `first` by dashes. */
const groupEnd = ({ parts }: Run, first: number): number => {
  let last = first + 1;
  while (parts[last] === '-') last += 2;
  return last;
};

/** The pieces from `first` to before `last` as one number. */
const readStretch = (run: Run, first: number, last: number, label: Saying | undefined): Stretch => {
  const { around, parts, starts, latest } = run;
  if (latest?.first === first && latest.last === last) return latest;
  let [text, written, grouping] = ['', '', ''];
  for (let place = first; place < last; place++) {
    const part = parts[place] ?? '';
    written += part;
    if (place % 2) grouping += part === ' ' ? part : '-';
    else {
      text += part;
      grouping += part.length;
    }
  }
  if (last - first < 2) grouping = '';
  const isWhole = around.listed
    ? last - first === 1
    : last - first === parts.length && !(written.includes(' ') && LONG.test(written));
  const alone = around.alone && isWhole;
  const isSame = alone === around.alone && label === around.label;
  const known = isSame ? around : { ...around, alone, label };
  const reading = read(text, written, grouping, starts[first] ?? 0, starts[last] ?? 0, known);
  return (run.latest = { reading, written, first, last });
};

/** A slip with spaces, whose check holds, is a part of this or begins in it. */
const hidesSlip = (written: string, ahead: readonly string[]): boolean => {
  const [slip = '', start = 0] = written.includes(' ') ? slipIn(written + ahead.join('')) : [];
  return slip !== '' && slip !== written && start < written.length;
};

/** The first three groups of four with spaces between whose check holds, and where they stand. */
const slipIn = (text: string): [slip: string, start: number] | [] => {
  const found = SLIP.exec(text);
  if (!found) return [];
  const digits = found[0].replaceAll(' ', '');
  return CHECK_RULES.mod7(digits, 0, 11) === digits.charCodeAt(11) ? [found[0], found.index] : [];
};

/** Hangs together too loosely for what it is read as. */
const isLoose = ({ around, parts }: Run, stretch: Stretch): boolean => {
  const { written, first, last } = stretch;
  const { grouping, normalized, candidates } = stretch.reading;
  const best = candidates[0];
  if (!best || grouping === '') return false;
  const hasLetters = /[A-Z]/.test(normalized);
  const isGrouped = best.why.some(({ code }) => code === 'grouping');
  // Digits enough for a number are not a group of one, and no number ends where a dash joins the next group.
  if (!isGrouped && (parts[last] === '-' || (!hasLetters && normalized.length < WIDE && LONG.test(written))))
    return true;
  // An amount or a place in a list before a slip's number is not a part of it.
  if (best.kind === 'other' && / .*-/.test(written)) return true;
  if (!isGrouped && best.kind !== 'phone' && PLACED.test(written)) return true;
  if (!isGrouped && best.kind !== 'card' && hidesSlip(written, parts.slice(last, last + SLIP_JOINTS)))
    return true;
  const isMarked = /[.,]/.test(written) && best.kind !== 'phone' && best.kind !== 'date';
  const isChecked = best.certainty === 'check';
  const isWhole = around.alone && last - first === parts.length;
  // A word behind a number that nothing checks is the sentence going on; so is a day behind an order's.
  if (!isChecked && !isWhole && / [A-Z]+(?!\w)/.test(written)) return true;
  const isCut = parts[last] === ',' && written.includes(' ');
  if ((isMarked || isCut) && !isPlain(best) && best.kind !== 'other') return true;
  const isSpaced =
    written.includes(' ') &&
    !(around.alone && isChecked) &&
    !isWhole &&
    !(NATURAL.test(grouping) && (isChecked || hasLetters));
  // These need the printed grouping, or somebody who says what it is.
  return (isMarked || isSpaced) && ((best.why.length < 2 && isPlain(best)) || best.kind === 'postal_code');
};

/** A date begins here: `2026/3/14`. */
const isDate = (parts: readonly string[], place: number): boolean =>
  parts[place + 1] === ',' &&
  /^(19|20)\d\d$/.test(parts[place] ?? '') &&
  /^\d\d?$/.test(parts[place + 2] ?? '');

/** Behind its place in a list, which begins a line. */
const isListed = ({ flat, parts, starts: [start = 0] }: Run, first: number): boolean =>
  first === 2 && LISTED.test(parts[0] ?? '') && /(^|\n)\s*$/.test(flat.slice(Math.max(0, start - 3), start));

/** Reads the pieces from `first` to before `last` as one number; false when it is none. */
const take = (run: Run, first: number, last: number): boolean => {
  const { around, parts, readings } = run;
  // A label belongs to the first number behind it, a sign to the one it touches; a list has one label for all.
  const isMeant = around.tail
    ? last === parts.length
    : readings.length === run.before || around.label?.target === 'tracking';
  const label = isMeant ? around.label : undefined;
  const width = widthOf(run, first, last);
  if (width > WIDTH_MAX || (width < DIGITS_MIN && !label)) return false;
  const stretch = readStretch(run, first, last, label);
  const best = stretch.reading.candidates[0];
  if (!best?.valid || isLoose(run, stretch)) return false;
  // Behind a decimal point anything may stand that passes a check by chance, but for the places of a list.
  if (
    first > 0 &&
    parts[first - 1] === '.' &&
    !(DOMESTIC.test(best.carrier ?? '') && (last - first > 1 || isListed(run, first)))
  )
    return false;
  readings.push(stretch.reading);
  return true;
};

/** Keeps what is no number, to say why. */
const leave = (run: Run, first: number, last: number): void => {
  const { reading } = readStretch(run, first, last, run.around.label);
  run.readings.push(reading.candidates[0]?.valid ? { ...reading, candidates: [] } : reading);
};

/** Where the number ends that begins at `first`; where what fits nothing ends. */
const readNext = (run: Run, first: number, budget: Budget): number => {
  const { around, parts } = run;
  const group = groupEnd(run, first);
  // What is a number by itself stays one, whatever stands behind the next space;
  const isLong = (parts[first]?.length ?? 0) > 10 && LONG.test(parts[first] ?? '');
  if ((group - first > 1 || isLong) && take(run, first, group)) return group;
  const lasts: number[] = [];
  // A list of numbers has no groups.
  let last = around.listed ? parts.length : group;
  while (
    last < parts.length &&
    !isDate(parts, last + 1) &&
    budget.tries > 0 &&
    widthOf(run, first, last) < WIDTH_MAX
  )
    lasts.unshift((last = groupEnd(run, last + 1)));
  if (isLong || group - first === 1) lasts.push(first + 1);
  // behind it may stand a counter of pieces: 1234-5678-9013-1.
  if (group - first > 3 && (parts[group - 1]?.length ?? 0) <= COUNTER_MAX) lasts.push(group - 2);
  const found = lasts.find((one) => (one <= group || budget.tries-- > 0) && take(run, first, one));
  if (found) return found;
  last = lasts.find((one) => one >= group && isOne(parts.slice(first, one))) ?? group;
  if (digitsOf(parts.slice(first, last).join('')) >= DIGITS_MIN) leave(run, first, last);
  return last;
};

const digitsOf = (text: string): number => text.replace(/\D/g, '').length;

/** Cuts `flat[from, to)` into numbers, longest fitting join first, and adds them to `readings`. */
export const resolve = (
  flat: string,
  from: number,
  to: number,
  around: Circumstances,
  budget: Budget,
  readings: Reading[],
): void => {
  const text = flat.slice(from, to).toUpperCase();
  if (/[^0-9A-Z]/.test(text)) {
    const run = runOf(text, from, around, readings, flat);
    for (let first = 0; first < run.parts.length;) first = readNext(run, first, budget) + 1;
    if (around.alone && readings.length === run.before) leave(run, 0, run.parts.length);
    return;
  }
  const reading = read(text, text, '', from, to, around);
  if (reading.candidates[0]?.valid || around.alone || digitsOf(text) >= DIGITS_MIN) readings.push(reading);
};
