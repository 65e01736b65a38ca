import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'lists of opCodes in public projects, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** opCodes on which the collected lists agree; others stay unknown. */
export const statusRows: readonly StatusRow[] = [
  row('50', 'in_transit.accepted'),
  row('54', 'in_transit.accepted', { detail: '54' }),
  row('950', 'in_transit.accepted', { detail: '950' }),
  row('30', 'in_transit.moving'),
  row('31', 'in_transit.moving', { detail: '31' }),
  row('36', 'in_transit.moving', { detail: '36' }),
  row('105', 'in_transit.moving', { detail: '105' }),
  row('106', 'in_transit.moving', { detail: '106' }),
  row('14', 'in_transit.customs_started'),
  row('44', 'out_for_delivery.on_vehicle'),
  row('204', 'out_for_delivery.on_vehicle', { detail: '204' }),
  row('202', 'in_transit.departed', { at: 'warehouse' }),
  row('80', 'delivered.signed'),
];

export const statuses = statusTable(statusRows);
