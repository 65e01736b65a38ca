import { act, saw, waitFor } from '../cause.ts';
import type { CauseRule } from '../cause.ts';
import { isoDay, jstDay } from '../../../time/jst.ts';
import { daysSince, hoursAfter, isoAt } from '../facts.ts';

export const orderCancelled: CauseRule = {
  code: 'order_cancelled',
  find({ order, scanned }) {
    if (order === null || order.cancelledAt === null || scanned) return null;
    return {
      confidence: 0.98,
      params: { cancelledAt: isoAt(order.cancelledAt) },
      evidence: [saw('order_placed', { at: isoAt(order.placedAt) })],
      actions: [act('contact_desk')],
      contact: ['desk', 'seller'],
    };
  },
};

/** 出荷前: nothing left the warehouse, so no carrier can know anything yet. */
export const notShippedYet: CauseRule = {
  code: 'not_shipped_yet',
  find(facts) {
    const { order, now } = facts;
    const byStatus = facts.main === 'preparing';
    if (facts.scanned || (order === null && !byStatus)) return null;
    if (
      order !== null &&
      (order.cancelledAt ?? order.shippedAt ?? order.handedOverAt ?? facts.labelAt) !== null
    )
      return null;
    const shipBy = order?.shipBy ?? null;
    const late = shipBy !== null && shipBy < now;
    return {
      confidence: 0.96,
      params: { shipByAt: isoAt(shipBy), late },
      evidence: [
        ...(order === null ? [] : [saw('order_placed', { at: isoAt(order.placedAt) })]),
        ...(shipBy === null ? [] : [saw('ship_by', { at: isoAt(shipBy), passed: late })]),
      ],
      actions: late
        ? [act('ask_seller'), act('open_inquiry', { cause: 'not_shipped_yet' })]
        : [...waitFor(facts, shipBy), act('turn_on_notices')],
      waitUntil: late ? null : shipBy,
      contact: ['seller', 'desk'],
    };
  },
};

/** Sellers register numbers by hand and forget; after this many hours it is worth asking. Own choice. */
const NUMBER_ENTRY_GRACE_HOURS = 24;

export const sellerNumberMissing: CauseRule = {
  code: 'seller_number_missing',
  find(facts) {
    const { order, now } = facts;
    if (order === null || order.hasNumber || order.shippedAt === null || order.service !== 'tracked')
      return null;
    const ask = hoursAfter(order.shippedAt, NUMBER_ENTRY_GRACE_HOURS);
    const waiting = now < ask;
    return {
      confidence: 0.95,
      params: { shippedAt: isoAt(order.shippedAt), days: daysSince(order.shippedAt, now) },
      evidence: [
        saw('shipped', { at: isoAt(order.shippedAt) }),
        saw('no_number_entered'),
        saw('channel', { channel: order.channel }),
      ],
      actions: waiting
        ? [...waitFor(facts, ask), act('ask_seller_for_number')]
        : [act('ask_seller_for_number'), act('open_inquiry', { cause: 'seller_number_missing' })],
      waitUntil: waiting ? ask : null,
      contact: ['seller', 'desk'],
    };
  },
};

/** A marketplace seller delivers by someone we have no number and no adapter for. */
export const sellerOwnCarrier: CauseRule = {
  code: 'seller_own_carrier',
  find({ order, scanned }) {
    if (order === null || order.service !== 'seller_carrier' || order.shippedAt === null || scanned)
      return null;
    return {
      confidence: 0.95,
      params: { shippedAt: isoAt(order.shippedAt) },
      evidence: [saw('channel', { channel: order.channel }), saw('service', { service: order.service })],
      actions: [act('ask_seller'), act('open_inquiry', { cause: 'seller_own_carrier' })],
      waitUntil: order.expectedBy,
      contact: ['seller', 'desk'],
    };
  },
};

/** Mail-class items arrive in the letter box without a single scan; only the day expected can be said. */
export const untrackedService: CauseRule = {
  code: 'untracked_service',
  find(facts) {
    const { order, scanned, now } = facts;
    if (order === null || order.service !== 'untracked' || order.shippedAt === null || scanned) return null;
    const expected = order.expectedBy;
    const over = expected !== null && expected < now;
    return {
      confidence: 0.97,
      params: {
        shippedAt: isoAt(order.shippedAt),
        expectedDay: expected === null ? null : isoDay(jstDay(expected)),
      },
      evidence: [saw('service', { service: 'untracked' }), saw('shipped', { at: isoAt(order.shippedAt) })],
      actions: over
        ? [act('check_places', { drop: 'mailbox' }), act('ask_household'), act('ask_seller')]
        : [...waitFor(facts, expected), act('check_places', { drop: 'mailbox' })],
      waitUntil: over ? null : expected,
      contact: ['seller', 'desk'],
    };
  },
};

/** Own delivery: no carrier's page knows the number, only this one does. */
export const ownDeliveryOnlyHere: CauseRule = {
  code: 'own_delivery_only_here',
  find(facts) {
    const own = facts.carrier?.visibility === 'here_only';
    if (!own && facts.order?.service !== 'own_delivery') return null;
    // Worth saying while someone may still be looking for it elsewhere, not once it has arrived.
    if (!facts.underway) return null;
    return {
      confidence: facts.scanned ? 0.45 : 0.8,
      params: {},
      evidence: [
        own
          ? saw('carrier_visibility', { carrier: facts.carrierId, visibility: 'here_only' })
          : saw('service', { service: 'own_delivery' }),
      ],
      actions: [act('follow_here'), act('turn_on_notices')],
      contact: ['desk'],
    };
  },
};
