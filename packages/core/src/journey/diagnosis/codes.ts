/**
 * Every code a diagnosis can say, with the names of its parameters. The web's catalogue has words for each.
 *
 * What a parameter holds follows from its name:
 * `…At` an ISO instant with offset, of a scan told by the day alone its ISO date; `…Day` an ISO date (all Japan time); `hours`, `days`, `minutes`, `count`, `position`,
 * `length`, `delivered`, `total`, `daysLeft`, … numbers; `carrier` a carrier id; `status` a status code;
 * `raw` and `place` the source's own words. Any parameter may be null when it is not known.
 */
export const CAUSES = {
  // The number itself
  mistyped_number: ['problem', 'position', 'length', 'expected'],
  order_number_given: [],
  return_number_given: [],
  not_a_tracking_number: ['kind'],
  wrong_carrier: ['carrier', 'better', 'known'],
  number_reused: ['carrier', 'endedAt'],
  beyond_lookup_window: ['carrier', 'days', 'windowDays'],
  // The order
  order_cancelled: ['cancelledAt'],
  not_shipped_yet: ['shipByAt', 'late'],
  seller_number_missing: ['shippedAt', 'days'],
  seller_own_carrier: ['shippedAt'],
  untracked_service: ['shippedAt', 'expectedDay'],
  own_delivery_only_here: [],
  // Not in the carrier's system yet
  label_only: ['labelAt', 'hours'],
  pickup_by_carrier_failed: ['at'],
  handed_over_recently: ['carrier', 'handedOverAt', 'hours', 'lagHours'],
  not_registered_yet: ['carrier', 'hours', 'lagHours'],
  never_scanned: ['carrier', 'days'],
  // The carrier's systems
  carrier_suspended: ['carrier', 'sinceAt'],
  carrier_maintenance: ['carrier', 'sinceAt', 'untilAt'],
  carrier_outage: ['carrier', 'sinceAt'],
  carrier_slow: ['carrier', 'sinceAt'],
  carrier_blocks_machines: ['carrier'],
  carrier_asks_more: ['carrier', 'needs'],
  account_only: ['carrier'],
  cannot_read_carrier: ['carrier', 'problem'],
  // What happens around the parcel
  weather: ['area', 'untilAt', 'stated'],
  busy_season: ['area', 'untilDay', 'untilAt'],
  // Abroad and at the border
  customs_papers: ['sinceAt', 'days'],
  customs_payment: ['sinceAt', 'days'],
  overseas_at_border: ['stage', 'place', 'sinceAt', 'days', 'usualDays'],
  handed_to_other_carrier: ['carrier', 'sinceAt'],
  // Stopped, waiting for someone
  pickup_deadline_passed: ['untilDay'],
  pickup_deadline_near: ['untilDay', 'daysLeft', 'where'],
  held_chosen_day: ['day'],
  held_depot: ['sinceAt', 'untilDay', 'daysLeft', 'where'],
  absent: ['at', 'attempts', 'untilDay', 'daysLeft'],
  attempt_failed: ['reason', 'at', 'attempts'],
  address_problem: ['reason', 'sinceAt'],
  payment_or_id_needed: ['reason', 'sinceAt'],
  refused: ['at'],
  // In trouble, as the carrier says
  carrier_hold: ['reason', 'sinceAt'],
  stated_delay: ['reason', 'sinceAt'],
  investigating: ['sinceAt', 'hours'],
  damaged: ['at'],
  lost: ['at'],
  returning: ['sinceAt'],
  ended_without_delivery: ['status', 'at'],
  // Time passed
  window_missed: ['fromAt', 'toAt', 'minutes'],
  promise_passed: ['day', 'toAt', 'days'],
  no_scan_24h: ['stage', 'hours', 'lastScanAt', 'usualHours'],
  no_scan_48h: ['stage', 'hours', 'lastScanAt', 'usualHours'],
  no_scan_72h: ['stage', 'hours', 'lastScanAt', 'usualHours'],
  unknown_words: ['raw'],
  partly_delivered: ['delivered', 'total'],
  delivered_not_here: ['deliveredAt', 'drop'],
} as const satisfies Record<string, readonly string[]>;

/** Facts a cause rests on. */
export const EVIDENCE = {
  last_scan: ['at', 'status', 'raw', 'place'],
  no_scan_for: ['hours', 'usualHours', 'stage'],
  no_scan_ever: ['days'],
  order_placed: ['at'],
  order_number_shape: [],
  ship_by: ['at', 'passed'],
  shipped: ['at'],
  label_issued: ['at'],
  handed_over: ['at'],
  no_number_entered: [],
  channel: ['channel'],
  service: ['service'],
  carrier_lag: ['carrier', 'hours'],
  carrier_answered_not_found: ['carrier', 'at'],
  carrier_answered_invalid: ['carrier', 'at'],
  carrier_knows_it: ['carrier', 'at'],
  carrier_problem: ['carrier', 'problem', 'at'],
  carrier_state: ['carrier', 'state', 'sinceAt'],
  carrier_visibility: ['carrier', 'visibility'],
  number_kind: ['kind'],
  check_digit_fails: ['position'],
  check_digit_holds: [],
  length_differs: ['length', 'expected'],
  wrong_characters: ['position'],
  near_known_number: ['position', 'swapped'],
  is_return_of_order: [],
  fits_carriers: ['carriers'],
  lookup_window: ['carrier', 'days'],
  number_age: ['days'],
  earlier_use_ended: ['at'],
  incident: ['kind', 'area', 'sinceAt', 'untilAt', 'source'],
  calendar: ['season'],
  storage: ['carrier', 'days', 'untilDay'],
  chosen_day: ['day'],
  attempts: ['count', 'at', 'reason'],
  window_stated: ['day', 'fromAt', 'toAt', 'basis'],
  delivered_scan: ['at', 'raw', 'place', 'drop'],
  proof_available: [],
  pieces: ['delivered', 'total'],
  told_missing: [],
} as const satisfies Record<string, readonly string[]>;

/** What the person can do now, most useful first. */
export const ACTIONS = {
  wait_until: ['untilAt'],
  look_again: ['at'],
  turn_on_notices: [],
  compare_digit: ['position'],
  compare_digits: [],
  read_slip_again: ['length', 'expected'],
  use_known_number: [],
  choose_carrier: ['carrier'],
  open_carrier_page: ['carrier'],
  open_account: ['carrier'],
  paste_page: ['carrier'],
  give_more: ['needs'],
  search_by_order: [],
  show_outward_parcel: [],
  show_return: [],
  show_service_status: ['carrier'],
  follow_here: [],
  ask_seller_for_number: [],
  ask_seller: [],
  contact_carrier: ['carrier'],
  contact_local_office: ['carrier'],
  contact_desk: [],
  open_inquiry: ['cause'],
  request_redelivery: ['carrier', 'byDay'],
  pick_up: ['byDay', 'where'],
  bring_id_and_number: [],
  extend_storage: ['carrier', 'byDay'],
  change_day: ['carrier'],
  correct_address: [],
  pay_or_show_id: [],
  send_customs_papers: [],
  pay_duty: [],
  find_new_number: [],
  check_places: ['drop'],
  see_proof: [],
  ask_household: [],
  start_investigation: ['carrier', 'fromAt'],
  open_claim: ['fromAt'],
  ask_refund_or_resend: [],
} as const satisfies Record<string, readonly string[]>;

export type CauseCode = keyof typeof CAUSES;
export type EvidenceCode = keyof typeof EVIDENCE;
export type ActionCode = keyof typeof ACTIONS;

function codesOf<T extends object>(table: T): readonly (keyof T)[] {
  // Object.keys of a literal table gives exactly its keys.
  return Object.keys(table) as (keyof T)[];
}

export const CAUSE_CODES: readonly CauseCode[] = codesOf(CAUSES);
export const EVIDENCE_CODES: readonly EvidenceCode[] = codesOf(EVIDENCE);
export const ACTION_CODES: readonly ActionCode[] = codesOf(ACTIONS);

/**
 * Values that need words of the parameters with these names (`incidentKind`: of the `kind` of an incident). `area` is a
 * prefecture's JIS number, `kind` of a number a `NumberKind`.
 */
export const PARAM_VALUES = {
  stage: ['accepted', 'line_haul', 'last_depot', 'out_for_delivery', 'abroad', 'border'],
  where: ['depot', 'store', 'locker', 'pickup_point'],
  drop: [
    'collected',
    'signed',
    'cod_paid',
    'neighbor',
    'mailbox',
    'delivery_box',
    'safe_place',
    'entrance',
    'locker',
    'reception',
  ],
  problem: [
    'check_digit',
    'length',
    'characters',
    'unrecognised',
    'not_found',
    'invalid_number',
    'unavailable',
    'suspended',
    'blocked',
    'rate_limited',
    'layout_changed',
    'wrong_identity',
    'auth',
    'network',
  ],
  needs: ['phone_last4', 'postcode'],
  reason: [
    'not_said',
    'recipient_absent',
    'business_closed',
    'no_access',
    'address_unknown',
    'address_incomplete',
    'recipient_moved',
    'at_the_door',
    'held_for_payment',
    'security',
    'rejected',
    'delayed',
    'processing',
    'flight',
  ],
  season: ['year_end', 'midsummer_gifts', 'golden_week', 'obon'],
  channel: ['own_shop', 'marketplace_seller', 'fulfilled', 'multi_channel'],
  service: ['tracked', 'untracked', 'own_delivery', 'seller_carrier'],
  visibility: ['public', 'here_only', 'account_only', 'person_only'],
  state: ['ok', 'slow', 'failing', 'suspended', 'blocked', 'maintenance'],
  incidentKind: ['outage', 'maintenance', 'suspension', 'weather', 'busy_season'],
} as const;

/** Why an expectation is what it is, and why it moved (see `journey/promise`). */
export const EXPECTATION_REASONS = {
  stated_by_carrier: ['carrier', 'text'],
  chosen_by_recipient: ['day'],
  lead_time: ['from', 'to', 'days'],
  lane_history: ['count', 'stage', 'from', 'to'],
  cut_off_passed: ['cutOff'],
  island: [],
  no_delivery_day: ['day'],
  on_vehicle: [],
  stated_day_passed: ['day'],
  expected_day_passed: ['day'],
  incident: ['kind', 'area'],
} as const satisfies Record<string, readonly string[]>;

/** Why the expectation changed since it was last said. */
export const MOVE_REASONS = {
  carrier_restated: ['minutes'],
  chosen_by_recipient: ['minutes'],
  attempt_failed: ['minutes'],
  held: ['minutes'],
  incident: ['minutes', 'kind', 'area'],
  day_passed: ['minutes'],
  came_closer: ['minutes'],
  recalculated: ['minutes'],
} as const satisfies Record<string, readonly string[]>;

export type ExpectationReason = keyof typeof EXPECTATION_REASONS;
export type MoveReason = keyof typeof MOVE_REASONS;
