import { act, saw } from '../cause.ts';
import type { Action, CauseRule, Evidence, Finding } from '../cause.ts';
import type { CauseCode } from '../codes.ts';
import { hoursAfter, isoAt } from '../facts.ts';
import type { Facts } from '../facts.ts';
import type { CarrierState, Incident, IncidentKind } from '../input.ts';

/** Outages seen so far ended within a working day; look again after a few hours rather than every minute. */
const OUTAGE_LOOK_AGAIN_HOURS = 3;
const MAINTENANCE_LOOK_AGAIN_HOURS = 2;

/** The signs of one trouble: the carrier's health as we measure it, our last answer, the incident register. */
interface Trouble {
  readonly code: CauseCode;
  readonly state: CarrierState;
  readonly incident: IncidentKind | null;
  readonly problems: readonly string[];
  readonly lookAgainHours: number | null;
}

const SUSPENDED: Trouble = {
  code: 'carrier_suspended',
  state: 'suspended',
  incident: 'suspension',
  problems: ['suspended'],
  lookAgainHours: null,
};
const MAINTENANCE: Trouble = {
  code: 'carrier_maintenance',
  state: 'maintenance',
  incident: 'maintenance',
  problems: [],
  lookAgainHours: MAINTENANCE_LOOK_AGAIN_HOURS,
};
const OUTAGE: Trouble = {
  code: 'carrier_outage',
  state: 'failing',
  incident: 'outage',
  problems: ['unavailable', 'network'],
  lookAgainHours: OUTAGE_LOOK_AGAIN_HOURS,
};

export const carrierSuspended = troubleRule(SUSPENDED);
export const carrierMaintenance = troubleRule(MAINTENANCE);
export const carrierOutage = troubleRule(OUTAGE);

function troubleRule(trouble: Trouble): CauseRule {
  return { code: trouble.code, find: (facts) => findTrouble(facts, trouble) };
}

/** "The carrier's service is off" is never the same as "the parcel is not found". */
function findTrouble(facts: Facts, trouble: Trouble): Finding | null {
  const { carrier } = facts;
  if (carrier === null || !facts.underway) return null;
  const measured = carrier.status.state === trouble.state;
  const answered = facts.problem !== null && trouble.problems.includes(facts.problem);
  const incident = trouble.incident === null ? undefined : carrierIncident(facts, trouble.incident);
  if (!measured && !answered && incident === undefined) return null;
  const since = measured ? carrier.status.since : (incident?.from ?? facts.problemAt);
  const until = (measured ? carrier.status.until : null) ?? incident?.until ?? null;
  const lookAgain =
    until ?? (trouble.lookAgainHours === null ? null : hoursAfter(facts.now, trouble.lookAgainHours));
  return {
    confidence: confidenceOf(facts, measured, incident !== undefined),
    params: {
      carrier: carrier.id,
      sinceAt: isoAt(since),
      ...(trouble.code === 'carrier_maintenance' ? { untilAt: isoAt(until) } : {}),
    },
    evidence: troubleEvidence(facts, trouble, measured, answered, incident),
    actions: troubleActions(carrier.id, lookAgain, trouble.code === 'carrier_suspended'),
    waitUntil: lookAgain,
    contact: ['carrier', 'desk'],
  };
}

/** Sure when measured over many parcels or registered; one failed answer alone may be ours. */
function confidenceOf(facts: Facts, measured: boolean, registered: boolean): number {
  const seen = facts.scanned ? 0.75 : 0.95;
  return measured || registered ? seen : seen - 0.25;
}

function troubleEvidence(
  facts: Facts,
  trouble: Trouble,
  measured: boolean,
  answered: boolean,
  incident: Incident | undefined,
): Evidence[] {
  const evidence: Evidence[] = [];
  const status = facts.carrier?.status;
  if (measured) {
    evidence.push(
      saw('carrier_state', {
        carrier: facts.carrierId,
        state: trouble.state,
        sinceAt: isoAt(status?.since ?? null),
      }),
    );
  }
  if (incident !== undefined) evidence.push(incidentEvidence(incident, null));
  if (answered) {
    evidence.push(
      saw('carrier_problem', {
        carrier: facts.carrierId,
        problem: facts.problem,
        at: isoAt(facts.problemAt),
      }),
    );
  }
  return evidence;
}

function troubleActions(carrier: string, lookAgain: Finding['waitUntil'], closed: boolean): Action[] {
  const look =
    lookAgain === null || lookAgain === undefined ? [] : [act('look_again', { at: isoAt(lookAgain) })];
  return closed
    ? [
        act('contact_local_office', { carrier }),
        act('contact_carrier', { carrier }),
        ...look,
        act('show_service_status', { carrier }),
      ]
    : [...look, act('show_service_status', { carrier }), act('contact_carrier', { carrier })];
}

function carrierIncident(facts: Facts, kind: IncidentKind): Incident | undefined {
  return facts.incidents.find(
    (incident) =>
      incident.kind === kind &&
      (incident.carrier === null || incident.carrier === facts.carrierId) &&
      incident.from <= facts.now &&
      (incident.until === null || facts.now < incident.until),
  );
}

/** The register's entry as evidence; `area` is the prefecture that concerns this parcel. */
export function incidentEvidence(incident: Incident, area: string | null): Evidence {
  return saw('incident', {
    kind: incident.kind,
    area,
    sinceAt: isoAt(incident.from),
    untilAt: isoAt(incident.until),
    source: incident.source,
  });
}

export const carrierSlow: CauseRule = {
  code: 'carrier_slow',
  find(facts) {
    const { carrier } = facts;
    if (carrier === null || !facts.underway) return null;
    if (carrier.status.state !== 'slow' && facts.problem !== 'rate_limited') return null;
    const until = hoursAfter(facts.now, 1);
    return {
      confidence: 0.5,
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
