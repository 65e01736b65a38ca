import { jstDay, jstInstant } from '../jst.ts';
import { WORLD_CARRIERS, type WorldCarrierId } from '../number-formats.ts';
import { INDEX_LIMIT, RUN_RESIDUES, meaningOf, numberOf } from '../numbers.ts';
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

/** Parcels of each carrier per day, as a share of the run's `perDay`; Cainiao's are counted with Japan Post's. */
const SHARE: Partial<Record<WorldCarrierId, number>> = {
  'jp.yamato': 1,
  'jp.sagawa': 1,
  'jp.japanpost': 1,
  own: 1,
  'jp.seino': 0.2,
  'jp.fukuyama': 0.2,
};
const OTHER_SHARE = 0.1;

/** Parcels were being handed in this many days before the first start, so that day one is in full swing. */
const DAYS_BEFORE_START = 4;
/** Numbers are issued between these minutes of the day, evenly. */
const ISSUE_MINUTES = [480, 1080] as const;
/** The issuing hours in slices, so that the newest parcels are found without making a whole day's. */
const SLICES = 30;

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
function parcelAt(
  facts: WorldFacts,
  carrier: WorldCarrierId,
  run: number,
  index: number,
): WorldParcel | undefined {
  const start = facts.runs[run]?.start;
  if (start === undefined) return undefined;
  const number = numberOf(facts.seed, carrier, run, index);
  if (carrier === 'cn.cainiao') {
    const continued = parcelAt(facts, 'jp.japanpost', run, lastMileIndex(index));
    return continued?.shows === null
      ? { ...continued, carrier, number, continuesAs: continued.number }
      : undefined;
  }
  if (index < SAMPLE_INDEXES) {
    const course = sampleCourse(facts.seed, carrier, run, index, start);
    return course && { carrier, number, ...course };
  }
  const createdAt = creationOf(facts, carrier, run, index);
  if (createdAt === undefined) return undefined;
  return { carrier, number, createdAt, shows: null, ...courseOf(facts.seed, carrier, run, index, createdAt) };
}

/** Cainiao hands each parcel to Japan Post: it is the same parcel as the S10 item with this index. */
function lastMileIndex(index: number): number {
  return index * 10 + 7;
}

function perDayOf(facts: WorldFacts, carrier: WorldCarrierId, run: number): number {
  const perDay = facts.runs[run]?.perDay ?? DEFAULT_PER_DAY;
  return Math.max(1, Math.round(perDay * (SHARE[carrier] ?? OTHER_SHARE)));
}

/** A run hands in parcels from its first day until the next run's start day, so no number is issued twice. */
function firstDayOf(facts: WorldFacts, run: number): number {
  const start = jstDay(facts.runs[run]?.start ?? 0);
  return run === 0 ? start - DAYS_BEFORE_START : start + 1;
}

function creationOf(
  facts: WorldFacts,
  carrier: WorldCarrierId,
  run: number,
  index: number,
): number | undefined {
  const ordinal = index - SAMPLE_INDEXES;
  const perDay = perDayOf(facts, carrier, run);
  const day = firstDayOf(facts, run) + Math.floor(ordinal / perDay);
  const next = facts.runs[run + 1];
  if (next !== undefined && day > jstDay(next.start)) return undefined;
  const [open, close] = ISSUE_MINUTES;
  return jstInstant(day, open + ((ordinal % perDay) / perDay) * (close - open));
}

/** Parcels created by `now`: the last run's samples, then the others newest first. */
export function* newestParcels(
  facts: WorldFacts,
  now: number,
  carriers: readonly WorldCarrierId[] = WORLD_CARRIERS,
): Generator<WorldParcel> {
  for (let run = facts.runs.length - 1; run >= 0; run -= 1) {
    for (const carrier of carriers) {
      const range = [0, carrier === 'cn.cainiao' ? 0 : SAMPLE_INDEXES] as const;
      yield* parcelsWith(facts, carrier, run, range, now);
    }
    const firstDay = firstDayOf(facts, run);
    for (let slice = (jstDay(now) - firstDay + 1) * SLICES - 1; slice >= 0; slice -= 1) {
      const found = carriers.flatMap((carrier) => [...inSlice(facts, carrier, run, slice, now)]);
      yield* found.sort((a, b) => b.createdAt - a.createdAt);
    }
  }
}

function inSlice(
  facts: WorldFacts,
  carrier: WorldCarrierId,
  run: number,
  slice: number,
  now: number,
): Iterable<WorldParcel> {
  const perDay = perDayOf(facts, carrier === 'cn.cainiao' ? 'jp.japanpost' : carrier, run);
  const [from, to] = [slice, slice + 1].map((edge) => SAMPLE_INDEXES + Math.ceil((perDay * edge) / SLICES));
  if (from === undefined || to === undefined) return [];
  if (carrier !== 'cn.cainiao') return parcelsWith(facts, carrier, run, [from, to], now);
  return parcelsWith(facts, carrier, run, [Math.ceil((from - 7) / 10), Math.ceil((to - 7) / 10)], now);
}

function* parcelsWith(
  facts: WorldFacts,
  carrier: WorldCarrierId,
  run: number,
  [from, to]: readonly [number, number],
  now: number,
): Generator<WorldParcel> {
  for (let index = Math.max(0, from); index < Math.min(to, INDEX_LIMIT); index += 1) {
    const parcel = parcelAt(facts, carrier, run, index);
    if (parcel !== undefined && parcel.createdAt <= now) yield parcel;
  }
}
