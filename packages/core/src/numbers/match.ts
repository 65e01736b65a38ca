import type { NumberFormat } from './format.ts';
import { carrierOf, formats } from './formats.ts';
import { MANGLED, SLIP_LENGTH } from './lengths.ts';
import type { Candidate, Reason } from './recognition.ts';

/** Longest normal form of any format (DHL eCommerce). Longer runs are no number. */
export const NUMBER_LENGTH_MAX = 41;

/** Something beside the characters that speaks for a carrier or a kind. */
export interface Saying {
  readonly target: string;
  /** How far this outweighs commonness. */
  readonly factor: number;
  readonly why: Reason;
  /** Said of this number only. */
  readonly number?: string;
}

/** What is known about one number beside its characters. */
export interface Circumstances {
  /** Nothing else was pasted. */
  readonly alone: boolean;
  /** Nothing but numbers, this among them. */
  readonly listed: boolean;
  /** The carrier a word, an address or the sender names. */
  readonly name: Saying | undefined;
  /** The kind a label near by or a sign names, */
  readonly label: Saying | undefined;
  /** which stands behind the last number. */
  readonly tail: boolean;
  /** The person's own carriers and numbers. */
  readonly own: readonly Saying[];
  /** Reasons for every reading: how the number had to be prepared. */
  readonly remarks: readonly Reason[];
}

/** A candidate in the making. */
export type Draft = { -readonly [key in keyof Candidate]: Candidate[key] };

/** How much a written grouping that is the printed one speaks for a format. */
const GROUPING_FACTOR = 10;
/** A wrong check digit is a slip of the finger; it must rank below everything that fits, */
const INVALID_FACTOR = 1e-6;
/** unless it is written as the slip prints it: others fit one number in ten by chance. */
const MISTYPED_FACTOR = 0.003;
/** How much a scanner's guards speak for Japanese slips, which are printed in that code and so; an EAN, say, never is. */
const CODABAR_FACTOR = 300;
const SLIP = /-4-4/;
/** Written in groups that are those of no such number: a shape without a check digit is then not enough. */
const SCATTERED = /^(?!(1-)+1$).+-.+-/;
/** Carriers of whose numbers the length is known for sure, when they are named right beside it. */
const NATIONAL = /^jp\.(yamato|sagawa|japanpost)$/;
/** What may have been meant by it. */
const NEAR_LENGTH = /^\d{10,14}$/;
/** Whose order an order's number may be: not the carrier's who brings it. */
const SHOPS = /^jp\.(rakuten|yahoo)$/;
/** What a name near by weighs at least. */
const NEAR = 5000;
/** No arithmetic makes a parcel exist: "valid" is never a whole 1. */
const CERTAIN = 0.98;
/** The least a reading is given. */
const UNLIKELY = 0.001;
/** What is left when the likeliest reading fails its check. */
const DOUBTFUL = 0.3;

/** Formats by what is seen at a glance: length, digits only or not. The commonest come first, labels last. */
const BUCKETS: NumberFormat[][] = [];

const bucketOf = (length: number, digits: boolean): readonly NumberFormat[] =>
  (BUCKETS[length * 2 + +digits] ??= formats
    .filter(
      // `#` and digits alone make digits, letters and `@` do not, `*` makes either.
      ({ lengths, shape }) =>
        lengths.has(length) && (digits ? /(^|\|)[^A-Z@|]+(\||$)/ : /[A-Z@*]/).test(shape),
    )
    .sort((a, b) => +(a.trust === 'label') - +(b.trust === 'label') || b.weight - a.weight));

/** The number in the printed groups of a format. */
const prettyOf = ({ parts }: NumberFormat, text: string): string => {
  let out = '';
  let at = 0;
  for (const part of parts) out += typeof part === 'number' ? text.slice(at, (at += part)) : part;
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
  return same ? [] : bucketOf(text.length, digits);
};

/**
 * What `label` formats leave alone: a number of that kind, a day written as one, letters in a stranger's address; letters
 * and digits that pass a slip's check, whatever names them; a slip of the carrier named, which calls it an inquiry number.
 */
const isSettled = (
  drafts: readonly Draft[],
  format: NumberFormat,
  { code }: Reason,
  text: string,
  grouping: string,
  name: Saying | undefined,
): boolean => {
  const hasLetters = /[A-Z]/.test(text);
  return drafts.some(
    ({ carrier, certainty, kind, valid }) =>
      valid &&
      (kind === format.kind ||
        (kind === 'date' && grouping !== '') ||
        (hasLetters && code === 'url') ||
        (kind === 'tracking' &&
          ((hasLetters && certainty === 'check' && format.kind === 'other') ||
            (carrier === name?.target && format.kind === 'inquiry')))),
  );
};

/**
 * Another format has said the same; the first one speaks. A function of its own, as `isSettled` is: closures in the loop
 * over the formats made every number a tenth slower.
 */
const repeats = (drafts: readonly Draft[], kind: string, carrier: string, valid: boolean): boolean => {
  for (const one of drafts)
    if (one.kind === kind && (one.carrier ?? '') === carrier && (one.valid || !valid)) return true;
  return false;
};

/** All that speaks for a carrier or a kind of this number. */
const saidOf = (text: string, { name, label, own }: Circumstances): Saying[] => {
  const said: Saying[] = [];
  if (name) said.push(name);
  if (label) said.push(label);
  for (const one of own) if (!one.number || text.includes(one.number)) said.push(one);
  return said;
};

const namingOf = (said: readonly Saying[], subject: string): Saying | undefined => {
  for (const one of said) if (one.target === subject) return one;
  return undefined;
};

/** Puts a draft where its confidence belongs; equal ones keep the order of the list. */
const settle = (drafts: Draft[], draft: Draft): void => {
  let place = drafts.push(draft) - 1;
  for (; place > 0; place--) {
    const before = drafts[place - 1];
    if (!before || before.confidence >= draft.confidence) break;
    drafts[place] = before;
  }
  drafts[place] = draft;
};

/** Confidences that share one whole. */
const share = (drafts: readonly Draft[], total: number): void => {
  const whole = drafts[0]?.valid ? CERTAIN : DOUBTFUL;
  // Nothing listed is ruled out, only unlikely.
  for (const draft of drafts)
    draft.confidence = Math.max(Math.round((draft.confidence / total) * whole * 1000) / 1000, UNLIKELY);
};

const wrongDigit = (carrier: string, text: string, at: number, expected: number): Reason => ({
  code: 'check_digit',
  params: {
    carrier,
    expected: String.fromCharCode(expected),
    actual: text.charAt(at),
    position: at + 1,
  },
});

/**
 * The carrier near by has no number of this length: a digit is missing or too many, whatever the others make of it.
 * @returns the confidence added
 */
const lengthOf = (
  { target, factor, why }: Saying,
  text: string,
  drafts: Draft[],
  labelled: boolean,
): number => {
  const best = drafts[0];
  if (
    !best?.valid ||
    !(best.kind === 'tracking' || (best.kind === 'product_code' && labelled)) ||
    factor < NEAR ||
    !NATIONAL.test(target) ||
    !NEAR_LENGTH.test(text) ||
    drafts.some(({ carrier }) => carrier === target)
  )
    return 0;
  const params = { carrier: target, actual: text.length, expected: SLIP_LENGTH };
  const reasons = [{ code: 'length', params }, why];
  drafts.unshift({ ...best, carrier: target, pretty: text, valid: false, certainty: 'shape', why: reasons });
  return best.confidence;
};

/** A format whose shape is not specific enough counts only when something else speaks for it. */
const counts = (
  { trust, rule }: NumberFormat,
  naming: Saying | undefined,
  { alone, label }: Circumstances,
  grouping: string,
): boolean =>
  !trust ||
  naming !== undefined ||
  (trust === 'alone' &&
    (alone || label?.target === 'tracking') &&
    (rule !== undefined || !SCATTERED.test(grouping)));

/**
 * Every format `text` fits, best first, with confidences that share one whole among them.
 * @param text normal form of one number
 * @param grouping written groups, `4-4-4` or `4 4 4`; empty when written in one piece
 * @returns candidates; those whose check digit fails have `valid: false`, the reason `check_digit` and come last unless written as printed
 */
export const match = (text: string, around: Circumstances, grouping: string): Draft[] => {
  const { label, name, remarks } = around;
  const drafts: Draft[] = [];
  // Neighbours in the list often share a check and a grouping (the trio): both are then computed once.
  let last: NumberFormat | undefined;
  let [expected, pretty] = [0, ''];
  let groups: string | undefined;
  let total = 0;
  const mangled = text < 'A' && MANGLED.test(grouping);
  const said = saidOf(text, around);
  const guarded = remarks.some(({ code }) => code === 'scanner_guards');
  // A slip's dashes are often typed as spaces; printed spaces hardly ever as dashes.
  const dashed = grouping.includes(' ') ? grouping.replaceAll(' ', '-') : grouping;
  for (const format of candidatesOf(text)) {
    const { rule, kind, trust } = format;
    // Those stand last.
    if (trust === 'label' && !label) break;
    let carrier = carrierOf(format, text);
    const naming = namingOf(said, trust === 'label' ? kind : carrier);
    if (!counts(format, naming, around, grouping) || (format.written && !format.written.test(grouping)))
      continue;
    const at = format.at < 0 ? text.length + format.at : format.at;
    if (rule) {
      if (rule !== last?.rule || format.from !== last.from || format.at !== last.at)
        expected = rule(text, format.from, at);
      last = format;
    }
    const valid = !rule || expected === text.charCodeAt(at);
    if (
      (!valid && !format.correctable && !naming) ||
      // Most fail their check: the expression comes behind it.
      (!format.plain && !format.pattern.test(text)) ||
      (format.holds && !format.holds(text)) ||
      repeats(drafts, kind, carrier, valid)
    )
      continue;
    if (format.groups !== groups) pretty = prettyOf(format, text);
    ({ groups } = format);
    const grouped = grouping !== '' && (grouping === format.groups || dashed === format.groups);
    if (mangled && kind === 'tracking' && !grouped) continue;
    const normalized = format.part ? text.slice(...format.part) : text;
    let confidence = format.weight * (grouped ? GROUPING_FACTOR : 1);
    if (guarded && SLIP.test(format.groups)) confidence *= CODABAR_FACTOR;
    let why = grouped ? format.whyGrouped : format.why;
    if (trust === 'label' && naming) {
      if (isSettled(drafts, format, naming.why, text, grouping, name)) continue;
      if (kind === 'order') carrier = name && SHOPS.test(name.target) ? name.target : '';
      why = [];
    }
    if (!valid) {
      confidence *= grouped || (name && name.target === carrier) ? MISTYPED_FACTOR : INVALID_FACTOR;
      why = [wrongDigit(carrier, text, at, expected)];
    }
    for (const one of said)
      if ((one.target === carrier || one.target === kind) && (!one.number || one.number === normalized)) {
        confidence *= one.factor;
        why = [...why, one.why];
      }
    total += confidence;
    settle(drafts, {
      kind,
      carrier: carrier || null,
      normalized,
      pretty,
      valid,
      certainty: valid && rule ? 'check' : 'shape',
      confidence,
      why: remarks.length ? [...why, ...remarks] : why,
    });
  }
  if (name) total += lengthOf(name, text, drafts, label?.target === 'tracking');
  share(drafts, total);
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
