import type { EventKind } from '../parcels/script.ts';

/** What the aggregators make of each happening, in the vocabulary of each. Source: facts on carriers §15, status map. */
export interface NeutralWord {
  readonly text: string;
  readonly seventeen: readonly [status: string, subStatus: string];
  readonly aftership: readonly [tag: string, subtag: string];
  readonly ship24: string;
  readonly easypost: readonly [status: string, detail: string];
}

const TRANSIT = {
  seventeen: ['InTransit', 'InTransit_Other'],
  aftership: ['InTransit', 'InTransit_001'],
  ship24: 'in_transit',
  easypost: ['in_transit', 'in_transit'],
} as const;
const DELIVERED = {
  seventeen: ['Delivered', 'Delivered_Other'],
  aftership: ['Delivered', 'Delivered_001'],
  ship24: 'delivered',
  easypost: ['delivered', 'arrived_at_destination'],
} as const;
const EXCEPTION = {
  seventeen: ['Exception', 'Exception_Other'],
  aftership: ['Exception', 'Exception_001'],
  ship24: 'exception',
  easypost: ['in_transit', 'delayed'],
} as const;
const PICKUP = {
  seventeen: ['AvailableForPickup', 'AvailableForPickup_Other'],
  aftership: ['AvailableForPickup', 'AvailableForPickup_001'],
  ship24: 'available_for_pickup',
  easypost: ['available_for_pickup', 'held_for_pickup'],
} as const;

export const NEUTRAL_WORDS: Readonly<Record<EventKind, NeutralWord>> = {
  accepted: {
    ...TRANSIT,
    text: 'Accepted by carrier',
    seventeen: ['InTransit', 'InTransit_PickedUp'],
    aftership: ['InTransit', 'InTransit_002'],
  },
  departed: {
    ...TRANSIT,
    text: 'Departed',
    seventeen: ['InTransit', 'InTransit_Departure'],
    aftership: ['InTransit', 'InTransit_007'],
  },
  passed: {
    ...TRANSIT,
    text: 'Arrived at sort facility',
    seventeen: ['InTransit', 'InTransit_Arrival'],
    aftership: ['InTransit', 'InTransit_003'],
  },
  arrived: {
    ...TRANSIT,
    text: 'Arrived at delivery office',
    seventeen: ['InTransit', 'InTransit_Arrival'],
    aftership: ['InTransit', 'InTransit_003'],
  },
  out: {
    text: 'Out for delivery',
    seventeen: ['OutForDelivery', 'OutForDelivery_Other'],
    aftership: ['OutForDelivery', 'OutForDelivery_001'],
    ship24: 'out_for_delivery',
    easypost: ['out_for_delivery', 'out_for_delivery'],
  },
  absent: {
    text: 'Delivery attempted, recipient not available',
    seventeen: ['DeliveryFailure', 'DeliveryFailure_NoBody'],
    aftership: ['AttemptFail', 'AttemptFail_002'],
    ship24: 'failed_attempt',
    easypost: ['failure', 'recipient_unavailable'],
  },
  bad_address: {
    text: 'Address not found',
    seventeen: ['DeliveryFailure', 'DeliveryFailure_InvalidAddress'],
    aftership: ['AttemptFail', 'AttemptFail_001'],
    ship24: 'failed_attempt',
    easypost: ['failure', 'address_correction'],
  },
  kept: { ...PICKUP, text: 'Held at delivery office' },
  redelivery: { ...TRANSIT, text: 'Redelivery accepted' },
  delivered: { ...DELIVERED, text: 'Delivered' },
  delivered_box: { ...DELIVERED, text: 'Delivered to delivery box' },
  pickup_ready: { ...PICKUP, text: 'Ready for collection' },
  collected: { ...DELIVERED, text: 'Collected by recipient', aftership: ['Delivered', 'Delivered_002'] },
  delayed: {
    ...EXCEPTION,
    text: 'Delayed by weather',
    seventeen: ['Exception', 'Exception_Delayed'],
    aftership: ['Exception', 'Exception_017'],
  },
  investigating: { ...EXCEPTION, text: 'Under investigation' },
  return_started: {
    ...EXCEPTION,
    text: 'Return to sender',
    seventeen: ['Exception', 'Exception_Returning'],
    easypost: ['return_to_sender', 'return'],
  },
  returned: {
    ...EXCEPTION,
    text: 'Returned to sender',
    seventeen: ['Exception', 'Exception_Returned'],
    easypost: ['return_to_sender', 'return'],
  },
  intl_posted: {
    ...TRANSIT,
    text: 'Posted',
    seventeen: ['InTransit', 'InTransit_PickedUp'],
    aftership: ['InTransit', 'InTransit_002'],
  },
  intl_departed: {
    ...TRANSIT,
    text: 'Departed origin country',
    seventeen: ['InTransit', 'InTransit_Departure'],
  },
  intl_arrived: {
    ...TRANSIT,
    text: 'Arrived in destination country',
    aftership: ['InTransit', 'InTransit_004'],
  },
  customs: {
    ...TRANSIT,
    text: 'Customs clearance in progress',
    seventeen: ['InTransit', 'InTransit_CustomsProcessing'],
    aftership: ['InTransit', 'InTransit_006'],
  },
  customs_cleared: {
    ...TRANSIT,
    text: 'Customs cleared',
    seventeen: ['InTransit', 'InTransit_CustomsReleased'],
    aftership: ['InTransit', 'InTransit_005'],
  },
};
