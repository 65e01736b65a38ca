import type { StatusCode } from '../carriers/carrier.ts';

/**
 * What a status says beside itself: where the parcel was left, who is at fault, whether someone must act.
 * `party` is carrier, shipper, recipient, customs or force_majeure (status-model.md §1.4); a source's own attribute of
 * the same name wins. Statuses whose cause nobody stated (遅れています) name no party.
 */
export const STATUS_FACETS: Readonly<Partial<Record<StatusCode, Readonly<Record<string, string>>>>> = {
  'info_received.not_yet_received': { party: 'shipper' },
  'attempt_failed.recipient_absent': { party: 'recipient', action: 'recipient' },
  'attempt_failed.business_closed': { party: 'recipient' },
  'attempt_failed.no_access': { party: 'recipient' },
  'attempt_failed.address': { party: 'shipper' },
  'attempt_failed.refused': { party: 'recipient' },
  'attempt_failed.payment_or_id': { party: 'recipient', action: 'recipient' },
  'attempt_failed.awaiting_redelivery': { action: 'recipient' },
  'available_for_pickup.generic': { action: 'recipient' },
  'available_for_pickup.depot': { action: 'recipient', facility_kind: 'depot' },
  'available_for_pickup.store': { action: 'recipient', facility_kind: 'store' },
  'available_for_pickup.locker': { action: 'recipient', facility_kind: 'locker' },
  'delivered.neighbor': { drop_place: 'neighbor' },
  'delivered.mailbox': { drop_place: 'mailbox' },
  'delivered.delivery_box': { drop_place: 'delivery_box' },
  'delivered.safe_place': { drop_place: 'safe_place' },
  'exception.recipient_moved': { party: 'recipient' },
  'exception.refused': { party: 'recipient' },
  'exception.customs_delay': { party: 'customs' },
  'exception.customs_info_required': { party: 'customs', action: 'recipient' },
  'exception.held_for_payment': { party: 'recipient', action: 'recipient' },
  'exception.address_issue': { party: 'shipper' },
  'exception.pickup_missed': { party: 'recipient', action: 'recipient' },
  'exception.rejected_by_carrier': { party: 'shipper', action: 'shipper' },
  'exception.damaged': { party: 'carrier' },
  'exception.processing_delay': { party: 'carrier' },
  'exception.weather': { party: 'force_majeure' },
  'failed.lost': { party: 'carrier' },
};
