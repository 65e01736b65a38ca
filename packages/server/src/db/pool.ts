import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StartFailure, systemErrorCode } from '../failure.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Pool = pg.Pool;

export interface Database {
  readonly db: Db;
  /** For the few hot statements that are prepared by name, and for LISTEN. */
  readonly pool: Pool;
  close(): Promise<void>;
}

/** Oldest PostgreSQL the SQL is written for. */
const SERVER_VERSION_MIN = 150_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** Test and live data live in schemas of their own, so that no query can ever see both. */
export function schemaName(mode: 'test' | 'live'): string {
  return mode === 'test' ? 'todoke_test' : 'todoke_live';
}

/** Connects; JSON columns stay text (they are passed on or unpacked by us), 64-bit integers become numbers. */
export function openDatabase(connection: pg.PoolConfig, schema: string, size: number): Database {
  const pool = new pg.Pool({
    ...connection,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: `-c search_path=${schema}`,
    types: { getTypeParser },
  });
  // An idle connection that breaks (database restart) is replaced by the pool; queries get their own error.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    pool,
    async close() {
      // Kysely ends the pool only when Kysely itself was used.
      await db.destroy();
      if (!pool.ended) await pool.end();
    },
  };
}

const { JSON: JSON_OID, JSONB: JSONB_OID, INT8: INT8_OID } = pg.types.builtins;

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (oid, format) => {
  if (oid === JSON_OID || oid === JSONB_OID) return (text: string) => text;
  if (oid === INT8_OID) return Number;
  return pg.types.getTypeParser(oid, format);
};

/**
 * Makes sure the database answers and is new enough.
 * @throws StartFailure naming the host, never the password
 */
export async function checkDatabase(pool: Pool, url: string | null): Promise<void> {
  const where = url === null ? 'embedded' : hostOf(url);
  let version: number;
  try {
    const answer = await pool.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    version = Number(answer.rows[0]?.version);
  } catch (cause) {
    const reason = systemErrorCode(cause) ?? (cause instanceof Error ? cause.message : 'no answer');
    throw new StartFailure(
      {
        what: 'The database cannot be reached.',
        where: `${where}: ${reason}`,
        whatToDo: 'Check DATABASE_URL (host, port, user, password, database) and that PostgreSQL is running.',
      },
      { cause },
    );
  }
  checkVersion(version, where);
}

/**
 * Refuses a PostgreSQL the SQL is not written for.
 * @param version `server_version_num`: 180004 is 18.4
 * @throws StartFailure
 * @example checkVersion(140012, 'db.example:5432/todoke') // throws: PostgreSQL 14 is too old
 */
export function checkVersion(version: number, where: string): void {
  if (version >= SERVER_VERSION_MIN) return;
  throw new StartFailure({
    what: 'The database is too old.',
    where: `${where}: PostgreSQL ${Math.floor(version / 10_000)}`,
    whatToDo: 'Todoke needs PostgreSQL 15 or later.',
  });
}

function hostOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || '5432'}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
