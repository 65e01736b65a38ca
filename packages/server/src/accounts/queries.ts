import type { Db } from '../db/pool.ts';

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Stores a key's hash; the key itself is stored nowhere. */
export async function insertApiKey(
  db: Db,
  key: {
    readonly id: string;
    readonly name: string;
    readonly hash: Buffer;
    readonly hint: string;
    readonly scopes: readonly string[];
  },
  now: Date,
): Promise<void> {
  await db
    .insertInto('api_key')
    .values({ ...key, scopes: [...key.scopes], created_at: now })
    .execute();
}

/** The key with this hash unless it was revoked. Index: api_key_hash_key. */
export async function findApiKeyByHash(db: Db, hash: Buffer): Promise<ApiKeyRow | undefined> {
  const row = await db
    .selectFrom('api_key')
    .select(['id', 'name', 'hint', 'scopes', 'created_at', 'last_used_at', 'revoked_at'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row && toKey(row);
}

/** All keys, newest first; masked, since only hashes are stored. */
export async function listApiKeys(db: Db): Promise<ApiKeyRow[]> {
  const rows = await db
    .selectFrom('api_key')
    .select(['id', 'name', 'hint', 'scopes', 'created_at', 'last_used_at', 'revoked_at'])
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(toKey);
}

/** Ends a key; false when there is no such key in use. */
export async function revokeApiKey(db: Db, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('api_key')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Remembers that a key was used; called at most once a minute a key. */
export async function touchApiKey(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('api_key').set({ last_used_at: now }).where('id', '=', id).execute();
}

interface RawKey {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

function toKey(row: RawKey): ApiKeyRow {
  const { id, name, hint, scopes } = row;
  return {
    id,
    name,
    hint,
    scopes,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}
