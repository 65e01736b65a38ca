import * as arrival from './causes/arrival.ts';
import * as border from './causes/border.ts';
import * as carrier from './causes/carrier.ts';
import * as carrierTrouble from './causes/carrier-trouble.ts';
import * as number from './causes/number.ts';
import * as order from './causes/order.ts';
import * as registration from './causes/registration.ts';
import * as silence from './causes/silence.ts';
import * as surroundings from './causes/surroundings.ts';
import * as trouble from './causes/trouble.ts';
import * as waiting from './causes/waiting.ts';
import type { CauseRule } from './cause.ts';
import type { CauseCode } from './codes.ts';

/**
 * Every cause. A new one is a rule in a family file, a line here, a line in `codes.ts` and one in the README.
 * The order breaks ties of confidence: the nearer to what the person can do, the earlier.
 */
export const CAUSE_RULES: readonly CauseRule[] = [
  number.returnNumberGiven,
  number.mistypedNumber,
  number.orderNumberGiven,
  number.notATrackingNumber,
  number.wrongCarrier,
  number.numberReused,
  number.beyondLookupWindow,
  order.orderCancelled,
  order.notShippedYet,
  order.sellerNumberMissing,
  order.sellerOwnCarrier,
  order.untrackedService,
  order.ownDeliveryOnlyHere,
  registration.pickupByCarrierFailed,
  registration.handedOverRecently,
  registration.labelOnly,
  registration.neverScanned,
  registration.notRegisteredYet,
  carrierTrouble.carrierSuspended,
  carrierTrouble.carrierMaintenance,
  carrierTrouble.carrierOutage,
  carrier.carrierBlocksMachines,
  carrier.accountOnly,
  carrier.carrierAsksMore,
  carrier.cannotReadCarrier,
  carrier.carrierSlow,
  border.customsPapers,
  border.customsPayment,
  border.overseasAtBorder,
  border.handedToOtherCarrier,
  waiting.pickupDeadlinePassed,
  waiting.pickupDeadlineNear,
  waiting.absent,
  waiting.attemptFailed,
  waiting.addressProblem,
  waiting.paymentOrIdNeeded,
  waiting.refused,
  waiting.heldChosenDay,
  waiting.heldDepot,
  trouble.lost,
  trouble.damaged,
  trouble.returning,
  trouble.endedWithoutDelivery,
  trouble.carrierHold,
  trouble.investigating,
  trouble.statedDelay,
  surroundings.weather,
  surroundings.busySeasonCause,
  arrival.partlyDelivered,
  arrival.windowMissed,
  arrival.promisePassed,
  silence.noScan72h,
  silence.noScan48h,
  silence.noScan24h,
  trouble.unknownWords,
  arrival.deliveredNotHere,
];

const SILENCE = ['no_scan_24h', 'no_scan_48h', 'no_scan_72h'] as const;
const NOT_IN_SYSTEM = ['not_registered_yet', 'wrong_carrier', 'mistyped_number'] as const;

/**
 * What a cause already explains: those named lose half their confidence beside it.
 * A parcel at the border is silent because it is at the border; a suspended service finds no number.
 */
export const EXPLAINS: Readonly<Partial<Record<CauseCode, readonly CauseCode[]>>> = {
  carrier_suspended: [
    ...SILENCE,
    ...NOT_IN_SYSTEM,
    'label_only',
    'promise_passed',
    'window_missed',
    'carrier_outage',
    'carrier_slow',
  ],
  carrier_maintenance: [...SILENCE, ...NOT_IN_SYSTEM, 'carrier_outage', 'carrier_slow'],
  carrier_outage: [...SILENCE, ...NOT_IN_SYSTEM, 'window_missed', 'carrier_slow'],
  carrier_blocks_machines: [...SILENCE, ...NOT_IN_SYSTEM, 'carrier_outage'],
  cannot_read_carrier: [...SILENCE, ...NOT_IN_SYSTEM],
  account_only: [...NOT_IN_SYSTEM],
  own_delivery_only_here: [...NOT_IN_SYSTEM],
  return_number_given: [...NOT_IN_SYSTEM, 'not_shipped_yet', 'label_only', 'delivered_not_here'],
  order_number_given: [...NOT_IN_SYSTEM],
  not_a_tracking_number: [...NOT_IN_SYSTEM],
  mistyped_number: ['not_registered_yet', 'wrong_carrier', 'label_only'],
  wrong_carrier: ['not_registered_yet', 'mistyped_number', 'never_scanned'],
  beyond_lookup_window: [...NOT_IN_SYSTEM, 'never_scanned', 'label_only', ...SILENCE],
  never_scanned: ['not_registered_yet', 'label_only'],
  order_cancelled: [...NOT_IN_SYSTEM, 'label_only', 'seller_number_missing'],
  not_shipped_yet: [...NOT_IN_SYSTEM],
  untracked_service: [...NOT_IN_SYSTEM],
  seller_own_carrier: [...NOT_IN_SYSTEM],
  handed_over_recently: [...NOT_IN_SYSTEM, 'label_only'],
  label_only: ['not_registered_yet'],
  overseas_at_border: [...SILENCE, 'promise_passed'],
  customs_papers: ['overseas_at_border', ...SILENCE, 'promise_passed'],
  customs_payment: ['overseas_at_border', 'payment_or_id_needed', ...SILENCE, 'promise_passed'],
  handed_to_other_carrier: [...SILENCE, 'promise_passed'],
  held_chosen_day: [...SILENCE],
  pickup_deadline_near: ['held_depot', 'absent', 'attempt_failed'],
  pickup_deadline_passed: ['held_depot', 'absent', 'attempt_failed'],
  window_missed: [...SILENCE, 'promise_passed'],
  weather: ['stated_delay', ...SILENCE],
};
