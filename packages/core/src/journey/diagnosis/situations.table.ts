import type { StatusCode } from '../../carriers/carrier.ts';
import type { CauseCode } from './codes.ts';
import type { DiagnosisInput } from './input.ts';
import {
  carrierFacts,
  journeyOf,
  local,
  numberFactsOf,
  orderFacts,
  promiseOf,
  situation,
  unknownJourney,
} from './situation.ts';
import type { ScanLine } from './situation.ts';

/** An invented situation and the cause that must be found first. */
export interface Situation {
  readonly cause: CauseCode;
  readonly name: string;
  readonly input: DiagnosisInput;
}

const ACCEPTED: ScanLine = ['2026-06-08T17:00', 'in_transit.accepted', '荷物受付', '見本営業所'];
const DEPARTED: ScanLine = ['2026-06-08T20:10', 'in_transit.departed_origin', '発送', '見本営業所'];
const ARRIVED: ScanLine = ['2026-06-09T06:30', 'in_transit.arrived_last_depot', '配達店到着', '試験センター'];
const OUT: ScanLine = ['2026-06-09T08:20', 'out_for_delivery.on_vehicle', '配達中', '試験センター'];
const DELIVERED: ScanLine = ['2026-06-09T14:02', 'delivered.generic', '配達完了', '試験センター'];

/** A parcel that reached the last depot and then this. */
function stopped(status: StatusCode, time = '2026-06-09T18:10', raw = '見本の状態') {
  return journeyOf([ACCEPTED, DEPARTED, ARRIVED, OUT, [time, status, raw, '試験センター']]);
}

/** A carrier that answers, with a health other than ok. */
function health(
  state: 'suspended' | 'maintenance' | 'failing' | 'slow' | 'blocked',
  since = '2026-06-09T08:00',
) {
  return carrierFacts({ status: { state, since: local(since), until: null } });
}

export const SITUATIONS: readonly Situation[] = [
  {
    cause: 'mistyped_number',
    name: 'last digit 9 cannot be a remainder of seven',
    input: situation('2026-06-10T12:00', { number: numberFactsOf({ verdict: 'check_digit', position: 12 }) }),
  },
  {
    cause: 'mistyped_number',
    name: 'one digit beside a number of their own',
    input: situation('2026-06-10T12:00', {
      number: numberFactsOf({ verdict: 'check_digit', nearKnown: { position: 7, swapped: false } }),
    }),
  },
  {
    cause: 'mistyped_number',
    name: 'thirteen digits where twelve belong',
    input: situation('2026-06-10T12:00', {
      number: numberFactsOf({
        verdict: 'length',
        length: 13,
        expectedLength: 12,
        checked: false,
        carriers: [],
      }),
    }),
  },
  {
    cause: 'mistyped_number',
    name: 'a letter where a digit belongs',
    input: situation('2026-06-10T12:00', {
      number: numberFactsOf({ verdict: 'characters', position: 4, checked: false, carriers: [] }),
    }),
  },
  {
    cause: 'mistyped_number',
    name: 'passes a foreign check only, and nobody knows it for days',
    input: situation('2026-06-14T12:00', {
      number: numberFactsOf({ carriers: ['us.fedex'], failsFor: 'jp.yamato' }),
      carrier: carrierFacts({ id: 'us.fedex' }),
      journey: unknownJourney('2026-06-14T11:59'),
      watchedSince: local('2026-06-09T12:00'),
    }),
  },
  {
    cause: 'mistyped_number',
    name: 'the carrier calls the number wrong',
    input: situation('2026-06-10T12:00', {
      number: numberFactsOf(),
      journey: unknownJourney('2026-06-10T11:59', 'invalid_number'),
    }),
  },
  {
    cause: 'order_number_given',
    name: 'an order number in the tracking box',
    input: situation('2026-06-10T12:00', {
      carrier: null,
      number: numberFactsOf({ kind: 'order', length: 17 }),
    }),
  },
  {
    cause: 'return_number_given',
    name: 'the return of their order',
    input: situation('2026-06-10T12:00', { number: numberFactsOf({ isReturn: true }) }),
  },
  {
    cause: 'not_a_tracking_number',
    name: 'a one-time code',
    input: situation('2026-06-10T12:00', { carrier: null, number: numberFactsOf({ kind: 'code' }) }),
  },
  {
    cause: 'wrong_carrier',
    name: 'another carrier knows it',
    input: situation('2026-06-10T12:00', {
      number: numberFactsOf(),
      journey: unknownJourney('2026-06-10T11:59'),
      watchedSince: local('2026-06-10T11:50'),
      asked: [
        { carrier: 'jp.yamato', outcome: 'not_found', at: local('2026-06-10T11:59') },
        { carrier: 'jp.japanpost', outcome: 'found', at: local('2026-06-10T11:59') },
      ],
    }),
  },
  {
    cause: 'wrong_carrier',
    name: 'its shape is not this carrier’s',
    input: situation('2026-06-10T12:00', {
      number: numberFactsOf({ carriers: ['us.ups'] }),
      journey: unknownJourney('2026-06-10T11:59'),
      watchedSince: local('2026-06-10T11:50'),
    }),
  },
  {
    cause: 'number_reused',
    name: 'the carrier gave the number to someone else',
    input: situation('2026-08-09T12:00', {
      journey: journeyOf([ACCEPTED, DEPARTED, ARRIVED, OUT, DELIVERED], { flags: ['number_reused'] }),
    }),
  },
  {
    cause: 'beyond_lookup_window',
    name: 'looked up after four months',
    input: situation('2026-10-20T12:00', {
      order: orderFacts('2026-06-07T10:00', { shippedAt: local('2026-06-08T17:00') }),
      number: numberFactsOf(),
      journey: unknownJourney('2026-10-20T11:59'),
    }),
  },
  {
    cause: 'order_cancelled',
    name: 'cancelled before shipping',
    input: situation('2026-06-10T12:00', {
      order: orderFacts('2026-06-08T10:00', { cancelledAt: local('2026-06-08T12:00') }),
    }),
  },
  {
    cause: 'not_shipped_yet',
    name: 'ordered yesterday, ships by tomorrow',
    input: situation('2026-06-10T12:00', {
      order: orderFacts('2026-06-09T20:00', { hasNumber: false, shipBy: local('2026-06-11T18:00') }),
    }),
  },
  {
    cause: 'not_shipped_yet',
    name: 'the promised shipping day has passed',
    input: situation('2026-06-12T12:00', {
      order: orderFacts('2026-06-09T20:00', { hasNumber: false, shipBy: local('2026-06-11T18:00') }),
    }),
  },
  {
    cause: 'seller_number_missing',
    name: 'shipped two days ago without a number',
    input: situation('2026-06-10T12:00', {
      carrier: null,
      order: orderFacts('2026-06-07T10:00', {
        channel: 'marketplace_seller',
        hasNumber: false,
        shippedAt: local('2026-06-08T17:00'),
      }),
    }),
  },
  {
    cause: 'seller_own_carrier',
    name: 'a marketplace seller’s own van',
    input: situation('2026-06-10T12:00', {
      carrier: null,
      order: orderFacts('2026-06-07T10:00', {
        channel: 'marketplace_seller',
        service: 'seller_carrier',
        hasNumber: false,
        shippedAt: local('2026-06-08T17:00'),
      }),
    }),
  },
  {
    cause: 'untracked_service',
    name: 'letter post, still on its way',
    input: situation('2026-06-10T12:00', {
      carrier: null,
      order: orderFacts('2026-06-07T10:00', {
        service: 'untracked',
        hasNumber: false,
        shippedAt: local('2026-06-08T17:00'),
        expectedBy: local('2026-06-12T18:00'),
      }),
    }),
  },
  {
    cause: 'own_delivery_only_here',
    name: 'our own van, before the first scan',
    input: situation('2026-06-10T12:00', { carrier: carrierFacts({ id: 'own', visibility: 'here_only' }) }),
  },
  {
    cause: 'label_only',
    name: 'label printed last night',
    input: situation('2026-06-09T09:00', {
      order: orderFacts('2026-06-07T10:00', { labelAt: local('2026-06-08T21:00') }),
      number: numberFactsOf(),
      journey: unknownJourney('2026-06-09T08:59'),
      watchedSince: local('2026-06-08T21:00'),
    }),
  },
  {
    cause: 'pickup_by_carrier_failed',
    name: 'the carrier came and left without it',
    input: situation('2026-06-09T12:00', {
      journey: journeyOf([['2026-06-09T10:00', 'info_received.pickup_failed', '集荷できず']]),
    }),
  },
  {
    cause: 'handed_over_recently',
    name: 'handed over ten hours ago, not in the system yet',
    input: situation('2026-06-09T09:00', {
      order: orderFacts('2026-06-07T10:00', {
        labelAt: local('2026-06-08T15:00'),
        shippedAt: local('2026-06-08T17:00'),
        handedOverAt: local('2026-06-08T23:00'),
      }),
      number: numberFactsOf(),
      journey: unknownJourney('2026-06-09T08:59'),
    }),
  },
  {
    cause: 'not_registered_yet',
    name: 'only a number, first asked an hour ago',
    input: situation('2026-06-09T09:00', {
      number: numberFactsOf(),
      journey: unknownJourney('2026-06-09T08:59'),
      watchedSince: local('2026-06-09T08:00'),
    }),
  },
  {
    cause: 'never_scanned',
    name: 'unknown for five weeks',
    input: situation('2026-07-15T09:00', {
      number: numberFactsOf({ carriers: ['jp.yamato'] }),
      journey: unknownJourney('2026-07-15T08:59'),
      watchedSince: local('2026-06-09T08:00'),
    }),
  },
  {
    cause: 'carrier_suspended',
    name: 'the carrier has switched its look-up off',
    input: situation('2026-06-10T12:00', {
      carrier: carrierFacts({
        id: 'jp.sagawa',
        status: { state: 'suspended', since: local('2026-06-01T00:00'), until: null },
      }),
      number: numberFactsOf(),
      journey: unknownJourney('2026-06-10T11:59', 'suspended'),
    }),
  },
  {
    cause: 'carrier_suspended',
    name: 'two carriers do not know it, the third has its look-up off',
    input: situation('2026-06-12T12:00', {
      number: numberFactsOf(),
      watchedSince: local('2026-06-09T12:00'),
      asked: [
        { carrier: 'jp.yamato', outcome: 'not_found', at: local('2026-06-12T11:58') },
        { carrier: 'jp.japanpost', outcome: 'not_found', at: local('2026-06-12T11:59') },
        { carrier: 'jp.sagawa', outcome: 'suspended', at: local('2026-06-12T11:59') },
      ],
      otherCarriers: [
        carrierFacts({ id: 'jp.japanpost' }),
        carrierFacts({
          id: 'jp.sagawa',
          status: { state: 'suspended', since: local('2026-06-01T00:00'), until: null },
        }),
      ],
    }),
  },
  {
    cause: 'carrier_maintenance',
    name: 'announced maintenance until four',
    input: situation('2026-06-10T02:00', {
      journey: unknownJourney('2026-06-10T01:59', 'unavailable'),
      incidents: [
        {
          id: 'm1',
          kind: 'maintenance',
          carrier: 'jp.yamato',
          area: null,
          from: local('2026-06-10T01:00'),
          until: local('2026-06-10T04:00'),
          source: 'operator',
        },
      ],
    }),
  },
  {
    cause: 'carrier_outage',
    name: 'the carrier fails for everyone since eight',
    input: situation('2026-06-09T10:00', {
      carrier: health('failing'),
      journey: unknownJourney('2026-06-09T09:59', 'unavailable'),
    }),
  },
  {
    cause: 'carrier_slow',
    name: 'the carrier answers late today',
    input: situation('2026-06-09T10:00', {
      carrier: health('slow'),
      journey: journeyOf([ACCEPTED, DEPARTED, ARRIVED]),
    }),
  },
  {
    cause: 'carrier_blocks_machines',
    name: 'a page for people only',
    input: situation('2026-06-10T12:00', {
      carrier: carrierFacts({ id: 'us.fedex', visibility: 'person_only' }),
      journey: unknownJourney('2026-06-10T11:59', 'blocked'),
    }),
  },
  {
    cause: 'carrier_asks_more',
    name: 'the last four digits of the phone are needed',
    input: situation('2026-06-10T12:00', {
      carrier: carrierFacts({ id: 'cn.sf', needs: 'phone_last4', lookupDays: null }),
      number: numberFactsOf({ carriers: ['cn.sf'] }),
      journey: unknownJourney('2026-06-10T11:59'),
      watchedSince: local('2026-06-10T10:00'),
    }),
  },
  {
    cause: 'account_only',
    name: 'shown in the buyer’s account only',
    input: situation('2026-06-10T12:00', {
      carrier: carrierFacts({ id: 'amazon', visibility: 'account_only' }),
    }),
  },
  {
    cause: 'cannot_read_carrier',
    name: 'the carrier changed its page',
    input: situation('2026-06-10T12:00', { journey: unknownJourney('2026-06-10T11:59', 'layout_changed') }),
  },
  {
    cause: 'weather',
    name: 'a typhoon on the way, quiet for a day',
    input: situation('2026-06-10T12:00', {
      journey: journeyOf([ACCEPTED, DEPARTED]),
      route: { origin: '13', destination: '47' },
      incidents: [
        {
          id: 'w1',
          kind: 'weather',
          carrier: null,
          area: ['46', '47'],
          from: local('2026-06-09T00:00'),
          until: local('2026-06-11T12:00'),
          source: 'weather feed',
        },
      ],
    }),
  },
  {
    cause: 'weather',
    name: 'late, and the source gives weather as the reason',
    input: situation('2026-06-10T12:00', {
      journey: { ...stopped('exception.delayed'), attributes: { reason: 'weather' } },
    }),
  },
  {
    cause: 'busy_season',
    name: 'an operator registered a backlog, quiet for 26 hours',
    input: situation('2026-06-09T22:30', {
      journey: journeyOf([ACCEPTED, DEPARTED]),
      route: { origin: '13', destination: '47' },
      incidents: [
        {
          id: 'b1',
          kind: 'busy_season',
          carrier: 'jp.yamato',
          area: null,
          from: local('2026-06-07T00:00'),
          until: null,
          source: 'operator',
        },
      ],
    }),
  },
  {
    cause: 'busy_season',
    name: 'the week before Christmas, promised for tomorrow',
    input: situation('2026-12-22T22:00', {
      journey: journeyOf([['2026-12-21T18:00', 'in_transit.departed_origin', '発送']], {
        promise: promiseOf('2026-12-23T00:00', '2026-12-23T24:00', 'day'),
      }),
    }),
  },
  {
    cause: 'customs_papers',
    name: 'customs asks for papers',
    input: situation('2026-06-12T12:00', { journey: stopped('exception.customs_info_required') }),
  },
  {
    cause: 'customs_payment',
    name: 'duty has to be paid',
    input: situation('2026-06-12T12:00', {
      carrier: carrierFacts({ id: 'de.dhl', international: true }),
      journey: stopped('exception.held_for_payment'),
    }),
  },
  {
    cause: 'overseas_at_border',
    name: 'left its country three days ago',
    input: situation('2026-06-12T12:00', {
      journey: journeyOf([['2026-06-09T03:00', 'in_transit.departed_origin_country', '国際交換局から発送']]),
    }),
  },
  {
    cause: 'overseas_at_border',
    name: 'with customs for six days',
    input: situation('2026-06-15T12:00', {
      journey: journeyOf([['2026-06-09T03:00', 'in_transit.customs_started', '通関手続中']]),
    }),
  },
  {
    cause: 'handed_to_other_carrier',
    name: 'handed on, the new number not known',
    input: situation('2026-06-12T12:00', { journey: stopped('in_transit.handover') }),
  },
  {
    cause: 'pickup_deadline_passed',
    name: 'kept for seven days, today is the tenth',
    input: situation('2026-06-18T12:00', { journey: stopped('available_for_pickup.depot') }),
  },
  {
    cause: 'pickup_deadline_near',
    name: 'the last day but one',
    input: situation('2026-06-14T12:00', { journey: stopped('available_for_pickup.store') }),
  },
  {
    cause: 'held_chosen_day',
    name: 'kept until the chosen Saturday',
    input: situation('2026-06-10T12:00', {
      journey: {
        ...stopped('in_transit.held_for_date'),
        promise: promiseOf('2026-06-13T14:00', '2026-06-13T16:00'),
      },
    }),
  },
  {
    cause: 'held_depot',
    name: 'waiting at the depot',
    input: situation('2026-06-10T12:00', { journey: stopped('available_for_pickup.depot') }),
  },
  {
    cause: 'absent',
    name: 'nobody was in yesterday',
    input: situation('2026-06-10T09:00', { journey: stopped('attempt_failed.recipient_absent') }),
  },
  {
    cause: 'attempt_failed',
    name: 'the shop was closed',
    input: situation('2026-06-10T09:00', { journey: stopped('attempt_failed.business_closed') }),
  },
  {
    cause: 'address_problem',
    name: 'the address does not exist',
    input: situation('2026-06-10T09:00', { journey: stopped('attempt_failed.address') }),
  },
  {
    cause: 'payment_or_id_needed',
    name: 'cash on delivery not paid',
    input: situation('2026-06-10T09:00', { journey: stopped('attempt_failed.payment_or_id') }),
  },
  {
    cause: 'refused',
    name: 'someone refused it',
    input: situation('2026-06-10T09:00', { journey: stopped('attempt_failed.refused') }),
  },
  {
    cause: 'carrier_hold',
    name: 'held by the carrier',
    input: situation('2026-06-10T09:00', { journey: stopped('exception.carrier_hold') }),
  },
  {
    cause: 'stated_delay',
    name: 'the carrier says it is late',
    input: situation('2026-06-10T09:00', { journey: stopped('exception.delayed') }),
  },
  {
    cause: 'investigating',
    name: '調査中 since yesterday',
    input: situation('2026-06-10T09:00', { journey: stopped('exception.investigating') }),
  },
  {
    cause: 'damaged',
    name: 'damaged on the way',
    input: situation('2026-06-10T09:00', { journey: stopped('exception.damaged') }),
  },
  { cause: 'lost', name: 'lost', input: situation('2026-06-20T09:00', { journey: stopped('failed.lost') }) },
  {
    cause: 'returning',
    name: 'on its way back',
    input: situation('2026-06-12T09:00', {
      journey: { ...stopped('returning.in_transit'), direction: 'return' },
    }),
  },
  {
    cause: 'ended_without_delivery',
    name: 'back at the sender',
    input: situation('2026-06-15T09:00', {
      journey: { ...stopped('returned.to_sender'), direction: 'return' },
    }),
  },
  {
    cause: 'unknown_words',
    name: 'words no table knows',
    input: situation('2026-06-09T20:00', {
      journey: {
        ...journeyOf([ACCEPTED, DEPARTED, ['2026-06-09T18:10', 'unknown.unmapped', '謎の状態']]),
        status: 'in_transit.departed_origin',
        unmapped: ['謎の状態'],
      },
    }),
  },
  {
    cause: 'window_missed',
    name: 'promised 14–16, still out at 17',
    input: situation('2026-06-09T17:00', {
      journey: journeyOf([ACCEPTED, DEPARTED, ARRIVED, OUT], {
        promise: promiseOf('2026-06-09T14:00', '2026-06-09T16:00'),
      }),
    }),
  },
  {
    cause: 'window_missed',
    name: 'out since the morning, the day is over',
    input: situation('2026-06-09T22:00', { journey: journeyOf([ACCEPTED, DEPARTED, ARRIVED, OUT]) }),
  },
  {
    cause: 'promise_passed',
    name: 'yesterday was promised, still on the road',
    input: situation('2026-06-10T10:00', {
      journey: journeyOf(
        [ACCEPTED, DEPARTED, ARRIVED, ['2026-06-09T22:00', 'in_transit.passed', '作業店通過']],
        {
          promise: promiseOf('2026-06-09T00:00', '2026-06-09T24:00', 'day'),
        },
      ),
    }),
  },
  {
    cause: 'no_scan_24h',
    name: 'quiet for 26 hours on the road',
    input: situation('2026-06-09T22:30', { journey: journeyOf([ACCEPTED, DEPARTED]) }),
  },
  {
    cause: 'no_scan_48h',
    name: 'quiet for two days at the depot',
    input: situation('2026-06-11T10:00', { journey: journeyOf([ACCEPTED, DEPARTED, ARRIVED]) }),
  },
  {
    cause: 'no_scan_72h',
    name: 'quiet for four days',
    input: situation('2026-06-13T10:00', { journey: journeyOf([ACCEPTED, DEPARTED, ARRIVED]) }),
  },
  {
    cause: 'partly_delivered',
    name: 'one of three pieces is here',
    input: situation('2026-06-09T18:00', {
      journey: journeyOf([ACCEPTED, DEPARTED, ARRIVED, OUT], { pieces: { delivered: 1, total: 3 } }),
    }),
  },
  {
    cause: 'delivered_not_here',
    name: 'delivered yesterday, the person has nothing',
    input: situation('2026-06-10T15:00', {
      toldMissing: true,
      order: orderFacts('2026-06-07T10:00', { hasProof: true, shippedAt: local('2026-06-08T17:00') }),
      journey: journeyOf([ACCEPTED, DEPARTED, ARRIVED, OUT, DELIVERED]),
    }),
  },
];
