import { CARRIER_IDS } from '../carriers/carrier.ts';
import type { CarrierId } from '../carriers/carrier.ts';
import type { Leg } from './journey.ts';
import type { Observation } from './observation.ts';
import type { Telling } from './scans.ts';

type Renumbering = Extract<Observation, { type: 'renumbered' }>;
type Correction = Extract<Observation, { type: 'carrier_corrected' }>;

export interface LegTellings {
  readonly leg: Leg;
  readonly tellings: readonly Telling[];
}

const CARRIERS: ReadonlySet<string> = new Set(CARRIER_IDS);

/**
 * Splits what was told between the numbers a parcel travelled under, and drops what a wrongly chosen carrier said.
 * Source: aggregators.md §5.5, hard cases 37 (corrected carrier), 47 and 51 (new slip number).
 */
export function splitLegs(
  tellings: readonly Telling[],
  renumberings: readonly Renumbering[],
  corrections: readonly Correction[],
): LegTellings[] {
  const turns = distinctTurns(renumberings);
  const groups: Telling[][] = [[]];
  for (const _turn of turns) groups.push([]);
  const units = turns.length === 0 ? tellings : tellings.flatMap(oneByOne);
  for (const telling of units) groups[legOf(telling, turns, tellings)]?.push(telling);
  return groups.map((group, index) => {
    const from = turns[index - 1]?.observedAt ?? null;
    const to = turns[index]?.observedAt ?? Infinity;
    const correction = lastCorrection(corrections, from ?? -Infinity, to);
    const kept =
      correction === null ? group : group.filter((one) => !isCorrectedAway(one, correction, group));
    const carrier = turns[index - 1]?.carrier ?? correction?.to ?? carrierOf(kept);
    return { leg: { carrier, number: turns[index - 1]?.to ?? null, from }, tellings: kept };
  });
}

/** Pushed events stand each for itself; a list is one answer about one number. */
function oneByOne(telling: Telling): readonly Telling[] {
  if (telling.type === 'list' || telling.events.length < 2) return [telling];
  return telling.events.map((event) => ({ ...telling, events: [event] }));
}

/** Each new number once, by its first telling, oldest first. */
function distinctTurns(renumberings: readonly Renumbering[]): Renumbering[] {
  const byNumber = new Map<string, Renumbering>();
  for (const one of renumberings) {
    const known = byNumber.get(one.to);
    if (known === undefined || compareTurns(one, known) < 0) byNumber.set(one.to, one);
  }
  return [...byNumber.values()].sort(compareTurns);
}

function compareTurns(a: Renumbering, b: Renumbering): number {
  return a.observedAt - b.observedAt || (turnText(a) < turnText(b) ? -1 : 1);
}

const turnText = (one: Renumbering): string => `${one.to} ${one.carrier ?? ''} ${one.source}`;

/**
 * The leg a telling belongs to: by the number it was asked under; without one, the last leg that had begun when it was
 * told, unless its oldest event is not newer than what had been told when the new number became known: a late look at
 * the old number.
 */
function legOf(telling: Telling, turns: readonly Renumbering[], all: readonly Telling[]): number {
  if (turns.length === 0) return 0;
  if (telling.number !== undefined) {
    return turns.findIndex((turn) => turn.to === telling.number) + 1;
  }
  const oldest = oldestEventAt(telling);
  for (let leg = turns.length; leg > 0; leg -= 1) {
    // The loop bounds keep the index inside the array.
    const turn = turns[leg - 1]!;
    if (telling.observedAt <= turn.observedAt) continue;
    if (oldest === null || oldest > newestToldBefore(turn, all)) return leg;
  }
  return 0;
}

function oldestEventAt(telling: Telling): number | null {
  let oldest: number | null = null;
  for (const { time } of telling.events) if (time.at !== null) oldest = Math.min(oldest ?? time.at, time.at);
  return oldest;
}

/** The newest event told by the time the new number was known (often by the same answer); stamps ahead of their telling do not count. */
function newestToldBefore(turn: Renumbering, all: readonly Telling[]): number {
  let newest = -Infinity;
  for (const telling of all) {
    if (telling.observedAt > turn.observedAt || telling.number !== undefined) continue;
    for (const { time } of telling.events) {
      if (time.at !== null && time.at <= telling.observedAt) newest = Math.max(newest, time.at);
    }
  }
  return newest;
}

function lastCorrection(corrections: readonly Correction[], from: number, to: number): Correction | null {
  let last: Correction | null = null;
  for (const one of corrections) {
    if (one.observedAt < from || one.observedAt >= to) continue;
    const later = last === null || one.observedAt > last.observedAt;
    if (later || (one.observedAt === last?.observedAt && one.to > last.to)) last = one;
  }
  return last;
}

/** A carrier heard before the correction and not the one corrected to was never this parcel's, whatever it says later. */
function isCorrectedAway(telling: Telling, correction: Correction, group: readonly Telling[]): boolean {
  if (telling.source === correction.to || !CARRIERS.has(telling.source)) return false;
  return group.some((one) => one.source === telling.source && one.observedAt <= correction.observedAt);
}

/** The carrier of a leg when nobody named it: the one that told first. */
function carrierOf(tellings: readonly Telling[]): CarrierId | null {
  let first: Telling | null = null;
  for (const one of tellings) {
    if (!CARRIERS.has(one.source)) continue;
    const earlier = first === null || one.observedAt < first.observedAt;
    if (earlier || (one.observedAt === first?.observedAt && one.source < first.source)) first = one;
  }
  // Members of CARRIERS are carrier ids.
  return first === null ? null : (first.source as CarrierId);
}
