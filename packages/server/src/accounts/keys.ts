import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Db } from '../db/pool.ts';
import { Refusal } from '../http/problem.ts';
import { newId, newSecret } from '../id.ts';
import { findApiKeyByHash, insertApiKey, touchApiKey, type ApiKeyRow } from './queries.ts';

/** What a key may do. */
export const SCOPES = ['events:write', 'imports:write', 'mail:write', 'parcels:read'] as const;
export type Scope = (typeof SCOPES)[number];

/** Finds the parcels this key has told of by a piece of their number. */
export const SEARCH_SCOPE = 'parcels:read' satisfies Scope;

/** Makes our keys recognisable to secret scanners. */
const PREFIX = 'todoke_';
/** A key found in the database is believed this long, so that a busy client costs no look-up a request. */
const CACHE_MS = 30_000;
const CACHE_MAX = 10_000;

/** Makes a key. The returned text is shown once; afterwards only its hash and its last four letters exist. */
export async function createApiKey(
  db: Db,
  options: { readonly name: string; readonly scopes: readonly Scope[] },
): Promise<{ id: string; key: string }> {
  const key = PREFIX + newSecret();
  const id = newId(Date.now());
  await insertApiKey(
    db,
    { id, name: options.name, hash: hashOf(key), hint: key.slice(-4), scopes: options.scopes },
    new Date(),
  );
  return { id, key };
}

export interface KeyRing {
  /** The key of a request when it may do `scope`; refuses with 401 or 403 otherwise. */
  require(request: FastifyRequest, scope: Scope): Promise<ApiKeyRow>;
  /**
   * The same where a key only adds to what everybody gets: undefined for a request without one, with one made for
   * something else, or with what a proxy before us asks for (Basic). Refuses a key of ours that is unknown or ended
   * (401), so that whoever holds it learns why pieces find nothing.
   */
  find(request: FastifyRequest, scope: Scope): Promise<ApiKeyRow | undefined>;
}

/** Checks `Authorization: Bearer` keys of requests. */
export function createKeyRing(db: Db): KeyRing {
  const cache = new Map<string, { row: ApiKeyRow; until: number }>();

  /** The key a request names; undefined where it names none of ours, refused where it is unknown or ended. */
  async function keyOf(request: FastifyRequest): Promise<ApiKeyRow | undefined> {
    const [kind, key] = (request.headers.authorization ?? '').split(' ');
    if (kind?.toLowerCase() !== 'bearer' || !key?.startsWith(PREFIX)) return undefined;
    const hash = hashOf(key);
    const id = hash.toString('base64');
    const known = cache.get(id);
    if (known && known.until > Date.now()) return known.row;
    const row = await findApiKeyByHash(db, hash);
    if (!row) throw new Refusal('unauthorized');
    if (cache.size >= CACHE_MAX) cache.clear();
    cache.set(id, { row, until: Date.now() + CACHE_MS });
    await touchApiKey(db, row.id, new Date());
    return row;
  }

  return {
    async require(request, scope) {
      const row = await keyOf(request);
      if (!row) throw new Refusal('unauthorized');
      if (!row.scopes.includes(scope)) throw new Refusal('forbidden', { needed: scope });
      return row;
    },
    async find(request, scope) {
      const row = await keyOf(request);
      return row?.scopes.includes(scope) ? row : undefined;
    },
  };
}

function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
