import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'public reader ha-cainiao at 8251f0f, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Action codes of the public page’s data. */
export const statusRows: readonly StatusRow[] = [
  row('GWMS_ACCEPT', 'info_received.label_created'),
  row('GWMS_PACKAGE', 'info_received.label_created', { detail: 'packed' }),
  row('PU_PICKUP_SUCCESS', 'in_transit.accepted'),
  row('CW_INBOUND', 'in_transit.arrived'),
  row('CW_OUTBOUND', 'in_transit.departed'),
  row('SC_INBOUND', 'in_transit.arrived', { at: 'sorting_centre' }),
  row('SC_OUTBOUND', 'in_transit.departed', { at: 'sorting_centre' }),
  row('SC_INBOUND_SUCCESS', 'in_transit.arrived', { at: 'sorting_centre' }),
  row('SC_OUTBOUND_SUCCESS', 'in_transit.departed', { at: 'sorting_centre' }),
  row('CW_INBOUND_SUCCESS', 'in_transit.arrived'),
  row('CW_OUTBOUND_SUCCESS', 'in_transit.departed'),
  row('GWMS_OUTBOUND', 'in_transit.departed', { at: 'warehouse' }),
  row('LH_HO_IN_SUCCESS', 'in_transit.moving', { leg: 'line_haul' }),
  row('LH_HO_AIRLINE', 'in_transit.moving', { leg: 'airline' }),
  row('LH_DEPART', 'in_transit.departed_origin_country'),
  row('LH_ARRIVE', 'in_transit.arrived_dest_country'),
  row('CC_EX_START', 'in_transit.customs_started', { customs: 'export' }),
  row('CC_EX_SUCCESS', 'in_transit.customs_cleared', { customs: 'export' }),
  row('CC_HO_IN_SUCCESS', 'in_transit.moving', { customs: 'handed_in' }),
  row('CC_HO_OUT_SUCCESS', 'in_transit.moving', { customs: 'handed_out' }),
  row('CC_IM_START', 'in_transit.customs_started', { customs: 'import' }),
  row('CC_IM_SUCCESS', 'in_transit.customs_cleared', { customs: 'import' }),
  row('GTMS_ACCEPT', 'in_transit.moving', { leg: 'last_mile' }),
  row('GTMS_SC_ARRIVE', 'in_transit.arrived', { leg: 'last_mile' }),
  row('GTMS_SC_DEPART', 'in_transit.departed', { leg: 'last_mile' }),
  row('GTMS_DO_DEPART', 'out_for_delivery.on_vehicle'),
  row('GTMS_WAIT_SELF_PICK', 'available_for_pickup.generic'),
  row('GTMS_STA_SIGNED', 'available_for_pickup.generic', { detail: 'station_signed' }),
  row('GTMS_SIGNED', 'delivered.generic'),
  row('GTMS_STA_SIGN_FAILURE', 'exception.generic', { detail: 'sign_failure' }),
  row('EXCEPTION', 'exception.generic'),
];

export const statuses = statusTable(statusRows);
