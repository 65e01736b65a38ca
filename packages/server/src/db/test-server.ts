import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openDatabase, schemaName } from './pool.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The suite's real PostgreSQL; `openTestDatabase` clones a database from its template. */
    postgres: { host: string; port: number; user: string };
  }
}

export const TEMPLATE = 'todoke_template';

/** vitest's global setup: one real PostgreSQL for the whole suite, with a migrated template database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'todoke-test-'));
  const server = await startEmbeddedDatabase(folder);
  const { host, port, user } = server.connection;
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.connection);
  } catch (error) {
    // vitest takes nothing down that was not set up to the end.
    await stop();
    throw error;
  }
  project.provide('postgres', { host, port, user });
  return stop;
}

async function makeTemplate(connection: EmbeddedDatabase['connection']): Promise<void> {
  const admin = openDatabase(connection, 'public', 1);
  await admin.pool.query(`create database ${TEMPLATE}`);
  await admin.close();
  const template = openDatabase({ ...connection, database: TEMPLATE }, schemaName('test'), 1);
  await migrate(template.pool, schemaName('test'));
  await template.close();
  // Nobody, autovacuum included, may be inside while it is cloned.
  const closer = openDatabase(connection, 'public', 1);
  await closer.pool.query(`alter database ${TEMPLATE} allow_connections false`);
  await closer.pool.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
    TEMPLATE,
  ]);
  await closer.close();
}
