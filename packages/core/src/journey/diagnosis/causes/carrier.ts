import { act, saw } from '../cause.ts';
import type { CauseRule } from '../cause.ts';
import { hoursAfter, isoAt } from '../facts.ts';

export const carrierSlow: CauseRule = {
  code: 'carrier_slow',
  find(facts) {
    const { carrier } = facts;
    if (carrier === null || !facts.underway) return null;
    if (carrier.status.state !== 'slow' && facts.problem !== 'rate_limited') return null;
    const until = hoursAfter(facts.now, 1);
    return {
      // Beside scans it explains a late page at most, so it is only offered.
      confidence: facts.scanned ? 0.3 : 0.5,
      params: { carrier: carrier.id, sinceAt: isoAt(carrier.status.since) },
      evidence: [
        saw('carrier_state', { carrier: carrier.id, state: 'slow', sinceAt: isoAt(carrier.status.since) }),
      ],
      actions: [act('look_again', { at: isoAt(until) }), act('open_carrier_page', { carrier: carrier.id })],
      waitUntil: until,
      contact: ['carrier', 'desk'],
    };
  },
};

/** The carrier shows the parcel to people but refuses machines: its page opens in a browser. */
export const carrierBlocksMachines: CauseRule = {
  code: 'carrier_blocks_machines',
  find(facts) {
    const { carrier } = facts;
    if (carrier === null || !facts.underway) return null;
    const byState = carrier.visibility === 'person_only' || carrier.status.state === 'blocked';
    if (!byState && facts.problem !== 'blocked') return null;
    return {
      confidence: facts.scanned ? 0.6 : 0.93,
      params: { carrier: carrier.id },
      evidence: byState
        ? [saw('carrier_visibility', { carrier: carrier.id, visibility: 'person_only' })]
        : [saw('carrier_problem', { carrier: carrier.id, problem: 'blocked', at: isoAt(facts.problemAt) })],
      actions: [
        act('open_carrier_page', { carrier: carrier.id }),
        act('contact_carrier', { carrier: carrier.id }),
      ],
      contact: ['carrier', 'desk'],
    };
  },
};

export const carrierAsksMore: CauseRule = {
  code: 'carrier_asks_more',
  find(facts) {
    const { carrier } = facts;
    if (carrier === null || carrier.needs === null || facts.scanned || facts.problem === null) return null;
    return {
      confidence: 0.75,
      params: { carrier: carrier.id, needs: carrier.needs },
      evidence: [
        saw('carrier_problem', { carrier: carrier.id, problem: facts.problem, at: isoAt(facts.problemAt) }),
      ],
      actions: [
        act('give_more', { needs: carrier.needs }),
        act('open_carrier_page', { carrier: carrier.id }),
      ],
      contact: ['carrier', 'desk'],
    };
  },
};

/** Retail parcels of a marketplace's own carrier are shown in the buyer's account only. */
export const accountOnly: CauseRule = {
  code: 'account_only',
  find(facts) {
    const { carrier } = facts;
    if (carrier === null || carrier.visibility !== 'account_only' || facts.scanned) return null;
    return {
      confidence: 0.95,
      params: { carrier: carrier.id },
      evidence: [saw('carrier_visibility', { carrier: carrier.id, visibility: 'account_only' })],
      actions: [
        act('open_account', { carrier: carrier.id }),
        act('contact_carrier', { carrier: carrier.id }),
      ],
      contact: ['carrier', 'desk'],
    };
  },
};

const OUR_PROBLEMS = new Set(['layout_changed', 'wrong_identity', 'auth']);

/** The carrier answered, but we could not read or may not ask: ours to repair, and said so. */
export const cannotReadCarrier: CauseRule = {
  code: 'cannot_read_carrier',
  find(facts) {
    if (facts.problem === null || !OUR_PROBLEMS.has(facts.problem) || !facts.underway) return null;
    return {
      confidence: facts.scanned ? 0.6 : 0.9,
      params: { carrier: facts.carrierId, problem: facts.problem },
      evidence: [
        saw('carrier_problem', {
          carrier: facts.carrierId,
          problem: facts.problem,
          at: isoAt(facts.problemAt),
        }),
      ],
      actions: [act('open_carrier_page', { carrier: facts.carrierId }), act('contact_desk')],
      contact: ['desk', 'carrier'],
    };
  },
};
