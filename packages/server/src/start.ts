import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { followClock, systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { startEmbeddedDatabase } from './db/embedded.ts';
import { lockDataFolder } from './db/lock.ts';
import { migrate } from './db/migrate.ts';
import { checkDatabase, openDatabase, schemaName } from './db/pool.ts';
import { StartFailure, systemErrorCode } from './failure.ts';
import { portFailure } from './launch.ts';
import { makeFirstToken } from './ops/access.ts';

export interface RunningServer {
  readonly url: string;
  /** The operator's token when it was made by this start, to be shown once. */
  readonly operatorToken: string | null;
  /** Resolves with the reason when the server cannot go on (its database died). */
  readonly failed: Promise<StartFailure>;
  /** Finishes open requests, stores what was accepted, stops the database. */
  stop(): Promise<void>;
}

/** Open requests get this long when the program is asked to stop. */
const CLOSE_TIMEOUT_MS = 10_000;
const SWEEP_MS = 50;

/**
 * Starts everything in order (lock, database, schema, app, port) and undoes what it started when a step fails.
 * @throws StartFailure with what, where and what to do
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    return await startSteps(config, undo);
  } catch (error) {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    throw error;
  }
}

async function startSteps(config: Config, undo: (() => Promise<unknown>)[]): Promise<RunningServer> {
  let clock = systemClock;
  if (config.clockUrl !== null) {
    const followed = await followClock(config.clockUrl);
    undo.push(() => Promise.resolve(followed.close()));
    clock = followed;
  }

  let embedded: Awaited<ReturnType<typeof startEmbeddedDatabase>> | null = null;
  if (config.databaseUrl === null) {
    const lock = await lockDataFolder(config.dataFolder);
    undo.push(() => lock.release());
    embedded = await startEmbeddedDatabase(config.dataFolder);
    const running = embedded;
    undo.push(() => running.stop());
  }

  const schema = schemaName(config.mode);
  const connection = embedded ? embedded.connection : { connectionString: config.databaseUrl ?? '' };
  const database = openDatabase(connection, schema, config.databasePoolSize);
  undo.push(() => database.close());
  await checkDatabase(database.pool, config.databaseUrl);
  await migrate(database.pool, schema);

  const operatorToken = await makeFirstToken(database.db);
  const { app, load, close } = await buildApp({ config, clock, database });
  undo.push(close);
  await load();
  const url = await listen(app, config);

  return {
    url,
    operatorToken,
    failed: embedded ? embedded.died.then((how) => databaseDied(how, config)) : new Promise(() => undefined),
    async stop() {
      const forced = setTimeout(() => app.server.closeAllConnections(), CLOSE_TIMEOUT_MS);
      // A connection kept alive after its last answer would hold us up until its timeout.
      const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
      for (const step of undo.toReversed()) await step();
      clearTimeout(forced);
      clearInterval(sweep);
    },
  };
}

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (cause) {
    const code = systemErrorCode(cause);
    throw code === undefined ? cause : portFailure(config.host, config.port, code, cause);
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  return `http://${config.host === '127.0.0.1' || config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host}:${port}`;
}

function databaseDied(how: string, config: Config): StartFailure {
  return new StartFailure({
    what: 'The embedded database ended unexpectedly.',
    where: `${config.dataFolder}/postgres.log (${how})`,
    whatToDo: 'Start Todoke again: everything that was acknowledged is on disk.',
  });
}
