import { advance, startProgress } from './progress.ts';
import type { Progress } from './progress.ts';
import type { Scan } from './scans.ts';
import type { Stage } from './status.table.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * An acceptance this long after an end is another parcel under the same number. A real report: delivered 27 April in
 * Hiroshima, 引受 29 April in Okinawa (aggregators.md §5.3); a batch of late scans is shorter (hard case 3).
 */
export const REUSED_AFTER_END_HOURS = 24;
/**
 * After this silence an acceptance is another parcel even where no end was seen, and anything that moves is where the
 * parcel was delivered: Sagawa's look-up window (§5.3).
 */
export const REUSED_AFTER_SILENCE_DAYS = 60;
/** Beyond every Japanese carrier's look-up window (§5.3) a use that ended before the parcel was made is not its own. */
export const STRANGER_BEFORE_DAYS = 60;

/** One use of a number, from its acceptance to its end. */
export interface Episode {
  readonly progress: Progress;
  readonly scans: readonly Scan[];
}

export interface BoundEpisode {
  /** The one this tracking is about; null when all that is known belongs to someone else's parcel. */
  readonly own: Episode | null;
  /** The instant before and after which scans are a stranger's; infinite where there is none. */
  readonly from: number;
  readonly to: number;
  readonly reused: boolean;
}

/** Runs the scans of one piece, in order, and parts them where the number begins another parcel's journey. */
export function runEpisodes(scans: readonly Scan[], returning: boolean): Episode[] {
  let progress = startProgress(returning);
  let members: Scan[] = [];
  const episodes: Episode[] = [];
  for (const scan of scans) {
    if (members.length > 0 && beginsAnother(progress, scan, members.at(-1)?.sortAt)) {
      episodes.push({ progress, scans: members });
      progress = startProgress(false);
      members = [];
    }
    advance(progress, scan);
    members.push(scan);
  }
  episodes.push({ progress, scans: members });
  return episodes;
}

/** Whether a scan, next after one that sorts at `before`, is another parcel's under the same number. */
export function beginsAnother(progress: Progress, scan: Scan, before: number | undefined): boolean {
  const { stage } = scan.model;
  const silent = before !== undefined && scan.sortAt - before >= REUSED_AFTER_SILENCE_DAYS * DAY_MS;
  // Its acceptance may be cut off the list, or its first scan be the van's; a parcel lost may turn up after months.
  if (silent && isBroughtHome(progress) && MOVES.has(stage)) return true;
  if (stage !== '0' && stage !== '1' && stage !== '2') return false;
  if (silent) return true;
  const end = endOf(progress);
  return end !== null && scan.sortAt - end >= REUSED_AFTER_END_HOURS * HOUR_MS;
}

/** Stages of a parcel under way; what is said of trouble or of a return may still be about the one delivered. */
const MOVES: ReadonlySet<Stage> = new Set<Stage>(['0', '1', '2', '3', '4', '5', 'A', 'H']);

function isBroughtHome({ status }: Progress): boolean {
  return status?.main === 'delivered' || status?.main === 'returned';
}

/** When a parcel's journey ended; a cancelled one may still be shipped under its number. */
function endOf({ status, by }: Progress): number | null {
  if (status === null || by === null || !status.terminal || status.main === 'cancelled') return null;
  return by.sortAt;
}

/**
 * Chooses the use of the number this tracking is about: the latest that had begun when we first heard of it, else the
 * first one after. Where the parcel's own making is known (`madeAt`), a use that had ended by then gives way to its
 * successor when that began nearer to it, and one that ended long before is a stranger's even without a successor; who
 * merely looked a number up was shown the use there was.
 * Source: aggregators.md §5.5, "a tracking is bound to one episode", hard cases 33 and 35.
 */
export function bindEpisode(
  episodes: readonly Episode[],
  trackedSince: number,
  madeAt: number | null,
): BoundEpisode {
  let index = Math.max(
    0,
    episodes.findLastIndex((episode) => startOf(episode) <= trackedSince),
  );
  // `episodes` is never empty: `runEpisodes` closes with the one it is in.
  const isNext = madeAt !== null && successorIsNearer(episodes[index]!, episodes[index + 1], trackedSince);
  if (isNext) index += 1;
  const own = episodes[index]!;
  const end = endOf(own.progress);
  const listed = own.scans.every((scan) => !scan.pushed);
  if (listed && madeAt !== null && end !== null && end < madeAt - STRANGER_BEFORE_DAYS * DAY_MS) {
    return { own: null, from: Infinity, to: Infinity, reused: true };
  }
  const next = episodes[index + 1];
  return {
    own,
    from: index === 0 ? -Infinity : startOf(own),
    to: next === undefined ? Infinity : startOf(next),
    reused: episodes.length > 1,
  };
}

function successorIsNearer(episode: Episode, next: Episode | undefined, trackedSince: number): boolean {
  const end = endOf(episode.progress);
  if (next === undefined || end === null || end >= trackedSince) return false;
  return startOf(next) - trackedSince < trackedSince - end;
}

function startOf(episode: Episode): number {
  return episode.scans[0]?.sortAt ?? -Infinity;
}
