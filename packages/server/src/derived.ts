import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';
export { listSettings } from './config.ts';
import { compileQueries } from './db/compiled.ts';
import { startEmbeddedDatabase } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase, schemaName, type Database } from './db/pool.ts';
import { QUERY_EXAMPLES } from './db/query-examples.ts';
import { dumpSchema } from './db/schema-dump.ts';

/** A text that follows from the code, checked in so that reviewers see consequences. */
export interface DerivedText {
  /** From the package's root. */
  readonly path: string;
  /** `database` is migrated and empty. */
  readonly make: (database: Database) => Promise<string>;
}

export const PACKAGE_ROOT = join(import.meta.dirname, '..');

/** Every derived text of the server; a test compares each with the code, `npm run derive` writes them. */
export const DERIVED_TEXTS: readonly DerivedText[] = [
  { path: 'src/db/schema.sql', make: ({ pool }) => dumpSchema(pool, schemaName('test')) },
  { path: 'src/db/queries.sql', make: () => compileQueries(QUERY_EXAMPLES) },
  { path: 'openapi.json', make: openApiText },
];

/** The API's document, from the app itself. */
async function openApiText(database: Database): Promise<string> {
  const { app, close } = await buildApp({ config: readConfig({}), clock: systemClock, database });
  try {
    const document: unknown = (await app.inject('/openapi.json')).json();
    return `${JSON.stringify(document, null, 2)}\n`;
  } finally {
    await close();
  }
}

/** Writes all derived texts, with a database started for the occasion. Returns the paths. */
export async function writeDerivedTexts(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'todoke-derive-'));
  const server = await startEmbeddedDatabase(folder);
  const database = openDatabase(server.connection, schemaName('test'), 1);
  try {
    await migrate(database.pool, schemaName('test'));
    for (const { path, make } of DERIVED_TEXTS) {
      await writeFile(join(PACKAGE_ROOT, path), await make(database));
    }
    return DERIVED_TEXTS.map((text) => text.path);
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
