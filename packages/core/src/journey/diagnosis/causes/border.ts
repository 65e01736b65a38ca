import { act, waitFor } from '../cause.ts';
import type { CauseRule, Finding } from '../cause.ts';
import { daysSince, hoursAfter } from '../facts.ts';
import type { Facts } from '../facts.ts';
import { lastScanEvidence } from './surroundings.ts';

/**
 * Days a parcel usually needs from leaving its country until the next scan in Japan, and from arrival through customs.
 * Guess [G] from the source articles' "several days to a week"; to be replaced by measured lanes.
 */
const USUAL_DAYS = { abroad: 7, border: 4 } as const;

export const customsPapers: CauseRule = {
  code: 'customs_papers',
  find: (facts) =>
    facts.status === 'exception.customs_info_required'
      ? borderStop(facts, [
          act('send_customs_papers'),
          act('contact_carrier', { carrier: facts.carrierId }),
          act('ask_seller'),
        ])
      : null,
};

export const customsPayment: CauseRule = {
  code: 'customs_payment',
  find(facts) {
    const reason = facts.journey?.attributes['reason'] ?? null;
    const duties =
      reason === 'customs_duties_unpaid' ||
      (facts.status === 'exception.held_for_payment' && isAbroad(facts));
    if (!duties || !facts.underway) return null;
    return borderStop(facts, [act('pay_duty'), act('contact_carrier', { carrier: facts.carrierId })]);
  },
};

function borderStop(facts: Facts, actions: Finding['actions']): Finding {
  return {
    confidence: 0.97,
    params: { sinceAt: facts.lastScanTime, days: daysSince(facts.lastScanAt, facts.now) },
    evidence: lastScanEvidence(facts),
    actions,
    contact: ['carrier', 'seller', 'desk'],
  };
}

const WAITING_AT_CUSTOMS = new Set([
  'exception.customs_delay',
  'in_transit.customs_started',
  'in_transit.arrived_dest_country',
]);

/** Over the sea or at customs: no scans for days are ordinary there. */
export const overseasAtBorder: CauseRule = {
  code: 'overseas_at_border',
  find(facts) {
    const abroad = facts.stage === 'abroad';
    const atCustoms = WAITING_AT_CUSTOMS.has(facts.status);
    if ((!abroad && !atCustoms) || !facts.underway) return null;
    const usualDays = abroad ? USUAL_DAYS.abroad : USUAL_DAYS.border;
    const days = daysSince(facts.lastScanAt, facts.now) ?? 0;
    const over = days >= usualDays;
    const until = facts.lastScanAt === null ? null : hoursAfter(facts.lastScanAt, usualDays * 24);
    return {
      confidence: over ? 0.8 : 0.93,
      params: {
        stage: abroad ? 'abroad' : 'border',
        place: facts.lastScan?.place ?? null,
        sinceAt: facts.lastScanTime,
        days,
        usualDays,
      },
      evidence: lastScanEvidence(facts),
      actions: over
        ? [
            act('contact_carrier', { carrier: facts.carrierId }),
            act('ask_seller'),
            act('open_inquiry', { cause: 'overseas_at_border' }),
          ]
        : [...waitFor(facts, until), act('turn_on_notices')],
      waitUntil: over ? null : until,
      contact: ['carrier', 'seller', 'desk'],
    };
  },
};

/** Handed to another carrier: the old number falls silent for good. */
export const handedToOtherCarrier: CauseRule = {
  code: 'handed_to_other_carrier',
  find(facts) {
    const handed = facts.status === 'in_transit.handover' || facts.status === 'in_transit.forwarded';
    if (!handed || !facts.underway) return null;
    const legs = facts.journey?.legs ?? [];
    // Of a later leg nothing was told yet; without one nobody said who has it now.
    const next = legs.length > 1 ? legs.at(-1) : undefined;
    const isNumberKnown = next !== undefined && next.number !== null;
    return {
      confidence: 0.85,
      params: { carrier: next?.carrier ?? null, sinceAt: facts.lastScanTime },
      evidence: lastScanEvidence(facts),
      actions: [
        act(isNumberKnown ? 'turn_on_notices' : 'find_new_number'),
        act('ask_seller'),
        act('contact_carrier', { carrier: facts.carrierId }),
      ],
      contact: ['carrier', 'seller', 'desk'],
    };
  },
};

function isAbroad(facts: Facts): boolean {
  return (
    facts.carrier?.international === true ||
    facts.journey?.events.some(({ status }) => status.includes('customs')) === true
  );
}
