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
  row('受付', 'in_transit.accepted'),
  row('発送', 'in_transit.departed'),
  row('中継', 'in_transit.passed'),
  row('到着', 'in_transit.arrived_last_depot'),
  row('持出', 'out_for_delivery.on_vehicle'),
  row('持出中', 'out_for_delivery.on_vehicle', undefined, 'C'),
  row('配達', 'delivered.generic', undefined, 'G'),
  row('配達済みです', 'delivered.generic'),
  row('配達済み', 'delivered.generic', undefined, 'C'),
  row('持戻', 'attempt_failed.generic'),
  row('入力されたお問合せ番号が見当りません', 'unknown.not_found'),
];

/** A closing full stop says nothing. */
export function foldSeinoWord(word: string): string {
  return foldWord(word).replace(/[。.]$/, '');
}

export const statuses = statusTable(statusRows, foldSeinoWord);
