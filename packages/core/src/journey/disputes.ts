import type { StatusCode } from '../carriers/carrier.ts';
import { isReteller } from './same-event.ts';
import type { Scan, ToldList } from './scans.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * How far ahead of its telling a stamp may be: scanners' clocks run minutes ahead (hard case 49), and some
 * offices stamp the planned minute. Beyond it the clock is wrong (hard case 15).
 */
export const CLOCK_AHEAD_MINUTES_MAX = 60;
/** Without a zone, the reading itself may be off by the widest offset east of UTC. */
const ZONE_AHEAD_MS = 14 * HOUR_MS;

/** Words about what is planned: their time may lie ahead (Yamato prints 配達予定 beneath what happened). */
const PLANS: ReadonlySet<StatusCode> = new Set<StatusCode>([
  'info_received.pickup_scheduled',
  'in_transit.delivery_scheduled',
  'in_transit.delivery_rescheduled',
  'out_for_delivery.appointment',
]);

/** True for a plan whose time lies after its telling: it was made when it was told, at the latest. */
export function isAhead(scan: Scan): boolean {
  return PLANS.has(scan.model.code) && (scan.event.time.at ?? 0) > scan.firstToldAt;
}

/**
 * Marks what was told before it can have happened; returns whether any was. What is still told once its time has come
 * did happen: a plan entered as a scan, or a clock that was right after all.
 */
export function markClockSkew(scans: readonly Scan[]): boolean {
  let any = false;
  for (const scan of scans) {
    const { at, zone } = scan.event.time;
    if (PLANS.has(scan.model.code)) continue;
    const ahead = CLOCK_AHEAD_MINUTES_MAX * MINUTE_MS + (zone === null ? ZONE_AHEAD_MS : 0);
    if (at === null || at <= scan.toldAt + ahead) continue;
    scan.disputed = 'clock_skew';
    any = true;
  }
  return any;
}

/**
 * A list that lacks an end its source told before takes it back only when it is clearly later: carriers' pages are
 * answered from caches that lag by minutes.
 */
export const RETRACTION_LAG_MINUTES = 10;

interface Reach {
  readonly list: ToldList;
  readonly from: number;
  readonly to: number;
}

/**
 * Marks what a source took back. A later list of the same source takes back what it lacks between its oldest and its
 * newest row; never what is older (histories are cut off and purged), and an empty list takes back nothing. Beyond its
 * newest row it takes back an end alone (配達完了 entered by mistake), and only when it holds everything else known by
 * then: a list that lacks more is an old copy. What was pushed was said on purpose and no list takes it back; a plan
 * that is no longer listed was carried out.
 * Source: aggregators.md §5.5, "snapshots may retract only what lies inside their own time range and never when empty".
 */
export function markRetractions(scans: readonly Scan[], lists: readonly ToldList[]): boolean {
  if (lists.length < 2) return false;
  const reaches = lists.map(reachOf);
  let any = false;
  for (const scan of scans) {
    const at = scan.event.time.at;
    if (scan.pushed || at === null || scan.disputed !== null || PLANS.has(scan.model.code)) continue;
    if (!reaches.some((reach) => isTakenBack(scan, at, reach, scans))) continue;
    scan.disputed = 'retracted';
    any = true;
  }
  return any;
}

function isTakenBack(scan: Scan, at: number, { list, from, to }: Reach, scans: readonly Scan[]): boolean {
  if (list.observedAt <= scan.lastListedAt || at < from || !mayTakeBack(scan, list)) return false;
  if (at <= to) return true;
  const late = list.observedAt >= scan.lastListedAt + RETRACTION_LAG_MINUTES * MINUTE_MS;
  return late && scan.model.terminal && holdsAllElse(list, to, scans);
}

/** Whether a list lacks nothing its source had told by then except ends. */
function holdsAllElse(list: ToldList, to: number, scans: readonly Scan[]): boolean {
  return scans.every((other) => {
    const at = other.event.time.at;
    const known = isOf(other, list) && other.firstToldAt < list.observedAt;
    return !known || at === null || at <= to || other.model.terminal;
  });
}

/** What a carrier told as well, no aggregator takes back: its copy may be old. */
function mayTakeBack(scan: Scan, list: ToldList): boolean {
  if (!isOf(scan, list)) return false;
  if (scan.otherSources.length === 0 || !isReteller(list.source)) return true;
  return [scan.source, ...scan.otherSources].every(isReteller);
}

function isOf(scan: Scan, list: ToldList): boolean {
  if (scan.piece !== list.piece) return false;
  return scan.source === list.source || scan.otherSources.includes(list.source);
}

/** From the end of the oldest row's time to the start of the newest's. */
function reachOf(list: ToldList): Reach {
  let from = Infinity;
  let to = -Infinity;
  for (const { event } of list.rows) {
    const { at, precision } = event.time;
    if (at === null) continue;
    from = Math.min(from, precision === 'day' ? at + DAY_MS - 1 : at);
    to = Math.max(to, at);
  }
  return { list, from, to };
}
