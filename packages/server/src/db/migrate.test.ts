import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { StartFailure } from '../failure.ts';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded.ts';
import { listMigrations, migrate } from './migrate.ts';
import { readObservations } from '../parcels/packed.ts';
import { loadParcels } from '../parcels/queries.ts';
import { checkDatabase, checkVersion, openDatabase, schemaName, type Database } from './pool.ts';
import { dumpSchema } from './schema-dump.ts';

/* Goal: the schema goes forward only, once, whoever starts it; a newer one is left alone. */

let folder: string;
let server: EmbeddedDatabase;
const SCHEMA = schemaName('live');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'todoke-migrate-'));
  server = await startEmbeddedDatabase(folder);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function withEmptyDatabase(name: string, use: (database: Database) => Promise<void>): Promise<void> {
  const admin = openDatabase(server.connection, 'public', 1);
  await admin.pool.query(`create database ${name}`);
  const database = openDatabase({ ...server.connection, database: name }, SCHEMA, 2);
  try {
    await use(database);
  } finally {
    await database.close();
    await admin.pool.query(`drop database ${name}`);
    await admin.close();
  }
}

test('an empty database gets every migration, a second start none', () =>
  withEmptyDatabase('twice', async ({ pool }) => {
    const first = await migrate(pool, SCHEMA);
    expect(first.applied[0]).toBe('parcels');
    expect(await migrate(pool, SCHEMA)).toEqual({ applied: [] });
    const { rows } = await pool.query<{ name: string }>('select name from migration order by version');
    expect(rows.map((row) => row.name)).toEqual(first.applied);
  }));

test('a database of a newer schema is refused and stays as it is', () =>
  withEmptyDatabase('newer', async ({ pool }) => {
    await migrate(pool, SCHEMA);
    await pool.query("insert into migration (version, name) values (999, 'of_tomorrow')");
    await pool.query('alter table parcel add column of_tomorrow text');
    const before = [await dumpSchema(pool, SCHEMA), (await pool.query('select * from migration')).rows];
    const failure: unknown = await migrate(pool, SCHEMA).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartFailure);
    expect(failure).toMatchObject({
      what: 'The database was made by a newer version of Todoke.',
      where: expect.stringContaining('migration 999'),
      whatToDo: expect.stringContaining('Nothing was changed'),
    });
    expect([await dumpSchema(pool, SCHEMA), (await pool.query('select * from migration')).rows]).toEqual(
      before,
    );
  }));

test('a schema of the other mode is not touched', () =>
  withEmptyDatabase('modes', async ({ pool }) => {
    await migrate(pool, SCHEMA);
    await pool.query("insert into asked values ('1', 'own', 'not_found', now())");
    await migrate(pool, schemaName('test'));
    const { rows } = await pool.query(
      `select (select count(*) from ${SCHEMA}.asked) as live, (select count(*) from ${schemaName('test')}.asked) as test`,
    );
    expect(rows).toEqual([{ live: 1, test: 0 }]);
  }));

test('what was told before histories had parts is there afterwards, word for word', () =>
  withEmptyDatabase('history', async ({ pool }) => {
    await pool.query(`create schema ${SCHEMA}`);
    await pool.query('create table migration (version integer primary key, name text not null)');
    for (const { version, name, sql } of (await listMigrations()).filter((each) => each.version < 6)) {
      await pool.query(sql);
      await pool.query('insert into migration values ($1, $2)', [version, name]);
    }
    const told =
      '{"e":[["2026-01-05 10:00","minute","Asia/Tokyo",1767574800000,0,"unknown.unmapped","謎の\\n語\\u0000\\"","05",null]],"o":[{"t":"push","s":"own","at":[1767578400000],"e":[0]}]}';
    const ids = ['0198aaaa-0000-7000-8000-000000000001', '0198aaaa-0000-7000-8000-000000000002'];
    await pool.query(
      `insert into parcel select id::uuid, 'own', id, 3, 'unknown.unmapped', 'active', observations::json, null, null, null, now(), now()
       from unnest($1::text[], $2::text[]) as p (id, observations)`,
      [ids, [told, '{"e":[],"o":[]}']],
    );
    expect((await migrate(pool, SCHEMA)).applied).toContain('history');
    const stored = new Map((await loadParcels(pool, ids)).map((row) => [row.id, row]));
    expect(stored.get(ids[0] ?? '')).toMatchObject({ version: 3, observations: `${told}\n` });
    expect(readObservations(stored.get(ids[1] ?? '')?.observations ?? '?')).toEqual([]);
    expect(readObservations(stored.get(ids[0] ?? '')?.observations ?? '')).toMatchObject([
      { type: 'push', source: 'own', events: [{ rawText: '謎の\n語\u0000"', rawCode: '05' }] },
    ]);
  }));

test('two processes that start at once take turns', () =>
  withEmptyDatabase('together', async ({ pool }) => {
    const script = `
      const { migrate } = await import(${JSON.stringify(join(import.meta.dirname, 'migrate.ts'))});
      const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'pool.ts'))});
      const connection = ${JSON.stringify({ ...server.connection, database: 'together' })};
      const database = openDatabase(connection, '${SCHEMA}', 1);
      const { applied } = await migrate(database.pool, '${SCHEMA}');
      await database.close();
      process.stdout.write(String(applied.length));`;
    const counts = await Promise.all([1, 2, 3].map(() => runNode(script)));
    const { rows } = await pool.query<{ count: number }>('select count(*) from migration');
    const total = rows[0]?.count ?? 0;
    expect(total).toBeGreaterThan(0);
    expect(counts.toSorted()).toEqual(['0', '0', String(total)]);
  }));

function runNode(script: string): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => child.on('close', () => resolve(output)));
}

test('a PostgreSQL older than 15 is refused, naming its version and never the password', () => {
  expect(() => checkVersion(140_012, 'db.example:5432/todoke')).toThrow(StartFailure);
  expect(() => checkVersion(140_012, 'db.example:5432/todoke')).toThrow(
    'db.example:5432/todoke: PostgreSQL 14',
  );
  expect(() => checkVersion(150_000, 'db')).not.toThrow();
  expect(() => checkVersion(180_004, 'db')).not.toThrow();
  expect(() => checkVersion(Number.NaN, 'db')).toThrow(StartFailure);
});

test('the embedded PostgreSQL is new enough, an unreachable one is named without its password', async () => {
  const near = openDatabase({ ...inject('postgres'), database: 'postgres' }, 'public', 1);
  await expect(checkDatabase(near.pool, null)).resolves.toBeUndefined();
  await near.close();
  const url = 'postgres://todoke:secret@127.0.0.1:1/todoke';
  const far = openDatabase({ connectionString: url }, 'public', 1);
  const failure: unknown = await checkDatabase(far.pool, url).catch((error: unknown) => error);
  await far.close();
  expect(failure).toMatchObject({ where: '127.0.0.1:1/todoke: ECONNREFUSED' });
  expect(String(failure)).not.toContain('secret');
});
