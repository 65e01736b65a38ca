import { sql } from 'kysely';
import type { CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import { joined } from '../db/joined.ts';
import type { Db, Pool } from '../db/pool.ts';

/** A stored parcel as features see it. */
export interface ParcelRow {
  readonly id: string;
  readonly carrier: CarrierId;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  /** Stored text, see packed.ts. */
  readonly observations: string;
  readonly checkedAt: EpochMs | null;
  readonly checkProblem: string | null;
  readonly goodAt: EpochMs | null;
  readonly createdAt: EpochMs;
}

interface RawParcel {
  id: string;
  carrier: string;
  number: string;
  version: number;
  status: string;
  observations: string;
  checked_at: Date | null;
  check_problem: string | null;
  good_at: Date | null;
  created_at: Date;
}

/** All that is stored of what was told of a parcel `p`: text of packed.ts. Index: parcel_history_pkey. */
export const STORED_TEXT =
  "concat((select string_agg(h.observations, '' order by h.part) from parcel_history h where h.parcel_id = p.id), p.told)" as const;

const COLUMNS =
  `p.id, p.carrier, p.number, p.version, p.status, ${STORED_TEXT} as observations, p.checked_at, p.check_problem, p.good_at, p.created_at` as const;

/**
 * The parcels of these ids, in one statement. Prepared by name: this is the product's hottest read.
 * Indexes: parcel_pkey, parcel_history_pkey.
 */
export async function loadParcels(pool: Pool, ids: readonly string[]): Promise<ParcelRow[]> {
  const { rows } = await pool.query<RawParcel>({
    name: 'load_parcels',
    text: `select ${COLUMNS} from parcel p where p.id = any ($1::uuid[])`,
    values: [ids],
  });
  return rows.map(toRow);
}

/** The parcels of these numbers with any carrier. Index: parcel_number_carrier_key. */
export async function loadParcelsByNumber(pool: Pool, numbers: readonly string[]): Promise<ParcelRow[]> {
  const { rows } = await pool.query<RawParcel>({
    name: 'load_parcels_by_number',
    text: `select ${COLUMNS} from parcel p where p.number = any ($1::text[]) order by p.created_at`,
    values: [numbers],
  });
  return rows.map(toRow);
}

export interface ParcelKey {
  readonly id: string;
  readonly carrier: CarrierId;
  readonly number: string;
}

/** Makes the missing parcels, nothing told of them; those that exist already stay as they are. */
export async function insertMissingParcels(
  db: Db,
  keys: readonly ParcelKey[],
  bookmark: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into parcel (id, carrier, number, version, status, tracking_state, bookmark, created_at, changed_at)
    select k.id, k.carrier, k.number, 0, 'unknown.awaiting_first_scan', 'active', ${bookmark}, ${now}, ${now}
    from unnest(${keys.map((key) => key.id)}::uuid[], ${keys.map((key) => key.carrier)}::text[],
      ${keys.map((key) => key.number)}::text[]) as k (id, carrier, number)
    on conflict (number, carrier) do nothing`.execute(db);
}

export interface NewParcel extends ParcelKey {
  readonly status: string;
  readonly trackingState: string;
  readonly observations: string;
  /** Null where the next word needs a whole fold. */
  readonly bookmark: string | null;
  readonly checkedAt: EpochMs | null;
}

/** Adds parcels with their whole history; those that exist already stay as they are. Returns how many were added. */
export async function insertNewParcels(db: Db, parcels: readonly NewParcel[], now: Date): Promise<number> {
  const { rows } = await sql<{ added: number }>`
    with r as (
      select * from unnest(${parcels.map((each) => each.id)}::uuid[], ${parcels.map((each) => each.carrier)}::text[],
        ${parcels.map((each) => each.number)}::text[], ${parcels.map((each) => each.status)}::text[],
        ${parcels.map((each) => each.trackingState)}::text[],
        string_to_array(${joined(parcels.map((each) => each.observations))}, E'\\x1e'),
        string_to_array(${joined(parcels.map((each) => each.bookmark ?? ''))}, E'\\x1e'),
        ${parcels.map((each) => toTimestamp(each.checkedAt))}::timestamptz[])
        as r (id, carrier, number, status, state, observations, bookmark, checked_at)),
    made as (
      insert into parcel (id, carrier, number, version, status, tracking_state, bookmark, checked_at, good_at,
        created_at, changed_at)
      select id, carrier, number, 1, status, state, nullif(bookmark, ''), checked_at, checked_at, ${now}, ${now}
      from r
      on conflict (number, carrier) do nothing
      returning id),
    kept as (
      insert into parcel_history (parcel_id, part, observations)
      select id, 0, coalesce(observations, '') from r where id in (select id from made))
    select count(*) as added from made`.execute(db);
  return rows[0]?.added ?? 0;
}

/** The parcels of these keys as they are now. Indexes: parcel_number_carrier_key, parcel_history_pkey. */
export async function loadParcelsByKey(
  pool: Pool,
  keys: readonly { readonly carrier: CarrierId; readonly number: string }[],
): Promise<ParcelRow[]> {
  const { rows } = await pool.query<RawParcel>({
    name: 'load_parcels_by_key',
    text: `select ${COLUMNS}
      from unnest($1::text[], $2::text[]) as k (number, carrier)
      join parcel p on p.number = k.number and p.carrier = k.carrier`,
    values: [keys.map((key) => key.number), keys.map((key) => key.carrier)],
  });
  return rows.map(toRow);
}

export interface ParcelChange {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly trackingState: string;
  readonly observations: string;
  readonly bookmark: string | null;
  readonly checkedAt: EpochMs | null;
  readonly checkProblem: string | null;
  readonly goodAt: EpochMs | null;
  /** What leaves for others because of it, stored in its transaction and sent by jobs; empty for nothing. */
  readonly fact: string;
}

/**
 * Writes the changed parcels whole and what leaves because of them, in one statement and so in one transaction.
 *
 * A parcel somebody else changed since it was read (its version is no longer `version - 1`) is left alone, with
 * its facts. Returns the ids written; the caller reads the others again and merges anew. Reading without a lock
 * and checking here costs one row write a parcel instead of two.
 */
export async function writeParcels(
  pool: Pool,
  changes: readonly ParcelChange[],
  now: Date,
): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'write_parcels',
    text: `with written as (
        update parcel p
        set version = c.version, status = c.status, tracking_state = c.tracking_state,
          bookmark = nullif(c.bookmark, ''), told = '', checked_at = c.checked_at, check_problem = c.check_problem,
          good_at = c.good_at, changed_at = $11
        from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], string_to_array($5, E'\\x1e'),
          string_to_array($6, E'\\x1e'), $7::timestamptz[], $8::text[], $9::timestamptz[],
          string_to_array($10, E'\\x1e'))
          as c (id, version, status, tracking_state, bookmark, observations, checked_at, check_problem, good_at, fact)
        where p.id = c.id and p.version = c.version - 1
        returning p.id, c.observations, c.fact),
      kept as (
        insert into parcel_history (parcel_id, part, observations)
        select id, 0, coalesce(observations, '') from written
        on conflict (parcel_id, part) do update set observations = excluded.observations),
      joined as (
        delete from parcel_history where parcel_id in (select id from written) and part > 0),
      leaving as (
        insert into outbox (parcel_id, kind, body, created_at)
        select id, 'status', fact::json, $11 from written where fact <> '')
      select id from written`,
    values: [
      changes.map((each) => each.id),
      changes.map((each) => each.version),
      changes.map((each) => each.status),
      changes.map((each) => each.trackingState),
      joined(changes.map((each) => each.bookmark ?? '')),
      joined(changes.map((each) => each.observations)),
      changes.map((each) => toTimestamp(each.checkedAt)),
      changes.map((each) => each.checkProblem),
      changes.map((each) => toTimestamp(each.goodAt)),
      joined(changes.map((each) => each.fact)),
      now,
    ],
  });
  return new Set(rows.map((row) => row.id));
}

/** Counts words no table knows, for the list an operator works through. */
export async function countUnmappedWords(
  db: Db,
  words: readonly { readonly carrier: string; readonly rawText: string; readonly rawCode: string }[],
  now: Date,
): Promise<void> {
  if (words.length === 0) return;
  await sql`
    insert into unmapped_word (carrier, raw_text, raw_code, seen, first_seen_at, last_seen_at)
    select w.carrier, w.raw_text, w.raw_code, count(*), ${now}, ${now}
    from unnest(${words.map((word) => word.carrier)}::text[], ${words.map((word) => word.rawText)}::text[],
      ${words.map((word) => word.rawCode)}::text[]) as w (carrier, raw_text, raw_code)
    group by 1, 2, 3
    on conflict (carrier, raw_text, raw_code)
      do update set seen = unmapped_word.seen + excluded.seen, last_seen_at = excluded.last_seen_at`.execute(
    db,
  );
}

/** Remembers what a carrier said about a number nobody knew. */
export async function rememberAsked(
  db: Db,
  entries: readonly { readonly number: string; readonly carrier: string; readonly outcome: string }[],
  now: Date,
): Promise<void> {
  for (const entry of entries) {
    await db
      .insertInto('asked')
      .values({ ...entry, asked_at: now })
      .onConflict((oc) =>
        oc.columns(['number', 'carrier']).doUpdateSet({ outcome: entry.outcome, asked_at: now }),
      )
      .execute();
  }
}

/** Who was asked about a number before, newest answer of each. */
export async function listAsked(
  db: Db,
  number: string,
): Promise<{ carrier: CarrierId; outcome: string; at: EpochMs }[]> {
  const rows = await db
    .selectFrom('asked')
    .selectAll()
    .where('number', '=', number)
    .orderBy('asked_at')
    .execute();
  return rows.map((row) => ({
    carrier: row.carrier as CarrierId, // written by us from a CarrierId
    outcome: row.outcome,
    at: row.asked_at.getTime() as EpochMs,
  }));
}

/** Forgets "not found" answers of long ago; returns how many. */
export async function forgetOldAsked(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('asked').where('asked_at', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** True when the database answers a query; for `/readyz`. */
export async function databaseAnswers(db: Db): Promise<boolean> {
  const { rows } = await sql<{ ok: number }>`select 1 as ok`.execute(db);
  return rows[0]?.ok === 1;
}

function toRow(raw: RawParcel): ParcelRow {
  return {
    id: raw.id,
    carrier: raw.carrier as CarrierId, // written by us from a CarrierId
    number: raw.number,
    version: raw.version,
    status: raw.status,
    observations: raw.observations,
    checkedAt: toEpoch(raw.checked_at),
    checkProblem: raw.check_problem,
    goodAt: toEpoch(raw.good_at),
    createdAt: raw.created_at.getTime() as EpochMs,
  };
}

function toEpoch(date: Date | null): EpochMs | null {
  return date === null ? null : (date.getTime() as EpochMs);
}

function toTimestamp(at: EpochMs | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
