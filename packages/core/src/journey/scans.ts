import type { EpochMs, WrittenTime } from '../time/instant.ts';
import type { Observation, ObservedEvent } from './observation.ts';
import { statusModel } from './status.ts';
import type { StatusModel } from './status.ts';

/** An observation that tells events. */
export type Telling = Extract<Observation, { type: 'push' | 'list' }>;

/**
 * One thing that happened, with all that the observations say about it. Every field is a minimum, a maximum or a
 * best-of over the set of tellings, so that order and repetition of the tellings cannot matter.
 */
export interface Scan {
  readonly source: string;
  /** Who told the same thing besides (see `same-event.ts`). */
  otherSources: readonly string[];
  readonly piece: string | null;
  readonly model: StatusModel;
  /** Minutes since 1970 of its written time; NaN where it has no date. */
  readonly minute: number;
  /** The latest telling of it. */
  event: ObservedEvent;
  /** When anyone last told it. */
  toldAt: number;
  place: string | null;
  placeToldAt: number;
  attributes: Readonly<Record<string, string>> | undefined;
  attributesToldAt: number;
  /** When anyone first told it. */
  firstToldAt: number;
  /** The last list that held it; -Infinity when only pushes did. */
  lastListedAt: number;
  pushed: boolean;
  /** Where it stands among the others (see `order.ts`): instant, then place in its list, then rank. */
  sortAt: number;
  position: number;
  disputed: 'retracted' | 'clock_skew' | null;
  /** How the state it met made it be understood (see `progress.ts`). */
  reading: StatusModel;
  returning: boolean;
}

/** A list with its rows resolved, oldest first. */
export interface ToldList {
  readonly source: string;
  readonly piece: string | null;
  readonly observedAt: number;
  readonly rows: readonly Scan[];
}

export interface Gathered {
  readonly scans: Scan[];
  readonly lists: ToldList[];
}

/** When the observation last held: a poll that answered the same words again carries `until`. */
export function lastSeen(observation: Observation): EpochMs {
  return observation.until ?? observation.observedAt;
}

const NOBODY: readonly string[] = [];
const MINUTE_MS = 60_000;
/** Up to this many scans a linear search beats a map (measured: 10 rows 0.4 µs against 2 µs). */
const LINEAR_SEARCH_MAX = 24;

/**
 * Merges everything told into distinct scans. Identity: source, piece, time and status; raw words only where the status
 * is unmapped, the place only where the time is a bare date.
 * Source: aggregators.md §5.5, hard cases 7 (place filled in later) and 45 (detail filled in later).
 */
export function gatherScans(tellings: readonly Telling[]): Gathered {
  const scans: Scan[] = [];
  const lists: ToldList[] = [];
  let byKey: Map<string, Scan> | null = null;
  for (const telling of tellings) {
    const rows: Scan[] = [];
    const piece = telling.piece ?? null;
    for (const event of telling.events) {
      if (byKey === null && scans.length > LINEAR_SEARCH_MAX) {
        byKey = new Map(scans.map((scan) => [identity(scan.source, scan.piece, scan.event), scan]));
      }
      const key = byKey === null ? '' : identity(telling.source, piece, event);
      let scan = byKey === null ? findScan(scans, telling.source, piece, event) : byKey.get(key);
      if (scan === undefined) {
        scan = newScan(telling, piece, event);
        scans.push(scan);
        byKey?.set(key, scan);
      } else {
        merge(scan, telling, event);
      }
      rows.push(scan);
    }
    if (telling.type === 'list' && rows.length > 0) {
      if (telling.order === 'desc') rows.reverse();
      lists.push({ source: telling.source, piece, observedAt: lastSeen(telling), rows });
    }
  }
  return { scans, lists };
}

function newScan(telling: Telling, piece: string | null, event: ObservedEvent): Scan {
  const model = statusModel(event.status);
  const toldAt = lastSeen(telling);
  return {
    source: telling.source,
    otherSources: NOBODY,
    piece,
    model,
    minute: event.time.at === null ? Number.NaN : minuteOf(event.time.at),
    event,
    toldAt,
    place: event.place,
    placeToldAt: toldAt,
    attributes: event.attributes,
    attributesToldAt: toldAt,
    firstToldAt: telling.observedAt,
    lastListedAt: telling.type === 'list' ? toldAt : -Infinity,
    pushed: telling.type === 'push',
    sortAt: 0,
    position: 0,
    disputed: null,
    reading: model,
    returning: false,
  };
}

function merge(scan: Scan, telling: Telling, event: ObservedEvent): void {
  const toldAt = lastSeen(telling);
  if (telling.observedAt < scan.firstToldAt) scan.firstToldAt = telling.observedAt;
  if (telling.type === 'push') scan.pushed = true;
  else if (toldAt > scan.lastListedAt) scan.lastListedAt = toldAt;
  if (toldAt > scan.toldAt || (toldAt === scan.toldAt && wordsOf(event) > wordsOf(scan.event))) {
    scan.event = event;
    scan.toldAt = toldAt;
  }
  betterPlace(scan, event.place, toldAt);
  betterAttributes(scan, event.attributes, toldAt);
}

/** Takes a place told at `toldAt` where it is the first or the later one. */
export function betterPlace(scan: Scan, place: string | null, toldAt: number): void {
  if (place === null) return;
  const known = scan.place;
  if (known === null || toldAt > scan.placeToldAt || (toldAt === scan.placeToldAt && place > known)) {
    scan.place = place;
    scan.placeToldAt = toldAt;
  }
}

function betterAttributes(scan: Scan, attributes: Scan['attributes'], toldAt: number): void {
  if (attributes === undefined) return;
  const known = scan.attributes;
  const later = toldAt > scan.attributesToldAt;
  const tied = toldAt === scan.attributesToldAt;
  if (known === undefined || later || (tied && JSON.stringify(attributes) > JSON.stringify(known))) {
    scan.attributes = attributes;
    scan.attributesToldAt = toldAt;
  }
}

/** A total order of two tellings of one scan at the same instant; which of them wins is of no matter, that it is the same is. */
function wordsOf({ rawText, rawCode, time }: ObservedEvent): string {
  return [rawText, rawCode ?? '', time.text, time.zone ?? '', time.at, time.yearInferred].join('\n');
}

const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

/** The same minute, day or, where the source wrote no date, the same text. */
export function isSameTime(a: WrittenTime, b: WrittenTime): boolean {
  if (a.precision !== b.precision) return false;
  return a.at === null || b.at === null ? a.text === b.text : minuteOf(a.at) === minuteOf(b.at);
}

function findScan(
  scans: readonly Scan[],
  source: string,
  piece: string | null,
  event: ObservedEvent,
): Scan | undefined {
  const minute = event.time.at === null ? Number.NaN : minuteOf(event.time.at);
  for (const scan of scans) {
    // NaN differs from itself: scans without a date are compared by their text below.
    if (scan.minute !== minute && !(Number.isNaN(minute) && Number.isNaN(scan.minute))) continue;
    if (scan.source !== source || scan.piece !== piece || !isSameStatus(scan, event)) continue;
    if (!isSameTime(scan.event.time, event.time)) continue;
    if (scan.model.code === 'unknown.unmapped' && scan.event.rawText !== event.rawText) continue;
    if (event.time.precision !== 'minute' && scan.event.place !== event.place) continue;
    return scan;
  }
  return undefined;
}

/** Codes outside the model are one: `unknown.unmapped`. */
function isSameStatus(scan: Scan, { status }: ObservedEvent): boolean {
  return scan.event.status === status || scan.model === statusModel(status);
}

/** What tells a scan from every other of its leg. */
export function identityOf({ source, piece, event }: Scan): string {
  return identity(source, piece, event);
}

/** The same identity as `findScan`'s, as a key. */
function identity(source: string, piece: string | null, event: ObservedEvent): string {
  const { at, precision, text } = event.time;
  const time = at === null ? text : String(minuteOf(at));
  const { code } = statusModel(event.status);
  const words = code === 'unknown.unmapped' ? event.rawText : '';
  const place = precision === 'minute' ? '' : (event.place ?? '\0');
  return `${source}\n${piece ?? '\0'}\n${code}\n${precision}\n${time}\n${place}\n${words}`;
}
