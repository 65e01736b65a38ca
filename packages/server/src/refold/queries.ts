import { sql } from 'kysely';
import type { Db, Pool } from '../db/pool.ts';
import { STORED_TEXT } from '../parcels/queries.ts';

export interface FoldedRow {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly trackingState: string;
  readonly bookmark: string | null;
  /** Stored text (parcels/packed.ts). */
  readonly observations: string;
}

/** The next parcels by id. Indexes: parcel_pkey, parcel_history_pkey. */
export async function loadPage(pool: Pool, after: string, count: number): Promise<FoldedRow[]> {
  const { rows } = await pool.query<[string, number, string, string, string | null, string]>({
    name: 'refold_page',
    // Rows as arrays: half the work for the driver, and this reads everything there is.
    rowMode: 'array',
    text: `select p.id, p.version, p.status, p.tracking_state, p.bookmark, ${STORED_TEXT}
      from parcel p where p.id > $1::uuid order by p.id limit $2`,
    values: [after, count],
  });
  return rows.map(([id, version, status, trackingState, bookmark, observations]) => ({
    id,
    version,
    status,
    trackingState,
    bookmark,
    observations,
  }));
}

export interface StatusChange {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly trackingState: string;
  readonly bookmark: string | null;
}

/** Corrects what is looked up by SQL; a parcel that changed since it was read is right already. */
export async function correctStatuses(db: Db, changes: readonly StatusChange[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update parcel p set status = c.status, tracking_state = c.tracking_state, bookmark = c.bookmark
    from unnest(${changes.map((each) => each.id)}::uuid[], ${changes.map((each) => each.version)}::int[],
      ${changes.map((each) => each.status)}::text[], ${changes.map((each) => each.trackingState)}::text[],
      ${changes.map((each) => each.bookmark)}::text[])
      as c (id, version, status, tracking_state, bookmark)
    where p.id = c.id and p.version = c.version`.execute(db);
}

export interface Progress {
  readonly cursor: string;
  readonly done: number;
  readonly changed: number;
}

/** Where an interrupted piece of work stands. */
export async function findProgress(db: Db, name: string): Promise<Progress | undefined> {
  return db
    .selectFrom('progress')
    .select(['cursor', 'done', 'changed'])
    .where('name', '=', name)
    .executeTakeFirst();
}

/** Remembers how far it got. */
export async function saveProgress(db: Db, name: string, progress: Progress): Promise<void> {
  const now = new Date();
  await db
    .insertInto('progress')
    .values({ name, ...progress, started_at: now, updated_at: now })
    .onConflict((oc) => oc.column('name').doUpdateSet({ ...progress, updated_at: now }))
    .execute();
}

/** Forgets it: the work is done. */
export async function clearProgress(db: Db, name: string): Promise<void> {
  await db.deleteFrom('progress').where('name', '=', name).execute();
}

/** About how many parcels there are, without counting them. */
export async function estimateParcels(db: Db): Promise<number> {
  const { rows } = await sql<{ estimate: number }>`
    select greatest(reltuples, 0)::bigint as estimate from pg_class where oid = 'parcel'::regclass`.execute(
    db,
  );
  return rows[0]?.estimate ?? 0;
}
