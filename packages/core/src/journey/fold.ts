import type { StatusCode } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import { markClockSkew, markRetractions } from './disputes.ts';
import { bindEpisode, runEpisodes } from './episodes.ts';
import type { BoundEpisode } from './episodes.ts';
import { STATUS_FACETS } from './facets.ts';
import { STEPS } from './journey.ts';
import type { Flag, Journey, JourneyEvent } from './journey.ts';
import { splitLegs } from './legs.ts';
import type { LegTellings } from './legs.ts';
import type { Decision, Observation } from './observation.ts';
import { orderScans } from './order.ts';
import { combinePieces, countDelivered } from './pieces.ts';
import { statusOf } from './progress.ts';
import type { Progress } from './progress.ts';
import { gatherScans } from './scans.ts';
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
const HANDED_OVER: StatusCode = 'in_transit.handover';

/** One number's part of the journey, folded: its scans in order and how each piece stands. */
interface FoldedLeg {
  readonly index: number;
  readonly shown: readonly Scan[];
  /** In the order of `pieces`. */
  readonly progresses: readonly Progress[];
  readonly flags: ReadonlySet<Flag>;
}

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
  const sifted = siftObservations(observations);
  const legs = splitLegs(sifted.tellings, sifted.renumberings, sifted.corrections);
  const pieces = piecesOf(legs);
  const folded = legs
    .map((leg) => leg)
    .reduce<FoldedLeg[]>((before, leg, index) => {
      before.push(foldLeg(leg, index, pieces, sifted, before.at(-1)));
      return before;
    }, []);
  const progresses = pieces.map((_piece, index) => lastKnown(folded, index));
  const standing = combinePieces(progresses);
  const status = decidedStatus(sifted, standing.status);
  const shown = folded.flatMap((leg) => leg.shown.map((scan) => eventOf(scan, leg.index)));
  const counted = shown.filter((event) => event.disputed === null && event.time.at !== null);
  const delivered = countDelivered(progresses);
  return {
    status: status.code,
    trackingState: trackingStateOf({ status, pieces: progresses, sifted, newsAt: newsAt(folded) }),
    step: stepOf(folded, status),
    direction: standing.progress.returning || status.main === 'returned' ? 'return' : 'forward',
    flags: flagsOf(folded, progresses, delivered),
    events: shown,
    legs: legs.map(({ leg }) => leg),
    pieces: pieces.length > 1 ? { delivered, total: pieces.length } : null,
    attempts: folded.reduce((sum, leg) => sum + Math.max(...leg.progresses.map((one) => one.attempts)), 0),
    promise: statedPromise(legs.flatMap((leg) => leg.tellings)),
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

function foldLeg(
  { leg, tellings }: LegTellings,
  index: number,
  pieces: readonly (string | null)[],
  sifted: Sifted,
  before: FoldedLeg | undefined,
): FoldedLeg {
  const { scans, lists } = gatherScans(tellings);
  const flags = new Set<Flag>();
  if (markClockSkew(scans)) flags.add('clock_skew');
  if (markRetractions(scans, lists)) flags.add('retracted');
  const ordered = orderScans(scans, lists);
  if (ordered.timeConflict) flags.add('time_conflict');
  if (ordered.zoneUnknown) flags.add('zone_unknown');
  const trackedSince = leg.from ?? sifted.trackedSince ?? 0;
  const progresses: Progress[] = [];
  const shown = new Set<Scan>();
  for (const [place, piece] of pieces.entries()) {
    const own =
      pieces.length === 1 ? scans : scans.filter((scan) => scan.piece === null || scan.piece === piece);
    const returning = before?.progresses[place]?.returning ?? false;
    const bound = runPiece(own, trackedSince, returning);
    progresses.push(bound.progress);
    if (bound.reused) flags.add('number_reused');
    for (const scan of own) if (scan.sortAt >= bound.from && scan.sortAt < bound.to) shown.add(scan);
  }
  return { index, shown: scans.filter((scan) => shown.has(scan)), progresses, flags };
}

/** What counts of one piece's scans; a wrong clock counts only where nothing else says anything. */
function runPiece(
  scans: readonly Scan[],
  trackedSince: EpochMs | 0,
  returning: boolean,
): Pick<BoundEpisode, 'from' | 'to' | 'reused'> & { progress: Progress } {
  const sound = scans.filter((scan) => scan.disputed === null);
  let bound = bindEpisode(runEpisodes(sound, returning), trackedSince);
  if (bound.own !== null && bound.own.progress.status === null) {
    const told = scans.filter((scan) => scan.disputed !== 'retracted');
    if (told.length > sound.length) bound = bindEpisode(runEpisodes(told, returning), trackedSince);
  }
  // A number of which everything known is a stranger's has told nothing about this parcel.
  const progress = bound.own?.progress ?? runEpisodes([], returning)[0]!.progress;
  return { from: bound.from, to: bound.to, reused: bound.reused, progress };
}

/** How a piece stands: on the last number that told anything; an earlier slip closed as delivered was a hand-over (51). */
function lastKnown(folded: readonly FoldedLeg[], piece: number): Progress {
  // Every leg has a progress for every piece, and there is at least one leg.
  const last = folded.length - 1;
  for (let index = last; index > 0; index -= 1) {
    const progress = folded[index]!.progresses[piece]!;
    if (statusOf(progress) !== null) return progress;
  }
  const first = folded[0]!.progresses[piece]!;
  if (last === 0 || first.status?.main !== 'delivered') return first;
  return { ...first, status: statusModel(HANDED_OVER) };
}

function decidedStatus(sifted: Sifted, told: StatusModel | null): StatusModel {
  if (sifted.decision !== null) {
    const decided = statusModel(DECIDED[sifted.decision.decision]);
    return told?.main === decided.main ? told : decided;
  }
  return told ?? statusModel(sifted.silence);
}

function eventOf(scan: Scan, leg: number): JourneyEvent {
  const { event } = scan;
  return {
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
}

function stepOf(folded: readonly FoldedLeg[], status: StatusModel): Journey['step'] {
  if (status.main === 'delivered') return 'delivered';
  let furthest = 0;
  for (const { progresses } of folded) for (const { step } of progresses) furthest = Math.max(furthest, step);
  // `step` is an index into STEPS.
  return STEPS[furthest]!;
}

function flagsOf(folded: readonly FoldedLeg[], pieces: readonly Progress[], delivered: number): Flag[] {
  const flags = new Set<Flag>();
  for (const leg of folded) {
    for (const flag of leg.flags) flags.add(flag);
    for (const progress of leg.progresses) {
      if (progress.reopened) flags.add('reopened');
      if (progress.unmapped.length > 0) flags.add('unmapped_text');
    }
  }
  if (delivered > 0 && delivered < pieces.length) flags.add('partial');
  return [...flags].sort();
}

/** When the newest of what counts was first told. */
function newsAt(folded: readonly FoldedLeg[]): number | null {
  let newest: number | null = null;
  for (const { shown } of folded) {
    for (const { disputed, firstToldAt } of shown) {
      if (disputed === null) newest = Math.max(newest ?? firstToldAt, firstToldAt);
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
