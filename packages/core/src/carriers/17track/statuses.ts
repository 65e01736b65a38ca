import type { StatusCode } from '../carrier.ts';
import { statusTable, type StatusRow } from '../status-table.ts';
import { rowsOfVocabulary } from '../vocabulary-rows.ts';

const SOURCE = '17TRACK API v2.4 clients, read 2026-11';

function main(word: string, status: StatusCode, attributes?: Readonly<Record<string, string>>): StatusRow {
  return {
    word,
    status,
    ...(attributes === undefined ? {} : { attributes }),
    confidence: 'B',
    source: SOURCE,
  };
}

/** Sub-statuses, and the main statuses and stages where an event has no sub-status. */
export const statusRows: readonly StatusRow[] = [
  ...rowsOfVocabulary('17track', SOURCE),
  main('NotFound', 'unknown.not_found'),
  main('InTransit', 'in_transit.moving'),
  main('Expired', 'in_transit.moving', { tracking_state: 'expired' }),
  main('AvailableForPickup', 'available_for_pickup.generic'),
  main('OutForDelivery', 'out_for_delivery.on_vehicle'),
  main('DeliveryFailure', 'attempt_failed.generic'),
  main('Delivered', 'delivered.generic'),
  main('Exception', 'exception.generic'),
  main('PickedUp', 'in_transit.accepted'),
  main('Departure', 'in_transit.departed_origin_country'),
  main('Arrival', 'in_transit.arrived_dest_country'),
  main('Returning', 'returning.in_transit'),
  main('Returned', 'returned.to_sender'),
];

export const statuses = statusTable(statusRows);
