import { CHECK_RULES } from './checks.ts';
import type { CheckRule } from './checks.ts';
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

interface Entry {
  readonly format: NumberFormat;
  readonly kind: NumberKind;
  readonly carrier: string | null | undefined;
  readonly pattern: RegExp | undefined;
  readonly lengths: ReadonlySet<number>;
  readonly heads: string;
  readonly rule: CheckRule | undefined;
  readonly from: number;
  readonly at: number;
  /** Printed groups, and the same with dashes. */
  readonly groups: string;
  readonly grouping: string;
  /** Where the printed groups begin, and what stands before each. */
  readonly cuts: readonly number[];
  readonly marks: string;
  readonly why: readonly Reason[];
  readonly whyGrouped: readonly Reason[];
  /** Worth naming with a wrong check digit even when nothing else speaks for it. */
  readonly correctable: boolean;
}

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

const CORRECTABLE: readonly NumberKind[] = ['tracking', 'inquiry', 'return'];
/** Begins with a letter, so that it is hardly anything else. */
const LETTERED = /^\[?[A-Z]/;

const entryOf = (format: NumberFormat): Entry => {
  const { check, groups = '', kind = 'tracking', shape, weight } = format;
  const sizes = groups === '' ? [] : groups.split(/\D/).map(Number);
  const grouping = sizes.join('-');
  const why: Reason[] = [
    check
      ? { code: 'check_digit_ok', params: { rule: check } }
      : { code: 'shape', params: { format: format.id } },
  ];
  let cut = 0;
  return {
    ...compileShape(shape),
    format,
    kind,
    // The number itself names it only in S10.
    carrier: typeof format.carrier === 'function' ? undefined : carrierOf(format, ''),
    rule: check && CHECK_RULES[check],
    from: format.from ?? 0,
    at: format.at ?? -1,
    groups,
    grouping,
    cuts: sizes.map((size) => (cut += size) - size),
    marks: ` ${groups.replace(/\d/g, '')}`,
    why,
    whyGrouped: [...why, { code: 'grouping', params: { groups: grouping } }],
    correctable: CORRECTABLE.includes(kind) && (weight >= 30 || LETTERED.test(shape)),
  };
};

/** Formats by what is seen at a glance: length, first character, digits only or not. */
const BUCKETS = new Map<number, Entry[]>();
const bucketOf = (length: number, head: number, digits: boolean): number =>
  (length * 128 + head) * 2 + Number(digits);
const NONE: readonly Entry[] = [];

for (const entry of formats.map(entryOf)) {
  const { shape } = entry.format;
  const sorts = [
    ...(/[A-Z@*]/.test(shape) ? [false] : []),
    ...(shape.split('|').some((one) => !/[A-Z@]/.test(one)) ? [true] : []),
  ];
  for (const length of entry.lengths)
    for (const head of new Set(entry.heads))
      for (const digits of sorts) {
        const key = bucketOf(length, head.charCodeAt(0), digits);
        const bucket = BUCKETS.get(key);
        if (bucket) bucket.push(entry);
        else BUCKETS.set(key, [entry]);
      }
}

const prettyOf = ({ cuts, marks }: Entry, text: string): string => {
  if (cuts.length === 0) return text;
  let out = text.slice(0, cuts[1]);
  for (let index = 1; index < cuts.length; index++)
    out += marks.charAt(index) + text.slice(cuts[index], cuts[index + 1]);
  return out;
};

const entriesOf = (text: string): readonly Entry[] => {
  const head = text.charCodeAt(0);
  let digits = true;
  let same = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 57) digits = false;
    if (code !== head) same = false;
  }
  return (same ? undefined : BUCKETS.get(bucketOf(text.length, head, digits))) ?? NONE;
};

/** A format whose shape is not specific enough counts only when something else speaks for its carrier. */
const isTrusted = (
  { trust }: NumberFormat,
  carrier: string | null,
  { alone, named, own }: Circumstances,
): boolean =>
  trust === undefined ||
  (alone && trust === 'alone') ||
  named?.carrier === carrier ||
  (carrier !== null && own !== undefined && own.includes(carrier));

/** Turns commonness (in `confidence`) into what the surroundings make of it. */
const weigh = (draft: Draft, { named, label, own }: Circumstances): void => {
  const more: Reason[] = [];
  if (named !== undefined && named.carrier === draft.carrier) {
    draft.confidence *= named.factor;
    more.push(named.why);
  }
  if (label !== undefined && label.kind === draft.kind) {
    draft.confidence *= LABEL_FACTOR;
    more.push(label.why);
  }
  const place = own === undefined || draft.carrier === null ? -1 : own.indexOf(draft.carrier);
  if (place >= 0) {
    draft.confidence *= OWN_FACTOR / (place + 1);
    more.push({ code: 'own_carrier', params: { place: place + 1 } });
  }
  if (more.length > 0) draft.why = [...draft.why, ...more];
};

/** Puts the last draft where its confidence belongs; equal ones keep the order of the list. */
const settle = (drafts: Draft[], draft: Draft): void => {
  let place = drafts.push(draft) - 1;
  for (; place > 0; place--) {
    const before = drafts[place - 1];
    if (before === undefined || before.confidence >= draft.confidence) break;
    drafts[place] = before;
  }
  drafts[place] = draft;
};

/**
 * Every format `text` fits, best first, with confidences that share one whole among them.
 * @param text normal form of one number
 * @param grouping written groups, `4-4-4` or `4 4 4`; empty when written in one piece
 * @returns candidates; those whose check digit fails have `valid: false`, the reason `check_digit` and come last unless written as printed
 */
export const match = (text: string, around: Circumstances, grouping: string): Candidate[] => {
  const drafts: Draft[] = [];
  const quiet = around.named === undefined && around.label === undefined && around.own === undefined;
  // Neighbours in the list often share a check and a grouping (the trio): both are then computed once.
  let last: Entry | undefined;
  let expected = 0;
  let pretty = '';
  let groups: string | undefined;
  let total = 0;
  let dashed: string | undefined;
  for (const entry of entriesOf(text)) {
    const { format, rule } = entry;
    if (format.written !== undefined && !format.written.test(grouping)) continue;
    if (quiet && format.trust !== undefined && !(around.alone && format.trust === 'alone')) continue;
    if (entry.pattern !== undefined && !entry.pattern.test(text)) continue;
    const carrier = entry.carrier === undefined ? carrierOf(format, text) : entry.carrier;
    if (!quiet && !isTrusted(format, carrier, around)) continue;
    if (format.holds !== undefined && !format.holds(text)) continue;
    const at = entry.at < 0 ? text.length + entry.at : entry.at;
    if (rule !== undefined && (rule !== last?.rule || entry.from !== last.from || entry.at !== last.at))
      expected = rule(text, entry.from, at);
    const valid = rule === undefined || expected === text.charCodeAt(at);
    if (rule !== undefined) last = entry;
    if (!valid && !entry.correctable && around.named?.carrier !== carrier) continue;
    if (pretty === '' || format.groups !== groups) pretty = prettyOf(entry, text);
    groups = format.groups;
    // A slip's dashes are often typed as spaces; printed spaces hardly ever as dashes.
    const grouped =
      grouping !== '' &&
      (grouping === entry.groups || (dashed ??= grouping.replaceAll(' ', '-')) === entry.groups);
    const slip = valid ? 1 : grouped ? MISTYPED_FACTOR : INVALID_FACTOR;
    const draft: Draft = {
      kind: entry.kind,
      carrier,
      normalized: text,
      pretty,
      valid,
      certainty: valid && rule !== undefined ? 'check' : 'shape',
      confidence: format.weight * slip * (grouped ? GROUPING_FACTOR : 1),
      why: valid ? (grouped ? entry.whyGrouped : entry.why) : [wrongDigit(carrier, text, at, expected)],
    };
    if (!quiet) weigh(draft, around);
    total += draft.confidence;
    settle(drafts, draft);
  }
  const whole = drafts[0]?.valid ? CERTAIN : DOUBTFUL;
  // Nothing listed is ruled out, only unlikely.
  for (const draft of drafts)
    draft.confidence = Math.max(Math.round((draft.confidence / total) * whole * 1000) / 1000, UNLIKELY);
  return drafts;
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
 * The number as that carrier prints it; the number itself when no format of the carrier fits.
 * @example prettyNumber('jp.yamato', '123456789013') // '1234-5678-9013'
 */
export const prettyNumber = (carrier: string, normalized: string): string => {
  const entry = entriesOf(normalized).find(
    ({ format, pattern }) => carrierOf(format, normalized) === carrier && (pattern?.test(normalized) ?? true),
  );
  return entry === undefined ? normalized : prettyOf(entry, normalized);
};
