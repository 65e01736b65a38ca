import { carrierOf, compileShape } from './format.ts';
import type { NumberFormat } from './format.ts';
import { formats } from './formats.ts';
import type { Candidate, NumberKind, Reason } from './recognition.ts';

/** Longest normal form of any format (DHL eCommerce). Longer runs are no number. */
export const NUMBER_LENGTH_MAX = 41;

/** What is known about one number beside its characters. */
export interface Circumstances {
  /** Nothing else was pasted. */
  readonly alone: boolean;
  /** Carrier named by a word, URL or sender near by. */
  readonly named: Nomination | undefined;
  /** Kind named by a label near by. */
  readonly label: { readonly kind: NumberKind; readonly why: Reason } | undefined;
  /** The person's own carriers, most likely first. */
  readonly own: readonly string[] | undefined;
}
export interface Nomination {
  readonly carrier: string;
  /** How far this outweighs commonness. */
  readonly factor: number;
  readonly why: Reason;
}

type Draft = { -readonly [key in keyof Candidate]: Candidate[key] };

/** How much a written grouping that is the printed one speaks for a format. */
const GROUPING_FACTOR = 10;
const LABEL_FACTOR = 10_000;
const OWN_FACTOR = 40;
/** A wrong check digit is a slip of the finger; it must rank below everything that fits, */
const INVALID_FACTOR = 1e-6;
/** unless it is written as the slip prints it: others fit one number in ten by chance. */
const MISTYPED_FACTOR = 0.003;
/** No arithmetic makes a parcel exist: "valid" is never a whole 1. */
const CERTAIN = 0.98;
/** The least a reading is given. */
const UNLIKELY = 0.001;
/** What is left when the likeliest reading fails its check. */
const DOUBTFUL = 0.3;

/** Formats by what is seen at a glance: length, digits only or not. */
const BUCKETS = new Map<number, NumberFormat[]>();
const bucketOf = (length: number, digits: boolean): number => length * 2 + +digits;

for (const format of formats)
  for (const one of format.shape.split('|'))
    for (const length of compileShape(one).lengths)
      for (const digits of [true, false]) {
        // `#` and digits alone make digits, letters and `@` do not, `*` makes either.
        if (!(digits ? /^[^A-Z@]+$/ : /[A-Z@*]/).test(one)) continue;
        const key = bucketOf(length, digits);
        const bucket = BUCKETS.get(key) ?? [];
        if (!bucket.includes(format)) BUCKETS.set(key, [...bucket, format]);
      }

/** The number in the printed groups of a format. */
const prettyOf = ({ parts }: NumberFormat, text: string): string => {
  let out = '';
  let at = 0;
  for (const part of parts) out += part > '/' ? text.slice(at, (at += +part)) : part;
  return out || text;
};

/** Formats whose length `text` has; none for the same character repeated. */
const candidatesOf = (text: string): readonly NumberFormat[] => {
  const head = text.charCodeAt(0);
  let digits = true;
  let same = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 57) digits = false;
    if (code !== head) same = false;
  }
  return (!same && BUCKETS.get(bucketOf(text.length, digits))) || [];
};

/** Turns commonness (in `confidence`) into what the surroundings make of it; `place` among the person's own carriers. */
const weigh = (draft: Draft, { named, label }: Circumstances, place: number): void => {
  const more: Reason[] = [];
  if (named && named.carrier === draft.carrier) {
    draft.confidence *= named.factor;
    more.push(named.why);
  }
  if (label?.kind === draft.kind) {
    draft.confidence *= LABEL_FACTOR;
    more.push(label.why);
  }
  if (place >= 0) {
    draft.confidence *= OWN_FACTOR / (place + 1);
    more.push({ code: 'own_carrier', params: { place: place + 1 } });
  }
  draft.why = [...draft.why, ...more];
};

/** Puts the last draft where its confidence belongs; equal ones keep the order of the list. */
const settle = (drafts: Draft[], draft: Draft): void => {
  let place = drafts.push(draft) - 1;
  for (; place > 0; place--) {
    const before = drafts[place - 1];
    if (!before || before.confidence >= draft.confidence) break;
    drafts[place] = before;
  }
  drafts[place] = draft;
};

const wrongDigit = (carrier: string | null, text: string, at: number, expected: number): Reason => ({
  code: 'check_digit',
  params: {
    carrier: carrier ?? '',
    expected: String.fromCharCode(expected),
    actual: text.charAt(at),
    position: at + 1,
  },
});

/**
 * Every format `text` fits, best first, with confidences that share one whole among them.
 * @param text normal form of one number
 * @param grouping written groups, `4-4-4` or `4 4 4`; empty when written in one piece
 * @returns candidates; those whose check digit fails have `valid: false`, the reason `check_digit` and come last unless written as printed
 */
export const match = (text: string, around: Circumstances, grouping: string): Candidate[] => {
  const { alone, named, label, own } = around;
  const drafts: Draft[] = [];
  // Neighbours in the list often share a check and a grouping (the trio): both are then computed once.
  let last: NumberFormat | undefined;
  let expected = 0;
  let pretty = '';
  let groups: string | undefined;
  let total = 0;
  // A slip's dashes are often typed as spaces; printed spaces hardly ever as dashes.
  const dashed = grouping.includes(' ') ? grouping.replaceAll(' ', '-') : grouping;
  for (const format of candidatesOf(text)) {
    const { rule, kind, trust } = format;
    const carrier = carrierOf(format, text);
    const isNamed = named?.carrier === carrier;
    const place = own && carrier ? own.indexOf(carrier) : -1;
    if (
      // A format whose shape is not specific enough counts only when something else speaks for its carrier.
      (trust && !(alone && trust === 'alone') && !isNamed && place < 0) ||
      (format.written && !format.written.test(grouping))
    )
      continue;
    const at = format.at < 0 ? text.length + format.at : format.at;
    if (rule) {
      if (rule !== last?.rule || format.from !== last.from || format.at !== last.at)
        expected = rule(text, format.from, at);
      last = format;
    }
    const valid = !rule || expected === text.charCodeAt(at);
    if (
      (!valid && !format.correctable && !isNamed) ||
      // Most fail their check: the expression comes behind it.
      (!format.plain && !format.pattern.test(text)) ||
      (format.holds && !format.holds(text))
    )
      continue;
    if (format.groups !== groups) pretty = prettyOf(format, text);
    groups = format.groups;
    const grouped = grouping !== '' && (grouping === groups || dashed === groups);
    let confidence = format.weight * (grouped ? GROUPING_FACTOR : 1);
    let why = grouped ? format.whyGrouped : format.why;
    if (!valid) {
      confidence *= grouped ? MISTYPED_FACTOR : INVALID_FACTOR;
      why = [wrongDigit(carrier, text, at, expected)];
    }
    const draft: Draft = {
      kind,
      carrier,
      normalized: text,
      pretty,
      valid,
      certainty: valid && rule ? 'check' : 'shape',
      confidence,
      why,
    };
    if (isNamed || label || place >= 0) weigh(draft, around, place);
    total += draft.confidence;
    settle(drafts, draft);
  }
  const whole = drafts[0]?.valid ? CERTAIN : DOUBTFUL;
  // Nothing listed is ruled out, only unlikely.
  for (const draft of drafts)
    draft.confidence = Math.max(Math.round((draft.confidence / total) * whole * 1000) / 1000, UNLIKELY);
  return drafts;
};

/**
 * The number as that carrier prints it; the number itself when no format of the carrier fits.
 * @example prettyNumber('jp.yamato', '123456789013') // '1234-5678-9013'
 */
export const prettyNumber = (carrier: string, normalized: string): string => {
  const format = candidatesOf(normalized).find(
    (one) => one.pattern.test(normalized) && carrierOf(one, normalized) === carrier,
  );
  return format ? prettyOf(format, normalized) : normalized;
};
