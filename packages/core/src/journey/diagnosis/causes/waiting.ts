import { isoDay, jstDay } from '../../../time/jst.ts';
import { act, saw, waitFor } from '../cause.ts';
import type { Action, CauseRule, Evidence } from '../cause.ts';
import {
  daysSince,
  enteredMain,
  enteredMainAt,
  instantOfEvent,
  mainOf,
  storageEnd,
  timeOfScan,
} from '../facts.ts';
import type { Facts, Storage } from '../facts.ts';
import { lastScanEvidence } from './surroundings.ts';

/** From this many days before the end, the deadline is the news and not the holding. */
const DEADLINE_NEAR_DAYS = 2;

/** A chosen day nobody told us lies within the days a parcel is kept; where those are not known, a week. */
const KEPT_DAYS_DEFAULT = 7;

const PICKUP_PLACES: Readonly<Record<string, string>> = {
  'available_for_pickup.depot': 'depot',
  'available_for_pickup.store': 'store',
  'available_for_pickup.locker': 'locker',
  'available_for_pickup.generic': 'pickup_point',
};

/** First failed attempt of the outward way: carriers count the days of keeping from it. */
function firstAttemptAt(facts: Facts): Facts['since'] {
  const first = facts.journey?.events.find(
    ({ status, direction, disputed }) =>
      direction === 'forward' && disputed === null && mainOf(status) === 'attempt_failed',
  );
  return (first === undefined ? null : instantOfEvent(first)) ?? enteredMainAt(facts);
}

function keptUntil(facts: Facts): Storage | null {
  if (facts.main === 'available_for_pickup') return storageEnd(facts, enteredMainAt(facts));
  return facts.main === 'attempt_failed' ? storageEnd(facts, firstAttemptAt(facts)) : null;
}

function storageEvidence(facts: Facts, storage: Storage | null): Evidence[] {
  if (storage === null) return [];
  return [
    saw('storage', {
      carrier: facts.carrierId,
      days: storage.days,
      untilDay: storage.untilDay,
    }),
  ];
}

function fetchActions(facts: Facts, storage: Storage | null): Action[] {
  const byDay = storage?.untilDay ?? null;
  const redelivery = act('request_redelivery', { carrier: facts.carrierId, byDay });
  if (facts.main === 'attempt_failed')
    return [redelivery, act('extend_storage', { carrier: facts.carrierId, byDay })];
  const where = PICKUP_PLACES[facts.status] ?? 'depot';
  return [
    act('pick_up', { byDay, where }),
    act('bring_id_and_number'),
    ...(where === 'depot' ? [redelivery] : []),
  ];
}

/** Kept longer than the carrier keeps: it goes back to the sender any moment. */
export const pickupDeadlinePassed: CauseRule = {
  code: 'pickup_deadline_passed',
  find(facts) {
    const storage = keptUntil(facts);
    const missed = facts.status === 'exception.pickup_missed';
    if (!missed && (storage === null || storage.daysLeft >= 0)) return null;
    return {
      // Carriers differ by a day in how they count, so the first day after is not certain.
      confidence: missed ? 0.97 : storage?.daysLeft === -1 ? 0.6 : 0.85,
      params: { untilDay: storage?.untilDay ?? null },
      evidence: [...storageEvidence(facts, storage), ...lastScanEvidence(facts)],
      actions: [act('contact_carrier', { carrier: facts.carrierId }), act('ask_seller')],
      contact: ['carrier', 'seller', 'desk'],
    };
  },
};

export const pickupDeadlineNear: CauseRule = {
  code: 'pickup_deadline_near',
  find(facts) {
    const storage = keptUntil(facts);
    if (storage === null || storage.daysLeft < 0 || storage.daysLeft > DEADLINE_NEAR_DAYS) return null;
    return {
      confidence: 0.98,
      params: {
        untilDay: storage.untilDay,
        daysLeft: storage.daysLeft,
        where: PICKUP_PLACES[facts.status] ?? 'depot',
      },
      evidence: [...storageEvidence(facts, storage), ...lastScanEvidence(facts)],
      actions: fetchActions(facts, storage),
      contact: ['carrier', 'desk'],
    };
  },
};

/** 保管中 until the day the recipient chose. */
export const heldChosenDay: CauseRule = {
  code: 'held_chosen_day',
  find(facts) {
    if (facts.status !== 'in_transit.held_for_date' && facts.status !== 'in_transit.delivery_rescheduled')
      return null;
    const promise = facts.journey?.promise ?? null;
    const day = promise === null ? null : isoDay(jstDay(promise.from));
    const kept = facts.carrier?.storageDays ?? KEPT_DAYS_DEFAULT;
    const over =
      promise === null ? (daysSince(facts.lastScanAt, facts.now) ?? 0) >= kept : promise.to < facts.now;
    return {
      confidence: over ? 0.4 : 0.95,
      params: { day },
      evidence: [...(day === null ? [] : [saw('chosen_day', { day })]), ...lastScanEvidence(facts)],
      actions: [...waitFor(facts, promise?.to ?? null), act('change_day', { carrier: facts.carrierId })],
      waitUntil: promise?.to ?? null,
      contact: ['carrier', 'desk'],
    };
  },
};

export const heldDepot: CauseRule = {
  code: 'held_depot',
  find(facts) {
    if (facts.main !== 'available_for_pickup') return null;
    const storage = keptUntil(facts);
    return {
      confidence: 0.96,
      params: {
        sinceAt: timeOfScan(enteredMain(facts)),
        untilDay: storage?.untilDay ?? null,
        daysLeft: storage?.daysLeft ?? null,
        where: PICKUP_PLACES[facts.status] ?? 'pickup_point',
      },
      evidence: [...storageEvidence(facts, storage), ...lastScanEvidence(facts)],
      actions: fetchActions(facts, storage),
      contact: ['carrier', 'desk'],
    };
  },
};

const ABSENT = new Set(['attempt_failed.recipient_absent', 'attempt_failed.awaiting_redelivery']);

/** 不在持ち戻り: someone has to ask for another try. */
export const absent: CauseRule = {
  code: 'absent',
  find(facts) {
    if (!ABSENT.has(facts.status)) return null;
    const storage = keptUntil(facts);
    const attempts = facts.journey?.attempts ?? 1;
    return {
      confidence: 0.97,
      params: {
        at: facts.lastScanTime,
        attempts,
        untilDay: storage?.untilDay ?? null,
        daysLeft: storage?.daysLeft ?? null,
      },
      evidence: [
        saw('attempts', { count: attempts, at: facts.lastScanTime, reason: 'recipient_absent' }),
        ...storageEvidence(facts, storage),
      ],
      actions: fetchActions(facts, storage),
      contact: ['carrier', 'desk'],
    };
  },
};

const OTHER_ATTEMPTS: Readonly<Record<string, string>> = {
  'attempt_failed.generic': 'not_said',
  'attempt_failed.business_closed': 'business_closed',
  'attempt_failed.no_access': 'no_access',
};

export const attemptFailed: CauseRule = {
  code: 'attempt_failed',
  find(facts) {
    const reason = OTHER_ATTEMPTS[facts.status];
    if (reason === undefined) return null;
    const storage = keptUntil(facts);
    const attempts = facts.journey?.attempts ?? 1;
    return {
      confidence: 0.95,
      params: { reason, at: facts.lastScanTime, attempts },
      evidence: [
        saw('attempts', { count: attempts, at: facts.lastScanTime, reason }),
        ...storageEvidence(facts, storage),
      ],
      actions: fetchActions(facts, storage),
      contact: ['carrier', 'desk'],
    };
  },
};

const ADDRESS: Readonly<Record<string, string>> = {
  'attempt_failed.address': 'address_unknown',
  'exception.address_issue': 'address_incomplete',
  'exception.recipient_moved': 'recipient_moved',
};

export const addressProblem: CauseRule = {
  code: 'address_problem',
  find(facts) {
    const reason = ADDRESS[facts.status];
    if (reason === undefined) return null;
    return {
      confidence: 0.97,
      params: { reason, sinceAt: facts.lastScanTime },
      evidence: lastScanEvidence(facts),
      actions: [
        act('contact_carrier', { carrier: facts.carrierId }),
        act('correct_address'),
        act('ask_seller'),
      ],
      contact: ['carrier', 'seller', 'desk'],
    };
  },
};

export const paymentOrIdNeeded: CauseRule = {
  code: 'payment_or_id_needed',
  find(facts) {
    const atDoor = facts.status === 'attempt_failed.payment_or_id';
    if (!atDoor && facts.status !== 'exception.held_for_payment') return null;
    return {
      confidence: atDoor ? 0.96 : 0.9,
      params: { reason: atDoor ? 'at_the_door' : 'held_for_payment', sinceAt: facts.lastScanTime },
      evidence: lastScanEvidence(facts),
      actions: [act('pay_or_show_id'), ...fetchActions(facts, keptUntil(facts))],
      contact: ['carrier', 'desk'],
    };
  },
};

const REFUSED = new Set(['attempt_failed.refused', 'exception.refused']);

export const refused: CauseRule = {
  code: 'refused',
  find(facts) {
    if (!REFUSED.has(facts.status)) return null;
    return {
      confidence: 0.97,
      params: { at: facts.lastScanTime },
      evidence: lastScanEvidence(facts),
      actions: [
        act('ask_household'),
        act('contact_carrier', { carrier: facts.carrierId }),
        act('ask_seller'),
      ],
      contact: ['carrier', 'seller', 'desk'],
    };
  },
};
