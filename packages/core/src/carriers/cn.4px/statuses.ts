import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'public reader with a live account and open.4px.com, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Link codes of 4PX; the aggregate status lags them and is not used. */
export const statusRows: readonly StatusRow[] = [
  row('FPX_L_RPIF', 'info_received.label_created'),
  row('FPX_C_SPLS', 'in_transit.accepted'),
  row('FPX_C_DT', 'failed.disposed'),
  row('FPX_M_ATA', 'in_transit.arrived', { at: 'airport' }),
  row('FPX_I_CC', 'in_transit.customs_cleared', undefined, 'G'),
  row('FPX_D_LM', 'in_transit.handover', { leg: 'last_mile' }),
  row('FPX_D_OFD', 'out_for_delivery.on_vehicle'),
  row('FPX_D_UNDG', 'failed.undeliverable'),
  row('FPX_O_NM', 'unknown.unmapped', { detail: 'note' }),
  row('FPX_S_OK', 'delivered.generic'),
];

export const statuses = statusTable(statusRows);
