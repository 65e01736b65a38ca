import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';
import type { Db, Pool } from './pool.ts';

/** A statement as it leaves for PostgreSQL. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Calls a query function with example values. */
export type QueryCall = (db: Db, pool: Pool) => Promise<unknown>;

/** What a query function sends, without a database: every statement is recorded and answered with no rows. */
export async function recordStatements(call: QueryCall): Promise<Statement[]> {
  const statements: Statement[] = [];
  const query = (first: string | { text: string; values?: unknown[] }, values: unknown[] = []) => {
    statements.push(
      typeof first === 'string' ? { text: first, values } : { text: first.text, values: first.values ?? [] },
    );
    return Promise.resolve({ command: 'SELECT', rowCount: 0, rows: [] });
  };
  const client = { query, release: () => undefined };
  // Only what Kysely and our own queries use of a pool.
  const pool = {
    query,
    connect: () => Promise.resolve(client),
    end: () => Promise.resolve(),
  } as unknown as pg.Pool;
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // Some queries count rows of an answer that has none; the statement is what matters.
  await call(db, pool).catch((error: unknown) => {
    if (statements.length === 0) throw error;
  });
  await db.destroy();
  return statements;
}

/** All statements of the queries as one text, in the order of the list. */
export async function compileQueries(calls: Readonly<Record<string, QueryCall>>): Promise<string> {
  const parts: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const statements = await recordStatements(call);
    parts.push(`-- ${name}\n${statements.map(({ text }) => `${tidyText(text)};\n`).join('')}`);
  }
  return `-- Every statement the server sends. Written by \`npm run derive\`; do not edit.\n\n${parts.join('\n')}`;
}

/** Statements written over several lines lose the indentation of their source. */
function tidyText(text: string): string {
  const lines = text.trim().split('\n');
  return lines.map((line, index) => (index === 0 ? line : `  ${line.trim()}`)).join('\n');
}
