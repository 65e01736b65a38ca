import type { StatusCode } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import { STATUS_FACETS } from './facets.ts';
import { foldLeg, lastKnown } from './folded-leg.ts';
import type { FoldedLeg } from './folded-leg.ts';
import { STEPS } from './journey.ts';
import type { Flag, Journey, JourneyEvent } from './journey.ts';
import { splitLegs } from './legs.ts';
import type { LegTellings } from './legs.ts';
import type { Decision, Observation } from './observation.ts';
import { totalOf } from './piece-counts.ts';
import { combinePieces, countDelivered } from './pieces.ts';
import type { Pieces } from './pieces.ts';
import type { Progress } from './progress.ts';
import type { Scan } from './scans.ts';
import { siftObservations } from './sift.ts';
import type { Sifted } from './sift.ts';
import { statedPromise } from './stated-promise.ts';
import { statusModel } from './status.ts';
import type { StatusModel } from './status.ts';
import { trackingStateOf } from './tracking-state.ts';

/** What a person's decision makes the status; scans told later are kept and do not change it. */
export const DECIDED: Readonly<Record<Decision, StatusCode>> = {
  delivered: 'delivered.generic',
  lost: 'failed.lost',
  returned_to_sender: 'returned.to_sender',
  cancelled: 'cancelled.generic',
};

const NOTHING: Readonly<Record<string, string>> = {};

/**
 * The journey a set of observations tells. Pure and total; the same for every order of arrival, every repetition and
 * every split into batches, because nothing here depends on a place in the array (proven in `fold.property.test.ts`).
 *
 * The rules and their sources stand in the files named after them: `legs` (numbers and carriers), `scans` (identity),
 * `disputes` (wrong clocks, retractions), `order`, `episodes` (recycled numbers), `progress` and `readings` (status),
 * `pieces`, `tracking-state`.
 *
 * @example foldJourney([]).status // 'unknown.awaiting_first_scan'
 */
export function foldJourney(observations: readonly Observation[]): Journey {
  return journeyOf(foldParts(observations));
}

/** The observations of a parcel, folded leg by leg and not yet told as one journey. */
export interface FoldedParts {
  readonly sifted: Sifted;
  readonly legs: readonly LegTellings[];
  /** Of the pieces anyone named; null is the one piece of a parcel nobody parted. */
  readonly names: readonly (string | null)[];
  readonly folded: readonly FoldedLeg[];
}

/** The first half of `foldJourney`: what `bookmark.ts` looks at beside the journey. */
export function foldParts(observations: readonly Observation[]): FoldedParts {
  const sifted = siftObservations(observations);
  const legs = splitLegs(sifted.tellings, sifted.renumberings, sifted.corrections);
  const names = piecesOf(legs);
  return { sifted, legs, names, folded: foldLegs(legs, names, sifted) };
}

/** The second half of `foldJourney`. */
export function journeyOf({ sifted, legs, names, folded }: FoldedParts): Journey {
  const pieces = standingPieces(legs, names, folded, sifted);
  const { progresses } = pieces;
  const standing = combinePieces(progresses);
  const status = decidedStatus(sifted, standing.status);
  const shown = folded.flatMap((leg, index) => leg.shown.map((scan) => eventOf(scan, index)));
  const counted = shown.filter((event) => event.disputed === null && event.time.at !== null);
  const delivered = countDelivered(pieces);
  return {
    status: status.code,
    trackingState: trackingStateOf({ status, pieces: progresses, sifted, newsAt: newsAt(folded) }),
    step: stepOf(folded, standing.piece, status),
    direction: standing.progress.returning || status.main === 'returned' ? 'return' : 'forward',
    flags: flagsOf(folded, delivered > 0 && delivered < pieces.total),
    events: shown,
    legs: legs.map(({ leg }) => leg),
    pieces: pieces.total > 1 ? { delivered, total: pieces.total } : null,
    attempts: folded.reduce((sum, leg) => sum + Math.max(...leg.progresses.map((one) => one.attempts)), 0),
    promise: statedPromise(folded.map((leg) => leg.told)),
    attributes: attributesOf(status, standing.progress, sifted),
    firstEventAt: extremeAt(counted, Math.min),
    lastEventAt: extremeAt(counted, Math.max),
    checked: sifted.checked,
    unmapped: [...new Set(folded.flatMap((leg) => leg.progresses.flatMap((one) => one.unmapped)))].sort(),
  };
}

/** The pieces anyone named, in order; a parcel nobody parted is one piece without a name. */
function piecesOf(legs: readonly LegTellings[]): readonly (string | null)[] {
  const named = new Set<string>();
  for (const { tellings } of legs)
    for (const { piece } of tellings) if (piece !== undefined) named.add(piece);
  return named.size === 0 ? [null] : [...named].sort();
}

function foldLegs(
  legs: readonly LegTellings[],
  pieces: readonly (string | null)[],
  sifted: Sifted,
): FoldedLeg[] {
  const folded: FoldedLeg[] = [];
  for (const leg of legs) folded.push(foldLeg(leg, { pieces, sifted, before: folded.at(-1) }));
  return folded;
}

/**
 * How each piece stands. Where a source states more pieces than anyone named, one more stands for those: all that is
 * known of them is what was told of the whole.
 */
function standingPieces(
  legs: readonly LegTellings[],
  names: readonly (string | null)[],
  folded: readonly FoldedLeg[],
  sifted: Sifted,
): Pieces {
  const progresses = names.map((_name, index) => lastKnown(folded, index));
  const total = Math.max(names.length, statedTotal(folded));
  if (total === names.length || names[0] === null) return { progresses, total };
  const ofWhole = legs.map(({ leg, tellings }) => {
    return { leg, tellings: tellings.filter(({ piece }) => piece === undefined) };
  });
  return { progresses: [...progresses, lastKnown(foldLegs(ofWhole, [null], sifted), 0)], total };
}

/** On the last number that says so. */
function statedTotal(folded: readonly FoldedLeg[]): number {
  for (let index = folded.length - 1; index >= 0; index -= 1) {
    // The loop bounds keep the index inside the array.
    const total = totalOf(folded[index]!.shown);
    if (total > 0) return total;
  }
  return 0;
}

function decidedStatus(sifted: Sifted, told: StatusModel | null): StatusModel {
  if (sifted.decision !== null) {
    const decided = statusModel(DECIDED[sifted.decision.decision]);
    return told?.main === decided.main ? told : decided;
  }
  return told ?? statusModel(sifted.silence);
}

function eventOf(scan: Scan, leg: number): JourneyEvent {
  const { event, otherSources } = scan;
  const told: JourneyEvent = {
    time: event.time,
    status: scan.reading.code,
    rawText: event.rawText,
    rawCode: event.rawCode,
    place: scan.place,
    source: scan.source,
    piece: scan.piece,
    leg,
    direction: scan.returning ? 'return' : 'forward',
    disputed: scan.disputed,
    attributes: scan.attributes ?? NOTHING,
  };
  return otherSources.length === 0 ? told : { ...told, otherSources };
}

/** The furthest step on any number of the piece that speaks for the whole. */
function stepOf(folded: readonly FoldedLeg[], piece: number, status: StatusModel): Journey['step'] {
  if (status.main === 'delivered') return 'delivered';
  let furthest = 0;
  for (const { progresses } of folded) furthest = Math.max(furthest, progresses[piece]?.step ?? 0);
  // `step` is an index into STEPS.
  return STEPS[furthest]!;
}

function flagsOf(folded: readonly FoldedLeg[], partial: boolean): Flag[] {
  const flags = new Set<Flag>();
  for (const leg of folded) {
    for (const flag of leg.flags) flags.add(flag);
    for (const progress of leg.progresses) {
      if (progress.reopened) flags.add('reopened');
      if (progress.unmapped.length > 0) flags.add('unmapped_text');
    }
  }
  if (partial) flags.add('partial');
  return [...flags].sort();
}

/** When the newest thing was first told; that nothing is known is no news. */
export function newsAt(folded: readonly FoldedLeg[]): number | null {
  let newest: number | null = null;
  for (const { shown } of folded) {
    for (const { disputed, firstToldAt, reading } of shown) {
      const isNews = reading.main !== 'unknown' || reading.code === 'unknown.unmapped';
      if (isNews && disputed !== 'retracted') newest = Math.max(newest ?? firstToldAt, firstToldAt);
    }
  }
  return newest;
}

function attributesOf(
  status: StatusModel,
  { by, status: told }: Progress,
  sifted: Sifted,
): Journey['attributes'] {
  const facets = STATUS_FACETS[status.code];
  const said = told === status ? by?.attributes : undefined;
  if (sifted.decision !== null) {
    const { decision, source } = sifted.decision;
    return { ...facets, ...said, decided: decision, decided_by: source };
  }
  if (facets === undefined) return said ?? NOTHING;
  return said === undefined ? facets : { ...facets, ...said };
}

function extremeAt(
  events: readonly JourneyEvent[],
  choose: (a: number, b: number) => number,
): EpochMs | null {
  let chosen: number | null = null;
  for (const { time } of events) if (time.at !== null) chosen = choose(chosen ?? time.at, time.at);
  // Brand maker: one of the instants it was chosen from.
  return chosen as EpochMs | null;
}
