import { GUARDED } from './characters.ts';
import { NUMBER_LENGTH_MAX, match } from './match.ts';
import type { Circumstances, Saying } from './match.ts';
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

/** Joins of groups tried in one text: lists of short numbers cannot make the work grow beyond this. */
export const JOIN_TRIES_MAX = 5_000;
/** What is left of it, shared by the runs of one text. */
export interface Budget {
  tries: number;
}

/** Runs of fewer digits mean nothing by themselves. */
export const DIGITS_MIN = 7;
/** No number is written wider than this, separators included. */
const WIDTH_MAX = NUMBER_LENGTH_MAX * 4;

/** Digits of such a counter. */
const COUNTER_MAX = 3;

/** Names and labels people glue to a number. */
const GLUED = /^(?:NO|ID|TEL|FAX|ISBN|JAN|IMEI|TRACKING|YAMATO|SAGAWA|EMS|DHL|UPS|FEDEX|USPS)(?=.{9})/;
/** So many digits without a gap are a number by themselves, not a group of one. */
const LONG = /(?<!\w)\d{11,14}(?!\w)/;
/** A number this long may hold such a group: who would write another number around one? */
const WIDE = 20;
/** Groups of one size, the last of any, behind a short head of letters or routing digits or one of that size; or registered mail's. */
const NATURAL = /^((?:[1-3]|(\d+)(?=\D\2(?!\d)))\D(\d+)(\D\3)*(\D\d+)?|3\D2\D5\D1)?$/;
/** Letters come behind digits. */
const hasHead = (text: string): boolean => text > ':';

/** Reads `text`, which stands at `start` to `end`, as one number; in `written` its joints are ` `, `-` and `.`. */
const read = (
  text: string,
  written: string,
  grouping: string,
  start: number,
  end: number,
  around: Circumstances,
): Reading => {
  let normalized = end - start > WIDTH_MAX ? '' : text;
  let candidates = match(normalized, around, grouping);
  if (!candidates[0]?.valid || !/^(?:check|shape)/.test(candidates[0].why[0]?.code ?? '')) {
    const digits = hasHead(normalized) ? normalized.replace(GUARDED, '$1') : normalized;
    const inner = hasHead(digits) ? digits.replace(GLUED, '') : digits;
    if (inner !== normalized) {
      const remarks =
        digits === normalized ? around.remarks : [...around.remarks, { code: 'scanner_guards' }];
      candidates = match((normalized = inner), { ...around, remarks }, grouping);
    }
    if (!candidates[0]?.valid)
      candidates = repair(inner === digits ? written : inner, around, grouping) ?? candidates;
  }
  return { start, end, normalized, grouping, candidates, named: around.name?.target };
};

/** Digits in groups of one size with spaces between, the last of any: one thing even when they fit nothing. */
const isOne = (parts: readonly string[]): boolean => {
  const written = parts.join('');
  return (
    /^[\d ]+$/.test(written) &&
    /^(\d+)( \1)+( \d+)?$/.test(written.replace(/\d+/g, ({ length }) => `${length}`))
  );
};

/** Cuts `flat[from, to)` into numbers, longest fitting join first, and adds them to `readings`. */
export const resolve = (
  flat: string,
  from: number,
  to: number,
  around: Circumstances,
  budget: Budget,
  readings: Reading[],
): void => {
  const before = readings.length;
  const run = flat.slice(from, to);
  if (/^[0-9a-z]+$/i.test(run)) {
    const text = run.toUpperCase();
    const reading = read(text, text, '', from, to, around);
    const isKnown = reading.candidates[0]?.valid && to - from <= WIDTH_MAX;
    if (isKnown || around.alone || run.replace(/\D/g, '').length >= DIGITS_MIN) readings.push(reading);
    return;
  }
  // Pieces stand at even places; what joins them, at odd ones, becomes a space, a dash, or a dot for any other mark.
  const starts: number[] = [];
  let end = from;
  const parts = run
    .toUpperCase()
    .split(/([^0-9A-Z\0]+)/)
    .map((part, place) => {
      starts.push(end);
      end += part.length;
      if (place % 2) return part === '-' || !part.trim() ? part.charAt(0) : /[.,/_)]/.test(part) ? '.' : '-';
      return part.includes('\0') ? part.replaceAll('\0', '') : part;
    });
  starts.push(to);
  /** Behind the pieces joined to the one at `first` by dashes. */
  const groupEnd = (first: number): number => {
    let last = first + 1;
    while (parts[last] === '-') last += 2;
    return last;
  };
  let latest: (Reading & { written: string; first: number; last: number }) | undefined;
  /** The pieces from `first` to before `last` as one number. */
  const readPieces = (
    first: number,
    last: number,
    label: Saying | undefined,
  ): Reading & { written: string } => {
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
    const alone =
      around.alone && last - first === parts.length && !(written.includes(' ') && LONG.test(written));
    const isSame = alone === around.alone && label === around.label;
    const reading = read(
      text,
      written,
      grouping,
      starts[first] ?? from,
      starts[last] ?? to,
      isSame ? around : { ...around, alone, label },
    );
    latest = { ...reading, written, first, last };
    return latest;
  };

  /** Reads the pieces from `first` to before `last` as one number; false when it is none. The looser they hang together, the more proof it needs. */
  const take = (first: number, last: number): boolean => {
    // A label belongs to the first number behind it, a sign to the one it touches; a list has one label for all.
    const label = (
      around.tail ? last === parts.length : readings.length === before || around.label?.target === 'tracking'
    )
      ? around.label
      : undefined;
    const width = (starts[last] ?? to) - (starts[first] ?? 0);
    if (width > WIDTH_MAX || (width < DIGITS_MIN && !label)) return false;
    const reading = readPieces(first, last, label);
    const { grouping, normalized, written } = reading;
    const best = reading.candidates[0];
    if (!best?.valid) return false;
    const hasLetters = grouping !== '' && /[A-Z]/.test(normalized);
    const isGrouped = grouping !== '' && best.why.some(({ code }) => code === 'grouping');
    if (
      grouping &&
      // Digits enough for a number are not a group of one, and no number ends where a dash joins the next group.
      ((!isGrouped &&
        (parts[last] === '-' || (!hasLetters && normalized.length < WIDE && LONG.test(written)))) ||
        // Looser joints need the printed grouping, or somebody who says what it is.
        (((written.includes('.') && !/phone|date/.test(best.kind)) ||
          (written.includes(' ') &&
            !(around.alone && (best.certainty === 'check' || last - first === parts.length)) &&
            !(NATURAL.test(grouping) && (best.certainty === 'check' || hasLetters)))) &&
          (best.kind === 'postal_code' || !(best.why.length > 1 || label))))
    )
      return false;
    readings.push(reading);
    return true;
  };

  /** Keeps what is no number, to say why. */
  const leave = (first: number, last: number): void => {
    const reading = readPieces(first, last, around.label);
    readings.push(reading.candidates[0]?.valid ? { ...reading, candidates: [] } : reading);
  };

  for (let first = 0; first < parts.length;) {
    const group = groupEnd(first);
    // What is a number by itself stays one, whatever stands behind the next space;
    const isLong = (parts[first]?.length ?? 0) > 10 && LONG.test(parts[first] ?? '');
    let last = (group - first > 1 || isLong) && take(first, group) ? group : 0;
    const lasts: number[] = [];
    if (!last) {
      for (
        let next = group;
        next < parts.length && budget.tries > 0 && (starts[next] ?? 0) - (starts[first] ?? 0) < WIDTH_MAX;
      )
        lasts.unshift((next = groupEnd(next + 1)));
      if (isLong || group - first === 1) lasts.push(first + 1);
      // behind it may stand a counter of pieces: 1234-5678-9013-1.
      if (group - first > 3 && (parts[group - 1]?.length ?? 0) <= COUNTER_MAX) lasts.push(group - 2);
      last = lasts.find((one) => (one <= group || budget.tries-- > 0) && take(first, one)) ?? 0;
    }
    if (!last) {
      last = lasts.find((one) => one >= group && isOne(parts.slice(first, one))) ?? group;
      if (parts.slice(first, last).join('').replace(/\D/g, '').length >= DIGITS_MIN) leave(first, last);
    }
    first = last + 1;
  }
  if (around.alone && readings.length === before) leave(0, parts.length);
};
