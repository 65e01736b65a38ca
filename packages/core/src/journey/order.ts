import { offsetMsAt } from '../time/zone.ts';
import { isAhead } from './disputes.ts';
import type { Scan, ToldList } from './scans.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export interface Ordered {
  /** A list's clocks run against its own order in one and the same known zone. */
  readonly timeConflict: boolean;
  /** Scans of an unknown zone that no list puts in order, within the width of the zones of another scan. */
  readonly zoneUnknown: boolean;
}

/**
 * Puts scans in the order they happened: by time, then by place in their list, then by rank of the status.
 * A time that is only a day, has no known zone or is missing is moved to where its list has it: positions beat such
 * clocks (hard cases 9 and 13; date-only and blank rows of Japan Post and Yamato, carriers.md §0.5).
 * Sorts `scans` in place.
 */
export function orderScans(scans: Scan[], lists: readonly ToldList[]): Ordered {
  const byAge = lists.length > 1 ? [...lists].sort(compareLists) : lists;
  const timeConflict = byAge.some(runsBackwards);
  const fuzzy = new Set<Scan>();
  for (const scan of scans) {
    const ahead = scan.disputed === 'clock_skew' || isAhead(scan);
    scan.sortAt = ahead ? scan.firstToldAt : (scan.event.time.at ?? scan.firstToldAt);
    if (!isExact(scan) && !ahead) fuzzy.add(scan);
  }
  if (timeConflict) for (const list of byAge) addMidnights(list, fuzzy);
  const listed = new Set<Scan>();
  for (const list of byAge) {
    // The latest list that holds a scan has the last word on its place.
    if (fuzzy.size > 0) placeByNeighbours(list, fuzzy, listed);
    countPositions(list);
  }
  for (const scan of fuzzy) if (!listed.has(scan)) placeByRank(scan, scans);
  if (scans.length > 1) scans.sort(compareScans);
  return { timeConflict, zoneUnknown: fuzzy.size > 0 && hasUndecidedZone(scans, listed) };
}

function isExact(scan: Scan): boolean {
  return scan.event.time.precision === 'minute' && scan.event.time.zone !== null;
}

function compareScans(a: Scan, b: Scan): number {
  return (
    minute(a.sortAt) - minute(b.sortAt) ||
    a.position - b.position ||
    a.model.rank - b.model.rank ||
    a.sortAt - b.sortAt ||
    compareText(a.source, b.source) ||
    compareText(a.piece ?? '', b.piece ?? '') ||
    compareText(a.event.rawText, b.event.rawText) ||
    compareText(a.place ?? '', b.place ?? '') ||
    compareText(a.event.time.text, b.event.time.text) ||
    compareText(restOf(a), restOf(b))
  );
}

/** What is left to tell two scans apart: the order of all that is shown must not depend on the order it came in. */
function restOf({ event, model, attributes }: Scan): string {
  const { precision, at } = event.time;
  return [model.code, precision, at, event.place ?? '', event.rawCode ?? '', JSON.stringify(attributes)].join(
    '\n',
  );
}

const minute = (at: number): number => Math.floor(at / MINUTE_MS);

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Oldest list first; lists of the same instant in an order that depends on their words only. */
function compareLists(a: ToldList, b: ToldList): number {
  return (
    a.observedAt - b.observedAt || a.rows.length - b.rows.length || compareText(rowsText(a), rowsText(b))
  );
}

function rowsText(list: ToldList): string {
  return list.rows
    .map((row) => `${row.source}\t${row.piece}\t${row.event.time.text}\t${row.model.code}`)
    .join('\n');
}

function runsBackwards(list: ToldList): boolean {
  let latest = -Infinity;
  for (const row of list.rows) {
    if (!isExact(row) || row.disputed !== null || isAhead(row)) continue;
    const at = row.event.time.at ?? latest;
    if (at < latest) return true;
    latest = at;
  }
  return false;
}

/**
 * A row at exactly 00:00 below a later time of the same day is a date whose time was not known
 * (a Yamato 配達完了 at 00:00 after a 配達中 at 13:29, carriers.md §0.5).
 */
function addMidnights(list: ToldList, fuzzy: Set<Scan>): void {
  let latest = -Infinity;
  for (const row of list.rows) {
    const { at, zone } = row.event.time;
    if (at === null || !isExact(row)) continue;
    const atMidnight = (at + offsetMsAt(at, zone)) % DAY_MS === 0;
    if (atMidnight && latest > at && latest < at + DAY_MS) fuzzy.add(row);
    latest = Math.max(latest, at);
  }
}

/** Gives each fuzzy row of a list a time between the exact ones around it; a day never leaves its day. */
function placeByNeighbours(list: ToldList, fuzzy: ReadonlySet<Scan>, listed: Set<Scan>): void {
  let lower = -Infinity;
  for (const row of list.rows) {
    if (fuzzy.has(row)) {
      listed.add(row);
      const at = row.event.time.at;
      const last = at === null ? Infinity : lastInstant(row, at);
      row.sortAt = Math.min(Math.max(at ?? lower, lower), last);
      if (row.sortAt === -Infinity) row.sortAt = row.firstToldAt;
    }
    lower = Math.max(lower, row.sortAt);
  }
  let upper = Infinity;
  for (let index = list.rows.length - 1; index >= 0; index -= 1) {
    // The loop bounds keep the index inside the array.
    const row = list.rows[index]!;
    if (fuzzy.has(row)) {
      const at = row.event.time.precision === 'minute' ? null : row.event.time.at;
      row.sortAt = Math.max(Math.min(row.sortAt, upper), at ?? -Infinity);
    }
    upper = Math.min(upper, row.sortAt);
  }
}

/** The last instant a fuzzy time can mean: the end of its day; without a zone, wherever its list has it. */
function lastInstant(scan: Scan, at: number): number {
  return scan.event.time.zone === null ? Infinity : at + DAY_MS - 1;
}

function countPositions(list: ToldList): void {
  let before: Scan | undefined;
  for (const row of list.rows) {
    const tied = before !== undefined && before !== row && minute(before.sortAt) === minute(row.sortAt);
    row.position = tied && before !== undefined ? before.position + 1 : 0;
    before = row;
  }
}

/** A pushed bare date comes after everything of that day that a journey passes before it (hard case 9). */
function placeByRank(scan: Scan, scans: readonly Scan[]): void {
  const at = scan.event.time.at;
  if (at === null) {
    scan.sortAt = scan.firstToldAt;
    return;
  }
  if (scan.event.time.precision !== 'day') return;
  let placed: number = at;
  for (const other of scans) {
    const otherAt = other.event.time.at;
    if (other === scan || otherAt === null || otherAt < at || otherAt >= at + DAY_MS) continue;
    if (other.event.time.precision === 'minute' && other.model.rank < scan.model.rank)
      placed = Math.max(placed, otherAt);
  }
  scan.sortAt = placed;
}

/** Zones on earth span 26 hours. */
const ZONE_WIDTH_MS = 26 * 3_600_000;

function hasUndecidedZone(sorted: readonly Scan[], listed: ReadonlySet<Scan>): boolean {
  return sorted.some((scan, index) => {
    const before = sorted[index - 1];
    if (before === undefined || scan.sortAt - before.sortAt > ZONE_WIDTH_MS) return false;
    return [scan, before].some(
      (one) => one.event.time.zone === null && one.event.time.at !== null && !listed.has(one),
    );
  });
}
