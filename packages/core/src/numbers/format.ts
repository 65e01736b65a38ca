import type { CheckName } from './checks.ts';
import type { NumberKind } from './recognition.ts';

/** One shape of number, as data. Examples and sources stand in the sibling `*.examples.ts`. */
export interface NumberFormat {
  /** `issuer/shape`, unique. */
  readonly id: string;
  /** Carrier or issuer; a function where the number itself names it (S10). */
  readonly carrier: string | null | ((normalized: string) => string);
  readonly kind: NumberKind;
  /** Lengths of the normal form. */
  readonly lengths: readonly number[];
  /** Over the normal form; absent: digits only. */
  readonly shape?: RegExp;
  readonly check?: CheckName;
  /** First character the check covers (default 0). */
  readonly from?: number;
  /** Place of the check character (default: the last); negative counts from the end. */
  readonly at?: number;
  /** Printed grouping, `4-4-4` or `2 3 3 3 2`: lengths and what stands between. */
  readonly groups?: string;
  /** The format counts only when written in this grouping. */
  readonly grouped?: true;
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
  /** Public page for people; `{n}` is the normal form. */
  readonly link?: string;
}

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
