import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

const SOURCE = 'UPU EMSEVT v3 event list; words seen on the English page of Japan Post';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source: SOURCE };
}

/** Events of the EMS standard, by name and by code, and the words Japan Post prints for them. */
export const statusRows: readonly StatusRow[] = [
  row('Posting/collection', 'in_transit.accepted'),
  row('EMA', 'in_transit.accepted'),
  row('Arrival at outward office of exchange', 'in_transit.arrived', { at: 'export_office' }),
  row('EMB', 'in_transit.arrived', { at: 'export_office' }),
  row('Item presented to export Customs', 'in_transit.customs_started', { customs: 'export' }),
  row('EXA', 'in_transit.customs_started', { customs: 'export' }),
  row('Item held by export Customs', 'exception.customs_delay', { customs: 'export' }),
  row('EXB', 'exception.customs_delay', { customs: 'export' }),
  row('Item returned from export Customs', 'in_transit.customs_cleared', { customs: 'export' }),
  row('EXC', 'in_transit.customs_cleared', { customs: 'export' }),
  row('Item held at outward office of exchange', 'exception.carrier_hold', { at: 'export_office' }),
  row('EXD', 'exception.carrier_hold', { at: 'export_office' }),
  row('Export cancellation', 'cancelled.generic', { detail: 'export' }),
  row('EXX', 'cancelled.generic', { detail: 'export' }),
  row('Departure from outward office of exchange', 'in_transit.departed_origin_country'),
  row('EMC', 'in_transit.departed_origin_country'),
  row('Arrival at transit office of exchange', 'in_transit.arrived_transit_country'),
  row('EMJ', 'in_transit.arrived_transit_country'),
  row('Departure from transit office of exchange', 'in_transit.departed_transit_country'),
  row('EMK', 'in_transit.departed_transit_country'),
  row('Arrival at inward office of exchange', 'in_transit.arrived_dest_country'),
  row('EMD', 'in_transit.arrived_dest_country'),
  row('Item held at inward office of exchange', 'exception.carrier_hold', { at: 'import_office' }),
  row('EDA', 'exception.carrier_hold', { at: 'import_office' }),
  row('Item presented to import Customs', 'in_transit.customs_started', { customs: 'import' }),
  row('EDB', 'in_transit.customs_started', { customs: 'import' }),
  row('Item held by import Customs', 'exception.customs_delay', { customs: 'import' }),
  row('EME', 'exception.customs_delay', { customs: 'import' }),
  row('Item returned from import Customs', 'in_transit.customs_cleared', { customs: 'import' }),
  row('EDC', 'in_transit.customs_cleared', { customs: 'import' }),
  row('Departure from inward office of exchange', 'in_transit.departed_import_office'),
  row('EMF', 'in_transit.departed_import_office'),
  row('Item into sorting centre', 'in_transit.processing', { sort: 'in' }),
  row('EDD', 'in_transit.processing', { sort: 'in' }),
  row('Item out of sorting centre', 'in_transit.processing', { sort: 'out' }),
  row('EDE', 'in_transit.processing', { sort: 'out' }),
  row('Item held at delivery depot', 'exception.carrier_hold', { at: 'delivery_office' }),
  row('EDF', 'exception.carrier_hold', { at: 'delivery_office' }),
  row('Arrival at delivery office', 'in_transit.arrived_last_depot'),
  row('EMG', 'in_transit.arrived_last_depot'),
  row('Item out for physical delivery', 'out_for_delivery.on_vehicle'),
  row('EDG', 'out_for_delivery.on_vehicle'),
  row('Unsuccessful delivery', 'attempt_failed.generic'),
  row('EMH', 'attempt_failed.generic'),
  row('Arrival at collection point for pick-up', 'available_for_pickup.generic'),
  row('EDH', 'available_for_pickup.generic'),
  row('Final delivery', 'delivered.generic'),
  row('EMI', 'delivered.generic'),
  row('Import terminated', 'failed.undeliverable', { detail: 'import_terminated' }),
  row('EDX', 'failed.undeliverable', { detail: 'import_terminated' }),
  row('Dispatch from outward office of exchange', 'in_transit.departed_origin_country', undefined, 'C'),
  row('Unsuccessful physical delivery', 'attempt_failed.generic', undefined, 'C'),
  row('Attempted/Unsuccessful delivery', 'attempt_failed.generic', undefined, 'C'),
  row('Held by import Customs', 'exception.customs_delay', { customs: 'import' }, 'C'),
  row('Item delivered', 'delivered.generic', undefined, 'G'),
  row('Processing at delivery Post Office', 'in_transit.arrived_last_depot', undefined, 'C'),
  row('Absence. Attempted delivery', 'attempt_failed.recipient_absent', undefined, 'C'),
  row('Final delivery - Collected at counter', 'delivered.collected', undefined, 'C'),
  row('Allocated to delivery staff', 'in_transit.processing', { at: 'delivery_office' }, 'G'),
  row('Retention', 'available_for_pickup.depot', undefined, 'C'),
  row('En route', 'in_transit.passed', undefined, 'C'),
  row('In Customs', 'in_transit.customs_started', { customs: 'import' }, 'C'),
  row('Returned to sender', 'returned.to_sender', { direction: 'return' }, 'C'),
];

export const statuses = statusTable(statusRows);
