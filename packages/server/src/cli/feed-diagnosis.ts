import { CARRIER_IDS, type CarrierId } from '@todoke/core/carriers';
import { diagnose, type Journey, type Observation } from '@todoke/core/journey';
import { carrierFacts } from '../carriers/facts.ts';
import { causeView } from '../parcels/cause-view.ts';
import type { CauseView } from '../parcels/schema.ts';
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
  const causes = diagnose({
    now,
    number: null,
    order: null,
    journey,
    carrier: carrier === null ? null : carrierFacts(carrier, UNASKED),
    incidents: [],
    asked: [],
    watchedSince: since,
    route: { origin: null, destination: null },
    desk: [],
    toldMissing: false,
  });
  return causes.map(causeView);
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
