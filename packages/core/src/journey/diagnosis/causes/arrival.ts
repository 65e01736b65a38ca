import { DAY_MS, MINUTE_MS, addMs, isoDay, jstDay, jstInstant } from '../../../time/jst.ts';
import type { EpochMs } from '../../../time/instant.ts';
import { act, saw, waitFor } from '../cause.ts';
import type { Action, CauseRule } from '../cause.ts';
import { daysSince, hoursAfter, isoAt } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { lastScanEvidence } from './surroundings.ts';

/** Vans of Japanese carriers deliver until 21:00 (their last time slot is 19–21). */
const DELIVERY_DAY_ENDS_MINUTE = 21 * 60;
/** After this a "delivered but not here" is history, and is only found when someone says so. */
const OFFER_DAYS = 14;
/** Neighbours, lockers and mistaken scans usually clear up within a day; then a claim is due. Own choice. */
const CLAIM_AFTER_HOURS = 24;

interface Window {
  readonly from: EpochMs | null;
  readonly to: EpochMs;
  readonly basis: string;
}

/** The window that held for the day the parcel went out: the promise if it is for that day, else the delivery day. */
function todaysWindow(facts: Facts, outAt: EpochMs): Window {
  const day = jstDay(outAt);
  const promise = facts.journey?.promise ?? null;
  if (promise !== null && promise.precision === 'minute' && jstDay(promise.to) === day) {
    return { from: promise.from, to: promise.to, basis: promise.basis };
  }
  return { from: null, to: jstInstant(day, DELIVERY_DAY_ENDS_MINUTE), basis: 'delivery_day' };
}

/** 配達中, but the window has passed. */
export const windowMissed: CauseRule = {
  code: 'window_missed',
  find(facts) {
    if (facts.main !== 'out_for_delivery' || facts.lastScanAt === null) return null;
    const window = todaysWindow(facts, facts.lastScanAt);
    if (facts.now <= window.to) return null;
    const minutes = Math.floor((facts.now - window.to) / MINUTE_MS);
    const dayEnd = jstInstant(jstDay(facts.lastScanAt), DELIVERY_DAY_ENDS_MINUTE);
    const stillOut = facts.now < dayEnd;
    return {
      confidence: stillOut ? (minutes < 60 ? 0.7 : 0.85) : 0.93,
      params: { fromAt: isoAt(window.from), toAt: isoAt(window.to), minutes },
      evidence: [
        saw('window_stated', {
          day: null,
          fromAt: isoAt(window.from),
          toAt: isoAt(window.to),
          basis: window.basis,
        }),
        ...lastScanEvidence(facts),
      ],
      actions: stillOut
        ? [...waitFor(facts, dayEnd), callCarrier(facts)]
        : [
            callCarrier(facts),
            act('request_redelivery', { carrier: facts.carrierId, byDay: null }),
            act('open_inquiry', { cause: 'window_missed' }),
          ],
      waitUntil: stillOut ? dayEnd : null,
      contact: ['carrier', 'desk'],
    };
  },
};

/** The stated day is over and the parcel is not even on a van. */
export const promisePassed: CauseRule = {
  code: 'promise_passed',
  find(facts) {
    const promise = facts.journey?.promise ?? null;
    if (promise === null || !facts.underway || facts.main === 'out_for_delivery' || facts.now <= promise.to)
      return null;
    if (facts.main === 'available_for_pickup' || facts.main === 'attempt_failed') return null;
    const until = addMs(promise.to, DAY_MS);
    const wait = facts.now < until;
    const day = promise.precision === 'day' ? isoDay(jstDay(promise.from)) : null;
    return {
      confidence: 0.7,
      params: { day, toAt: isoAt(promise.to), days: daysSince(promise.to, facts.now) },
      evidence: [
        saw('window_stated', {
          day,
          fromAt: isoAt(promise.from),
          toAt: isoAt(promise.to),
          basis: promise.basis,
        }),
        ...lastScanEvidence(facts),
      ],
      actions: wait
        ? [...waitFor(facts, until), callCarrier(facts)]
        : [callCarrier(facts), act('open_inquiry', { cause: 'promise_passed' })],
      waitUntil: wait ? until : null,
      contact: ['carrier', 'desk'],
    };
  },
};

/** Several pieces, some delivered: the rest travels by itself. */
export const partlyDelivered: CauseRule = {
  code: 'partly_delivered',
  find(facts) {
    const pieces = facts.journey?.pieces ?? null;
    if (pieces === null || pieces.delivered === 0 || pieces.delivered >= pieces.total) return null;
    return {
      confidence: 0.96,
      params: { ...pieces },
      evidence: [saw('pieces', { ...pieces }), ...lastScanEvidence(facts)],
      actions: [act('turn_on_notices'), callCarrier(facts)],
      waitUntil: facts.lastScanAt === null ? null : hoursAfter(facts.lastScanAt, 24),
      contact: ['carrier', 'seller', 'desk'],
    };
  },
};

/**
 * Delivered, says the carrier; not here, says the person. First the places such parcels are found in, then the
 * proof, then a claim. Without a complaint it is only offered, for some days.
 */
export const deliveredNotHere: CauseRule = {
  code: 'delivered_not_here',
  find(facts) {
    if (facts.main !== 'delivered' || facts.journey?.direction === 'return') return null;
    const deliveredAt = facts.lastScanAt;
    if (!facts.toldMissing && (daysSince(deliveredAt, facts.now) ?? 0) > OFFER_DAYS) return null;
    const drop = dropOf(facts);
    const claimFrom = deliveredAt === null ? facts.now : hoursAfter(deliveredAt, CLAIM_AFTER_HOURS);
    const proof = facts.order?.hasProof === true;
    const claimNow = facts.now >= claimFrom;
    return {
      confidence: facts.toldMissing ? 0.95 : 0.2,
      params: { deliveredAt: facts.lastScanTime, drop },
      evidence: [
        saw('delivered_scan', {
          at: facts.lastScanTime,
          raw: facts.lastScan?.rawText ?? null,
          place: facts.lastScan?.place ?? null,
          drop,
        }),
        ...(proof ? [saw('proof_available')] : []),
        ...(facts.toldMissing ? [saw('told_missing')] : []),
      ],
      actions: missingActions(facts, drop, proof, claimFrom),
      waitUntil: facts.toldMissing && !claimNow ? claimFrom : null,
      contact: claimNow ? ['desk', 'seller', 'carrier'] : ['carrier', 'desk'],
    };
  },
};

/** Places other vocabularies name, as the places our words know. */
const DROP_OF_PLACE: Readonly<Record<string, string>> = {
  FRONT_PORCH: 'entrance',
  FRONT_PORCH_OR_FRONT_DOOR: 'entrance',
  REAR_PORCH: 'entrance',
  REAR_PORCH_OR_REAR_DOOR: 'entrance',
  SIDE_PORCH: 'entrance',
  PORCH: 'entrance',
  LOCKER: 'locker',
  BUILDING_LOCKER: 'locker',
  RECEPTION: 'reception',
  SECURITY_DESK: 'reception',
  MAIL_ROOM: 'reception',
  LETTERBOX: 'mailbox',
  PO_BOX: 'mailbox',
  NEIGHBOR: 'neighbor',
  NEIGHBOR_SIGNED: 'neighbor',
  LEAVE_TO_NEIGHBOR: 'neighbor',
};

/** Where it was left: the status' own word, else the source's attribute; null when neither says. */
function dropOf(facts: Facts): string | null {
  const sub = facts.status.slice('delivered.'.length);
  if (sub !== 'generic') return sub;
  return DROP_OF_PLACE[facts.journey?.attributes['drop_place'] ?? ''] ?? null;
}

function missingActions(facts: Facts, drop: string | null, proof: boolean, claimFrom: EpochMs): Action[] {
  return [
    act('check_places', { drop }),
    act('ask_household'),
    ...(proof ? [act('see_proof')] : []),
    act('start_investigation', { carrier: facts.carrierId, fromAt: isoAt(facts.now) }),
    act('open_claim', { fromAt: isoAt(claimFrom) }),
  ];
}

function callCarrier(facts: Facts): Action {
  return act('contact_carrier', { carrier: facts.carrierId });
}
