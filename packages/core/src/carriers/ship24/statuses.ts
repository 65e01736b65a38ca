import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'Ship24 API description and public clients, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Status milestones; the finer status code may be empty while the milestone is set. */
export const statusRows: readonly StatusRow[] = [
  row('pending', 'unknown.awaiting_first_scan'),
  row('info_received', 'info_received.label_created'),
  row('in_transit', 'in_transit.moving'),
  row('out_for_delivery', 'out_for_delivery.on_vehicle'),
  row('failed_attempt', 'attempt_failed.generic'),
  row('available_for_pickup', 'available_for_pickup.generic'),
  row('delivered', 'delivered.generic'),
  row('exception', 'exception.generic'),
];

export const statuses = statusTable(statusRows);
