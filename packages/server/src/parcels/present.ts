import { findCarrier, type CarrierId } from '@todoke/core/carriers';
import {
  bestContact,
  diagnose,
  foldJourney,
  journeySteps,
  replayExpectation,
  type CarrierFacts,
  type Expectation,
  type Incident,
  type Journey,
  type JourneyEvent,
  statedRoute,
  type Observation,
  type Route,
} from '@todoke/core/journey';
import { IMPORT_SOURCE } from '@todoke/core/inbound';
import { prettyNumber, recognize } from '@todoke/core/numbers';
import type { EpochMs } from '@todoke/core/time';
import { fieldsFor, type Viewer } from '@todoke/core/trust';
import { numberFacts } from '@todoke/core/journey';
import { carrierFacts, carrierLinks } from '../carriers/facts.ts';
import type { LaneBook } from '../insight/lane-history.ts';
import type { Health } from '../status/health.ts';
import { timeView, toIso, toIsoOrNull } from '../time-view.ts';
import { readObservations } from './packed.ts';
import type { NumberCandidate } from './candidates.ts';
import { causeView, contactView, sentenceView } from './cause-view.ts';
import type { ParcelRow } from './queries.ts';
import type { AskedView, CauseView, EventView, ParcelView, StepView } from './schema.ts';

/** What a presenter needs beside the stored parcel. */
export interface Beside {
  readonly now: EpochMs;
  readonly test: boolean;
  readonly health: Health;
  readonly incidents: readonly Incident[];
  /** What parcels took before. */
  readonly lanes: Pick<LaneBook, 'of'>;
}

const ROUTE_UNKNOWN = { origin: null, destination: null };

/**
 * A parcel as a number alone may show it (disclosure level 0): where it is, when and in whose words; never a
 * name, an address, an item or a photo. Pure: load before, send after.
 */
export function presentParcel(row: ParcelRow, beside: Beside): ParcelView {
  const observations = readObservations(row.observations);
  const clock: Observation = { type: 'clock', observedAt: beside.now, source: 'clock' };
  const journey = foldJourney([...observations, clock]);
  const facts = carrierFacts(row.carrier, beside.health);
  const route = statedRoute(observations);
  const diagnosis = diagnose({
    now: beside.now,
    // What the digits tell matters while the carrier does not know them.
    number: journey.status.startsWith('unknown.') ? numberFacts(recognize(row.number)) : null,
    order: null,
    journey,
    carrier: facts,
    incidents: beside.incidents,
    asked: [],
    watchedSince: row.createdAt,
    route: {
      origin: route.origin?.prefecture ?? null,
      destination: route.destination?.prefecture ?? null,
    },
    desk: [],
    toldMissing: false,
  });
  const contact = facts ? bestContact(facts.contacts, beside.now) : null;
  const names = findCarrier(row.carrier)?.profile.names;
  return {
    id: row.id,
    version: row.version,
    test: beside.test,
    number: row.number,
    prettyNumber: prettyNumber(row.carrier, row.number),
    carrier: row.carrier,
    carrierName: { ja: names?.ja ?? row.carrier, en: names?.en ?? row.carrier },
    status: journey.status,
    trackingState: journey.trackingState,
    step: journey.step,
    direction: journey.direction,
    flags: [...journey.flags],
    steps: journeySteps(journey).map(stepView),
    events: journey.events.map(eventView),
    legs: journey.legs.map((leg) => ({ ...leg, from: toIsoOrNull(leg.from) })),
    pieces: journey.pieces,
    promise: promiseView(expectationOf(journey, { carrier: row.carrier, facts, route }, beside)),
    stopsAway: stopsAway(journey),
    attributes: shownAttributes(journey.attributes),
    diagnosis: diagnosis.map(causeView),
    checked: row.checkedAt === null ? null : { at: toIso(row.checkedAt), problem: row.checkProblem },
    lastGoodAt: toIsoOrNull(row.goodAt),
    links: carrierLinks(row.carrier, row.number),
    contact: contact && contactView(contact),
    createdAt: toIso(row.createdAt),
    now: toIso(beside.now),
  };
}

/** Why a number nobody knows may not be visible: from what was typed and what each carrier answered. */
export function diagnoseNotFound(input: {
  readonly text: string;
  readonly candidates: readonly NumberCandidate[];
  readonly asked: readonly AskedView[];
  readonly now: EpochMs;
  readonly healthOf: (carrier: CarrierId) => Health;
  readonly incidents: readonly Incident[];
}): CauseView[] {
  const first = input.candidates[0];
  const causes = diagnose({
    now: input.now,
    number: numberFacts(recognize(input.text)),
    order: null,
    journey: null,
    carrier: first ? carrierFacts(first.carrier, input.healthOf(first.carrier)) : null,
    incidents: input.incidents,
    otherCarriers: input.candidates
      .slice(1)
      .flatMap((each) => carrierFacts(each.carrier, input.healthOf(each.carrier)) ?? []),
    asked: input.asked.map((each) => ({
      carrier: each.carrier as CarrierId, // written by us from a CarrierId
      outcome: each.outcome as 'found' | 'not_found', // likewise: an outcome of `CarrierClient.ask`
      at: Date.parse(each.at) as EpochMs,
    })),
    watchedSince: null,
    route: ROUTE_UNKNOWN,
    desk: [],
    toldMissing: false,
  });
  return causes.map(causeView);
}

function stepView(step: ReturnType<typeof journeySteps>[number]): StepView {
  return { ...step, time: step.time && timeView(step.time), events: [...step.events] };
}

function eventView(event: JourneyEvent): EventView {
  const { status, rawText, rawCode, place, source, leg, direction, disputed } = event;
  return { time: timeView(event.time), status, rawText, rawCode, place, source, leg, direction, disputed };
}

/** What is expected now; where nothing is, what the source said last stays to be seen. */
function expectationOf(journey: Journey, way: Way, beside: Beside): Expectation | null {
  const { now, incidents } = beside;
  const { carrier, facts, route } = way;
  const laneHistory = beside.lanes.of(carrier, route.origin, route.destination);
  const departsAt = departureOf(journey, now);
  const expected = replayExpectation({
    now,
    journey,
    carrierFacts: facts,
    incidents,
    laneHistory,
    departsAt,
    ...route,
  });
  if (expected !== null || journey.promise === null) return expected;
  return { promise: journey.promise, likely: null, coverage: null, reasons: [], moved: null };
}

interface Way {
  readonly carrier: CarrierId;
  readonly facts: CarrierFacts | null;
  readonly route: Route;
}

/**
 * Noon of the day a sender's file says it was shipped: the start until the carrier has scanned it. A week later without
 * a scan it has not left, whatever the file says.
 */
function departureOf({ events }: Journey, now: EpochMs): EpochMs | null {
  const label = events.find((event) => event.status === 'info_received.label_created');
  if (label?.source !== IMPORT_SOURCE || label.time.at === null) return null;
  if (now - label.time.at > UNSCANNED_MS) return null;
  return (label.time.at + NOON_MS) as EpochMs; // an instant after one from core
}

const NOON_MS = 12 * 3_600_000;
const UNSCANNED_MS = 7 * 24 * 3_600_000;

function promiseView(expectation: Expectation | null): ParcelView['promise'] {
  if (expectation === null) return null;
  const { promise, likely, coverage, reasons, moved } = expectation;
  const { precision, basis, source, text } = promise;
  return {
    ...windowView(promise),
    precision,
    basis,
    source,
    text,
    changes: promise.changes.map((change) => ({ at: toIso(change.at), ...windowView(change) })),
    likely: likely && { ...windowView(likely), coverage: likely.coverage },
    coverage,
    reasons: reasons.map(sentenceView),
    moved: moved && sentenceView(moved),
  };
}

function windowView({ from, to }: { readonly from: EpochMs; readonly to: EpochMs }) {
  return { from: toIso(from), to: toIso(to) };
}

/** Who has nothing but the number. */
const NUMBER_HOLDER: Viewer = { level: 0, role: 'holder', gift: false, anonymous: false };
const SHOWN_FIELDS: ReadonlySet<string> = new Set(fieldsFor(NUMBER_HOLDER));

/** Attributes that a number alone may show: not, for instance, the place where the parcel was left. */
function shownAttributes(attributes: Journey['attributes']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => SHOWN_FIELDS.has(`attributes.${name}`)),
  );
}

/** Stops before this one; a fact of the delivery day only, so it is not shown in any other state. */
function stopsAway(journey: Journey): number | null {
  const text = journey.attributes['stops_away'];
  if (text === undefined || !journey.status.startsWith('out_for_delivery.')) return null;
  const count = Number(text);
  return Number.isInteger(count) && count >= 0 ? count : null;
}
