import { availableParallelism, cpus, loadavg } from 'node:os';
import { benchCarriers } from './carriers.ts';
import { benchFreshness } from './freshness.ts';
import { benchIntake } from './intake.ts';
import { benchJourney } from './journey.ts';
import { benchNumbers } from './numbers.ts';
import { benchPromise } from './promise.ts';
import { benchReads } from './reads.ts';
import { benchRefold } from './refold.ts';
import { benchWeight } from './weight.ts';
import { benchSilent } from './silent.ts';
import type { BenchRow } from './bench-row.ts';

const PARCELS = 100_000;
/** Sizes at which the cost of growing is read (`npm run bench -- growth`; about a quarter of an hour). */
const GROWTH = [10_000, 100_000, 1_000_000];

/** What `npm run bench` measures, in this order; names given after `--` choose among them. */
const BENCHES: Readonly<Record<string, () => Promise<BenchRow[]> | BenchRow[]>> = {
  numbers: benchNumbers,
  carriers: benchCarriers,
  journey: benchJourney,
  promise: benchPromise,
  weight: benchWeight,
  freshness: () => benchFreshness(),
  silent: benchSilent,
  reads: () => benchReads(PARCELS),
  refold: () => benchRefold(PARCELS),
  intake: () => benchIntake(PARCELS),
  growth: async () => {
    const rows: BenchRow[] = [];
    for (const parcels of GROWTH) rows.push(...(await benchReads(parcels)), ...(await benchIntake(parcels)));
    return rows;
  },
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exit(2);
}
const names = chosen.length > 0 ? chosen : Object.keys(BENCHES).filter((name) => name !== 'growth');

const machine = `${availableParallelism()} cores, ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}`;
process.stdout.write(`Node ${process.versions.node}, ${machine}\n\n`);
for (const name of names) {
  const rows = await BENCHES[name]?.();
  for (const row of rows ?? []) process.stdout.write(`${line(row)}\n`);
}

function line({ name, value, unit, baseline, ratio }: BenchRow): string {
  const figure = `${value.toLocaleString('en')} ${unit}`.padStart(22);
  const against =
    baseline === undefined
      ? ''
      : `   × ${ratio?.toFixed(2) ?? '?'} of ${baseline.name} (${baseline.value.toLocaleString('en')})`;
  return `${name.padEnd(78)} ${figure}${against}`;
}
