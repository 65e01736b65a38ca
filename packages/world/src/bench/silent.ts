import { join } from 'node:path';
import { HOUR_MS, jstInstant } from '../jst.ts';
import type { WorldCarrierId } from '../number-formats.ts';
import { newestParcels, type WorldFacts } from '../parcels/population.ts';
import { FINAL_KINDS, seenAt } from '../parcels/script.ts';
import { startWorld, type RunningWorld } from '../world.ts';
import type { BenchRow } from './bench-row.ts';
import { startMeasuredServer } from './server-process.ts';

const WEB_BUILD = join(import.meta.dirname, '../../../web/build');
/** A Friday morning: parcels are on their way to the door. */
const START = jstInstant(20_777, 600);
/** Two and a half hours pass in half a minute. */
const SPEED = 300;
const SECONDS = 30;
const SILENT: WorldCarrierId = 'jp.sagawa';
const OTHERS: readonly WorldCarrierId[] = ['jp.yamato', 'jp.japanpost', 'own', 'de.dhl', 'us.ups'];
const PARCELS = 24;
/** Visits to parcels of the silent carrier in each turn, in turn to the page and to the API; no divisor of PARCELS. */
const VISITORS = 10;
const LOOK_EVERY_MS = 1_000;
/** Both clocks are set this far beyond the later one, so that every parcel is due again. */
const BEFORE_MS = HOUR_MS;

/** What was seen of one site. */
interface Watched {
  /** Mean minutes since the last good look, of what is shown, by carrier. */
  readonly ages: ReadonlyMap<WorldCarrierId, number>;
  /** Milliseconds a person waited for a page or an answer about a parcel of the one that may be silent, sorted. */
  readonly waits: readonly number[];
  /** Those pages. */
  readonly pages: readonly string[];
}

interface Site {
  readonly world: RunningWorld;
  readonly url: string;
  readonly numbers: ReadonlyMap<WorldCarrierId, readonly string[]>;
  close(): Promise<void>;
}

/**
 * Two sites side by side, the same parcels at the same instants under the same load of the machine; in one of them a
 * carrier takes questions and never answers. Their clocks are set alike when all parcels are followed.
 */
export async function watchTwins(seconds = SECONDS): Promise<{ without: Watched; silent: Watched }> {
  const sites = await Promise.all([openSite(), openSite()]);
  try {
    const begin = Math.max(...sites.map(({ world }) => world.clock.now())) + BEFORE_MS;
    sites[1].world.faults.add({ carrier: SILENT, kind: 'silent' });
    for (const { world } of sites) world.clock.advance(begin - world.clock.now());
    const [without, silent] = await Promise.all([look(sites[0], seconds), look(sites[1], seconds)]);
    return { without, silent };
  } finally {
    await Promise.all(sites.map((site) => site.close()));
  }
}

async function openSite(): Promise<Site> {
  const world = await startWorld({ seed: 'silent', speed: SPEED, simStart: START, perDay: 120 });
  const server = await startMeasuredServer({ webBuild: WEB_BUILD, settings: settingsOf(world) }).catch(
    async (error: unknown) => {
      await world.close();
      throw error;
    },
  );
  const numbers = new Map<WorldCarrierId, readonly string[]>();
  for (const carrier of [SILENT, ...OTHERS]) {
    const own = onTheirWay(world.facts, carrier);
    numbers.set(carrier, own);
    await Promise.all(own.map(async (number) => (await fetch(`${server.url}/t/${number}`)).text()));
  }
  return {
    world,
    url: server.url,
    numbers,
    async close() {
      await server.stop();
      await world.close();
    },
  };
}

function settingsOf({ ready }: RunningWorld): Record<string, string> {
  const ids: readonly WorldCarrierId[] = [SILENT, ...OTHERS];
  const only = <T>(all: Readonly<Record<string, T>>) => Object.fromEntries(ids.map((id) => [id, all[id]]));
  return {
    TODOKE_CARRIER_URLS: JSON.stringify(only(ready.carriers)),
    TODOKE_CREDENTIALS: JSON.stringify(only(ready.credentials)),
    TODOKE_CANARIES: JSON.stringify(only(ready.canaries)),
    TODOKE_CLOCK_URL: ready.clock,
  };
}

function onTheirWay(facts: WorldFacts, carrier: WorldCarrierId): readonly string[] {
  const found: string[] = [];
  for (const parcel of newestParcels(facts, START, [carrier])) {
    const last = seenAt(parcel, START).events.at(-1);
    if (last !== undefined && !FINAL_KINDS.has(last.kind)) found.push(parcel.number);
    if (found.length === PARCELS) break;
  }
  return found;
}

interface ShownParcel {
  readonly now: string;
  readonly lastGoodAt: string | null;
}

async function look({ url, numbers }: Site, seconds: number): Promise<Watched> {
  const ages = new Map<WorldCarrierId, number[]>();
  const waits: number[] = [];
  const pages: string[] = [];
  const silent = numbers.get(SILENT) ?? [];
  const end = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < end; turn += 1) {
    for (let visitor = 0; visitor < VISITORS; visitor += 1) {
      const number = silent[(turn * VISITORS + visitor) % silent.length] ?? '';
      const path = visitor % 2 === 0 ? '/t/' : '/v1/parcels?number=';
      const started = performance.now();
      const text = await (await fetch(url + path + number)).text();
      waits.push(performance.now() - started);
      if (path === '/t/') pages.push(text);
    }
    for (const carrier of OTHERS) {
      const found = await Promise.all((numbers.get(carrier) ?? []).map((number) => ageOf(url, number)));
      ages.set(carrier, [...(ages.get(carrier) ?? []), ...found.filter((age) => age !== null)]);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return {
    ages: new Map([...ages].map(([carrier, all]) => [carrier, mean(all)])),
    waits: waits.sort((a, b) => a - b),
    pages,
  };
}

/** Minutes since the last good look; null where nothing was ever shown. */
async function ageOf(url: string, number: string): Promise<number | null> {
  const answer = await (await fetch(`${url}/v1/parcels?number=${number}`)).json();
  const [parcel] = (answer as { parcels: readonly ShownParcel[] }).parcels; // our own API
  return parcel?.lastGoodAt ? (Date.parse(parcel.now) - Date.parse(parcel.lastGoodAt)) / 60_000 : null;
}

function mean(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

/** Every other carrier's freshness with and without a silent one, and how long a person waits for what is stored. */
export async function benchSilent(): Promise<BenchRow[]> {
  const { without, silent } = await watchTwins();
  const at = (share: number) =>
    Number((silent.waits[Math.floor(silent.waits.length * share)] ?? 0).toFixed(1));
  const row = (name: string, value: number, before: number): BenchRow => ({
    name: `age of what is shown of ${name} while ${SILENT} is silent`,
    value: Number(value.toFixed(1)),
    unit: 'min',
    baseline: { name: 'without', value: Number(before.toFixed(1)) },
    ratio: Number((value / before).toFixed(2)),
  });
  return [
    ...OTHERS.map((carrier) => row(carrier, silent.ages.get(carrier) ?? 0, without.ages.get(carrier) ?? 0)),
    row('all of these', mean([...silent.ages.values()]), mean([...without.ages.values()])),
    {
      name: 'page or answer about a parcel of the silent carrier: p50 (goal ≤ 50)',
      value: at(0.5),
      unit: 'ms',
    },
    { name: 'page or answer about a parcel of the silent carrier: p99', value: at(0.99), unit: 'ms' },
  ];
}
