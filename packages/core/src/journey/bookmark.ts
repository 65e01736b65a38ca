import type { StatusCode } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import { isAhead, markClockSkew } from './disputes.ts';
import { beginsAnother } from './episodes.ts';
import { foldParts, journeyOf, newsAt } from './fold.ts';
import type { FoldedParts } from './fold.ts';
import type { Flag, Journey, TrackingState } from './journey.ts';
import type { Observation } from './observation.ts';
import { pieceCountOf } from './piece-counts.ts';
import { advance, startProgress, statusOf } from './progress.ts';
import type { Progress } from './progress.ts';
import { gatherScans } from './scans.ts';
import type { Scan, Telling } from './scans.ts';
import { statusModel } from './status.ts';
import { trackingStateOf } from './tracking-state.ts';

/**
 * Where the fold of a plain history stopped: enough to say the status after one more, newer event without looking at
 * those before. Never a truth of its own; what is shown is always folded from all words.
 */
export interface Bookmark {
  /** The status and when it was reached; null while nothing known was said. */
  readonly status: StatusCode | null;
  readonly statusAt: number;
  /** What was said instead of a status; counts while there is none. */
  readonly silence: StatusCode | null;
  /** Who told all of it; null while nobody told anything. Two may tell the same event (see `same-event.ts`). */
  readonly source: string | null;
  /** No event told so far lies after this instant or stands in the order after it; null without events. */
  readonly lastAt: number | null;
  readonly returning: boolean;
  readonly moving: boolean;
  /** As in `Sifted` and `newsAt` of the fold. */
  readonly newsAt: number | null;
  readonly waitingSince: EpochMs | null;
  readonly now: EpochMs | null;
}

/** What intake needs to know of a journey after one more event. */
export interface Continued {
  readonly status: StatusCode;
  readonly trackingState: TrackingState;
  readonly bookmark: Bookmark;
}

/** With these, one more event may change how those before it are read. */
const NOT_PLAIN: readonly Flag[] = [
  'clock_skew',
  'retracted',
  'time_conflict',
  'zone_unknown',
  'number_reused',
];

/**
 * The journey, and a bookmark when the history is plain: one number, one piece, one use of the number, nobody's
 * decision, one source, every event with a minute and a zone, nothing disputed.
 *
 * @example foldWithBookmark([]).bookmark?.status // null
 */
export function foldWithBookmark(observations: readonly Observation[]): {
  readonly journey: Journey;
  readonly bookmark: Bookmark | null;
} {
  const parts = foldParts(observations);
  return { journey: journeyOf(parts), bookmark: bookmarkOf(parts) };
}

function bookmarkOf({ sifted, names, folded }: FoldedParts): Bookmark | null {
  const [leg] = folded;
  const [progress] = leg?.progresses ?? [];
  if (leg === undefined || progress === undefined || folded.length > 1) return null;
  if (names.length > 1 || names[0] !== null || leg.shown.some(countsPieces)) return null;
  if (sifted.decision !== null || sifted.corrections.length > 0 || sifted.clockAt !== null) return null;
  if (leg.told.from !== -Infinity || leg.told.to !== Infinity) return null;
  if (NOT_PLAIN.some((flag) => leg.flags.has(flag))) return null;
  let lastAt: number | null = null;
  for (const { sortAt } of leg.shown) lastAt = Math.max(lastAt ?? sortAt, sortAt);
  let heard: string | null = null;
  // Every word told, also of scans joined into others: a coarse time could be understood anew.
  for (const { events, source } of sifted.tellings) {
    if (heard !== null && heard !== source) return null;
    heard = source;
    for (const { time } of events) {
      if (time.precision !== 'minute' || time.zone === null || time.at === null) return null;
      lastAt = Math.max(lastAt ?? time.at, time.at);
    }
  }
  return {
    ...standingOf(progress),
    source: heard,
    lastAt,
    newsAt: newsAt(folded),
    waitingSince: sifted.waitingSince,
    now: sifted.now,
  };
}

type Standing = Pick<Bookmark, 'status' | 'statusAt' | 'silence' | 'returning' | 'moving'>;

function standingOf({ status, by, silence, returning, moving }: Progress): Standing {
  return {
    status: status?.code ?? null,
    statusAt: by?.sortAt ?? 0,
    silence: silence?.code ?? null,
    returning,
    moving,
  };
}

/** What is told of several pieces together is told of some or of all of them. */
function countsPieces({ attributes }: Scan): boolean {
  return pieceCountOf(attributes) !== null;
}

const MINUTE_MS = 60_000;

/**
 * What `foldJourney` would say of the history behind the bookmark and this observation; null when only a whole fold can
 * tell: anything but one pushed, well timed, known event in a later minute than all before (hence a new one).
 * Equality with the whole fold is proven in `bookmark.property.test.ts`.
 */
export function continueFold(bookmark: Bookmark, observation: Observation): Continued | null {
  if (!isPlainPush(observation)) return null;
  if (bookmark.source !== null && observation.source !== bookmark.source) return null;
  const scan = plainScan(observation);
  if (scan === null) return null;
  const { lastAt } = bookmark;
  if (lastAt !== null && Math.floor(scan.sortAt / MINUTE_MS) <= Math.floor(lastAt / MINUTE_MS)) return null;
  const { observedAt } = observation;
  if (bookmark.waitingSince !== null && observedAt < bookmark.waitingSince) return null;
  const progress = resume(bookmark, scan);
  if (lastAt !== null && beginsAnother(progress, scan, lastAt)) return null;
  advance(progress, scan);
  const status = statusOf(progress);
  if (status === null) return null;
  const now = later(bookmark.now, observedAt);
  const waitingSince = bookmark.waitingSince ?? observedAt;
  const news = Math.max(bookmark.newsAt ?? scan.firstToldAt, scan.firstToldAt);
  const sifted = { decision: null, now, clockAt: null, waitingSince };
  return {
    status: status.code,
    trackingState: trackingStateOf({ status, pieces: [progress], sifted, newsAt: news }),
    bookmark: {
      ...standingOf(progress),
      source: scan.source,
      lastAt: scan.sortAt,
      newsAt: news,
      waitingSince,
      now,
    },
  };
}

function isPlainPush(observation: Observation): observation is Telling {
  return (
    observation.type === 'push' &&
    observation.events.length === 1 &&
    observation.piece === undefined &&
    observation.number === undefined &&
    observation.promise === undefined &&
    observation.until === undefined
  );
}

/** The one scan of a telling where it stands by its own time and by nothing else. */
function plainScan(telling: Telling): Scan | null {
  const { scans } = gatherScans([telling]);
  const [scan] = scans;
  if (scan === undefined || scan.model.main === 'unknown' || countsPieces(scan)) return null;
  const { precision, zone, at } = scan.event.time;
  if (precision !== 'minute' || zone === null || at === null) return null;
  if (isAhead(scan) || markClockSkew(scans)) return null;
  scan.sortAt = at;
  return scan;
}

/** The progress as it stood; what counts attempts and steps is of the journey only and not kept. */
function resume({ status, statusAt, silence, returning, moving }: Bookmark, scan: Scan): Progress {
  return {
    ...startProgress(returning),
    status: status === null ? null : statusModel(status),
    by: status === null ? null : { ...scan, sortAt: statusAt },
    silence: silence === null ? null : statusModel(silence),
    moving,
  };
}

function later(a: EpochMs | null, b: EpochMs): EpochMs {
  return a === null || b > a ? b : a;
}
