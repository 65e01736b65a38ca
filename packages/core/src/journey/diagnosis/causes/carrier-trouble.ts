import type { CarrierId } from '../../../carriers/carrier.ts';
import { canReadPasted } from '../../../inbound/pasted.ts';
import type { EpochMs } from '../../../time/instant.ts';
import { act, saw } from '../cause.ts';
import type { Action, CauseRule, Evidence, Finding } from '../cause.ts';
import type { CauseCode } from '../codes.ts';
import { hoursAfter, isoAt } from '../facts.ts';
import type { Facts } from '../facts.ts';
import type { CarrierFacts, CarrierState, Incident, IncidentKind } from '../input.ts';

/** Outages seen so far ended within a working day; look again after a few hours rather than every minute. */
const OUTAGE_LOOK_AGAIN_HOURS = 3;
const MAINTENANCE_LOOK_AGAIN_HOURS = 2;

/** The signs of one trouble: the carrier's health as we measure it, its last answer, the incident register. */
interface Trouble {
  readonly code: CauseCode;
  readonly state: CarrierState;
  readonly incident: IncidentKind;
  readonly problems: readonly string[];
  readonly lookAgainHours: number | null;
}

export const carrierSuspended = troubleRule({
  code: 'carrier_suspended',
  state: 'suspended',
  incident: 'suspension',
  problems: ['suspended'],
  lookAgainHours: null,
});
export const carrierMaintenance = troubleRule({
  code: 'carrier_maintenance',
  state: 'maintenance',
  incident: 'maintenance',
  problems: [],
  lookAgainHours: MAINTENANCE_LOOK_AGAIN_HOURS,
});
export const carrierOutage = troubleRule({
  code: 'carrier_outage',
  state: 'failing',
  incident: 'outage',
  problems: ['unavailable', 'network'],
  lookAgainHours: OUTAGE_LOOK_AGAIN_HOURS,
});

/** "The carrier's service is off" is never the same as "the parcel is not found". */
function troubleRule(trouble: Trouble): CauseRule {
  return {
    code: trouble.code,
    find(facts) {
      if (!facts.underway) return null;
      const own = ownSigns(facts, trouble);
      if (own !== null) return troubleFinding(facts, trouble, own);
      const other = facts.scanned ? null : otherSigns(facts, trouble);
      return other === null ? null : troubleFinding(facts, trouble, other);
    },
  };
}

interface Signs {
  readonly id: CarrierId;
  readonly carrier: CarrierFacts | null;
  readonly measured: boolean;
  readonly answered: { readonly problem: string; readonly at: EpochMs | null } | null;
  readonly incident: Incident | undefined;
  /** Not this parcel's carrier, but one the number may belong to. */
  readonly other: boolean;
}

function ownSigns(facts: Facts, trouble: Trouble): Signs | null {
  const { carrier, problem, problemAt } = facts;
  if (carrier === null) return null;
  return signsOf(facts, trouble, {
    id: carrier.id,
    carrier,
    other: false,
    answered: problem === null ? null : { problem, at: problemAt },
  });
}

/** A number fits several carriers: when nobody finds it, the one whose service is off may be the one that has it. */
function otherSigns(facts: Facts, trouble: Trouble): Signs | null {
  if (facts.asked.some(({ outcome }) => outcome === 'found')) return null;
  const ids = new Set<CarrierId>();
  for (const { id } of facts.otherCarriers ?? []) ids.add(id);
  for (const { carrier } of facts.asked) ids.add(carrier);
  for (const id of ids) {
    if (id === facts.carrierId) continue;
    const asked = facts.asked.findLast(({ carrier }) => carrier === id);
    const signs = signsOf(facts, trouble, {
      id,
      carrier: facts.otherCarriers?.find((other) => other.id === id) ?? null,
      other: true,
      answered: asked === undefined ? null : { problem: asked.outcome, at: asked.at },
    });
    if (signs !== null) return signs;
  }
  return null;
}

function signsOf(
  facts: Facts,
  trouble: Trouble,
  about: Pick<Signs, 'id' | 'carrier' | 'answered' | 'other'>,
): Signs | null {
  const measured = about.carrier?.status.state === trouble.state;
  const answered =
    about.answered !== null && trouble.problems.includes(about.answered.problem) ? about.answered : null;
  const incident = facts.incidents.find(
    (entry) =>
      entry.kind === trouble.incident &&
      (entry.carrier === null || entry.carrier === about.id) &&
      entry.from <= facts.now &&
      (entry.until === null || facts.now < entry.until),
  );
  if (!measured && answered === null && incident === undefined) return null;
  return { ...about, measured, answered, incident };
}

function troubleFinding(facts: Facts, trouble: Trouble, signs: Signs): Finding {
  const status = signs.measured ? signs.carrier?.status : undefined;
  const since = status?.since ?? signs.incident?.from ?? signs.answered?.at ?? null;
  const announced = status?.until ?? signs.incident?.until ?? null;
  // An announced end that has passed without the carrier coming back says nothing any more.
  const until = announced !== null && announced > facts.now ? announced : null;
  const lookAgain =
    until ?? (trouble.lookAgainHours === null ? null : hoursAfter(facts.now, trouble.lookAgainHours));
  return {
    confidence: confidenceOf(facts, signs),
    params: {
      carrier: signs.id,
      sinceAt: isoAt(since),
      ...(trouble.code === 'carrier_maintenance' ? { untilAt: isoAt(until) } : {}),
    },
    evidence: troubleEvidence(trouble, signs),
    actions: troubleActions(signs.id, lookAgain, trouble.code === 'carrier_suspended'),
    waitUntil: lookAgain,
    contact: ['carrier', 'desk'],
    ...(signs.other && signs.carrier !== null ? { carrier: signs.carrier } : {}),
  };
}

/** Sure when measured over many parcels or registered; one failed answer alone may be ours. */
function confidenceOf(facts: Facts, { measured, incident, other }: Signs): number {
  const registered = measured || incident !== undefined;
  if (other) return registered ? 0.55 : 0.45;
  return (facts.scanned ? 0.75 : 0.95) - (registered ? 0 : 0.25);
}

function troubleEvidence(trouble: Trouble, { id, carrier, measured, answered, incident }: Signs): Evidence[] {
  const evidence: Evidence[] = [];
  if (measured) {
    evidence.push(
      saw('carrier_state', {
        carrier: id,
        state: trouble.state,
        sinceAt: isoAt(carrier?.status.since ?? null),
      }),
    );
  }
  if (incident !== undefined) evidence.push(incidentEvidence(incident, null));
  if (answered !== null) {
    evidence.push(saw('carrier_problem', { carrier: id, problem: answered.problem, at: isoAt(answered.at) }));
  }
  return evidence;
}

function troubleActions(carrier: CarrierId, lookAgain: EpochMs | null, closed: boolean): Action[] {
  const look = lookAgain === null ? [] : [act('look_again', { at: isoAt(lookAgain) })];
  const status = act('show_service_status', { carrier });
  const call = act('contact_carrier', { carrier });
  if (!closed) return [...look, status, call];
  // A person may still be shown a page, or have a notice, that nobody here can ask for.
  const paste = canReadPasted(carrier) ? [act('paste_page', { carrier })] : [];
  return [act('contact_local_office', { carrier }), call, ...paste, ...look, status];
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
