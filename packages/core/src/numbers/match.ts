import { CHECK_RULES } from './checks.ts';
import type { CheckRule } from './checks.ts';
import type { NumberFormat } from './format.ts';
import { formats } from './formats.ts';
import type { Candidate, NumberKind, Reason } from './recognition.ts';

/** Longest normal form of any format (DHL eCommerce). Longer runs are no number. */
export const NUMBER_LENGTH_MAX = 41;

/** What is known about one number beside its characters. */
export interface Circumstances {
  /** Nothing else was pasted. */
  readonly alone: boolean;
  /** Lengths of the written groups, `4-4-4`; empty when written in one piece. */
  readonly grouping: string;
  /** Carrier named by a word, URL or sender near by, with its reason and how far it outweighs commonness. */
  readonly named: Nomination | undefined;
  /** Kind named by a label near by. */
  readonly label: { readonly kind: NumberKind; readonly why: Reason } | undefined;
  /** The person's own carriers, most likely first. */
  readonly own: readonly string[] | undefined;
}
export interface Nomination {
  readonly carrier: string;
  readonly factor: number;
  readonly why: Reason;
}

interface Entry {
  readonly format: NumberFormat;
  readonly rule: CheckRule | undefined;
  readonly from: number;
  readonly at: number;
  readonly grouping: string;
  readonly cuts: readonly number[];
  readonly marks: string;
  readonly why: readonly Reason[];
  /** Worth naming with a wrong check digit even when nothing else speaks for it. */
  readonly correctable: boolean;
}

interface Ranked {
  readonly candidate: { -readonly [key in keyof Candidate]: Candidate[key] };
  readonly weight: number;
}

const CORRECTABLE: readonly NumberKind[] = ['tracking', 'inquiry', 'return'];

const entryOf = (format: NumberFormat): Entry => {
  const marks = format.groups?.replace(/\d+/g, '') ?? '';
  const sizes = format.groups?.split(/[- ]/).map(Number) ?? [];
  return {
    format,
    rule: format.check && CHECK_RULES[format.check],
    from: format.from ?? 0,
    at: format.at ?? -1,
    grouping: sizes.join('-'),
    cuts: sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0)),
    marks,
    why: format.check
      ? [{ code: 'check_digit_ok', params: { rule: format.check } }]
      : [{ code: 'shape', params: { format: format.id } }],
    correctable:
      CORRECTABLE.includes(format.kind) &&
      (format.weight >= 30 || /^\^\(?[?:]*[A-Z]/.test(format.shape?.source ?? '')),
  };
};

const DIGITS: Entry[][] = [];
const MIXED: Entry[][] = [];
for (let length = 0; length <= NUMBER_LENGTH_MAX; length++) {
  const entries = formats.filter((format) => format.lengths.includes(length)).map(entryOf);
  const fits = (entry: Entry, filler: string): boolean => {
    const source = entry.format.shape?.source;
    return source === undefined
      ? filler === '0'
      : filler === '0'
        ? !/^\^(?:\(\?:)?[A-Z[]?[A-Z]/.test(source)
        : /[A-Z]/.test(source);
  };
  DIGITS.push(entries.filter((entry) => fits(entry, '0')));
  MIXED.push(entries.filter((entry) => fits(entry, 'A')));
}

/** The number as its slip prints it. */
const prettyOf = (entry: Entry, text: string): string => {
  const { cuts, marks } = entry;
  if (cuts.length < 2) return text;
  let out = text.slice(0, cuts[1]);
  for (let index = 1; index < cuts.length; index++)
    out += (marks[index - 1] ?? '') + text.slice(cuts[index], cuts[index + 1]);
  return out;
};

/** How much a printed grouping that fits the format speaks for it. */
const GROUPING_FACTOR = 10;
const LABEL_FACTOR = 10_000;
const OWN_FACTOR = 40;

const weigh = (entry: Entry, carrier: string | null, around: Circumstances, why: Reason[]): number => {
  const { format } = entry;
  let weight = format.weight;
  const { named, label, own } = around;
  if (around.grouping !== '' && around.grouping === entry.grouping) {
    weight *= GROUPING_FACTOR;
    why.push({ code: 'grouping', params: { groups: around.grouping } });
  }
  if (named !== undefined && named.carrier === carrier) {
    weight *= named.factor;
    why.push(named.why);
  }
  if (label !== undefined && label.kind === format.kind) {
    weight *= LABEL_FACTOR;
    why.push(label.why);
  }
  const place = own === undefined || carrier === null ? -1 : own.indexOf(carrier);
  if (place >= 0) {
    weight *= OWN_FACTOR / (place + 1);
    why.push({ code: 'own_carrier', params: { place: place + 1 } });
  }
  return weight;
};

const NOTHING: readonly Reason[] = [];

const rankOf = (entry: Entry, text: string, around: Circumstances, bare: boolean): Ranked | undefined => {
  const { format, rule } = entry;
  if (format.grouped && around.grouping !== entry.grouping) return undefined;
  if (format.shape !== undefined && !format.shape.test(text)) return undefined;
  const carrier = typeof format.carrier === 'function' ? format.carrier(text) : format.carrier;
  if (format.trust !== undefined && !(around.alone && format.trust === 'alone')) {
    const named = around.named?.carrier === carrier || (carrier !== null && around.own?.includes(carrier));
    if (!named) return undefined;
  }
  if (format.holds !== undefined && !format.holds(text)) return undefined;
  const at = entry.at < 0 ? text.length + entry.at : entry.at;
  const expected = rule === undefined ? 0 : rule(text, entry.from, at);
  const valid = rule === undefined || expected === text.charCodeAt(at);
  let why = valid ? entry.why : NOTHING;
  if (!valid) {
    if (!entry.correctable && around.named?.carrier !== carrier) return undefined;
    const params = {
      carrier: carrier ?? '',
      expected: String.fromCharCode(expected),
      actual: text.charAt(at),
      position: at + 1,
    };
    why = [{ code: 'check_digit', params }];
  }
  let weight = format.weight;
  if (!bare) {
    const reasons: Reason[] = [...why];
    weight = weigh(entry, carrier, around, reasons);
    why = reasons;
  }
  return {
    candidate: {
      kind: format.kind,
      carrier,
      normalized: text,
      pretty: prettyOf(entry, text),
      valid,
      certainty: rule === undefined || !valid ? 'shape' : 'check',
      confidence: 0,
      why,
    },
    weight: valid ? weight : weight * INVALID_FACTOR,
  };
};

/** A wrong check digit is a slip of the finger about this often; it must rank below everything that fits. */
const INVALID_FACTOR = 1e-6;

const DIGITS_ONLY = /^\d+$/;
const SAME_DIGITS = /^(\d)\1*$/;

/**
 * Every format `text` fits, best first, with confidences that share 1 among them.
 * @param text normal form of one number
 * @returns candidates; those whose check digit fails come last with `valid: false` and reason `check_digit`
 */
export const match = (text: string, around: Circumstances): Candidate[] => {
  const digitsOnly = DIGITS_ONLY.test(text);
  if (digitsOnly && SAME_DIGITS.test(text)) return [];
  const entries = (digitsOnly ? DIGITS : MIXED)[text.length];
  if (entries === undefined) return [];
  const bare =
    around.grouping === '' &&
    around.named === undefined &&
    around.label === undefined &&
    around.own === undefined;
  const ranked: Ranked[] = [];
  let total = 0;
  for (const entry of entries) {
    const next = rankOf(entry, text, around, bare);
    if (next === undefined) continue;
    total += next.weight;
    let place = ranked.length;
    // Insertion from the end keeps equal weights in the order of the list.
    for (; place > 0 && (ranked[place - 1]?.weight ?? 0) < next.weight; place--);
    ranked.splice(place, 0, next);
  }
  const candidates: Candidate[] = [];
  for (const { candidate, weight } of ranked) {
    candidate.confidence =
      Math.round((weight / total) * (candidate.valid ? CERTAIN : DOUBTFUL) * 1000) / 1000;
    candidates.push(candidate);
  }
  return candidates;
};

/** No arithmetic makes a parcel exist: "valid" is never a whole 1. */
const CERTAIN = 0.98;
/** The share of the doubt left to numbers that fail their check. */
const DOUBTFUL = 0.3;

/**
 * The number as that carrier prints it; the number itself when no format of the carrier fits.
 * @example prettyNumber('jp.yamato', '123456789013') // '1234-5678-9013'
 */
export const prettyNumber = (carrier: string, normalized: string): string => {
  const entry = entryFor(carrier, normalized);
  return entry === undefined ? normalized : prettyOf(entry, normalized);
};

/**
 * The carrier's public page about a number, for people.
 * @returns undefined when the carrier has no such page or no format of it fits
 */
export const trackingUrl = (carrier: string, normalized: string): string | undefined =>
  entryFor(carrier, normalized)?.format.link?.replace('{n}', encodeURIComponent(normalized));

const entryFor = (carrier: string, normalized: string): Entry | undefined =>
  (DIGITS_ONLY.test(normalized) ? DIGITS : MIXED)[normalized.length]?.find(
    ({ format }) =>
      (typeof format.carrier === 'function' ? format.carrier(normalized) : format.carrier) === carrier &&
      (format.shape?.test(normalized) ?? true),
  );
