import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'USPS Tracking 3 documentation and public readers, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Event codes of the tracking interface. */
export const statusRows: readonly StatusRow[] = [
  row('GX', 'info_received.label_created'),
  row('03', 'in_transit.accepted'),
  row('OA', 'in_transit.accepted', { detail: 'origin_acceptance' }),
  row('10', 'in_transit.arrived', { detail: 'regional_origin' }),
  row('T1', 'in_transit.departed'),
  row('EF', 'in_transit.departed', { detail: 'facility' }),
  row('TL', 'in_transit.moving'),
  row('A1', 'in_transit.arrived'),
  row('07', 'in_transit.arrived_last_depot'),
  row('PC', 'in_transit.processing'),
  row('OF', 'out_for_delivery.on_vehicle'),
  row('01', 'delivered.generic'),
];

export const statuses = statusTable(statusRows);
