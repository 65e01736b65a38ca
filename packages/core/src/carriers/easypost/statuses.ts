import { statusTable, type StatusRow } from '../status-table.ts';
import { rowsOfVocabulary } from '../vocabulary-rows.ts';

const SOURCE = '@easypost/api 8.9.0, read 2026-11';

const detailRows = rowsOfVocabulary('easypost.status_detail', SOURCE);
const statusOnlyRows = rowsOfVocabulary('easypost.status', SOURCE);

/** Details, which say more, and statuses, each looked up in its own table: both have `unknown`. */
export const details = statusTable(detailRows);
export const statuses = statusTable(statusOnlyRows);

const detailWords = new Set(detailRows.map((row) => row.word));

/** Both vocabularies as one list; a word of both stands once, as a detail. */
export const statusRows: readonly StatusRow[] = [
  ...detailRows,
  ...statusOnlyRows.filter((row) => !detailWords.has(row.word)),
];
