import { join } from 'node:path';
import pg from 'pg';
import { bulkLoadInto } from '@todoke/server/bulk';
import type { EpochMs } from '@todoke/core/time';
import { generateParcels, type GeneratedParcel } from '../generate.ts';
import type { BenchRow } from './bench-row.ts';
import { putLoad, type LoadRequest, type LoadResult } from './load.ts';
import { startMeasuredServer, type MeasuredServer } from './server-process.ts';

const WEB_BUILD = join(import.meta.dirname, '../../../web/build');
const SAMPLE = 5_000;
const SECONDS = 8;
const CONNECTIONS = 64;
const GOAL_READ = 2_000;
const GOAL_PAGE = 400;

/** Parcels a database is filled with, and the ids and numbers of some of them. */
export async function fill(
  server: MeasuredServer,
  parcels: number,
  sample = SAMPLE,
  generated: Iterable<GeneratedParcel> = generateParcels(parcels, 10, 'bench'),
): Promise<{ ids: string[]; numbers: string[]; perSecond: number }> {
  const numbers: string[] = [];
  function* noted() {
    let index = 0;
    for (const parcel of generated) {
      if (index++ % Math.max(1, Math.floor(parcels / sample)) === 0) numbers.push(parcel.number);
      yield parcel;
    }
  }
  const started = performance.now();
  await bulkLoadInto(server.connection, 'test', noted(), Date.now() as EpochMs);
  const perSecond = (parcels / (performance.now() - started)) * 1000;
  await settle(server);
  const ids: string[] = [];
  for (const number of numbers.slice(0, SAMPLE)) {
    const response = await fetch(`${server.url}/v1/parcels?number=${number}`);
    const body = (await response.json()) as { parcels: { id: string }[] }; // our own API
    const id = body.parcels[0]?.id;
    if (id) ids.push(id);
  }
  return { ids, numbers, perSecond };
}

/** What a database does by itself in the hours after a bulk load; without it the first reads pay for the load. */
async function settle(server: MeasuredServer): Promise<void> {
  const client = new pg.Client(server.connection);
  await client.connect();
  await client.query('vacuum analyze todoke_test.parcel, todoke_test.parcel_history');
  await client.query('checkpoint');
  await client.end();
}

/** The tracking read and the tracking page over HTTP, from a database holding this many parcels of 10 events. */
export async function benchReads(parcels: number): Promise<BenchRow[]> {
  let server = await startMeasuredServer({ webBuild: WEB_BUILD, core: 0 });
  try {
    const { ids, numbers, perSecond } = await fill(server, parcels);
    const where = `${parcels.toLocaleString('en')} parcels${server.pinned ? ', server on one core' : ''}`;
    const read = spread(ids, (id) => `/v1/parcels/${id}`);
    const page = spread(numbers, (number) => `/t/${number}`);
    await putLoad({ url: server.url, connections: CONNECTIONS, seconds: 3, next: read });
    const full = await putLoad({ url: server.url, connections: CONNECTIONS, seconds: SECONDS, next: read });
    const half = await putLoad({
      url: server.url,
      connections: CONNECTIONS,
      seconds: SECONDS,
      next: read,
      rate: GOAL_READ / 2,
    });
    await putLoad({ url: server.url, connections: 16, seconds: 3, next: page });
    const pages = await putLoad({ url: server.url, connections: 16, seconds: SECONDS, next: page });
    const starts: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      server = await server.restart();
      starts.push(server.startMs);
    }
    const startMs = starts.sort((a, b) => a - b)[1] ?? 0;
    return [
      { name: `fill (bulk load), ${where}`, value: Math.round(perSecond), unit: 'parcels/s' },
      ...rows(`tracking read, ${where}`, full, GOAL_READ),
      { name: `tracking read at ${GOAL_READ / 2} req/s: p50`, value: half.p50Ms, unit: 'ms' },
      { name: `tracking read at ${GOAL_READ / 2} req/s: p99 (goal ≤ 20)`, value: half.p99Ms, unit: 'ms' },
      ...rows(`tracking page, ${where}`, pages, GOAL_PAGE),
      { name: 'start to first answered request (goal ≤ 3000)', value: Math.round(startMs), unit: 'ms' },
    ];
  } finally {
    await server.stop();
  }
}

function rows(name: string, result: LoadResult, goal: number): BenchRow[] {
  return [
    { name: `${name} (goal ≥ ${goal})`, value: Math.round(result.perSecond), unit: 'req/s' },
    { name: `${name}: p50 / p99 at full load`, value: result.p50Ms, unit: `/ ${result.p99Ms} ms` },
    ...(result.errors > 0 ? [{ name: `${name}: ERRORS`, value: result.errors, unit: 'answers' }] : []),
  ];
}

/** Walks the list in prime strides: spread over the whole table, the same at every run. */
function spread(list: readonly string[], path: (item: string) => string): (n: number) => LoadRequest {
  return (n) => ({ path: path(list[(n * 2_741) % list.length] ?? '') });
}
