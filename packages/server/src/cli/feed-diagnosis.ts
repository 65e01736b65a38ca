import { CARRIER_IDS, type CarrierId } from '@todoke/core/carriers';
import {
  diagnose,
  numberFacts,
  type AskedResult,
  type Journey,
  type Observation,
} from '@todoke/core/journey';
import { recognize } from '@todoke/core/numbers';
import { carrierFacts } from '../carriers/facts.ts';
import { causeView } from '../parcels/cause-view.ts';
import type { CauseView } from '../parcels/schema.ts';
import type { EpochMs } from '@todoke/core/time';
import type { Health } from '../status/health.ts';

/** A feed says nothing about how the carrier's service is. */
const UNASKED: Health = { state: 'unasked', since: null, lastGoodAt: null, problem: null };

/** Why the parcel is not seen or does not move, as of the feed's last line; the same list the API gives. */
export function diagnoseFeed(observations: readonly Observation[], journey: Journey): CauseView[] {
  const [first, ...others] = observations;
  if (first === undefined) return [];
  let [since, now] = [first.observedAt, first.observedAt];
  for (const { observedAt } of others) {
    if (observedAt < since) since = observedAt;
    if (observedAt > now) now = observedAt;
  }
  const carrier = carrierOf(observations, journey);
  // What the digits tell matters while no carrier knows them.
  const number = journey.status.startsWith('unknown.') ? numberOf(observations) : undefined;
  const causes = diagnose({
    now,
    number: number === undefined ? null : numberFacts(recognize(number)),
    order: null,
    journey: lookedUntil(now, journey),
    carrier: carrier === null ? null : carrierFacts(carrier, UNASKED),
    incidents: [],
    asked: askedOf(observations),
    watchedSince: since,
    route: { origin: null, destination: null },
    desk: [],
    toldMissing: false,
  });
  return causes.map(causeView);
}

/** A feed holds all that was told: between its last good look and its end nothing new was. */
function lookedUntil(now: EpochMs, journey: Journey): Journey {
  const { checked } = journey;
  return checked === null || checked.problem !== null
    ? journey
    : { ...journey, checked: { ...checked, at: now } };
}

/** The number asked about, where the feed says it. */
function numberOf(observations: readonly Observation[]): string | undefined {
  return observations.find((one) => one.number !== undefined)?.number;
}

/** What each carrier answered last. */
function askedOf(observations: readonly Observation[]): AskedResult[] {
  const answers = new Map<CarrierId, AskedResult>();
  for (const one of observations.toSorted((a, b) => a.observedAt - b.observedAt)) {
    const { source: carrier, observedAt: at } = one;
    if (!isCarrier(carrier)) continue;
    if (one.type === 'not_found') answers.set(carrier, { carrier, outcome: 'not_found', at });
    else if (one.type === 'error') answers.set(carrier, { carrier, outcome: one.problem, at });
    else if ((one.type === 'list' || one.type === 'push') && one.events.length > 0)
      answers.set(carrier, { carrier, outcome: 'found', at });
  }
  return [...answers.values()];
}

/** The carrier of the last leg; where none told anything, the one asked last. */
function carrierOf(observations: readonly Observation[], journey: Journey): CarrierId | null {
  const told = journey.legs.findLast(({ carrier }) => carrier !== null)?.carrier;
  if (told !== undefined && told !== null) return told;
  const asked = observations
    .toSorted((a, b) => a.observedAt - b.observedAt)
    .findLast(({ source }) => isCarrier(source));
  return asked !== undefined && isCarrier(asked.source) ? asked.source : null;
}

const CARRIERS: ReadonlySet<string> = new Set(CARRIER_IDS);

function isCarrier(source: string): source is CarrierId {
  return CARRIERS.has(source);
}
