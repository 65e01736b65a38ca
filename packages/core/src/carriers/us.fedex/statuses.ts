import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'FedEx Track API v1 documentation and public readers, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Event types and derived codes of the Track API; an exception’s own code may refine them (`DE:08`). */
export const statusRows: readonly StatusRow[] = [
  row('OC', 'info_received.label_created'),
  row('IN', 'info_received.label_created'),
  row('PU', 'in_transit.accepted'),
  row('IP', 'in_transit.accepted', { detail: 'in_possession' }),
  row('AR', 'in_transit.arrived'),
  row('DP', 'in_transit.departed'),
  row('IT', 'in_transit.moving'),
  row('AF', 'in_transit.arrived_last_depot', undefined, 'C'),
  row('AO', 'in_transit.moving', { detail: 'on_time' }),
  row('AE', 'in_transit.moving', { detail: 'early' }),
  row('OD', 'out_for_delivery.on_vehicle'),
  row('DL', 'delivered.generic'),
  row('DE', 'attempt_failed.generic'),
  row('DE:08', 'attempt_failed.recipient_absent'),
  row('DE:A47', 'in_transit.forwarded', { reason: 'redirected' }),
  row('SE', 'exception.generic'),
  row('DY', 'exception.delayed'),
  row('RL', 'exception.delayed', { detail: 'running_late' }),
  row('HL', 'available_for_pickup.depot'),
  row('HP', 'available_for_pickup.generic'),
  row('HA', 'in_transit.delivery_rescheduled', { to: 'depot' }),
  row('RR', 'in_transit.delivery_rescheduled'),
  row('RS', 'returning.in_transit', { direction: 'return' }),
  row('CD', 'exception.customs_delay'),
  row('CA', 'cancelled.generic'),
];

export const statuses = statusTable(statusRows);
