import { DAY_MS, jstDay, jstInstant } from '../jst.ts';
import {
  INDEX_LIMIT,
  RUN_RESIDUES,
  WORLD_CARRIERS,
  meaningOf,
  numberOf,
  type WorldCarrierId,
} from '../numbers.ts';
import { SAMPLE_INDEXES, sampleCourse } from './samples.ts';
import { courseOf } from './scenario.ts';
import type { WorldParcel } from './script.ts';

/** All there is to know about a world: everything else follows from it. */
export interface WorldFacts {
  readonly seed: string;
  /** Every run so far, oldest first. */
  readonly runs: readonly WorldRun[];
}

export interface WorldRun {
  /** Simulated instant the run began; its samples are anchored here. */
  readonly start: number;
  /** Parcels handed in per carrier and day. */
  readonly perDay: number;
}

export const DEFAULT_PER_DAY = 240;
/** Parcels were being handed in this many days before the first start, so that day one is in full swing. */
const DAYS_BEFORE_START = 4;
/** Numbers are issued between these minutes of the day, evenly. */
const ISSUE_MINUTES = [480, 1080] as const;

/** The parcel behind a number, or undefined when this world has not issued it by `now`. */
export function findParcel(
  facts: WorldFacts,
  carrier: WorldCarrierId,
  number: string,
  now: number,
): WorldParcel | undefined {
  const meaning = meaningOf(facts.seed, carrier, number);
  if (meaning === undefined) return undefined;
  const runs = facts.runs.length;
  for (let run = runs - 1; run >= 0; run -= 1) {
    if (run % RUN_RESIDUES !== meaning.runResidue) continue;
    const parcel = parcelAt(facts, carrier, run, meaning.index);
    if (parcel !== undefined && parcel.createdAt <= now) return parcel;
  }
  return undefined;
}

/** The parcel with this index in a run; undefined when the run ended before it was handed in. */
export function parcelAt(
  facts: WorldFacts,
  carrier: WorldCarrierId,
  run: number,
  index: number,
): WorldParcel | undefined {
  const start = facts.runs[run]?.start;
  if (start === undefined) return undefined;
  const number = numberOf(facts.seed, carrier, run, index);
  if (index < SAMPLE_INDEXES) {
    const course = sampleCourse(facts.seed, carrier, run, index, start);
    return course && { carrier, number, ...course };
  }
  const createdAt = creationOf(facts, run, index);
  if (createdAt === undefined) return undefined;
  return { carrier, number, createdAt, shows: null, ...courseOf(facts.seed, carrier, run, index, createdAt) };
}

/** A run hands in parcels from its first day until the next run's start day, so no number is issued twice. */
function firstDayOf(facts: WorldFacts, run: number): number {
  const start = jstDay(facts.runs[run]?.start ?? 0);
  return run === 0 ? start - DAYS_BEFORE_START : start + 1;
}

function creationOf(facts: WorldFacts, run: number, index: number): number | undefined {
  const ordinal = index - SAMPLE_INDEXES;
  const perDay = facts.runs[run]?.perDay ?? DEFAULT_PER_DAY;
  const day = firstDayOf(facts, run) + Math.floor(ordinal / perDay);
  const next = facts.runs[run + 1];
  if (next !== undefined && day > jstDay(next.start)) return undefined;
  const [open, close] = ISSUE_MINUTES;
  return jstInstant(day, open + ((ordinal % perDay) / perDay) * (close - open));
}

/** Parcels created by `now`, newest first, across the given carriers in turn. */
export function* newestParcels(
  facts: WorldFacts,
  now: number,
  carriers: readonly WorldCarrierId[] = WORLD_CARRIERS,
): Generator<WorldParcel> {
  for (let run = facts.runs.length - 1; run >= 0; run -= 1) {
    const days = Math.floor((now - jstInstant(firstDayOf(facts, run), 0)) / DAY_MS) + 1;
    const last =
      Math.min(
        INDEX_LIMIT,
        SAMPLE_INDEXES + Math.max(0, days) * (facts.runs[run]?.perDay ?? DEFAULT_PER_DAY),
      ) - 1;
    for (let index = last; index >= 0; index -= 1) {
      for (const carrier of carriers) {
        const parcel = parcelAt(facts, carrier, run, index);
        if (parcel !== undefined && parcel.createdAt <= now) yield parcel;
      }
    }
  }
}
