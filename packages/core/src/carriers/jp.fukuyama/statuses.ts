import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { foldWord, statusTable } from '../status-table.ts';

const SOURCE = 'public adapter, status only, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Words of the inquiry page. */
export const statusRows: readonly StatusRow[] = [
  row('配達完了です', 'delivered.generic'),
  row('配達完了', 'delivered.generic', undefined, 'C'),
  row('該当データはありません', 'unknown.not_found'),
];

/** A closing full stop says nothing. */
export function foldFukuyamaWord(word: string): string {
  return foldWord(word).replace(/[。.]$/, '');
}

export const statuses = statusTable(statusRows, foldFukuyamaWord);
