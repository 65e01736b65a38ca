import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'UPS-API/api-documentation, Tracking and Track Alert, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'A',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Status type letters of the Track API; texts beside them are not relied upon. */
export const statusRows: readonly StatusRow[] = [
  row('M', 'info_received.label_created'),
  row('MV', 'cancelled.generic', { detail: 'label_voided' }),
  row('P', 'in_transit.accepted'),
  row('I', 'in_transit.moving'),
  row('O', 'out_for_delivery.on_vehicle'),
  row('D', 'delivered.generic'),
  row('X', 'exception.generic'),
  row('RS', 'returning.in_transit', { direction: 'return' }),
  row('W', 'in_transit.arrived', { at: 'warehouse' }, 'G'),
];

export const statuses = statusTable(statusRows);

/**
 * Description codes of Track Alert, which say more than its type letters: `I` is also "out for delivery", `D` also
 * "loaded". Source: examples in UPSTrackAlert.yaml, read 2026-11.
 */
export const alertRows: readonly StatusRow[] = [
  row('003', 'info_received.label_created'),
  row('005', 'in_transit.moving'),
  row('071', 'in_transit.processing'),
  row('021', 'out_for_delivery.on_vehicle'),
  row('011', 'delivered.generic'),
];

export const alertStatuses = statusTable(alertRows);
