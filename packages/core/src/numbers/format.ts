import type { CheckName } from './checks.ts';
import type { NumberKind } from './recognition.ts';

/** One shape of number, as data. Examples and sources stand in the sibling `*.examples.ts`. */
export interface NumberFormat {
  /** `issuer/shape`, unique; the part before the slash is the carrier's id unless `carrier` says otherwise. */
  readonly id: string;
  /** Carrier or issuer; null for none; a function where the number itself names it (S10). */
  readonly carrier?: string | null | ((normalized: string) => string);
  /** Absent: tracking. */
  readonly kind?: NumberKind;
  /**
   * The normal form: `#12` twelve digits, `@2` two letters, `*7` seven of either, `*10-39` a range, `[CD]` one of a
   * set, anything else itself; `|` between alternatives.
   */
  readonly shape: string;
  readonly check?: CheckName;
  /** First character the check covers (default 0). */
  readonly from?: number;
  /** Place of the check character (default: the last); negative counts from the end. */
  readonly at?: number;
  /** Printed grouping, `4-4-4` or `2 3 3 3 2`: lengths and what stands between. */
  readonly groups?: string;
  /** The format counts only when its written groups (`4-2-2`, `4 2 2`) fit this. */
  readonly written?: RegExp;
  /**
   * Relative commonness among what people paste in Japan. The trio's 495, 271 and 234 are the shares of truck parcels in fiscal 2024;
   * the rest are orders of magnitude.
   */
  readonly weight: number;
  /**
   * For shapes too unspecific to be read out of any text: `alone` counts when nothing else was pasted, `named` only
   * when a word, URL, sender or hint names the carrier (which serves `alone` too).
   */
  readonly trust?: 'alone' | 'named';
  /** Further rule that no check digit expresses (a date inside the number …). */
  readonly holds?: (normalized: string) => boolean;
}

/** Carrier or issuer of a number in this format. */
export const carrierOf = ({ id, carrier }: NumberFormat, normalized: string): string | null =>
  carrier === undefined
    ? id.slice(0, id.indexOf('/'))
    : typeof carrier === 'function'
      ? carrier(normalized)
      : carrier;

const CLASSES: Readonly<Record<string, string>> = { '#': '\\d', '@': '[A-Z]', '*': '[0-9A-Z]' };
const TOKEN = /\[[^\]]+\]|([#@*])(\d+)(?:-(\d+))?|./g;

/** What a shape says. */
export interface CompiledShape {
  /** Undefined when digits of the right length are all it asks for. */
  readonly pattern: RegExp | undefined;
  readonly lengths: ReadonlySet<number>;
  /** Letters and digits it can begin with. */
  readonly heads: string;
}

const ALNUM = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Compiles a shape.
 * @example compileShape('SF#13-14').lengths // 15, 16
 */
export const compileShape = (shape: string): CompiledShape => {
  const lengths = new Set<number>();
  let heads = '';
  const sources = shape.split('|').map((alternative) => {
    let min = 0;
    let max = 0;
    const source = alternative.replace(TOKEN, (token: string, set?: string, low = '1', high = low) => {
      const range = set === undefined ? token : (CLASSES[set] ?? '');
      if (max === 0) heads += ALNUM.replace(new RegExp(`[^${range.replace(/[[\]]/g, '')}]`, 'g'), '');
      min += Number(low);
      max += Number(high);
      return set === undefined ? token : `${range}{${low},${high}}`;
    });
    for (; min <= max; min++) lengths.add(min);
    return source;
  });
  return {
    pattern: /^(?:#\d+\|?)+$/.test(shape) ? undefined : new RegExp(`^(?:${sources.join('|')})$`),
    lengths,
    heads,
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

/** True when `yyyymmdd` at `from` is a day of the years 2000–2099. */
export const isDay = (digits: string, from = 0): boolean => {
  const year = +digits.slice(from, from + 4);
  const month = +digits.slice(from + 4, from + 6);
  const day = +digits.slice(from + 6, from + 8);
  if (!(year >= 2000 && year < 2100 && month >= 1 && month <= 12 && day >= 1)) return false;
  const long = month === 2 ? (year % 4 ? 28 : 29) : 30 + ((month + (month >> 3)) % 2);
  return day <= long;
};
