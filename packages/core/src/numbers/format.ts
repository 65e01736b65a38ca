import { CHECK_RULES } from './checks.ts';
import type { CheckName, CheckRule } from './checks.ts';
import { isIssued, issuerOf } from './formats/s10.ts';
import type { NumberKind, Reason } from './recognition.ts';

/**
 * One shape of number, as a line of `formats/*.ts` says it: `slug shape weight` and, in any order, what else there is.
 *
 * - a check rule, `s10:2:-3`: first character it covers (default 0) and place of the check character (default: the
 *   last; negative counts from the end)
 * - the printed grouping, `4-4-4` or `2_3_3_3_2` where spaces stand between
 * - `=` and an expression: the format counts only when its written groups fit it
 * - `part:0:11`: the characters that are the number; the rest stands beside it in the barcode (a piece, an identifier)
 * - `codabar`: printed in that code, whose guards then speak for it
 * - `alone`, `named`, `label`: see `trust`
 * - a further rule of HOLDS
 *
 * Examples and sources stand in the sibling `*.examples.ts`.
 */
export interface NumberFormat {
  /** `issuer/slug`, unique. */
  readonly id: string;
  /** Carrier or issuer; null for none; undefined where the number itself names it (S10). */
  readonly carrier: string | null | undefined;
  readonly kind: NumberKind;
  /**
   * The normal form: `#12` twelve digits, `@2` two letters, `*7` seven of either, `*10-39` a range, `[CD]` one of a
   * set, anything else itself; `|` between alternatives.
   */
  readonly shape: string;
  readonly pattern: RegExp;
  /** Digits of the right length are all the shape asks for. */
  readonly plain: boolean;
  readonly lengths: ReadonlySet<number>;
  readonly check: CheckName | undefined;
  readonly rule: CheckRule | undefined;
  readonly from: number;
  readonly at: number;
  /** Printed grouping, `4-4-4` or `2 3 3 3 2`; empty when it is printed in one piece. */
  readonly groups: string;
  /** Lengths of the groups and the marks between them, in turn. */
  readonly parts: readonly string[];
  readonly written: RegExp | undefined;
  /** Where the number itself begins and ends, when something else stands with it. */
  readonly part: readonly [number, number] | undefined;
  readonly codabar: boolean;
  /**
   * Relative commonness among what people paste in Japan. The trio's 495, 271 and 234 are the shares of truck parcels
   * in fiscal 2024; the rest are orders of magnitude.
   */
  readonly weight: number;
  /**
   * For shapes too unspecific to be read out of any text: `alone` counts when nothing else was pasted, `named` only
   * when a word, URL, sender or hint names the carrier (which serves `alone` too), `label` only beside a word that names
   * the kind, when nothing else is of that kind.
   */
  readonly trust: string | undefined;
  /** Further rule that no check digit expresses (a date inside the number …). */
  readonly holds: ((normalized: string) => boolean) | undefined;
  /** Worth naming with a wrong check digit even when nothing else speaks for it. */
  readonly correctable: boolean;
  readonly why: readonly Reason[];
  readonly whyGrouped: readonly Reason[];
}

/** True when `yyyymmdd` at `from` is a day of the years 2000–2099. */
export const isDay = (digits: string, from = 0): boolean => {
  const year = +digits.slice(from, from + 4);
  const month = +digits.slice(from + 4, from + 6);
  const day = +digits.slice(from + 6, from + 8);
  const long = month === 2 ? (year % 4 ? 28 : 29) : 30 + ((month + (month >> 3)) % 2);
  return year > 1999 && year < 2100 && month > 0 && month < 13 && day > 0 && day <= long;
};

const HOLDS: Readonly<Record<string, (normalized: string) => boolean>> = {
  day: (text) => isDay(text),
  day6: (text) => isDay(text, 6),
  issued: isIssued,
  digits: (text) => /\d{3}/.test(text),
  mostDigits: (text) => text.replace(/\D/g, '').length * 2 > text.length,
};

/** Carrier or issuer of a number in this format. */
export const carrierOf = ({ carrier }: NumberFormat, normalized: string): string | null =>
  carrier === undefined ? issuerOf(normalized) : carrier;

const CLASSES: Readonly<Record<string, string>> = { '#': '\\d', '@': '[A-Z]', '*': '[0-9A-Z]' };

/**
 * The expression a shape stands for, and the lengths that fit it.
 * @example compileShape('SF#13-14').lengths // 15, 16
 */
export const compileShape = (shape: string): { readonly pattern: RegExp; readonly lengths: Set<number> } => {
  const lengths = new Set<number>();
  const sources = shape.split('|').map((alternative) => {
    let min = 0;
    let max = 0;
    const source = alternative.replace(
      /\[[^\]]+\]|([#@*])(\d+)(?:-(\d+))?|./g,
      (token: string, set?: string, low = '1', high = low) => {
        min += +low;
        max += +high;
        return set ? `${CLASSES[set]}{${low},${high}}` : token;
      },
    );
    for (; min <= max; min++) lengths.add(min);
    return source;
  });
  return { pattern: new RegExp(`^(?:${sources.join('|')})$`), lengths };
};

/** Kinds of which a wrong number is worth correcting. */
const CORRECTABLE = 'tracking inquiry return other';

const spaced = (text: string): string => text.replaceAll('_', ' ');

/** Who issues numbers, and of what kind. */
export interface Issuer {
  /** Null for a kind; undefined where the number itself names its carrier. */
  readonly carrier: string | null | undefined;
  readonly kind: NumberKind;
}

/** Reads `carrier:kind`; the kind is `tracking` unless it is given, the carrier `*` where the number itself names it. */
export const parseIssuer = (head: string): Issuer => {
  const [name = '', kind = 'tracking'] = head.split(':');
  // A test walks the kinds.
  return { carrier: name === '*' ? undefined : name || null, kind: kind as NumberKind };
};

/** Reads one line of a format file. */
export const parseFormat = (
  carrier: string | null | undefined,
  kind: NumberKind,
  line: string,
): NumberFormat => {
  const [slug = '', shape = '', weight = '', ...rest] = line.split(' ');
  let check: CheckName | undefined;
  let from = 0;
  let at = -1;
  let groups = '';
  let written: RegExp | undefined;
  let part: NumberFormat['part'];
  let codabar = false;
  let trust: string | undefined;
  let holds: NumberFormat['holds'];
  for (const option of rest) {
    const [name = '', first = 0, place = -1] = option.split(':');
    if (name in CHECK_RULES) [check, from, at] = [name as CheckName, +first, +place]; // Just looked up.
    else if (name in HOLDS) holds = HOLDS[name];
    else if (/^(alone|named|label)$/.test(name)) trust = name;
    else if (name === 'part') part = [+first, +place];
    else if (name === 'codabar') codabar = true;
    else if (name.startsWith('=')) written = new RegExp(`^(${spaced(name.slice(1))})$`);
    else groups = spaced(name);
  }
  const id = carrier && !slug.includes('/') ? `${carrier}/${slug}` : slug;
  const why = check
    ? { code: 'check_digit_ok', params: { rule: check } }
    : { code: 'shape', params: { format: id } };
  return {
    ...compileShape(shape),
    id,
    carrier,
    kind,
    shape,
    plain: /^(#\d+\|?)+$/.test(shape),
    check,
    rule: check && CHECK_RULES[check],
    from,
    at,
    groups,
    parts: groups.split(/(\D)/),
    written,
    part,
    codabar,
    weight: +weight,
    trust,
    holds,
    // A number that begins with a letter is hardly anything else.
    correctable: CORRECTABLE.includes(kind) && (+weight >= 30 || /^\[?[A-Z]/.test(shape)),
    why: [why],
    whyGrouped: [why, { code: 'grouping', params: { groups: groups.replaceAll(' ', '-') } }],
  };
};

/** An example with what must come of it. */
export interface FormatExample {
  readonly text: string;
  /** Absent: valid. */
  readonly reason?: 'check_digit' | 'shape' | 'length' | 'rule';
}

/** What a format file's sibling states: where the rule is from, and examples. */
export interface FormatEvidence {
  readonly source: string;
  readonly examples: Readonly<Record<string, readonly FormatExample[]>>;
}
