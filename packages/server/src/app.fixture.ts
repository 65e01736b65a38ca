import { sql } from 'kysely';
import { afterAll, inject } from 'vitest';
import { buildApp } from './app.ts';
import { systemClock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { openTestDatabase } from './db/test-database.ts';
import type { Database } from './db/pool.ts';

/** The settings of an app on this test's database, quiet, with these besides. */
export async function testConfig(
  database: Database,
  settings: Readonly<Record<string, string>> = {},
): Promise<Config> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db);
  const { host, port, user } = inject('postgres');
  return readConfig({
    DATABASE_URL: `postgres:///${rows[0]?.name ?? ''}?host=${encodeURIComponent(host)}&port=${port}&user=${user}`,
    TODOKE_LOG: 'silent',
    ...settings,
  });
}

/** The whole app on a database of its own, for one test file; both end with the file. Asks no carrier by itself. */
export async function openTestApp(settings: Readonly<Record<string, string>> = {}) {
  const database = await openTestDatabase();
  const config = await testConfig(database, settings);
  const { app, close } = await buildApp({ config, clock: systemClock, database });
  afterAll(async () => {
    await close();
    await database.close();
  });
  return { app, config, database };
}
