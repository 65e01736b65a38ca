import { CHECK_RULES } from './checks.ts';
import type { CheckName, CheckRule } from './checks.ts';
import { isIssued } from './formats/s10.ts';
import type { NumberKind, Reason } from './recognition.ts';

/** Who issues numbers, and of what kind. */
export interface Issuer {
  /** Carrier or issuer; empty for a kind without one, `*` where the number itself names it (S10). */
  readonly carrier: string;
  readonly kind: NumberKind;
}

/**
 * One shape of number, as a line of `formats/*.ts` says it: the shape and, in any order, what else there is.
 *
 * - the weight, a number
 * - a check rule, `s10:2:-3`: first character it covers (default 0) and place of the check character (default: the
 *   last; negative counts from the end)
 * - the printed grouping, `4-4-4` or `2 3 3 3 2`
 * - `=` and an expression: the format counts only when its written groups fit it
 * - `part:0:11`: the characters that are the number; the rest stands beside it in the barcode (a piece, an identifier)
 * - `alone`, `named`, `label`: see `trust`
 * - a further rule of HOLDS
 *
 * Examples and sources stand in the sibling `*.examples.ts`.
 */
export interface NumberFormat extends Issuer {
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
  readonly parts: readonly (string | number)[];
  readonly written: RegExp | undefined;
  /** Where the number itself begins and ends, when something else stands with it. */
  readonly part: readonly [number, number] | undefined;
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
  /** Why it may be believed. */
  readonly why: readonly Reason[];
  /** The same for a number written in the printed groups. */
  readonly whyGrouped: readonly Reason[];
}

/** Kinds of which a wrong number is worth correcting, */
const CORRECTABLE = /^[iort]/;
/** when it is common enough or begins with a letter: it is hardly anything else then. */
const COMMON = 30;

/** Beside its label a number is that before anything else. */
const LABELLED = 20_000;

/** Days of each month above 28. */
const DAYS = '303232332323';

/** True when `yyyymmdd` at `from` is a day of the years 2000–2099. */
export const isDay = (digits: string, from = 0): boolean => {
  const [, year = 0, month = 0, day = 0] = /^20(..)(..)(..)/.exec(digits.slice(from)) ?? [];
  const leap = +month === 2 && +year % 4 === 0;
  // There is no thirteenth month: nothing is less than NaN.
  return +day > 0 && +day <= 28 + +leap + Number(DAYS[+month - 1]);
};

const HOLDS: Readonly<Record<string, (normalized: string) => boolean>> = {
  day: (text) => isDay(text),
  day6: (text) => isDay(text, 6),
  issued: isIssued,
  digits: (text) => /\d{3}/.test(text),
};

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
      /\[.*?\]|([#@*])(\d+)-?(\d*)|./g,
      (token: string, set?: string, low = '1', high = '') => {
        min += +low;
        max += +(high || low);
        return set ? `${CLASSES[set]}{${low},${high || low}}` : token;
      },
    );
    for (; min <= max; min++) lengths.add(min);
    return source;
  });
  return { pattern: RegExp(`^(?:${sources.join('|')})$`), lengths };
};

/** Reads one line of a format file. */
export const parseFormat = (issuer: Issuer, line: string): NumberFormat => {
  const [shape = '', ...options] = line.split(',');
  let check: CheckName | undefined;
  let from = 0;
  let at = -1;
  let groups = '';
  let written: RegExp | undefined;
  let part: NumberFormat['part'];
  let weight = LABELLED;
  let trust: string | undefined;
  let holds: NumberFormat['holds'];
  for (const option of options) {
    const [name = '', start = 0, end = -1] = option.split(':');
    if (name in CHECK_RULES) [check, from, at] = [name as CheckName, +start, +end]; // Just looked up.
    else if (name in HOLDS) holds = HOLDS[name];
    else if (name === 'part') part = [+start, +end];
    else if (name.startsWith('=')) written = RegExp(`^(${name.slice(1)})$`);
    else if (name > 'a') trust = name;
    else if (+name) weight = +name;
    else groups = name;
  }
  const why = check
    ? { code: 'check_digit_ok', params: { rule: check } }
    : { code: 'shape', params: { shape } };
  return {
    ...issuer,
    ...compileShape(shape),
    shape,
    plain: /^(#\d+\|?)+$/.test(shape),
    check,
    rule: check && CHECK_RULES[check],
    from,
    at,
    groups,
    parts: groups.split(/(\D)/).map((part) => +part || part),
    written,
    part,
    weight,
    trust,
    holds,
    why: [why],
    whyGrouped: [why, { code: 'grouping', params: { groups: groups.replaceAll(' ', '-') } }],
    correctable: CORRECTABLE.test(issuer.kind) && (weight >= COMMON || /^\[?[A-Z]/.test(shape)),
  };
};

/** An example with what must come of it. */
export interface FormatExample {
  readonly text: string;
  /** Absent: valid. */
  readonly reason?: 'check_digit' | 'shape' | 'length' | 'rule';
}

/** What a format file's sibling states: where the rules are from, and examples of each format, in the order of its lines. */
export interface FormatEvidence {
  readonly source: string;
  readonly examples: Readonly<Record<string, readonly FormatExample[]>>;
}
