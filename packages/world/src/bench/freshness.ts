import { jstInstant, DAY_MS } from '../jst.ts';
import { WORLD_CARRIERS } from '../number-formats.ts';
import { activeAt, byGain, everyTwoHours, playDay, type Freshness } from '../polling/freshness.ts';
import { populationOf, shownLives, type ShownLife } from '../polling/life.ts';
import type { BenchRow } from './bench-row.ts';

/** Not the seed the rates were learned from. */
const SEED = 'report';
/** A Saturday; any day does, since the world knows no weekends. */
const DAY = 20_778;
/** Parcels a day and carrier that keep a hundred thousand on their way. */
const PER_DAY = 9_000;
const TIMER = 'a timer of two hours';

interface Played {
  readonly timer: Freshness;
  readonly ours: Freshness;
  readonly parcels: number;
  /** Calls an hour the carrier allows: the timer's, spread over the day. */
  readonly budget: number;
}

/**
 * How fresh a day of a hundred thousand parcels is shown, by expected gain and by a timer of two hours, with the
 * same number of calls. Age: minutes since the first change that is not shown yet; 0 while all is shown.
 */
export function benchFreshness(perDay = PER_DAY, seed = SEED): BenchRow[] {
  const from = jstInstant(DAY, 0);
  const byCarrier = new Map<string, ShownLife[]>();
  const all = shownLives(populationOf(seed, DAY, perDay), from - DAY_MS / 2, from + DAY_MS);
  for (const carrier of WORLD_CARRIERS)
    byCarrier.set(
      carrier,
      all.filter((life) => life.parcel.carrier === carrier),
    );
  const played = [...byCarrier.values()].map((lives) => playBoth(lives, from, seed));
  const mean = (pick: (each: Played) => number) =>
    played.reduce((sum, each) => sum + pick(each) * each.parcels, 0) /
    played.reduce((sum, each) => sum + each.parcels, 0);
  const over = played.flatMap(({ ours, budget }) => ours.callsByHour.filter((calls) => calls > budget));
  const active = Math.round(
    [0, 6, 12, 18].reduce((sum, hour) => sum + activeAt(all, from + hour * 3_600_000), 0) / 4,
  );
  const calls = total(played, (each) => each.ours);
  const timerCalls = total(played, (each) => each.timer);
  return [
    row(
      'what is shown is out of date by, mean of all',
      mean((each) => each.timer.meanAge),
      mean((each) => each.ours.meanAge),
    ),
    row(
      'what is shown is out of date by, mean of those out for delivery',
      mean((each) => each.timer.meanAgeOut),
      mean((each) => each.ours.meanAgeOut),
    ),
    { name: 'parcels on their way, mean of the day', value: active, unit: 'parcels' },
    {
      name: 'calls of the day',
      value: calls,
      unit: 'calls',
      baseline: { name: TIMER, value: timerCalls },
      ratio: Number((calls / timerCalls).toFixed(2)),
    },
    { name: 'hours in which a carrier got more calls than its budget', value: over.length, unit: 'hours' },
  ];
}

function playBoth(lives: readonly ShownLife[], from: number, seed: string): Played {
  const timer = playDay(lives, { from, policy: everyTwoHours, callsPerHour: null, seed });
  const budget = Math.floor(timer.callsByHour.reduce((sum, calls) => sum + calls, 0) / 24);
  const ours = playDay(lives, { from, policy: byGain, callsPerHour: budget, seed });
  return { timer, ours, budget, parcels: lives.length };
}

function row(name: string, baseline: number, value: number): BenchRow {
  const rounded = (minutes: number) => Number(minutes.toFixed(2));
  return {
    name,
    value: rounded(value),
    unit: 'min',
    baseline: { name: TIMER, value: rounded(baseline) },
    ratio: Number((baseline / value).toFixed(1)),
  };
}

function total(played: readonly Played[], of: (each: Played) => Freshness): number {
  return played.reduce((sum, each) => sum + of(each).callsByHour.reduce((a, b) => a + b, 0), 0);
}
