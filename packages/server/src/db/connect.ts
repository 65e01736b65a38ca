import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { startEmbeddedDatabase } from './embedded.ts';
import { lockDataFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import { checkDatabase, openDatabase, schemaName, type Database } from './pool.ts';

/** Connections a command of the command line needs. */
const POOL_SIZE = 4;

/**
 * Runs something with the database of this configuration: one's own, the embedded one of the server that is
 * running on the data folder, or the embedded one started for the occasion.
 */
export async function withDatabase<T>(config: Config, use: (database: Database) => Promise<T>): Promise<T> {
  const schema = schemaName(config.mode);
  if (config.databaseUrl !== null) {
    return useAndClose(
      openDatabase({ connectionString: config.databaseUrl }, schema, POOL_SIZE),
      config,
      use,
    );
  }
  const running = await runningConnection(config.dataFolder);
  if (running) return useAndClose(openDatabase(running, schema, POOL_SIZE), config, use);
  const lock = await lockDataFolder(config.dataFolder);
  const embedded = await startEmbeddedDatabase(config.dataFolder);
  try {
    return await useAndClose(openDatabase(embedded.connection, schema, POOL_SIZE), config, use);
  } finally {
    await embedded.stop();
    await lock.release();
  }
}

async function useAndClose<T>(
  database: Database,
  config: Config,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  try {
    await checkDatabase(database.pool, config.databaseUrl);
    await migrate(database.pool, schemaName(config.mode));
    return await use(database);
  } finally {
    await database.close();
  }
}

/** Where the running embedded server listens: line 4 (port) and 5 (socket folder) of PostgreSQL's own pid file. */
async function runningConnection(dataFolder: string) {
  const lines = (
    await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  ).split('\n');
  const [, , , port, host] = lines;
  if (!host || !port) return null;
  const connection = { host, port: Number(port), user: 'todoke', database: 'postgres' };
  const probe = openDatabase(connection, 'public', 1);
  try {
    await probe.pool.query('select 1');
    return connection;
  } catch {
    return null; // a pid file left by a kill -9; starting the database clears it
  } finally {
    await probe.close();
  }
}
