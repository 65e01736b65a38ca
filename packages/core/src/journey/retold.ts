import { betterPlace, isSameTime } from './scans.ts';
import type { Gathered, Scan } from './scans.ts';

/** Whether, of two scans of one source, piece, time and place, the first tells what the second does and tells it better. */
type IsBetter = (one: Scan, other: Scan) => boolean;

/**
 * Joins scans that are one event told twice in one and the same minute by one source: first the same words with two
 * statuses (a table was mended between two looks), then a `generic` word and a more telling one of the same main (the
 * detail came later, hard case 45). One after the other, because together they could go round in a circle.
 */
export function joinRetold(gathered: Gathered): Gathered {
  return joinBy(joinBy(gathered, isBetterMapped), isMoreTelling);
}

function joinBy(gathered: Gathered, isBetter: IsBetter): Gathered {
  const { scans, lists } = gathered;
  const into = new Map<Scan, Scan>();
  for (const scan of scans) {
    const better = findBest(scan, scans, isBetter);
    if (better !== undefined) into.set(scan, better);
  }
  if (into.size === 0) return gathered;
  for (const [scan, better] of into) absorb(better, scan);
  return {
    scans: scans.filter((scan) => !into.has(scan)),
    lists: lists.map((list) => ({
      ...list,
      rows: [...new Set(list.rows.map((row) => into.get(row) ?? row))],
    })),
  };
}

/** The best of all that are better; of several not to be told apart the first in rank. */
function findBest(scan: Scan, scans: readonly Scan[], isBetter: IsBetter): Scan | undefined {
  let best: Scan | undefined;
  for (const other of scans) {
    if (other === scan || !isSameVisit(other, scan) || !isBetter(other, scan)) continue;
    const first = best === undefined || other.model.rank < best.model.rank;
    if (best === undefined || isBetter(other, best) || (first && !isBetter(best, other))) best = other;
  }
  return best;
}

function isSameVisit(one: Scan, other: Scan): boolean {
  if (!isSameTime(one.event.time, other.event.time)) return false;
  if (one.source !== other.source || one.piece !== other.piece) return false;
  return one.event.time.precision === 'minute' || one.event.place === other.event.place;
}

/** Of two mappings of the same words: a known one, then the one told later, then the further. */
function isBetterMapped(one: Scan, other: Scan): boolean {
  if (one.event.rawText !== other.event.rawText || one.event.rawText === '') return false;
  const known = Number(one.model.main !== 'unknown') - Number(other.model.main !== 'unknown');
  return (known || one.toldAt - other.toldAt || one.model.rank - other.model.rank) > 0;
}

function isMoreTelling(one: Scan, other: Scan): boolean {
  return one.model.main === other.model.main && other.model.sub === 'generic' && one.model.sub !== 'generic';
}

function absorb(better: Scan, scan: Scan): void {
  better.firstToldAt = Math.min(better.firstToldAt, scan.firstToldAt);
  better.lastListedAt = Math.max(better.lastListedAt, scan.lastListedAt);
  better.pushed ||= scan.pushed;
  betterPlace(better, scan.place, scan.placeToldAt);
}
