import type { StatusCode } from './carrier.ts';

/**
 * How sure we are of a row: `A` primary source or several independent ones, `B` two or more agree,
 * `C` one good source, `G` our own reading of a word whose meaning no source states.
 */
export type Confidence = 'A' | 'B' | 'C' | 'G';

/** One word (or code) of a carrier and what it means in our model. */
export interface StatusRow {
  readonly word: string;
  readonly status: StatusCode;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly confidence: Confidence;
  readonly source: string;
}

/** Rows by folded word. */
export type StatusTable = ReadonlyMap<string, StatusRow>;

export const UNMAPPED: StatusCode = 'unknown.unmapped';

/**
 * Folds what varies without meaning: full-width forms and brackets, white space, letter case.
 * @example foldWord('持戻（ご不在）') // '持戻(ご不在)'
 */
export function foldWord(word: string): string {
  return word.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

/**
 * Makes a table of rows. `fold` may fold more than `foldWord` where a carrier spells one word in several ways.
 * A word that stands twice keeps its first row; the table test refuses such a table.
 */
export function statusTable(
  rows: readonly StatusRow[],
  fold: (word: string) => string = foldWord,
): StatusTable {
  const table = new Map<string, StatusRow>();
  for (const row of rows) {
    const key = fold(row.word);
    if (!table.has(key)) table.set(key, row);
  }
  return table;
}

/** What an event says, before context rules: the row's status, or `unknown.unmapped`. */
export interface WordMeaning {
  readonly status: StatusCode;
  readonly attributes?: Readonly<Record<string, string>>;
}

const UNKNOWN_WORD: WordMeaning = { status: UNMAPPED };

/**
 * Looks a whole cell up; a word that is not in the table stays unknown, never a guess from its parts.
 * @example meaningOf(table, '謎の語').status // 'unknown.unmapped'
 */
export function meaningOf(
  table: StatusTable,
  word: string,
  fold: (word: string) => string = foldWord,
): WordMeaning {
  return table.get(fold(word)) ?? UNKNOWN_WORD;
}
