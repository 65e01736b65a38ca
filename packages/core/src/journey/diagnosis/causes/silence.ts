import { findPrefecture } from '../../../place/prefecture.ts';
import { act, saw } from '../cause.ts';
import type { EpochMs } from '../../../time/instant.ts';
import type { Action, CauseRule, Finding } from '../cause.ts';
import { hoursAfter, hoursSince, isoAt } from '../facts.ts';
import type { Facts, Stage } from '../facts.ts';
import { lastScanEvidence } from './surroundings.ts';

/**
 * Hours without a scan that are ordinary at each stage. A line-haul night has no scans; the van's day has one at its
 * end; over the sea there are none for days.
 * Source: "contact the carrier after 24 h without change" (source articles [C]); the rest own judgement [G].
 */
export const USUAL_HOURS: Readonly<Record<Stage, number>> = {
  accepted: 24,
  line_haul: 24,
  last_depot: 20,
  out_for_delivery: 12,
  abroad: 168,
  border: 96,
};
/** Ferries and flights to Hokkaido and Okinawa add a day to the line-haul. */
const FAR_REGION_EXTRA_HOURS = 24;
const FAR_REGIONS = new Set(['hokkaido', 'okinawa']);

interface Level {
  readonly code: 'no_scan_24h' | 'no_scan_48h' | 'no_scan_72h';
  readonly from: number;
  readonly to: number;
  readonly confidence: number;
}
const LEVEL_24: Level = { code: 'no_scan_24h', from: 24, to: 48, confidence: 0.6 };
const LEVEL_48: Level = { code: 'no_scan_48h', from: 48, to: 72, confidence: 0.78 };
const LEVEL_72: Level = { code: 'no_scan_72h', from: 72, to: Infinity, confidence: 0.9 };

export const noScan24h = silenceRule(LEVEL_24);
export const noScan48h = silenceRule(LEVEL_48);
export const noScan72h = silenceRule(LEVEL_72);

function silenceRule(level: Level): CauseRule {
  return { code: level.code, find: (facts) => findSilence(facts, level) };
}

function findSilence(facts: Facts, level: Level): Finding | null {
  if (facts.stage === null || !facts.underway || facts.lastScanAt === null) return null;
  const hours = hoursSince(facts.lastScanAt, seenUntil(facts)) ?? 0;
  if (hours < level.from || hours >= level.to) return null;
  const usualHours = usualSilence(facts, facts.stage);
  const next = level.to === Infinity ? null : hoursAfter(facts.lastScanAt, level.to);
  const promise = facts.journey?.promise ?? null;
  const promised = promise !== null && promise.to > facts.now;
  const ordinary = hours < usualHours || promised || isBlind(facts);
  return {
    confidence: ordinary ? level.confidence * 0.5 : level.confidence,
    params: { stage: facts.stage, hours, lastScanAt: facts.lastScanTime, usualHours },
    evidence: [saw('no_scan_for', { hours, usualHours, stage: facts.stage }), ...lastScanEvidence(facts)],
    actions: ACTIONS_OF[level.code](facts, next),
    waitUntil: promised ? promise.to : next,
    contact: level === LEVEL_72 ? ['carrier', 'seller', 'desk'] : ['carrier', 'desk'],
  };
}

/**
 * Silence lasts until the last good look at the carrier's page: an old page proves nothing newer. Where nobody looks any
 * more, weeks without news are the reason, and they are silence.
 */
function seenUntil(facts: Facts): EpochMs {
  if (facts.journey?.trackingState === 'stopped' || facts.journey?.trackingState === 'archived')
    return facts.now;
  const checked = facts.journey?.checked ?? null;
  return checked !== null && checked.problem === null && checked.at < facts.now ? checked.at : facts.now;
}

/** The last look saw nothing for reasons of the carrier's service or our own: there may be scans nobody could see. */
function isBlind({ journey }: Facts): boolean {
  const problem = journey?.checked?.problem ?? null;
  return problem !== null && problem !== 'not_found' && problem !== 'invalid_number';
}

function usualSilence(facts: Facts, stage: Stage): number {
  const usual = USUAL_HOURS[stage];
  if (stage !== 'line_haul' && stage !== 'accepted') return usual;
  const { origin, destination } = facts.route;
  const far = [origin, destination].some(
    (place) => place !== null && FAR_REGIONS.has(findPrefecture(place)?.region ?? ''),
  );
  return far && origin !== destination ? usual + FAR_REGION_EXTRA_HOURS : usual;
}

const ACTIONS_OF: Readonly<Record<Level['code'], (facts: Facts, next: EpochMs | null) => Action[]>> = {
  no_scan_24h: (facts, next) => [
    act('look_again', { at: isoAt(next) }),
    act('turn_on_notices'),
    act('contact_carrier', { carrier: facts.carrierId }),
  ],
  no_scan_48h: (facts) => [
    act('contact_carrier', { carrier: facts.carrierId }),
    act('open_inquiry', { cause: 'no_scan_48h' }),
    act('turn_on_notices'),
  ],
  no_scan_72h: (facts) => [
    act('start_investigation', { carrier: facts.carrierId, fromAt: isoAt(facts.now) }),
    act('open_inquiry', { cause: 'no_scan_72h' }),
    act('contact_carrier', { carrier: facts.carrierId }),
  ],
};
