import { betterPlace, isSameTime } from './scans.ts';
import type { Gathered, Scan, ToldList } from './scans.ts';

/** Whether the first scan tells the event the second tells, and tells it better. Never so both ways round. */
type IsBetter = (one: Scan, other: Scan) => boolean;

const DAY_MS = 86_400_000;

/**
 * Joins scans that are one event told twice by one source: the same words of the same minute with two statuses (a
 * table was mended between two looks); a `generic` word and a more telling one of the same main and minute (the detail
 * came later, hard case 45); the same words first with a day or no time, then with a finer one. One after the other,
 * because together they could go round in a circle.
 */
export function joinRetold(gathered: Gathered): Gathered {
  if (!mayBeRetold(gathered.scans)) return gathered;
  const detailed = joinBy(joinBy(gathered, isBetterMapped), isMoreTelling);
  const { lists } = detailed;
  return joinBy(
    detailed,
    (one, other) => isFinerTimed(one, other) && !lists.some((list) => holdsBoth(list, one, other)),
  );
}

/** Nearly every parcel has no two scans of one minute and none without one: they need no further look. */
function mayBeRetold(scans: readonly Scan[]): boolean {
  for (let index = 0; index < scans.length; index += 1) {
    // Both indexes stay inside the array.
    const scan = scans[index]!;
    if (scan.event.time.precision !== 'minute') return true;
    for (let other = 0; other < index; other += 1) if (scans[other]!.minute === scan.minute) return true;
  }
  return false;
}

function joinBy(gathered: Gathered, isBetter: IsBetter): Gathered {
  const { scans, lists } = gathered;
  const into = new Map<Scan, Scan>();
  for (const scan of scans) {
    const better = findBest(scan, scans, isBetter);
    if (better !== undefined) into.set(scan, better);
  }
  if (into.size === 0) return gathered;
  const absorbed = new Map<Scan, Scan[]>();
  for (const scan of into.keys()) {
    const end = endOf(scan, into);
    absorbed.set(end, [...(absorbed.get(end) ?? []), scan]);
  }
  for (const [better, others] of absorbed) absorb(better, others);
  return {
    scans: scans.filter((scan) => !into.has(scan)),
    lists: replaceRows(lists, (row) => endOf(row, into)),
  };
}

/** The lists with their rows replaced, each row once. */
export function replaceRows(lists: readonly ToldList[], replacement: (row: Scan) => Scan): ToldList[] {
  return lists.map((list) => ({ ...list, rows: [...new Set(list.rows.map(replacement))] }));
}

/** The best of all that are better; of several not to be told apart the first in rank and time. */
function findBest(scan: Scan, scans: readonly Scan[], isBetter: IsBetter): Scan | undefined {
  let best: Scan | undefined;
  for (const other of scans) {
    if (other === scan || !isBetter(other, scan)) continue;
    if (best === undefined || isBetter(other, best) || (isFirst(other, best) && !isBetter(best, other)))
      best = other;
  }
  return best;
}

function isFirst(one: Scan, other: Scan): boolean {
  const ranks = one.model.rank - other.model.rank;
  return ranks === 0 ? (one.event.time.at ?? 0) < (other.event.time.at ?? 0) : ranks < 0;
}

/** Follows the joins to what stays; each step tells better than the one before, so there is an end. */
function endOf(scan: Scan, into: ReadonlyMap<Scan, Scan>): Scan {
  let end = scan;
  for (let next = into.get(end); next !== undefined; next = into.get(end)) end = next;
  return end;
}

/** Of two mappings of the same words: a known one, then the one told later, then the further. */
function isBetterMapped(one: Scan, other: Scan): boolean {
  if (!isSameVisit(one, other) || !isSameWords(one, other)) return false;
  const known = Number(one.model.main !== 'unknown') - Number(other.model.main !== 'unknown');
  return (known || one.toldAt - other.toldAt || one.model.rank - other.model.rank) > 0;
}

function isMoreTelling(one: Scan, other: Scan): boolean {
  if (one.model.main !== other.model.main || !isSameVisit(one, other)) return false;
  return other.model.sub === 'generic' && one.model.sub !== 'generic';
}

/** The same words at the same place, first with a day or no time at all. */
function isFinerTimed(one: Scan, other: Scan): boolean {
  const [fine, coarse] = [one.event.time, other.event.time];
  if (coarse.precision === 'minute' || fine.precision === coarse.precision || fine.at === null) return false;
  if (one.model !== other.model || !isSameWords(one, other) || one.place !== other.place) return false;
  if (one.source !== other.source || one.piece !== other.piece) return false;
  return coarse.at === null || (fine.at >= coarse.at && fine.at < coarse.at + DAY_MS);
}

function isSameVisit(one: Scan, other: Scan): boolean {
  if (!isSameTime(one.event.time, other.event.time)) return false;
  if (one.source !== other.source || one.piece !== other.piece) return false;
  return one.event.time.precision === 'minute' || one.event.place === other.event.place;
}

function isSameWords(one: Scan, other: Scan): boolean {
  return one.event.rawText === other.event.rawText && one.event.rawText !== '';
}

/** A list that holds both tells two events. */
function holdsBoth({ rows }: ToldList, one: Scan, other: Scan): boolean {
  return rows.includes(one) && rows.includes(other);
}

/** What stays keeps its own attributes; what it lacks comes from the others, from the one told last first. */
function absorb(better: Scan, others: readonly Scan[]): void {
  for (const scan of others) {
    better.firstToldAt = Math.min(better.firstToldAt, scan.firstToldAt);
    better.toldAt = Math.max(better.toldAt, scan.toldAt);
    better.lastListedAt = Math.max(better.lastListedAt, scan.lastListedAt);
    better.pushed ||= scan.pushed;
    betterPlace(better, scan.place, scan.placeToldAt);
  }
  const told = others
    .filter(({ attributes }) => attributes !== undefined)
    .sort((a, b) => b.attributesToldAt - a.attributesToldAt || compareAttributes(a, b));
  if (told.length > 0) {
    better.attributes = joinAttributes([better.attributes, ...told.map(({ attributes }) => attributes)]);
  }
}

function compareAttributes(a: Scan, b: Scan): number {
  return JSON.stringify(a.attributes) < JSON.stringify(b.attributes) ? -1 : 1;
}

/** All attributes told; of two values the earlier one in the array holds. */
export function joinAttributes(told: readonly Scan['attributes'][]): Scan['attributes'] {
  const known = told.filter((attributes) => attributes !== undefined);
  return known.length === 0 ? undefined : known.reduceRight((all, one) => ({ ...all, ...one }), {});
}
