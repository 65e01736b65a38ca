import type { StatusCode } from '../carrier.ts';
import type { StatusRow } from '../status-table.ts';
import { statusTable } from '../status-table.ts';

function row(word: string, status: StatusCode, attributes?: Readonly<Record<string, string>>): StatusRow {
  const source = 'own/FORMAT.md';
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence: 'A', source };
}

/** The codes of the own-delivery format. */
export const statusRows: readonly StatusRow[] = [
  row('booked', 'info_received.label_created'),
  row('accepted', 'in_transit.accepted'),
  row('departed', 'in_transit.departed'),
  row('passed', 'in_transit.passed'),
  row('arrived', 'in_transit.arrived'),
  row('arrived_last_depot', 'in_transit.arrived_last_depot'),
  row('forwarded', 'in_transit.forwarded'),
  row('redelivery_accepted', 'in_transit.delivery_rescheduled', { reason: 'redelivery' }),
  row('rescheduled', 'in_transit.delivery_rescheduled'),
  row('held_for_date', 'in_transit.held_for_date'),
  row('handed_over', 'in_transit.handover'),
  row('out_for_delivery', 'out_for_delivery.on_vehicle'),
  row('contacted', 'out_for_delivery.customer_contacted'),
  row('absent', 'attempt_failed.recipient_absent'),
  row('closed', 'attempt_failed.business_closed'),
  row('no_access', 'attempt_failed.no_access'),
  row('bad_address', 'attempt_failed.address'),
  row('refused', 'attempt_failed.refused'),
  row('held', 'available_for_pickup.depot'),
  row('held_at_store', 'available_for_pickup.store'),
  row('held_in_locker', 'available_for_pickup.locker'),
  row('delivered', 'delivered.generic'),
  row('collected', 'delivered.collected'),
  row('delayed', 'exception.delayed'),
  row('damaged', 'exception.damaged'),
  row('investigating', 'exception.investigating'),
  row('returning', 'returning.in_transit', { direction: 'return' }),
  row('returned', 'returned.to_sender', { direction: 'return' }),
  row('lost', 'failed.lost'),
  row('cancelled', 'cancelled.generic'),
];

export const statuses = statusTable(statusRows);

/** Where a delivered parcel was left; a `drop_place` not listed here leaves the status at `delivered.generic`. */
export const dropPlaces: ReadonlyMap<string, StatusCode> = new Map([
  ['safe_place', 'delivered.safe_place'],
  ['delivery_box', 'delivered.delivery_box'],
  ['mailbox', 'delivered.mailbox'],
  ['neighbor', 'delivered.neighbor'],
  ['counter', 'delivered.collected'],
]);

/** Reasons the format knows; others are dropped, since free text could hold anything. */
export const reasons: ReadonlySet<string> = new Set([
  'weather',
  'traffic',
  'address',
  'moved',
  'refused',
  'damaged',
  'by_recipient',
  'by_shipper',
]);
