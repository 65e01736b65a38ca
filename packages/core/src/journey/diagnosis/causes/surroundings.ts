import { isoDay, jstInstant, MINUTES_PER_DAY } from '../../../time/jst.ts';
import { act, saw } from '../cause.ts';
import type { CauseRule } from '../cause.ts';
import { hoursSince, isoAt, timeOfScan } from '../facts.ts';
import type { Facts } from '../facts.ts';
import type { Incident, IncidentKind } from '../input.ts';
import { busySeason } from '../season.ts';
import { incidentEvidence } from './carrier-trouble.ts';

/** Below this silence a parcel moves as usual and the season explains nothing. */
const QUIET_HOURS = 24;

const WEATHER_REASONS = new Set(['weather', 'weather_delay']);

/** Weather: the carrier says so, or the register has it for the way this parcel takes. */
export const weather: CauseRule = {
  code: 'weather',
  find(facts) {
    if (!facts.underway) return null;
    const stated =
      facts.status === 'exception.weather' ||
      (facts.main === 'exception' && WEATHER_REASONS.has(facts.journey?.attributes['reason'] ?? ''));
    const met = areaIncident(facts, 'weather');
    if (!stated && (met === null || !facts.scanned)) return null;
    const until = met?.incident.until ?? null;
    return {
      confidence: stated ? 0.95 : isQuiet(facts) || isLate(facts) ? 0.75 : 0.4,
      params: { area: met?.area ?? null, untilAt: isoAt(until), stated },
      evidence: [
        ...(met === null ? [] : [incidentEvidence(met.incident, met.area)]),
        ...lastScanEvidence(facts),
      ],
      actions: [act('turn_on_notices'), act('show_service_status', { carrier: facts.carrierId })],
      waitUntil: until,
      contact: ['carrier', 'desk'],
    };
  },
};

/** Busy season: registered by an operator, or the weeks in which carriers warn every year. */
export const busySeasonCause: CauseRule = {
  code: 'busy_season',
  find(facts) {
    if (!facts.underway || !(isQuiet(facts) || isLate(facts))) return null;
    const met = areaIncident(facts, 'busy_season');
    const season = busySeason(facts.now);
    if (met === null && season === null) return null;
    const until =
      met === null
        ? season === null
          ? null
          : jstInstant(season.until, MINUTES_PER_DAY)
        : met.incident.until;
    const untilDay = met === null && season !== null ? isoDay(season.until) : null;
    return {
      confidence: met === null ? 0.45 : 0.6,
      params: { area: met?.area ?? null, untilDay, untilAt: isoAt(until) },
      evidence: [
        ...(met === null ? [] : [incidentEvidence(met.incident, met.area)]),
        ...(season === null ? [] : [saw('calendar', { season: season.code })]),
        ...lastScanEvidence(facts),
      ],
      actions: [act('turn_on_notices'), act('show_service_status', { carrier: facts.carrierId })],
      contact: ['carrier', 'desk'],
    };
  },
};

/** The last scan as evidence; nothing when there is none. */
export function lastScanEvidence(facts: Facts) {
  const scan = facts.lastScan;
  if (scan === null) return [];
  return [
    saw('last_scan', {
      at: timeOfScan(scan),
      status: scan.status,
      raw: scan.rawText,
      place: scan.place,
    }),
  ];
}

function isQuiet(facts: Facts): boolean {
  return (hoursSince(facts.since, facts.now) ?? 0) >= QUIET_HOURS && facts.scanned;
}

function isLate(facts: Facts): boolean {
  const promise = facts.journey?.promise ?? null;
  return promise !== null && promise.to < facts.now;
}

/** An incident under way on this parcel's route, with the prefecture it hits (destination first). */
function areaIncident(facts: Facts, kind: IncidentKind): { incident: Incident; area: string | null } | null {
  for (const incident of facts.incidents) {
    if (incident.kind !== kind || incident.from > facts.now) continue;
    if (incident.until !== null && incident.until <= facts.now) continue;
    if (incident.carrier !== null && incident.carrier !== facts.carrierId) continue;
    if (incident.area === null) return { incident, area: null };
    const { destination, origin } = facts.route;
    const area = [destination, origin].find((place) => place !== null && incident.area?.includes(place));
    if (area !== undefined && area !== null) return { incident, area };
  }
  return null;
}
