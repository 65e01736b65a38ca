import type { StatusCode } from '../carrier.ts';
import { statusTable, type StatusRow } from '../status-table.ts';
import { rowsOfVocabulary } from '../vocabulary-rows.ts';

const SOURCE = 'AfterShip Tracking API 2026-07, read 2026-11';

function tag(word: string, status: StatusCode): StatusRow {
  return { word, status, confidence: 'A', source: SOURCE };
}

/** Subtags, and tags for checkpoints that have none. */
export const statusRows: readonly StatusRow[] = [
  ...rowsOfVocabulary('aftership', SOURCE),
  tag('Pending', 'unknown.awaiting_first_scan'),
  tag('InfoReceived', 'info_received.label_created'),
  tag('InTransit', 'in_transit.moving'),
  tag('OutForDelivery', 'out_for_delivery.on_vehicle'),
  tag('AttemptFail', 'attempt_failed.generic'),
  tag('Delivered', 'delivered.generic'),
  tag('AvailableForPickup', 'available_for_pickup.generic'),
  tag('Exception', 'exception.generic'),
];

export const statuses = statusTable(statusRows);
