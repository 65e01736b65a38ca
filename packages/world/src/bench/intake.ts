import pg from 'pg';
import { bareEvents, bareStorage, type BareResult } from './bare-inserts.ts';
import type { BenchRow } from './bench-row.ts';
import { putLoad, type LoadRequest, type LoadResult } from './load.ts';
import { fill } from './reads.ts';
import { bodyOf, noting, parcelsUnderWay, scansOf, type Scanned } from './scans.ts';
import { startMeasuredServer, type MeasuredServer } from './server-process.ts';

const SECONDS = 10;
const BATCH = 100;
/** Parcels that are being scanned: few enough to get several scans each, so that all costs of a scan occur. */
const SCANNED = 100_000;
const GOAL_BATCHED = 8_000;
const GOAL_SINGLE = 2_500;
const GOAL_RATIO = 0.5;

interface Measured {
  readonly where: string;
  /** The first scan of every parcel, on pages nobody wrote since a checkpoint. */
  readonly first: LoadResult;
  readonly batched: Awaited<ReturnType<typeof measured>>;
  readonly half: LoadResult;
  readonly singles: LoadResult;
  readonly events: BareResult;
  readonly storage: BareResult;
}

/** Events over HTTP with everything included, against bare multi-row inserts of the same rows in the same run. */
export async function benchIntake(parcels: number): Promise<BenchRow[]> {
  const server = await startMeasuredServer();
  try {
    const scanned: Scanned[] = [];
    const stride = Math.max(1, Math.floor(parcels / SCANNED));
    await fill(server, parcels, 1, noting(parcelsUnderWay(parcels), stride, scanned));
    return rowsOf(await runAll(server, parcels, scanned));
  } finally {
    await server.stop();
  }
}

async function runAll(
  server: MeasuredServer,
  parcels: number,
  scanned: readonly Scanned[],
): Promise<Measured> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await apiKey(server)}` };
  const next = scansOf(scanned);
  const post = (count: number) => (): LoadRequest => ({
    method: 'POST',
    path: '/v1/events',
    body: bodyOf(next, count),
  });
  const load = { url: server.url, headers, seconds: SECONDS };
  const first = await putLoad({ ...load, connections: 8, next: post(BATCH) });
  const before = await bareEvents(server, next, BATCH);
  const batched = await measured(server, BATCH, () =>
    putLoad({ ...load, connections: 8, next: post(BATCH) }),
  );
  const events = middle(before, await bareEvents(server, next, BATCH));
  const storage = await bareStorage(server, batched.perEvent, BATCH);
  const rate = GOAL_BATCHED / BATCH / 2;
  const half = await putLoad({ ...load, connections: 32, next: post(BATCH), rate });
  const singles = await putLoad({ ...load, connections: 64, next: post(1) });
  return { where: `${parcels.toLocaleString('en')} parcels`, first, batched, half, singles, events, storage };
}

function rowsOf({ where, first, batched, half, singles, events, storage }: Measured): BenchRow[] {
  const name = `intake, batches of ${BATCH}, 8 clients, ${where}`;
  const perSecond = Math.round(batched.load.perSecond * BATCH);
  const against = (baselineName: string, { perSecond: bare }: BareResult) => ({
    value: perSecond,
    unit: 'events/s',
    baseline: { name: baselineName, value: Math.round(bare) },
    ratio: perSecond / bare,
  });
  const databaseBare = round(events.databaseUsPerRow);
  return [
    {
      name: `${name} (goal ≥ ${GOAL_BATCHED}, × ≥ ${GOAL_RATIO})`,
      ...against('bare insert of the posted events', events),
    },
    {
      name: `${name}, beside what storage writes`,
      ...against('bare insert of the rows storage writes', storage),
    },
    {
      name: `${name}, the first scan of each`,
      value: Math.round(first.perSecond * BATCH),
      unit: 'events/s',
    },
    { name: 'intake: CPU of the server for an event', value: batched.serverUs, unit: 'µs' },
    {
      name: 'intake: CPU of PostgreSQL for an event',
      value: batched.databaseUs,
      unit: 'µs',
      baseline: { name: 'bare insert of the posted events', value: databaseBare },
      ratio: batched.databaseUs / databaseBare,
    },
    { name: 'intake: log PostgreSQL writes for an event', value: batched.walBytes, unit: 'bytes' },
    { name: `intake at ${GOAL_BATCHED / 2} events/s: p99 (goal ≤ 150)`, value: half.p99Ms, unit: 'ms' },
    {
      name: `intake, single events, 64 clients, ${where} (goal ≥ ${GOAL_SINGLE})`,
      value: Math.round(singles.perSecond),
      unit: 'events/s',
    },
    ...errorsOf([first, batched.load, half, singles]),
  ];
}

function errorsOf(loads: readonly LoadResult[]): BenchRow[] {
  const errors = loads.reduce((sum, load) => sum + load.errors, 0);
  return errors > 0 ? [{ name: 'intake: ERRORS', value: errors, unit: 'answers' }] : [];
}

/** Once before and once after what is compared: the machine is not the same at every minute. */
function middle(a: BareResult, b: BareResult): BareResult {
  return {
    perSecond: (a.perSecond + b.perSecond) / 2,
    databaseUsPerRow: (a.databaseUsPerRow + b.databaseUsPerRow) / 2,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A load with what it cost and wrote. */
async function measured(server: MeasuredServer, batch: number, put: () => Promise<LoadResult>) {
  const client = new pg.Client(server.connection);
  await client.connect();
  const before = await costs(server, client);
  const load = await put();
  const after = await costs(server, client);
  await client.end();
  const events = load.answers * batch;
  return {
    load,
    serverUs: round(((after.server - before.server) / events) * 1e6),
    databaseUs: round(((after.database - before.database) / events) * 1e6),
    walBytes: Math.round((after.wal - before.wal) / events),
    perEvent: {
      outbox: (after.outbox - before.outbox) / events,
      history: (after.history - before.history) / events,
    },
  };
}

async function costs(server: MeasuredServer, client: pg.Client) {
  // The counters are of a moment ago; rows are counted for shares only.
  const { rows } = await client.query<{ wal: number; outbox: number; history: number }>(`
    select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as wal,
      (select n_tup_ins::float8 from pg_stat_user_tables where schemaname = 'todoke_test' and relname = 'outbox') as outbox,
      (select (n_tup_ins + n_tup_upd)::float8 from pg_stat_user_tables
        where schemaname = 'todoke_test' and relname = 'parcel_history') as history`);
  const { wal = 0, outbox = 0, history = 0 } = rows[0] ?? {};
  const [cpu, database] = [await server.cpuSeconds(), await server.databaseCpuSeconds()];
  return { server: cpu, database, wal, outbox, history };
}

/** A key made straight in the database of the measured server; its secret is only ever known here. */
async function apiKey(server: MeasuredServer): Promise<string> {
  const { spawnSync } = await import('node:child_process');
  const { join } = await import('node:path');
  const made = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../../../bin/todoke.mjs'), 'keys', 'create', '--name', 'bench', '--json'],
    { env: { ...process.env, TODOKE_DATA: server.dataFolder }, encoding: 'utf8' },
  );
  return (JSON.parse(made.stdout) as { key: string }).key; // our own command
}
