import pg from 'pg';
import { eventKey } from '@todoke/core/journey';
import { JAPAN_ZONE, parseWrittenTime, type EpochMs } from '@todoke/core/time';
import type { Scan } from './scans.ts';
import type { MeasuredServer } from './server-process.ts';

/*
 * What intake is measured against: the same driver and server, 8 connections, rows by the hundred in plain multi-row
 * inserts prepared by name, each its own commit and synced, into tables without keys or indexes. See DECISIONS.md,
 * `bare-insert-of-what`.
 */

const CONNECTIONS = 8;
const SECONDS = 5;

export interface BareResult {
  readonly perSecond: number;
  readonly databaseUsPerRow: number;
}

/** The posted events as rows: every word as posted, when it was told, its instant, and the key that tells repeats. */
export function bareEvents(server: MeasuredServer, next: () => Scan, batch: number): Promise<BareResult> {
  const now = Date.now() as EpochMs; // the client's clock
  const columns =
    'number text, carrier text, time text, status text, raw text, place text, at timestamptz, told_at timestamptz, key text';
  const row = (): unknown[] => {
    const { number, carrier, time, status, raw, place } = next();
    const written = parseWrittenTime(time, { observedAt: now, zone: JAPAN_ZONE });
    const event = {
      time: written,
      status: status as 'in_transit.passed',
      rawText: raw,
      rawCode: null,
      place,
    }; // of the model
    const at = new Date(written.at ?? now).toISOString();
    return [
      number,
      carrier,
      time,
      status,
      raw,
      place,
      at,
      new Date(now).toISOString(),
      eventKey(carrier, null, event),
    ];
  };
  return insertRows(server, 'bare_event', columns, row, batch);
}

/**
 * The rows our storage writes for the same events: the whole row of each parcel as it stands, what leaves for others,
 * and the tellings moved to the history, in the shares in which they were written.
 */
export async function bareStorage(
  server: MeasuredServer,
  perEvent: { readonly outbox: number; readonly history: number },
  batch: number,
): Promise<BareResult> {
  const client = new pg.Client({ ...server.connection, types: { getTypeParser: () => String } });
  await client.connect();
  const read = async (text: string) => (await client.query<string[]>({ text, rowMode: 'array' })).rows;
  const parcels = await read(
    `select id, carrier, number, version, status, tracking_state, told, bookmark, checked_at, check_problem, good_at,
      created_at, changed_at from todoke_test.parcel where told <> '' limit 20000`,
  );
  const facts = await read('select parcel_id, kind, body, created_at from todoke_test.outbox limit 20000');
  const moved = await read(
    `select parcel_id, part, observations from todoke_test.parcel_history
    where part > 0 limit 5000`,
  );
  await client.end();
  // One wide table: a row is a parcel's with, in their shares, a fact and a history beside it.
  const columns =
    'id uuid, carrier text, number text, version int, status text, tracking_state text, told text, bookmark text, checked_at timestamptz, check_problem text, good_at timestamptz, created_at timestamptz, changed_at timestamptz, parcel_id uuid, kind text, body json, told_at timestamptz, history_id uuid, part int, observations text';
  let [nth, fact, history] = [0, 0, 0];
  const row = (): unknown[] => {
    nth += 1;
    const parcel = parcels[nth % parcels.length] ?? [];
    const withFact = Math.floor(nth * perEvent.outbox) > fact;
    const withHistory = Math.floor(nth * perEvent.history) > history;
    if (withFact) fact += 1;
    if (withHistory) history += 1;
    return [
      ...parcel,
      ...((withFact ? facts[fact % facts.length] : undefined) ?? [null, null, null, null]),
      ...((withHistory ? moved[history % moved.length] : undefined) ?? [null, null, null]),
    ];
  };
  return insertRows(server, 'bare_storage', columns, row, batch);
}

async function insertRows(
  server: MeasuredServer,
  table: string,
  columns: string,
  row: () => readonly unknown[],
  batch: number,
): Promise<BareResult> {
  const pool = new pg.Pool({ ...server.connection, max: CONNECTIONS });
  await pool.query(`create table ${table} (${columns})`);
  const width = columns.split(', ').length;
  const tuple = (first: number) =>
    `(${Array.from({ length: width }, (_, i) => `$${first + i + 1}`).join(', ')})`;
  const text = `insert into ${table} values ${Array.from({ length: batch }, (_, i) => tuple(i * width)).join(', ')}`;
  let rows = 0;
  const before = await server.databaseCpuSeconds();
  const end = performance.now() + SECONDS * 1_000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        await pool.query({ name: table, text, values: Array.from({ length: batch }, row).flat() });
        rows += batch;
      }
    }),
  );
  const databaseSeconds = (await server.databaseCpuSeconds()) - before;
  await pool.query(`drop table ${table}`);
  await pool.end();
  return { perSecond: rows / SECONDS, databaseUsPerRow: (databaseSeconds / rows) * 1e6 };
}
