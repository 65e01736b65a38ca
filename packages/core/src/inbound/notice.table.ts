import type { CarrierId, StatusCode } from '../carriers/carrier.ts';

/** What a notice is about. `delivered` is kept as words only: see `noticeObservations`. */
export const NOTICE_KINDS = ['scheduled', 'out', 'absent', 'pickup', 'delayed', 'delivered'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/**
 * Domains carriers write from; subdomains count too. Evidence of who wrote, never proof: anybody can put them there.
 * Source: carriers.md §1–3 and the list of official domains, seen in public material 2026-11.
 */
export const NOTICE_DOMAINS: readonly (readonly [domain: string, carrier: CarrierId])[] = [
  ['kuronekoyamato.co.jp', 'jp.yamato'],
  ['sagawa-exp.co.jp', 'jp.sagawa'],
  ['japanpost.jp', 'jp.japanpost'],
  ['dhl.com', 'de.dhl'],
  ['dhl.de', 'de.dhl'],
  ['logistics.dhl', 'de.dhl'],
  ['fedex.com', 'us.fedex'],
  ['ups.com', 'us.ups'],
];

/**
 * Words by which the kinds are told, in this order, in the subject first and then in the text: a notice of an absence
 * also speaks of the next delivery, one of a delivery of the day that had been planned. Exact templates are not
 * captured; these are the names the carriers give their notices (お届け予定eメール, ご不在連絡, お届け完了eメール, e受取;
 * carriers.md §1–3) and the plain words for the same in English.
 */
export const NOTICE_WORDS: readonly (readonly [kind: NoticeKind, words: RegExp])[] = [
  [
    'absent',
    /ご?不在|持ち?戻り|missed (?:you|delivery)|delivery attempt(?:ed)?|could ?n[o']t deliver|unable to deliver/iu,
  ],
  ['pickup', /ご来店|受け?取り?可能|到着のお知らせ|ready for (?:pickup|collection)|available for pickup/iu],
  ['delayed', /遅延|遅れ|delay(?:ed)?/iu],
  [
    'delivered',
    /(?:お届け|配達|投函)(?:が|は)?(?:完了|済み)|お届けしました|(?:has been|was) delivered|delivered[:!]|package delivered/iu,
  ],
  ['out', /配達中|持ち?出し中|out for delivery/iu],
  [
    'scheduled',
    /お届け予定|配達予定|お届けのお知らせ|お荷物のお届け|お届けについて|e受取|(?:scheduled|estimated|expected) delivery|on (?:its|the) way|scheduled for/iu,
  ],
];

/** What each kind says of the parcel. A delivery nobody verified is no status: the carrier's words are kept instead. */
export const NOTICE_STATUS: Readonly<Record<NoticeKind, StatusCode>> = {
  scheduled: 'in_transit.delivery_scheduled',
  out: 'out_for_delivery.on_vehicle',
  absent: 'attempt_failed.recipient_absent',
  pickup: 'available_for_pickup.generic',
  delayed: 'exception.delayed',
  delivered: 'unknown.unmapped',
};
