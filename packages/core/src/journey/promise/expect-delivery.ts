import {
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  addDays,
  clockText,
  isoDay,
  jstDay,
  jstInstant,
  startOfJstDay,
} from '../../time/jst.ts';
import type { JstDay } from '../../time/jst.ts';
import type { EpochMs } from '../../time/instant.ts';
import { mainOf } from '../diagnosis/facts.ts';
import type { Incident } from '../diagnosis/input.ts';
import type { Journey, JourneyPromise } from '../journey.ts';
import { HISTORY_STAGES, PARCEL_SERVICE, because, isStageStatus, isStatement } from './expectation.ts';
import type {
  DeliveryRules,
  Expectation,
  ExpectationInput,
  HistoryStage,
  LaneHistory,
  Likely,
} from './expectation.ts';
import { COVERAGE, SAMPLES_ENOUGH, SAMPLES_MIN, coveringInterval, samplesAbove } from './lane-history.ts';
import { deliveryDayFrom, isAfterCutOff, leadDays } from './lead-time.ts';

/** Shown times are rounded outwards to this, so that an interval never holds less than it says. */
const ROUND_MS = 15 * MINUTE_MS;
/** Intervals longer than this are days to people, not hours. */
const MINUTE_PRECISION_MAX_MS = 13 * HOUR_MS;

/** Mains in which nothing is to be expected: over, turned back, or waiting for a person. */
const NOTHING_EXPECTED = new Set([
  'delivered',
  'returned',
  'returning',
  'failed',
  'cancelled',
  'available_for_pickup',
]);
/** Without a newer statement nobody can say when these go on. */
const STOPPED = new Set([
  'exception.customs_info_required',
  'exception.held_for_payment',
  'exception.address_issue',
  'exception.recipient_moved',
  'exception.refused',
  'exception.damaged',
  'exception.rejected_by_carrier',
  'exception.carrier_hold',
  'exception.investigating',
  'exception.pickup_missed',
  'exception.security',
  // For a chosen day that nobody told us.
  'in_transit.held_for_date',
  'in_transit.delivery_rescheduled',
]);

/**
 * When the parcel is expected, and why: the carrier's own window or day, else what the recipient asked for, else what
 * this lane's deliveries took (when there are enough to say how often that holds), else the lead-time table.
 * Nothing to go by gives null, never a guess. What is expected is the visit: after an attempt the recipient decides.
 * Instants; Japan time for days.
 *
 * @returns null also when delivered, returning, ended, or waiting for the recipient.
 */
export function expectDelivery(input: ExpectationInput): Expectation | null {
  const { journey } = input;
  const main = mainOf(journey.status);
  if (NOTHING_EXPECTED.has(main) || journey.direction === 'return') return null;
  const stated = statedExpectation(input) ?? requestedExpectation(input);
  if (stated !== null) return stated;
  if (main === 'attempt_failed' || STOPPED.has(journey.status)) return null;
  const rules = input.rules ?? PARCEL_SERVICE;
  return historyExpectation(input) ?? onVehicle(input, rules) ?? tableExpectation(input, rules);
}

/** The carrier's statement, as long as it has not passed. */
function statedExpectation(input: ExpectationInput): Expectation | null {
  const promise = input.journey.promise;
  if (promise === null || promise.to < input.now || !isStatement(promise)) return null;
  const likely = statedLikely(input, promise);
  const reason =
    promise.basis === 'recipient_request'
      ? because('chosen_by_recipient', { day: isoDay(jstDay(promise.from)) })
      : because('stated_by_carrier', { carrier: promise.source, text: promise.text });
  return { promise, likely, coverage: statedCoverage(input, promise), reasons: [reason], moved: null };
}

/** On the day, the van's own history says more than how late windows usually are; before, the other way round. */
function statedLikely(input: ExpectationInput, promise: JourneyPromise): Likely | null {
  const byStage = historyExpectation(input)?.likely ?? null;
  if (byStage !== null && mainOf(input.journey.status) === 'out_for_delivery') return byStage;
  return lateLikely(input, promise) ?? byStage;
}

function lateLikely({ laneHistory, now }: ExpectationInput, promise: JourneyPromise): Likely | null {
  for (const { lateness } of laneHistory ?? []) {
    const interval = coveringInterval(lateness ?? [], (now - promise.to) / HOUR_MS);
    if (interval === undefined) continue;
    return rounded(promise.to + interval.from * HOUR_MS, promise.to + interval.to * HOUR_MS, now);
  }
  return null;
}

/** Share of statements of this lane that were kept: not later than the stated end. */
function statedCoverage({ laneHistory }: ExpectationInput, promise: JourneyPromise): number | null {
  const samples = laneHistory?.find(({ lateness }) => (lateness?.length ?? 0) >= SAMPLES_MIN)?.lateness;
  if (samples === undefined) return null;
  const width = (promise.to - promise.from) / HOUR_MS;
  const kept = samples.filter((hours) => hours <= 0 && hours >= -width).length;
  return Math.round((kept / samples.length) * 1_000) / 1_000;
}

function requestedExpectation({ request, now }: ExpectationInput): Expectation | null {
  if (request === undefined || request === null || request.to < now) return null;
  return {
    promise: { ...request, basis: 'recipient_request', source: 'recipient', text: null, changes: [] },
    likely: null,
    coverage: null,
    reasons: [because('chosen_by_recipient', { day: isoDay(jstDay(request.from)) })],
    moved: null,
  };
}

/** What the lane's own deliveries took from the latest stage, on the narrowest lane, that has enough of them. */
function historyExpectation(input: ExpectationInput): Expectation | null {
  const { journey, laneHistory, now } = input;
  if (laneHistory === undefined) return null;
  for (const stage of HISTORY_STAGES) {
    const reachedAt = stageReachedAt(journey, stage);
    if (reachedAt === null) continue;
    const midnight = startOfJstDay(jstDay(reachedAt));
    const elapsed = (now - midnight) / HOUR_MS;
    const history = tellingHistory(laneHistory, stage, elapsed);
    const samples = history?.[stage] ?? [];
    const kind = (history?.scope ?? 'carrier') === 'carrier' ? 'mixed' : 'one';
    const interval = coveringInterval(samples, elapsed, kind);
    if (interval === undefined) continue;
    const own = history?.scope === 'prefectures';
    const reason = because('lane_history', {
      count: samples.length,
      stage,
      from: own ? (input.origin?.prefecture ?? null) : null,
      to: own ? (input.destination?.prefecture ?? null) : null,
    });
    return fromInterval(input, midnight + interval.from * HOUR_MS, midnight + interval.to * HOUR_MS, reason);
  }
  return null;
}

/** The narrowest lane with enough deliveries left; where none has, the one with the most. */
function tellingHistory(
  laneHistory: readonly LaneHistory[],
  stage: HistoryStage,
  elapsed: number,
): LaneHistory | undefined {
  let most: { readonly history: LaneHistory; readonly count: number } | undefined;
  for (const history of laneHistory) {
    const count = samplesAbove(history[stage] ?? [], elapsed);
    if (count >= SAMPLES_ENOUGH) return history;
    if (most === undefined || count > most.count) most = { history, count };
  }
  return most?.history;
}

function fromInterval(
  input: ExpectationInput,
  from: number,
  to: number,
  reason: Expectation['reasons'][number],
): Expectation {
  const incident = incidentOnTheWay(input);
  // Under weather, a backlog or a delay the carrier states, the past says less: a day more, and no share is claimed.
  const disturbed = incident !== null || mainOf(input.journey.status) === 'exception';
  const likely = rounded(from, disturbed ? to + DAY_MS : to, input.now);
  const byMinute = likely.to - likely.from <= MINUTE_PRECISION_MAX_MS;
  return {
    promise: ownPromise(
      byMinute ? likely.from : startOfJstDay(jstDay(likely.from)),
      byMinute ? likely.to : startOfJstDay(addDays(jstDay(likely.to), 1)),
      byMinute ? 'minute' : 'day',
      'lane_history',
    ),
    likely: disturbed ? null : likely,
    coverage: disturbed ? null : COVERAGE,
    reasons: [reason, ...(incident === null ? [] : [incidentReason(incident)])],
    moved: null,
  };
}

/** When the journey last reached a stage; null when never, or when it fell back behind it. */
function stageReachedAt(journey: Journey, stage: HistoryStage): EpochMs | null {
  if (stage === 'out_for_delivery' && mainOf(journey.status) !== 'out_for_delivery') return null;
  const event = journey.events.findLast(
    ({ status, disputed, direction }) =>
      disputed === null && direction === 'forward' && isStageStatus(stage, status),
  );
  return event?.time.at ?? null;
}

/** On the van: today, until the day's end. */
function onVehicle({ journey, now }: ExpectationInput, rules: DeliveryRules): Expectation | null {
  const outAt = stageReachedAt(journey, 'out_for_delivery');
  if (outAt === null) return null;
  const to = jstInstant(jstDay(outAt), rules.dayTo);
  if (to < now) return null;
  return {
    promise: ownPromise(now, to, 'minute', 'lead_time'),
    likely: null,
    coverage: null,
    reasons: [because('on_vehicle')],
    moved: null,
  };
}

function tableExpectation(input: ExpectationInput, rules: DeliveryRules): Expectation | null {
  const { origin, destination, now } = input;
  const start = stageReachedAt(input.journey, 'accepted') ?? input.departsAt ?? null;
  if (
    start === null ||
    origin === undefined ||
    origin === null ||
    destination === undefined ||
    destination === null
  ) {
    return null;
  }
  const days = leadDays(origin, destination);
  if (days === undefined) return null;
  // Cut-offs differ by office: a parcel accepted after ours may still have left, so a day more and not a day later.
  const afterCutOff = isAfterCutOff(start, rules);
  const planned = addDays(jstDay(start), days);
  let day = deliveryDayFrom(planned, rules);
  const reasons = [because('lead_time', { from: origin.prefecture, to: destination.prefecture, days })];
  if (afterCutOff) reasons.push(because('cut_off_passed', { cutOff: clockText(rules.cutOff) }));
  if (origin.island || destination.island) reasons.push(because('island'));
  if (day !== planned) reasons.push(because('no_delivery_day', { day: isoDay(planned) }));
  const firstOpen = firstDayLeft(now, rules);
  const overdue = day < firstOpen;
  if (overdue) {
    reasons.push(because(passedReason(input), { day: isoDay(day) }));
    day = firstOpen;
  }
  const incident = incidentOnTheWay(input);
  if (incident !== null) reasons.push(incidentReason(incident));
  const slack = (days > 1 ? 1 : 0) + (afterCutOff ? 1 : 0) + (incident === null ? 0 : 1) + (overdue ? 1 : 0);
  const last = slack === 0 ? day : deliveryDayFrom(addDays(day, slack), rules);
  return {
    promise: ownPromise(startOfJstDay(day), startOfJstDay(addDays(last, 1)), 'day', 'lead_time'),
    likely: null,
    coverage: overdue || incident !== null ? null : rules.leadTimeHeld,
    reasons,
    moved: null,
  };
}

/** Today while vans may still come, else the next delivery day. */
function firstDayLeft(now: EpochMs, rules: DeliveryRules): JstDay {
  const today = jstDay(now);
  return deliveryDayFrom(now < jstInstant(today, rules.dayTo) ? today : addDays(today, 1), rules);
}

function passedReason({ journey, now }: ExpectationInput): 'stated_day_passed' | 'expected_day_passed' {
  const promise = journey.promise;
  return promise !== null && isStatement(promise) && promise.to < now
    ? 'stated_day_passed'
    : 'expected_day_passed';
}

function incidentOnTheWay({
  incidents,
  origin,
  destination,
  carrierFacts,
  now,
}: ExpectationInput): Incident | null {
  const places = [origin?.prefecture, destination?.prefecture];
  const hit = (incidents ?? []).find(
    ({ kind, carrier, area, from, until }) =>
      (kind === 'weather' || kind === 'busy_season' || kind === 'suspension') &&
      from <= now &&
      (until === null || now < until) &&
      (carrier === null || carrier === carrierFacts?.id) &&
      (area === null || places.some((place) => place !== undefined && area.includes(place))),
  );
  return hit ?? null;
}

function incidentReason(incident: Incident) {
  return because('incident', { kind: incident.kind, area: incident.area?.[0] ?? null });
}

function ownPromise(
  from: EpochMs,
  to: EpochMs,
  precision: JourneyPromise['precision'],
  basis: JourneyPromise['basis'],
): JourneyPromise {
  return { from, to, precision, basis, source: 'todoke', text: null, changes: [] };
}

/** Rounds outwards, and never promises the past. */
function rounded(from: number, to: number, now: EpochMs): Likely {
  const start = Math.max(Math.floor(from / ROUND_MS) * ROUND_MS, now);
  const end = Math.ceil(to / ROUND_MS) * ROUND_MS;
  // Rounded instants are instants (brand makers).
  return { from: start as EpochMs, to: Math.max(end, start) as EpochMs, coverage: COVERAGE };
}
