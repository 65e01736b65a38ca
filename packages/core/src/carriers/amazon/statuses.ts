import { statusTable } from '../status-table.ts';
import { rowsOfVocabulary } from '../vocabulary-rows.ts';

/** Event codes of Amazon Shipping; the words of the shopper's page have no machine source. */
export const statusRows = rowsOfVocabulary(
  'amazon_shipping_v2.eventCode',
  'Amazon Shipping v2 event codes, SP-API models, read 2026-11',
);

export const statuses = statusTable(statusRows);
