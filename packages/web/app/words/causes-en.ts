import type { actionsJa, causesJa, evidenceJa, valuesJa } from './causes-ja.ts';
import { opt, type CauseWords, type Said, type Sentence } from './speech.ts';

/** The diagnosis in English; the types hold it to the same codes as the Japanese. */

const since = (at: string | null) => opt(at, (t) => ` since ${t}`);
const on = (at: string | null) => opt(at, (t) => ` ${t}`);
const days = (n: number | null) => opt(n, (d) => (d === 1 ? '1 day' : `${d} days`));
const hours = (n: number | null) => opt(n, (h) => (h === 1 ? '1 hour' : `${h} hours`));
const until = (day: string | null) => opt(day, (d) => ` (until ${d})`);
const scan = (p: Said) =>
  list(
    p.at('at'),
    opt(p.text('raw'), (r) => `“${r}”`),
    p.text('place'),
  ) || 'unknown';
/** `40 hours`, `3 days`. */
const span = (n: number) => (n < 72 ? hours(n) : days(Math.floor(n / 24)));
const list = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join(' ');
const why = (p: Said) => opt(p.value('reason') ?? p.text('reason'), (r) => ` Reason: ${r}.`);
const scanSilence: CauseWords['says'] = (p) =>
  list(
    opt(p.at('lastScanAt'), (t) => `The last record is from ${t}.`),
    `Nothing new for ${opt(p.number('hours'), span) || 'a long time'}.`,
    opt(p.number('usualHours'), (h) => `On this part the next record usually comes within ${span(h)}.`),
  );

export const causesEn: Record<keyof typeof causesJa, CauseWords> = {
  mistyped_number: {
    title: 'The number may be mistyped',
    says: (p) =>
      p.text('problem') === 'length'
        ? list(
            opt(p.number('length'), (n) => `You entered ${n} digits.`),
            opt(p.number('expected'), (n) => `Numbers of this form have ${n}.`),
          )
        : p.text('problem') === 'invalid_number'
          ? 'The carrier says that this number is not right. Compare it with your slip, character by character.'
          : p.number('position') !== null
            ? `Character ${p.number('position')} seems to be wrong. Please compare it with your slip.`
            : p.text('problem') === 'check_digit'
              ? 'The check digit does not match: one of the characters seems to be wrong. Compare it with your slip.'
              : p.text('problem') === null
                ? 'The form is right. To be sure, compare it with your slip, character by character.'
                : 'It fits no form of number we know. Please compare it with your slip, character by character.',
  },
  order_number_given: {
    title: 'This is an order number',
    says: () =>
      'It belongs to the shop; carriers do not know it. Use the tracking number in the shipping notice.',
  },
  return_number_given: {
    title: 'This is a return number',
    says: () => 'It stands for the parcel going back, not for the one coming to you.',
  },
  not_a_tracking_number: {
    title: 'It does not look like a tracking number',
    says: (p) =>
      list(
        opt(p.value('kind'), (k) => `It looks like a ${k}.`),
        'It cannot be tracked.',
      ),
  },
  wrong_carrier: {
    title: 'It may belong to another carrier',
    says: (p) =>
      p.is('known')
        ? `${p.carrier()} does not know it; ${p.carrier('better')} does.`
        : `${p.carrier()} does not know it. By its form it could belong to ${p.carrier('better')}.`,
  },
  number_reused: {
    title: 'It belonged to an earlier parcel',
    says: (p) =>
      p.at('endedAt') === null
        ? 'This number was used before by another parcel. There is no record of the new one yet.'
        : `These are the records of a parcel that ended${on(p.at('endedAt'))}. The number was used for another parcel too, and that one is not shown here.`,
  },
  beyond_lookup_window: {
    title: 'Too long ago to look up',
    says: (p) =>
      `${p.carrier()} shows records for ${days(p.number('windowDays')) || 'a limited time'}; this parcel is ${days(p.number('days')) || 'older'} old.`,
  },
  order_cancelled: {
    title: 'The order was cancelled',
    says: (p) => `It was cancelled${on(p.at('cancelledAt'))}, so nothing will be shipped.`,
  },
  not_shipped_yet: {
    title: 'Not shipped yet',
    says: (p) =>
      p.is('late')
        ? `It was due to ship${opt(p.at('shipByAt'), (t) => ` by ${t}`)}, but has not left yet.`
        : `It is being prepared${opt(p.at('shipByAt'), (t) => ` and due to ship by ${t}`)}.`,
  },
  seller_number_missing: {
    title: 'The seller has not entered a number',
    says: (p) => `It was shipped${on(p.at('shippedAt'))}, but no tracking number has been entered yet.`,
  },
  seller_own_carrier: {
    title: 'Sent by the seller’s own means',
    says: (p) =>
      `It was sent${on(p.at('shippedAt'))} by a service the seller arranged. We cannot track it here.`,
  },
  untracked_service: {
    title: 'Sent without tracking',
    says: (p) =>
      list(
        'It was sent by a service without tracking.',
        opt(p.day('expectedDay'), (d) => `It is likely to arrive around ${d}.`),
      ),
  },
  own_delivery_only_here: {
    title: 'Only this page shows it',
    says: () => 'Our own drivers deliver it, so other carriers’ pages do not know it.',
  },
  label_only: {
    title: 'Only a label so far',
    says: (p) => `The label was created${on(p.at('labelAt'))}, but the carrier has not received the parcel.`,
  },
  pickup_by_carrier_failed: {
    title: 'It could not be collected',
    says: (p) =>
      `The carrier came${on(p.at('at'))}, but could not collect it. Please wait for the next collection.`,
  },
  handed_over_recently: {
    title: 'Handed over a short while ago',
    says: (p) =>
      `It was handed over${on(p.at('handedOverAt'))}. It can take ${hours(p.number('lagHours')) || 'a while'} until ${p.carrier()} shows it.`,
  },
  not_registered_yet: {
    title: 'Not registered yet',
    says: (p) => {
      const [waited, usual] = [p.number('hours'), p.number('lagHours')];
      return waited === null || usual === null || waited < usual
        ? `Registration can take ${hours(usual) || 'a while'} from hand-over. This is the most common reason.`
        : `It is still not registered after ${span(waited)}. Usually it takes up to ${hours(usual)} from hand-over. Please check the number and the carrier.`;
    },
  },
  never_scanned: {
    title: 'Nobody has ever scanned it',
    says: (p) =>
      `${p.carrier()} has had no record for ${days(p.number('days')) || 'a long time'}. It was probably never handed over.`,
  },
  carrier_suspended: {
    title: 'Tracking is paused',
    says: (p) => `${p.carrier()} has paused its tracking${since(p.at('sinceAt'))}.`,
  },
  carrier_maintenance: {
    title: 'Maintenance',
    says: (p) =>
      list(
        `${p.carrier()}’s tracking is under maintenance.`,
        opt(p.at('untilAt'), (t) => `It is due to end ${t}.`),
      ),
  },
  carrier_outage: {
    title: 'The carrier’s tracking is down',
    says: (p) =>
      `${p.carrier()}’s tracking has not answered${since(p.at('sinceAt'))}. The parcel may still be moving.`,
  },
  carrier_slow: {
    title: 'The carrier answers slowly',
    says: (p) => `${p.carrier()}’s tracking has been slow${since(p.at('sinceAt'))}.`,
  },
  carrier_blocks_machines: {
    title: 'We cannot look it up from here',
    says: (p) => `${p.carrier()} does not accept look-ups by other services. Its own page shows it.`,
  },
  carrier_asks_more: {
    title: 'More than the number is needed',
    says: (p) => `${p.carrier()} also asks for ${p.value('needs') ?? 'more information'}.`,
  },
  account_only: {
    title: 'Only the buyer can see it',
    says: (p) => `${p.carrier()} shows it only in the buyer’s account.`,
  },
  cannot_read_carrier: {
    title: 'We cannot read the carrier’s answer',
    says: (p) =>
      `${p.carrier()} answers, but we cannot read it${opt(p.value('problem'), (v) => ` (${v})`)}. This says nothing bad about the parcel.`,
  },
  weather: {
    title: 'Weather',
    says: (p) =>
      list(
        `Delivery${opt(p.area('area'), (a) => ` in ${a}`)} is late because of the weather.`,
        opt(p.at('untilAt'), (t) => `This is likely to last until ${t}.`),
      ),
  },
  busy_season: {
    title: 'A busy time',
    says: (p) =>
      list(
        `There are many parcels${opt(p.area('area'), (a) => ` in ${a}`)}, and delivery takes longer than usual.`,
        opt(p.day('untilDay') ?? p.at('untilAt'), (t) => `This is likely to last until ${t}.`),
      ),
  },
  customs_papers: {
    title: 'Customs is waiting for papers',
    says: (p) => `Customs has been waiting for papers${since(p.at('sinceAt'))}.`,
  },
  customs_payment: {
    title: 'Customs is waiting for payment',
    says: (p) => `Duty or tax has been due${since(p.at('sinceAt'))}.`,
  },
  overseas_at_border: {
    title: 'Between countries or at customs',
    says: (p) =>
      list(
        p.text('stage') === 'abroad'
          ? list(
              'It is being carried from one country to another.',
              opt(p.at('sinceAt'), (t) => `Last record: ${t}${opt(p.text('place'), (v) => `, ${v}`)}.`),
            )
          : `It has been in border formalities${opt(p.text('place'), (v) => ` at ${v}`)}${since(p.at('sinceAt'))}${opt(p.number('days'), (d) => (d > 0 ? ` (${days(d)})` : ''))}.`,
        opt(p.number('usualDays'), (d) =>
          p.text('stage') === 'abroad'
            ? `The next record usually comes within ${days(d)}.`
            : `Usually it takes about ${days(d)}.`,
        ),
      ),
  },
  handed_to_other_carrier: {
    title: 'Another carrier has it now',
    says: (p) =>
      `It was handed over to ${p.text('carrier') === null ? 'another carrier' : p.carrier()}${opt(p.at('sinceAt'), (t) => ` (${t})`)}. The number may change.`,
  },
  pickup_deadline_passed: {
    title: 'The time to collect it has passed',
    says: (p) =>
      `${opt(p.day('untilDay'), (d) => `The last day was ${d}. `)}Contact customer service before it goes back.`,
  },
  pickup_deadline_near: {
    title: 'The last day to collect it is near',
    says: (p) =>
      `It is held${opt(p.value('where'), (w) => ` at ${w}`)}${opt(p.day('untilDay'), (d) => ` until ${d}`)}${opt(p.number('daysLeft'), (d) => (d === 0 ? ', which is today' : `, ${days(d)} left`))}.`,
  },
  held_chosen_day: {
    title: 'Held until the chosen day',
    says: (p) => `It is held to be delivered${opt(p.day('day'), (d) => ` on ${d}`) || ' on the chosen day'}.`,
  },
  held_depot: {
    title: 'Held for you',
    says: (p) =>
      list(
        `It has been held at ${p.value('where') ?? 'the depot'}${since(p.at('sinceAt'))}.`,
        opt(p.day('untilDay'), (d) => `The last day is ${d}.`),
      ),
  },
  absent: {
    title: 'Taken back because nobody was in',
    says: (p) =>
      list(
        `The driver came${on(p.at('at'))}${opt(p.number('attempts'), (n) => (n > 1 ? ` (attempt ${n})` : ''))}.`,
        opt(p.day('untilDay'), (d) => `It is kept until ${d}.`),
      ),
  },
  attempt_failed: {
    title: 'It could not be delivered',
    says: (p) => `The driver came${on(p.at('at'))}, but could not deliver it.${why(p)}`,
  },
  address_problem: {
    title: 'The address needs checking',
    says: (p) => `The address has been under check${since(p.at('sinceAt'))}.`,
  },
  payment_or_id_needed: {
    title: 'Payment or proof of identity is needed',
    says: (p) => `It has been waiting for payment or proof of identity${since(p.at('sinceAt'))}.`,
  },
  refused: { title: 'It was refused', says: (p) => `The records say that it was refused${on(p.at('at'))}.` },
  carrier_hold: {
    title: 'The carrier has stopped it',
    says: (p) => `It has been stopped${since(p.at('sinceAt'))}.${why(p)}`,
  },
  stated_delay: {
    title: 'The carrier says it is late',
    says: (p) => `It has been late${since(p.at('sinceAt'))}.${why(p)}`,
  },
  investigating: {
    title: 'The carrier is searching for it',
    says: (p) => `The search has been going on${since(p.at('sinceAt')) || ' for a while'}.`,
  },
  damaged: { title: 'Damage is on record', says: (p) => `Damage was found${on(p.at('at'))}.` },
  lost: {
    title: 'It has not been found',
    says: (p) => `It was recorded${on(p.at('at'))} that it cannot be found.`,
  },
  returning: {
    title: 'It is going back to the sender',
    says: (p) => `It has been on its way back${since(p.at('sinceAt'))}.`,
  },
  ended_without_delivery: {
    title: 'It ended without delivery',
    says: (p) => `It ended${on(p.at('at'))} as “${p.status('status') ?? 'ended'}”.`,
  },
  window_missed: {
    title: 'The delivery time has passed',
    says: (p) => {
      const late =
        opt(p.number('minutes'), (m) => (m < 120 ? `${m} minutes` : span(Math.floor(m / 60)))) || 'some time';
      return p.at('fromAt') === null
        ? `It is ${late} past the end of the delivery day${opt(p.at('toAt'), (t) => ` (${t})`)}, and no delivery is recorded.`
        : `It is ${late} past the window.`;
    },
  },
  promise_passed: {
    title: 'The expected time has passed',
    says: (p) =>
      `It was expected${opt(p.day('day'), (d) => ` ${d}`) || opt(p.until('toAt'), (t) => ` by ${t}`)}${opt(p.number('days'), (d) => (d > 0 ? ` (${days(d)} ago)` : ''))}.`,
  },
  no_scan_24h: { title: 'Waiting for the next record', says: scanSilence },
  no_scan_48h: { title: 'It seems to have stopped', says: scanSilence },
  no_scan_72h: { title: 'No record for a long time', says: scanSilence },
  unknown_words: {
    title: 'Words we have not seen before',
    says: (p) =>
      `We have not sorted ${opt(p.text('raw'), (r) => `the carrier’s “${r}”`) || 'these words'} yet. We show them as they are and do not guess.`,
  },
  partly_delivered: {
    title: 'Partly delivered',
    says: (p) =>
      `${p.number('delivered') ?? 'Some'} of ${p.number('total') ?? 'several'} pieces have been delivered. The rest comes separately.`,
  },
  delivered_not_here: {
    title: 'If you cannot find it',
    says: (p) =>
      `The records say that it was delivered${opt(p.value('drop'), (d) => ` (${d})`)}${on(p.at('deliveredAt'))}.`,
  },
};

export const evidenceEn: Record<keyof typeof evidenceJa, Sentence> = {
  last_scan: (p) => `Last record: ${scan(p)}`,
  no_scan_for: (p) =>
    `No record for ${opt(p.number('hours'), span) || 'a long time'}${opt(p.number('usualHours'), (h) => ` (usually within ${span(h)})`)}.`,
  no_scan_ever: (p) => `No record at all${opt(p.number('days'), (d) => ` for ${days(d)}`)}.`,
  order_placed: (p) => `Ordered: ${p.at('at') ?? 'time unknown'}`,
  order_number_shape: () => 'Three, seven and seven digits are the form of an order number.',
  ship_by: (p) => `To be shipped by: ${p.at('at') ?? 'unknown'}${p.is('passed') ? ' (passed)' : ''}`,
  shipped: (p) => `Shipped: ${p.at('at') ?? 'time unknown'}`,
  label_issued: (p) => `Label created: ${p.at('at') ?? 'time unknown'}`,
  handed_over: (p) => `Handed over: ${p.at('at') ?? 'time unknown'}`,
  no_number_entered: () => 'No tracking number has been entered.',
  channel: (p) => `Sold through: ${p.value('channel') ?? 'unknown'}`,
  service: (p) => `Sent by: ${p.value('service') ?? 'unknown'}`,
  carrier_lag: (p) => `It can take ${hours(p.number('hours')) || 'a while'} until ${p.carrier()} shows it.`,
  carrier_answered_not_found: (p) =>
    `${p.carrier()} answered: not registered${opt(p.at('at'), (t) => ` (${t})`)}`,
  carrier_answered_invalid: (p) => `${p.carrier()} answered: wrong form${opt(p.at('at'), (t) => ` (${t})`)}`,
  carrier_knows_it: (p) => `${p.carrier()} has a record${opt(p.at('at'), (t) => ` (${t})`)}.`,
  carrier_problem: (p) =>
    `Look-up with ${p.carrier()}: ${p.value('problem') ?? 'failed'}${opt(p.at('at'), (t) => ` (${t})`)}`,
  carrier_state: (p) =>
    `${p.carrier()}’s tracking: ${p.value('state') ?? 'unknown'}${since(p.at('sinceAt'))}`,
  carrier_visibility: (p) => `Who can see ${p.carrier()}’s records: ${p.value('visibility') ?? 'unknown'}`,
  number_kind: (p) => `Kind of number: ${p.value('kind') ?? 'unknown'}`,
  check_digit_fails: (p) =>
    `The check digit does not match${opt(p.number('position'), (n) => ` (character ${n})`)}.`,
  check_digit_holds: () => 'The check digit matches.',
  length_differs: (p) =>
    `${p.number('length') ?? 'Too many or too few'} digits${opt(p.number('expected'), (n) => ` (should be ${n})`)}`,
  wrong_characters: (p) =>
    `It has a character such numbers never have${opt(p.number('position'), (n) => ` (character ${n})`)}.`,
  near_known_number: (p) =>
    p.is('swapped')
      ? 'Two neighbours are swapped compared with a number you looked up before.'
      : 'It differs in one character from a number you looked up before.',
  is_return_of_order: () => 'It is registered as a return.',
  fits_carriers: (p) => `Carriers whose form it has: ${p.carriers('carriers').join(', ') || 'unknown'}`,
  lookup_window: (p) => `${p.carrier()} shows records for ${days(p.number('days')) || 'an unknown time'}.`,
  number_age: (p) => `Age of the number: ${days(p.number('days')) || 'unknown'}`,
  earlier_use_ended: (p) =>
    `There are records of an earlier parcel${opt(p.at('at'), (t) => ` (until ${t})`)}.`,
  incident: (p) =>
    `${p.value('kind') ?? 'Notice'}${opt(p.area('area'), (a) => ` (${a})`)}${since(p.at('sinceAt'))}${opt(p.at('untilAt'), (t) => ` until ${t}`)}`,
  calendar: (p) => `Season: ${p.value('season') ?? 'busy'}`,
  storage: (p) =>
    `${p.carrier()} keeps parcels for ${days(p.number('days')) || 'an unknown time'}${until(p.day('untilDay'))}`,
  chosen_day: (p) => `Chosen day: ${p.day('day') ?? 'unknown'}`,
  attempts: (p) => `Delivery attempts: ${p.number('count') ?? 1}${opt(p.at('at'), (t) => ` (last ${t})`)}`,
  window_stated: (p) =>
    p.text('basis') === 'delivery_day'
      ? `End of the delivery day: ${p.at('toAt') ?? 'unknown'}`
      : `Time given: ${p.day('day') ?? p.window('fromAt', 'toAt') ?? 'unknown'}`,
  delivered_scan: (p) => `Delivery record: ${scan(p)}`,
  proof_available: () => 'There is proof of delivery.',
  pieces: (p) => `${p.number('delivered') ?? 'Some'} of ${p.number('total') ?? 'several'} pieces delivered`,
  told_missing: () => 'You told us that it has not arrived.',
};

export const actionsEn: Record<keyof typeof actionsJa, Sentence> = {
  wait_until: (p) => `Please wait${opt(p.until('untilAt'), (t) => ` until ${t}`)}.`,
  look_again: (p) => `Look again${opt(p.at('at'), (t) => ` after ${t}`)}.`,
  turn_on_notices: () => 'Come back to this page later; it shows the newest state.',
  compare_digit: (p) => `Compare character ${p.number('position') ?? ''} with your slip.`,
  compare_digits: () => 'Compare it with your slip, character by character.',
  read_slip_again: (p) =>
    `Read the number on the slip again${opt(p.number('expected'), (n) => ` (${n} digits)`)}.`,
  use_known_number: () => 'Look up the number you used before.',
  choose_carrier: (p) => `Choose ${p.carrier()}.`,
  open_carrier_page: (p) => `Check on ${p.carrier()}’s page.`,
  paste_page: (p) =>
    `If you have ${p.carrier()}’s page or mail, paste it into the box on this page: it is read here.`,
  open_account: (p) => `Check in the buyer’s account with ${p.carrier()}.`,
  give_more: (p) => `Have ${p.value('needs') ?? 'the information asked for'} ready.`,
  search_by_order: () =>
    'If you have the shipping notice, an e-mail or a text message, paste the whole of it.',
  show_outward_parcel: () => 'For the parcel coming to you, use its tracking number.',
  show_return: () => 'For the return, use its return number.',
  show_service_status: (p) => `See ${p.carrier()}’s notices.`,
  follow_here: () => 'You can keep following it on this page.',
  ask_seller_for_number: () => 'Ask the seller for the tracking number.',
  ask_seller: () => 'Contact the seller.',
  contact_carrier: (p) => `Contact ${p.carrier()}${opt(p.text('phone'), (t) => ` (${t})`)}.`,
  contact_local_office: (p) => `Contact the local office of ${p.carrier()}.`,
  contact_desk: () => 'Contact customer service.',
  open_inquiry: () => 'Ask customer service about this parcel.',
  request_redelivery: (p) => `Arrange redelivery${opt(p.day('byDay'), (d) => ` by ${d}`)}.`,
  pick_up: (p) =>
    `Collect it at ${p.value('where') ?? 'the counter'}${opt(p.day('byDay'), (d) => ` by ${d}`)}.`,
  bring_id_and_number: () => 'Bring proof of identity and this number.',
  extend_storage: (p) => `Ask ${p.carrier()} to keep it longer${opt(p.day('byDay'), (d) => ` (by ${d})`)}.`,
  change_day: (p) => `You can change the day on ${p.carrier()}’s page.`,
  correct_address: () => 'Give the right address.',
  pay_or_show_id: () => 'Pay, or show proof of identity.',
  send_customs_papers: () => 'Send the papers customs asks for.',
  pay_duty: () => 'Pay the duty.',
  find_new_number: () => 'Look for the new number of the next carrier.',
  check_places: (p) => `Look here: ${p.value('drop') ?? 'the letterbox, the delivery box, around the door'}.`,
  see_proof: () => 'See the proof of delivery.',
  ask_household: () => 'Ask at home or at the reception.',
  start_investigation: (p) =>
    `Ask ${p.carrier()} to search for it${opt(p.at('fromAt'), (t) => ` (from ${t})`)}.`,
  open_claim: (p) => `Make a claim${opt(p.at('fromAt'), (t) => ` (from ${t})`)}.`,
  ask_refund_or_resend: () => 'Ask the seller to refund or resend it.',
};

export const valuesEn: Record<keyof typeof valuesJa, string> = {
  tracking: 'tracking number',
  order: 'order number',
  inquiry: 'inquiry number',
  return: 'return number',
  code: 'one-time code',
  sscc: 'carton number',
  phone: 'phone number',
  postal_code: 'postcode',
  date: 'date',
  product_code: 'product code',
  card: 'card number',
  personal_id: 'personal number',
  multi: 'list of numbers',
  other: 'number of another kind',
  unknown: 'number of an unknown kind',
  accepted: 'acceptance',
  line_haul: 'long distance',
  last_depot: 'delivery depot',
  out_for_delivery: 'delivery',
  abroad: 'abroad',
  border: 'border',
  depot: 'the depot',
  store: 'the shop',
  locker: 'the parcel locker',
  pickup_point: 'the pickup point',
  generic: 'at the address',
  collected: 'at the counter',
  signed: 'signed for',
  cod_paid: 'paid for',
  neighbor: 'to someone else',
  mailbox: 'in the letterbox',
  delivery_box: 'in the delivery box',
  safe_place: 'in the chosen place',
  entrance: 'at the entrance',
  reception: 'at the reception',
  not_found: 'not registered',
  invalid_number: 'says the form is wrong',
  not_said: 'not given',
  recipient_absent: 'nobody was in',
  business_closed: 'closed',
  no_access: 'no way into the building',
  address_unknown: 'address not found',
  address_incomplete: 'address incomplete',
  recipient_moved: 'recipient has moved',
  at_the_door: 'a check at the door',
  held_for_payment: 'waiting for payment',
  security: 'a safety check',
  rejected: 'cannot be accepted',
  delayed: 'delivery is late',
  processing: 'handling is late',
  flight: 'flight is late',
  check_digit: 'check digit does not match',
  length: 'wrong length',
  characters: 'wrong characters',
  unrecognised: 'unknown form',
  unavailable: 'down',
  suspended: 'paused',
  blocked: 'not accepting look-ups',
  rate_limited: 'busy',
  layout_changed: 'its page has changed',
  wrong_identity: 'answered about another number',
  auth: 'not set up correctly',
  network: 'no connection',
  phone_last4: 'the last four digits of the phone number',
  postcode: 'the postcode',
  year_end: 'end of the year',
  midsummer_gifts: 'midsummer gifts',
  golden_week: 'Golden Week',
  obon: 'Obon',
  own_shop: 'own shop',
  marketplace_seller: 'marketplace seller',
  fulfilled: 'fulfilment service',
  multi_channel: 'another shop',
  tracked: 'tracked',
  untracked: 'untracked',
  own_delivery: 'own delivery',
  seller_carrier: 'the seller’s own means',
  public: 'anyone',
  here_only: 'this page only',
  account_only: 'the buyer’s account',
  person_only: 'the carrier’s page',
  ok: 'normal',
  slow: 'slow',
  failing: 'down',
  maintenance: 'maintenance',
  outage: 'outage',
  suspension: 'pause',
  weather: 'weather',
  busy_season: 'busy season',
};
