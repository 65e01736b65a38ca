import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { StartFailure } from '../failure.ts';

const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations');
/** Any constant; two processes that start at once take turns. */
const ADVISORY_LOCK = 7_406_531;

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the schema (`todoke_test` or `todoke_live`) up to the newest migration, forward only.
 * @throws StartFailure when the database was made by a newer Todoke; nothing is changed then
 */
export async function migrate(pool: Pool, schema: string): Promise<{ applied: string[] }> {
  const migrations = await listMigrations();
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
    try {
      return { applied: await applyMissing(client, schema, migrations) };
    } finally {
      await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK]);
    }
  } finally {
    client.release();
  }
}

/** Reads `migrations/0001_name.sql` … in order. */
export async function listMigrations(): Promise<Migration[]> {
  const files = (await readdir(MIGRATIONS_FOLDER)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => ({
      version: Number(file.slice(0, 4)),
      name: file.slice(5, -4),
      sql: await readFile(join(MIGRATIONS_FOLDER, file), 'utf8'),
    })),
  );
}

async function applyMissing(client: PoolClient, schema: string, migrations: Migration[]): Promise<string[]> {
  await client.query(`create schema if not exists ${schema}`);
  await client.query(`set search_path to ${schema}`);
  await client.query(
    'create table if not exists migration (version integer primary key, name text not null, applied_at timestamptz not null default now())',
  );
  const done = await client.query<{ version: number }>('select version from migration order by version');
  const newest = done.rows.at(-1)?.version ?? 0;
  const known = migrations.at(-1)?.version ?? 0;
  if (newest > known) {
    throw new StartFailure({
      what: 'The database was made by a newer version of Todoke.',
      where: `schema ${schema} has migration ${newest}, this program knows up to ${known}`,
      whatToDo: 'Start the newer version again. Nothing was changed.',
    });
  }
  const applied: string[] = [];
  for (const migration of migrations.filter((each) => each.version > newest)) {
    await client.query('begin');
    try {
      // The number first: a second process that got here without the lock fails before it changes anything.
      await client.query('insert into migration (version, name) values ($1, $2)', [
        migration.version,
        migration.name,
      ]);
      await client.query(migration.sql);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    applied.push(migration.name);
  }
  return applied;
}
