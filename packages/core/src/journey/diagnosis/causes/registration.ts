import { addMs, DAY_MS } from '../../../time/jst.ts';
import { act, saw, waitFor } from '../cause.ts';
import type { CauseRule } from '../cause.ts';
import { daysSince, hoursAfter, hoursSince, isoAt } from '../facts.ts';
import type { Facts } from '../facts.ts';

/** What is said where a carrier's own lag is not known: up to 48 h after hand-over (source articles, [C]). */
export const REGISTRATION_LAG_HOURS = 48;
/** A seller's guide calls silence after 36 h trouble; a label untouched for three days certainly is. */
const LABEL_TROUBLE_HOURS = 72;
/** Numbers nobody ever scanned for this long are given up (as AfterShip and 17TRACK do). */
const NEVER_SCANNED_DAYS = 30;

function registrationLag(facts: Facts): number {
  return facts.carrier?.lagHours.registration ?? REGISTRATION_LAG_HOURS;
}

/** Number issued, label printed, but nobody scanned the parcel: the number is public before the parcel moves. */
export const labelOnly: CauseRule = {
  code: 'label_only',
  find(facts) {
    if (facts.scanned || facts.labelAt === null || facts.handedOverAt !== null || !facts.underway)
      return null;
    if (facts.order !== null && facts.order.cancelledAt !== null) return null;
    const hours = hoursSince(facts.labelAt, facts.now) ?? 0;
    const trouble = hours >= LABEL_TROUBLE_HOURS;
    const until = hoursAfter(facts.labelAt, LABEL_TROUBLE_HOURS);
    return {
      confidence: 0.9,
      params: { labelAt: isoAt(facts.labelAt), hours },
      evidence: [saw('label_issued', { at: isoAt(facts.labelAt) }), ...notFoundEvidence(facts)],
      actions: trouble
        ? [act('ask_seller'), act('open_inquiry', { cause: 'label_only' })]
        : [...waitFor(facts, until), act('turn_on_notices')],
      waitUntil: trouble ? null : until,
      contact: ['seller', 'desk'],
    };
  },
};

export const pickupByCarrierFailed: CauseRule = {
  code: 'pickup_by_carrier_failed',
  find(facts) {
    if (facts.status !== 'info_received.pickup_failed') return null;
    const at = facts.journey?.lastEventAt ?? null;
    return {
      confidence: 0.95,
      params: { at: isoAt(at) },
      evidence: [saw('label_issued', { at: isoAt(facts.labelAt) })],
      actions: [act('turn_on_notices'), act('ask_seller')],
      waitUntil: at === null ? null : addMs(at, DAY_MS),
      contact: ['seller', 'desk'],
    };
  },
};

/** 引渡し直後: handed over, but the carrier's system may take up to two days to show it. */
export const handedOverRecently: CauseRule = {
  code: 'handed_over_recently',
  find(facts) {
    if (facts.scanned || facts.handedOverAt === null || !facts.underway) return null;
    const lagHours = registrationLag(facts);
    const hours = hoursSince(facts.handedOverAt, facts.now) ?? 0;
    const until = hoursAfter(facts.handedOverAt, lagHours);
    if (facts.now >= until) return null;
    return {
      confidence: 0.94,
      params: { carrier: facts.carrierId, handedOverAt: isoAt(facts.handedOverAt), hours, lagHours },
      evidence: [
        saw('handed_over', { at: isoAt(facts.handedOverAt) }),
        saw('carrier_lag', { carrier: facts.carrierId, hours: lagHours }),
        ...notFoundEvidence(facts),
      ],
      actions: [...waitFor(facts, until), act('look_again', { at: isoAt(until) }), act('turn_on_notices')],
      waitUntil: until,
      contact: ['desk', 'seller'],
    };
  },
};

/** Nothing known but the number: most often it is simply early; the longer it lasts the less so. */
export const notRegisteredYet: CauseRule = {
  code: 'not_registered_yet',
  find(facts) {
    if (facts.scanned || facts.problem !== 'not_found' || !facts.underway) return null;
    if (facts.number !== null && facts.number.verdict !== 'valid') return null;
    const from = facts.handedOverAt ?? facts.order?.shippedAt ?? facts.watchedSince ?? null;
    const hours = hoursSince(from, facts.now) ?? 0;
    const lagHours = registrationLag(facts);
    const within = hours < lagHours;
    if (facts.handedOverAt !== null && within) return null; // handed_over_recently says it better
    const until = from === null ? hoursAfter(facts.now, lagHours) : hoursAfter(from, lagHours);
    return {
      confidence: within ? 0.7 : Math.max(0.25, 0.6 - hours / 1_000),
      params: { carrier: facts.carrierId, hours, lagHours },
      evidence: [
        saw('carrier_lag', { carrier: facts.carrierId, hours: lagHours }),
        ...notFoundEvidence(facts),
      ],
      actions: within
        ? [...waitFor(facts, until), act('compare_digits'), act('turn_on_notices')]
        : [act('ask_seller'), act('compare_digits'), act('contact_carrier', { carrier: facts.carrierId })],
      waitUntil: within ? until : null,
      contact: ['seller', 'carrier', 'desk'],
    };
  },
};

export const neverScanned: CauseRule = {
  code: 'never_scanned',
  find(facts) {
    if (facts.scanned || facts.problem !== 'not_found') return null;
    const days = daysSince(facts.handedOverAt ?? facts.labelAt ?? facts.watchedSince ?? null, facts.now);
    if (days === null || days < NEVER_SCANNED_DAYS) return null;
    return {
      confidence: 0.85,
      params: { carrier: facts.carrierId, days },
      evidence: [saw('no_scan_ever', { days }), ...notFoundEvidence(facts)],
      actions: [
        act('ask_seller'),
        act('ask_refund_or_resend'),
        act('open_inquiry', { cause: 'never_scanned' }),
      ],
      contact: ['seller', 'desk'],
    };
  },
};

function notFoundEvidence(facts: Facts) {
  return facts.problem === 'not_found'
    ? [saw('carrier_answered_not_found', { carrier: facts.carrierId, at: isoAt(facts.problemAt) })]
    : [];
}
