import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'public readers of the page data, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Scan types and the steps of the progress bar that were reached. */
export const statusRows: readonly StatusRow[] = [
  row('SC_15_PICKUP', 'in_transit.accepted'),
  row('SC_1_SORT', 'in_transit.processing'),
  row('SC_4_INBOUND', 'in_transit.arrived'),
  row('SC_3_IN_DELIVERY', 'out_for_delivery.on_vehicle'),
  row('SC_13_DELIVERED', 'delivered.generic'),
  row('ACCEPTED', 'in_transit.accepted', { detail: 'step' }),
  row('ON_THE_ROAD', 'in_transit.moving'),
  row('AT_DELIVERY_DEPOT', 'in_transit.arrived_last_depot'),
  row('OUT_FOR_DELIVERY', 'out_for_delivery.on_vehicle', { detail: 'step' }),
  row('DELIVERED', 'delivered.generic', { detail: 'step' }),
];

export const statuses = statusTable(statusRows);
