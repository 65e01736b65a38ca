import { act, saw, waitFor } from '../cause.ts';
import type { Action, CauseRule } from '../cause.ts';
import type { CauseCode } from '../codes.ts';
import { enteredMain, hoursAfter, hoursSince, timeOfScan } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { lastScanEvidence } from './surroundings.ts';

/** A carrier's investigation is often harmless and over the same day; after this it needs a person. */
const INVESTIGATION_PATIENCE_HOURS = 24;
/** How long a stated delay may go on before asking is worth it. Own choice. */
const DELAY_PATIENCE_HOURS = 48;

/** Statuses by which the carrier itself says that something is wrong, and the `reason` we name. */
const HOLDS: Readonly<Record<string, string>> = {
  'exception.carrier_hold': 'not_said',
  'exception.security': 'security',
  'exception.rejected_by_carrier': 'rejected',
};
const DELAYS: Readonly<Record<string, string>> = {
  'exception.generic': 'not_said',
  'exception.delayed': 'delayed',
  'exception.processing_delay': 'processing',
  'exception.late_flight': 'flight',
};
const ENDS = new Set(['returned.to_sender', 'failed.undeliverable', 'failed.disposed', 'cancelled.generic']);

export const carrierHold: CauseRule = {
  code: 'carrier_hold',
  find(facts) {
    const reason = HOLDS[facts.status];
    if (reason === undefined) return null;
    return {
      confidence: 0.95,
      params: { reason, sinceAt: facts.lastScanTime },
      evidence: lastScanEvidence(facts),
      actions: [callCarrier(facts), act('ask_seller'), act('open_inquiry', { cause: 'carrier_hold' })],
      contact: ['carrier', 'seller', 'desk'],
    };
  },
};

export const statedDelay: CauseRule = {
  code: 'stated_delay',
  find(facts) {
    const reason = DELAYS[facts.status];
    if (reason === undefined) return null;
    const until = facts.lastScanAt === null ? null : hoursAfter(facts.lastScanAt, DELAY_PATIENCE_HOURS);
    const wait = until !== null && facts.now < until;
    return {
      confidence: 0.93,
      params: { reason, sinceAt: facts.lastScanTime },
      evidence: lastScanEvidence(facts),
      actions: wait
        ? [...waitFor(facts, until), act('turn_on_notices')]
        : [callCarrier(facts), act('open_inquiry', { cause: 'stated_delay' })],
      waitUntil: wait ? until : null,
      contact: ['carrier', 'desk'],
    };
  },
};

export const investigating: CauseRule = {
  code: 'investigating',
  find(facts) {
    if (facts.status !== 'exception.investigating') return null;
    const hours = hoursSince(facts.lastScanAt, facts.now) ?? 0;
    const wait = hours < INVESTIGATION_PATIENCE_HOURS;
    const until =
      facts.lastScanAt === null ? null : hoursAfter(facts.lastScanAt, INVESTIGATION_PATIENCE_HOURS);
    return {
      confidence: 0.95,
      params: { sinceAt: facts.lastScanTime, hours },
      evidence: lastScanEvidence(facts),
      actions: wait
        ? [...waitFor(facts, until), callCarrier(facts)]
        : [callCarrier(facts), act('open_inquiry', { cause: 'investigating' })],
      waitUntil: wait ? until : null,
      contact: ['carrier', 'desk'],
    };
  },
};

export const damaged = statedEnd('damaged', new Set(['exception.damaged']), [
  'open_inquiry',
  'ask_refund_or_resend',
]);
export const lost = statedEnd('lost', new Set(['failed.lost']), ['ask_refund_or_resend', 'open_inquiry']);

function statedEnd(
  code: CauseCode,
  statuses: ReadonlySet<string>,
  actions: readonly ('open_inquiry' | 'ask_refund_or_resend')[],
): CauseRule {
  return {
    code,
    find(facts) {
      if (!statuses.has(facts.status)) return null;
      return {
        confidence: 0.98,
        // When a person decided so, no scan says when.
        params: { at: facts.journey?.attributes['decided'] === undefined ? facts.lastScanTime : null },
        evidence: lastScanEvidence(facts),
        actions: actions.map((action): Action =>
          action === 'open_inquiry' ? act(action, { cause: code }) : act(action),
        ),
        contact: ['desk', 'seller', 'carrier'],
      };
    },
  };
}

/** On the way back: later scans, "delivered" included, are about the sender. */
export const returning: CauseRule = {
  code: 'returning',
  find(facts) {
    const turned =
      facts.main === 'returning' || (facts.journey?.direction === 'return' && facts.main !== 'returned');
    if (!turned || facts.main === 'failed' || facts.main === 'cancelled') return null;
    return {
      confidence: 0.97,
      params: { sinceAt: timeOfScan(enteredMain(facts)) },
      evidence: lastScanEvidence(facts),
      actions: [act('ask_seller'), act('ask_refund_or_resend'), callCarrier(facts)],
      contact: ['seller', 'carrier', 'desk'],
    };
  },
};

export const endedWithoutDelivery: CauseRule = {
  code: 'ended_without_delivery',
  find(facts) {
    if (!ENDS.has(facts.status)) return null;
    return {
      confidence: 0.98,
      params: { status: facts.status, at: facts.lastScanTime },
      evidence: lastScanEvidence(facts),
      actions: [
        act('ask_refund_or_resend'),
        act('ask_seller'),
        act('open_inquiry', { cause: 'ended_without_delivery' }),
      ],
      contact: ['seller', 'desk', 'carrier'],
    };
  },
};

/** The carrier used words no table knows: shown as said, never guessed. */
export const unknownWords: CauseRule = {
  code: 'unknown_words',
  find(facts) {
    const raw = facts.journey?.unmapped.at(-1);
    if (raw === undefined || facts.lastScan?.status !== 'unknown.unmapped' || !facts.underway) return null;
    return {
      confidence: 0.55,
      params: { raw },
      evidence: [
        saw('last_scan', {
          at: facts.lastScanTime,
          status: facts.lastScan.status,
          raw: facts.lastScan.rawText,
          place: facts.lastScan.place,
        }),
      ],
      actions: [act('open_carrier_page', { carrier: facts.carrierId }), callCarrier(facts)],
      contact: ['carrier', 'desk'],
    };
  },
};

function callCarrier(facts: Facts): Action {
  return act('contact_carrier', { carrier: facts.carrierId });
}
