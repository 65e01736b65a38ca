import { sql } from 'kysely';
import type { CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Db, Pool } from '../db/pool.ts';

/** A stored parcel as features see it. */
export interface ParcelRow {
  readonly id: string;
  readonly carrier: CarrierId;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  /** Packed JSON text, see packed.ts. */
  readonly observations: string;
  readonly checkedAt: EpochMs | null;
  readonly checkProblem: string | null;
  readonly goodAt: EpochMs | null;
  readonly createdAt: EpochMs;
}

/**
 * Between JSON texts handed over in one: JSON never holds it bare, and splitting costs the server a fraction of
 * reading an array in which every quotation mark is escaped.
 */
const RECORD_SEPARATOR = '\x1e';

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

const COLUMNS =
  'id, carrier, number, version, status, observations, checked_at, check_problem, good_at, created_at' as const;

/**
 * The parcels of these ids, in one statement. Prepared by name: this is the product's hottest read.
 * Index: parcel_pkey.
 */
export async function loadParcels(pool: Pool, ids: readonly string[]): Promise<ParcelRow[]> {
  const { rows } = await pool.query<RawParcel>({
    name: 'load_parcels',
    text: `select ${COLUMNS} from parcel where id = any ($1::uuid[])`,
    values: [ids],
  });
  return rows.map(toRow);
}

/** The parcels of these numbers with any carrier. Index: parcel_number_carrier_key. */
export async function loadParcelsByNumber(pool: Pool, numbers: readonly string[]): Promise<ParcelRow[]> {
  const { rows } = await pool.query<RawParcel>({
    name: 'load_parcels_by_number',
    text: `select ${COLUMNS} from parcel where number = any ($1::text[]) order by created_at`,
    values: [numbers],
  });
  return rows.map(toRow);
}

export interface ParcelKey {
  readonly id: string;
  readonly carrier: CarrierId;
  readonly number: string;
}

/** Makes the missing parcels; those that exist already stay as they are. */
export async function insertMissingParcels(
  db: Db,
  keys: readonly ParcelKey[],
  observations: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into parcel (id, carrier, number, version, status, tracking_state, observations, created_at, changed_at)
    select k.id, k.carrier, k.number, 0, 'unknown.awaiting_first_scan', 'active', ${observations}, ${now}, ${now}
    from unnest(${keys.map((key) => key.id)}::uuid[], ${keys.map((key) => key.carrier)}::text[],
      ${keys.map((key) => key.number)}::text[]) as k (id, carrier, number)
    on conflict (number, carrier) do nothing`.execute(db);
}

export interface NewParcel extends ParcelKey {
  readonly status: string;
  readonly trackingState: string;
  readonly observations: string;
  readonly checkedAt: EpochMs | null;
}

/** Adds parcels with their whole history; those that exist already stay as they are. Returns how many were added. */
export async function insertNewParcels(db: Db, parcels: readonly NewParcel[], now: Date): Promise<number> {
  const result = await sql`
    insert into parcel (id, carrier, number, version, status, tracking_state, observations, checked_at, good_at,
      created_at, changed_at)
    select r.id, r.carrier, r.number, 1, r.status, r.state, r.observations::json, r.checked_at, r.checked_at, ${now}, ${now}
    from unnest(${parcels.map((each) => each.id)}::uuid[], ${parcels.map((each) => each.carrier)}::text[],
      ${parcels.map((each) => each.number)}::text[], ${parcels.map((each) => each.status)}::text[],
      ${parcels.map((each) => each.trackingState)}::text[], string_to_array(${parcels.map((each) => each.observations).join(RECORD_SEPARATOR)}, E'\\x1e'),
      ${parcels.map((each) => toTimestamp(each.checkedAt))}::timestamptz[])
      as r (id, carrier, number, status, state, observations, checked_at)
    on conflict (number, carrier) do nothing`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}

/** The parcels of these keys as they are now. Index: parcel_number_carrier_key. */
export async function loadParcelsByKey(
  pool: Pool,
  keys: readonly { readonly carrier: CarrierId; readonly number: string }[],
): Promise<ParcelRow[]> {
  const { rows } = await pool.query<RawParcel>({
    name: 'load_parcels_by_key',
    text: `select p.id, p.carrier, p.number, p.version, p.status, p.observations, p.checked_at, p.check_problem,
        p.good_at, p.created_at
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
  readonly checkedAt: EpochMs | null;
  readonly checkProblem: string | null;
  readonly goodAt: EpochMs | null;
}

/** What has to leave because of a change; stored in the transaction of the change, sent by jobs. */
export interface OutboxFact {
  readonly parcelId: string;
  readonly kind: string;
  readonly body: string;
}

/**
 * Writes the changed parcels and what leaves because of them, in one statement and so in one transaction.
 *
 * A parcel somebody else changed since it was read (its version is no longer `version - 1`) is left alone, with
 * its facts. Returns the ids written; the caller reads the others again and merges anew. Reading without a lock
 * and checking here costs one row write a parcel instead of two.
 */
export async function writeParcels(
  pool: Pool,
  changes: readonly ParcelChange[],
  facts: readonly OutboxFact[],
  now: Date,
): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'write_parcels',
    text: `with written as (
        update parcel p
        set version = c.version, status = c.status, tracking_state = c.tracking_state,
          observations = c.observations::json, checked_at = c.checked_at, check_problem = c.check_problem,
          good_at = c.good_at, changed_at = $9
        from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], string_to_array($5, E'\\x1e'), $6::timestamptz[], $7::text[],
          $8::timestamptz[])
          as c (id, version, status, tracking_state, observations, checked_at, check_problem, good_at)
        where p.id = c.id and p.version = c.version - 1
        returning p.id),
      told as (
        insert into outbox (parcel_id, kind, body, created_at)
        select f.parcel_id, f.kind, f.body::json, $9
        from unnest($10::uuid[], $11::text[], $12::text[]) as f (parcel_id, kind, body)
        where f.parcel_id in (select id from written))
      select id from written`,
    values: [
      changes.map((each) => each.id),
      changes.map((each) => each.version),
      changes.map((each) => each.status),
      changes.map((each) => each.trackingState),
      changes.map((each) => each.observations).join(RECORD_SEPARATOR),
      changes.map((each) => toTimestamp(each.checkedAt)),
      changes.map((each) => each.checkProblem),
      changes.map((each) => toTimestamp(each.goodAt)),
      now,
      facts.map((fact) => fact.parcelId),
      facts.map((fact) => fact.kind),
      facts.map((fact) => fact.body),
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
