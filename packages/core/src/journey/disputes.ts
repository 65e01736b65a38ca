import type { Scan, ToldList } from './scans.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * How far ahead of its first telling a stamp may be: scanners' clocks run minutes ahead (hard case 49), and some
 * offices stamp the planned minute. Beyond it the clock is wrong (hard case 15).
 */
export const CLOCK_AHEAD_MINUTES_MAX = 60;
/** Without a zone, the reading itself may be off by the widest offset east of UTC. */
const ZONE_AHEAD_MS = 14 * HOUR_MS;

/** Marks what was told before it can have happened; returns whether any was. */
export function markClockSkew(scans: readonly Scan[]): boolean {
  let any = false;
  for (const scan of scans) {
    const { at, zone } = scan.event.time;
    const ahead = CLOCK_AHEAD_MINUTES_MAX * MINUTE_MS + (zone === null ? ZONE_AHEAD_MS : 0);
    if (at === null || at <= scan.firstToldAt + ahead) continue;
    scan.disputed = 'clock_skew';
    any = true;
  }
  return any;
}

/**
 * A list that lacks what its source's earlier lists told after its own last row takes it back only when it is clearly
 * later: carriers' pages are answered from caches that lag by minutes.
 */
export const RETRACTION_LAG_MINUTES = 10;

/**
 * Marks what a source took back: a later list of the same source lacks it although it reaches over its time. A list
 * reaches from its oldest row to the moment it was told, never further back (histories are cut off and purged), and
 * an empty one reaches nowhere. What was pushed was said on purpose and no list takes it back.
 * Source: aggregators.md §5.5, "snapshots may retract only what lies inside their own time range and never when empty".
 */
export function markRetractions(scans: readonly Scan[], lists: readonly ToldList[]): boolean {
  if (lists.length < 2) return false;
  const ranges = lists.map((list) => ({ list, ...rangeOf(list) }));
  let any = false;
  for (const scan of scans) {
    const at = scan.event.time.at;
    if (scan.pushed || at === null || scan.disputed !== null) continue;
    const takenBack = ranges.some(
      ({ list, from, to }) =>
        list.observedAt > scan.lastListedAt &&
        list.source === scan.source &&
        list.piece === scan.piece &&
        at >= from &&
        (at <= to || list.observedAt >= scan.lastListedAt + RETRACTION_LAG_MINUTES * MINUTE_MS),
    );
    if (!takenBack) continue;
    scan.disputed = 'retracted';
    any = true;
  }
  return any;
}

/** From the end of the oldest row's time to the start of the newest's. */
function rangeOf(list: ToldList): { from: number; to: number } {
  let from = Infinity;
  let to = -Infinity;
  for (const { event } of list.rows) {
    const { at, precision } = event.time;
    if (at === null) continue;
    from = Math.min(from, precision === 'day' ? at + 24 * HOUR_MS - 1 : at);
    to = Math.max(to, at);
  }
  return { from, to };
}
