import {
  ageBucket,
  AGE_BOUNDS_HOURS,
  ratePlace,
  WINDOW_PARTS,
  type Rate,
  type RateKey,
} from '@todoke/core/polling';
import type { EpochMs } from '@todoke/core/time';
import { DAY_MS, HOUR_MS, MINUTE_MS, jstInstant, jstMinuteOfDay } from '../jst.ts';
import { populationOf, shownLives, unscanned, type ShownLife } from './life.ts';

/** Step at which situations are sampled. */
const STEP_MS = 10 * MINUTE_MS;
/** Seen this little, a cell is drawn towards its row's mean: parcel-hours. */
const PRIOR_HOURS = 20;
/** Rounds of fitting hours and ages to each other; they settle after a few. */
const ROUNDS = 8;
const AGES = AGE_BOUNDS_HOURS.length + 1;

interface Cells {
  /** Parcel-hours and changes by [hour or tenth of the window][age]. */
  readonly hours: number[][];
  readonly changes: number[][];
}

/**
 * How often something changes in each situation, counted over several days of a seeded world; the table of
 * `core/src/polling/rates.ts` is this function's output for the seed `train`.
 */
export function learnRates(
  seed: string,
  perDay: number,
  day: number,
  days: number,
): Partial<Record<RateKey, Rate>> {
  const cells = new Map<RateKey, Cells>();
  const from = jstInstant(day, 0);
  const until = from + days * DAY_MS;
  for (const life of shownLives(populationOf(seed, day, perDay), from, until))
    count(life, from, until, cells);
  const rates: Partial<Record<RateKey, Rate>> = {};
  for (const [key, each] of [...cells].sort(([a], [b]) => a.localeCompare(b))) rates[key] = fit(each);
  return rates;
}

function count(life: ShownLife, from: number, until: number, cells: Map<RateKey, Cells>): void {
  let next = 0;
  let facts = unscanned(life);
  const first = Math.max(life.parcel.createdAt, from);
  for (let at = first; at < Math.min(life.endsAt, until); at += STEP_MS) {
    for (let change = life.changes[next]; change && change.at <= at; change = life.changes[next]) {
      facts = change.facts;
      next += 1;
    }
    const middle = (at + STEP_MS / 2) as EpochMs; // the world's clock
    const { key, passed } = ratePlace(facts, middle);
    const known = cells.get(key) ?? emptyCells(passed === null ? 24 : WINDOW_PARTS);
    cells.set(key, known);
    const row =
      passed === null
        ? Math.floor(jstMinuteOfDay(middle) / 60)
        : Math.min(WINDOW_PARTS - 1, Math.floor(passed * WINDOW_PARTS));
    const age = facts.since === null ? 0 : ageBucket(middle - facts.since);
    const upcoming = life.changes[next];
    const changes = upcoming !== undefined && upcoming.at <= at + STEP_MS;
    // A change within the step ends the waiting inside it.
    const waited = changes ? upcoming.at - at : STEP_MS;
    add(known.hours, row, age, waited / HOUR_MS);
    if (changes) add(known.changes, row, age, 1);
  }
}

function emptyCells(rows: number): Cells {
  const zeros = () => Array.from({ length: rows }, () => Array.from({ length: AGES }, () => 0));
  return { hours: zeros(), changes: zeros() };
}

function add(table: number[][], row: number, age: number, amount: number): void {
  const cells = table[row];
  if (cells) cells[age] = (cells[age] ?? 0) + amount;
}

/** Hours × ages as a product: each is fitted to the counts with the other held, in turns. */
function fit({ hours, changes }: Cells): Rate {
  const total = sum(hours.flat());
  const mean = sum(changes.flat()) / Math.max(total, 1);
  let by = hours.map(() => mean);
  let ages = Array.from({ length: AGES }, () => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    by = hours.map((row, hour) => {
      const exposure = sum(row.map((each, age) => each * (ages[age] ?? 1)));
      return (sum(changes[hour] ?? []) + mean * PRIOR_HOURS) / (exposure + PRIOR_HOURS);
    });
    ages = ages.map((_, age) => {
      const expected = sum(hours.map((row, hour) => (row[age] ?? 0) * (by[hour] ?? 0)));
      const seen = sum(changes.map((row) => row[age] ?? 0));
      return (seen + 1) / (expected + 1);
    });
  }
  return { by: by.map(rounded), ages: ages.map(rounded) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const rounded = (value: number) => Number(value.toPrecision(2));
