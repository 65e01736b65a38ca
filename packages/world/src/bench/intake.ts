import pg from 'pg';
import type { BenchRow } from './bench-row.ts';
import { putLoad } from './load.ts';
import { fill } from './reads.ts';
import { startMeasuredServer, type MeasuredServer } from './server-process.ts';

const SECONDS = 10;
const BATCH = 100;
/** Parcels the events are spread over, so that histories stay as short as real ones. */
const NUMBERS = 200_000;
const GOAL_BATCHED = 8_000;
const GOAL_SINGLE = 2_500;
const STATUSES = [
  'in_transit.passed',
  'in_transit.arrived',
  'in_transit.departed',
  'in_transit.moving',
] as const;

/** Events over HTTP with everything included, against bare multi-row inserts of the same rows in the same run. */
export async function benchIntake(parcels: number): Promise<BenchRow[]> {
  const server = await startMeasuredServer();
  try {
    const { numbers } = await fill(server, parcels, NUMBERS);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await apiKey(server)}` };
    const where = `${parcels.toLocaleString('en')} parcels`;
    const batch = (n: number) => ({
      method: 'POST' as const,
      path: '/v1/events',
      body: bodyOf(numbers, n, BATCH),
    });
    const single = (n: number) => ({
      method: 'POST' as const,
      path: '/v1/events',
      body: bodyOf(numbers, n + 10_000_000, 1),
    });
    const load = { url: server.url, headers };
    await putLoad({ ...load, connections: 8, seconds: 3, next: (n) => batch(n + 1_000_000) });
    const bare = await bareInserts(server);
    const batched = await putLoad({ ...load, connections: 8, seconds: SECONDS, next: batch });
    const half = await putLoad({
      ...load,
      connections: 32,
      seconds: SECONDS,
      rate: GOAL_BATCHED / BATCH / 2,
      next: (n) => batch(n + 2_000_000),
    });
    const singles = await putLoad({ ...load, connections: 64, seconds: SECONDS, next: single });
    const perSecond = Math.round(batched.perSecond * BATCH);
    return [
      {
        name: `intake, batches of ${BATCH}, 8 clients, ${where} (goal ≥ ${GOAL_BATCHED})`,
        value: perSecond,
        unit: 'events/s',
        baseline: { name: 'bare multi-row insert', value: Math.round(bare) },
        ratio: perSecond / bare,
      },
      { name: `intake at ${GOAL_BATCHED / 2} events/s: p99 (goal ≤ 150)`, value: half.p99Ms, unit: 'ms' },
      {
        name: `intake, single events, 64 clients, ${where} (goal ≥ ${GOAL_SINGLE})`,
        value: Math.round(singles.perSecond),
        unit: 'events/s',
      },
      ...(batched.errors + half.errors + singles.errors > 0
        ? [{ name: 'intake: ERRORS', value: batched.errors + half.errors + singles.errors, unit: 'answers' }]
        : []),
    ];
  } finally {
    await server.stop();
  }
}

/** The nth body: events spread over the parcels, each a scan nobody sent before. */
function bodyOf(numbers: readonly string[], n: number, count: number): string {
  const events = [];
  for (let i = 0; i < count; i += 1) {
    const at = n * count + i;
    events.push({
      number: numbers[(at * 2_741) % numbers.length],
      carrier: carrierOf(numbers[(at * 2_741) % numbers.length] ?? ''),
      time: new Date(Date.UTC(2026, 9, 1) + at * 60_000).toISOString().slice(0, 16).replace('T', ' '),
      status: STATUSES[at % STATUSES.length],
      raw: '作業店通過',
      place: '江東営業所',
    });
  }
  return JSON.stringify({ events });
}

function carrierOf(number: string): string {
  if (number.startsWith('DA')) return 'own';
  if (number.startsWith('47')) return 'jp.yamato';
  return number.startsWith('51') ? 'jp.sagawa' : 'jp.japanpost';
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

/** Rows a second of bare multi-row inserts: no keys, no checks, 8 connections, each insert its own commit. */
async function bareInserts(server: MeasuredServer): Promise<number> {
  const pool = new pg.Pool({ ...server.connection, max: 8 });
  await pool.query(
    'create table bare (number text, carrier text, at timestamptz, status text, raw text, place text)',
  );
  const text = `insert into bare values ${Array.from({ length: BATCH }, (_, i) => `($${i * 6 + 1}, $${i * 6 + 2}, $${i * 6 + 3}, $${i * 6 + 4}, $${i * 6 + 5}, $${i * 6 + 6})`).join(', ')}`;
  const values = Array.from({ length: BATCH }, (_, i) => [
    `47000000${1000 + i}`,
    'jp.yamato',
    new Date(i),
    'in_transit.passed',
    '作業店通過',
    '江東営業所',
  ]).flat();
  let rows = 0;
  const end = performance.now() + 5_000;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (performance.now() < end) {
        await pool.query({ name: 'bare', text, values });
        rows += BATCH;
      }
    }),
  );
  await pool.query('drop table bare');
  await pool.end();
  return rows / 5;
}
