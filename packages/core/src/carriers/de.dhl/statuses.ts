import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'DHL Shipment Tracking Unified 1.5.8; MyDHL API; fixtures of XML-PI, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Status codes of the Unified API and event codes of MyDHL (Express). */
export const statusRows: readonly StatusRow[] = [
  row('pre-transit', 'info_received.label_created', undefined, 'A'),
  row('transit', 'in_transit.moving', undefined, 'A'),
  row('delivered', 'delivered.generic', undefined, 'A'),
  row('failure', 'exception.generic', undefined, 'A'),
  row('unknown', 'unknown.unmapped', undefined, 'A'),
  row('PU', 'in_transit.accepted'),
  row('PL', 'in_transit.processing'),
  row('AF', 'in_transit.arrived'),
  row('DF', 'in_transit.departed'),
  row('TR', 'in_transit.moving', { detail: 'transferred' }),
  row('CR', 'in_transit.customs_cleared'),
  row('CC', 'in_transit.customs_cleared', { detail: 'completed' }),
  row('CD', 'exception.customs_delay', undefined, 'C'),
  row('UD', 'exception.customs_delay', { detail: 'uncontrollable' }, 'C'),
  row('IC', 'in_transit.customs_started', { detail: 'in_clearance' }),
  row('RR', 'in_transit.customs_started', { detail: 'status_update' }),
  row('OH', 'exception.carrier_hold'),
  row('WC', 'out_for_delivery.on_vehicle'),
  row('NH', 'attempt_failed.recipient_absent'),
  row('BA', 'exception.address_issue'),
  row('OK', 'delivered.generic'),
];

export const statuses = statusTable(statusRows);
