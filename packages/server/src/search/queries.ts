import { sql } from 'kysely';
import type { Db, Pool } from '../db/pool.ts';
import { piecesOf } from './pieces.ts';
import type { Relation } from './schema.ts';

/** Another number a parcel goes by. */
export interface ParcelLink {
  readonly number: string;
  readonly parcelId: string;
}

/**
 * Remembers other numbers of stored parcels; those that are known stay as they are. Always in one order: two statements
 * that write the same rows in different order wait for each other (40P01).
 */
export async function insertLinks(db: Db, links: readonly ParcelLink[]): Promise<void> {
  if (links.length === 0) return;
  await sql`
    insert into parcel_link (number, parcel_id)
    select l.number, l.parcel_id
    from unnest(${links.map((link) => link.number)}::text[], ${links.map((link) => link.parcelId)}::uuid[])
      as l (number, parcel_id)
    join parcel p on p.id = l.parcel_id
    order by l.number, l.parcel_id
    on conflict (number, parcel_id) do nothing`.execute(db);
}

/** Hand-overs followed from a number in either direction: a cross-border parcel makes two or three. */
const HOPS_MAX = 4;
/** Parcels of one number; one shared by more is no parcel's. */
const RELATED_MAX = 20;

/** A parcel that belongs to a number asked for. */
export interface RelatedRow {
  /** The number asked for. */
  readonly root: string;
  readonly id: string;
  readonly relation: Exclude<Relation, 'piece'>;
}

/**
 * The parcels of these numbers, those they were before (`earlier`) and those they became (`later`), following new
 * numbers in both directions; for each number its own, the nearest first. Indexes: parcel_number_carrier_key,
 * parcel_link_pkey, parcel_link_parcel.
 */
export async function findRelated(pool: Pool, numbers: readonly string[]): Promise<RelatedRow[]> {
  const { rows } = await pool.query<RelatedRow>({
    name: 'find_related',
    text: `with recursive later (root, number, id, hop) as (
        select p.number, p.number, p.id, 0 from parcel p where p.number = any ($1::text[])
        union
        select l.root, n.number, n.id, l.hop + 1
        from later l
        join parcel_link k on k.parcel_id = l.id
        join parcel n on n.number = k.number
        where l.hop < $2),
      earlier (root, number, id, hop) as (
        select s.number, s.number, null::uuid, 0 from unnest($1::text[]) as s (number)
        union
        select e.root, p.number, p.id, e.hop + 1
        from earlier e
        join parcel_link k on k.number = e.number
        join parcel p on p.id = k.parcel_id
        where e.hop < $2),
      found as (
        select root, id, case when hop = 0 then 'number' else 'later' end as relation, hop from later
        union all
        select root, id, 'earlier', hop from earlier where id is not null),
      nearest as (select distinct on (root, id) root, id, relation, hop from found order by root, id, hop)
      select root, id, relation from nearest
      order by hop, id
      limit $3`,
    values: [numbers, HOPS_MAX, RELATED_MAX * Math.max(1, numbers.length)],
  });
  return rows;
}

/** A parcel a key has told of. */
export interface KeyParcel {
  readonly parcelId: string;
  readonly number: string;
}

/** Keeps that a key told of these parcels; what is known stays. In one order, as `insertLinks`. */
export async function insertKeyParcels(
  db: Db,
  apiKeyId: string,
  parcels: readonly KeyParcel[],
): Promise<void> {
  await sql`
    insert into key_parcel (api_key_id, parcel_id, number, pieces)
    select ${apiKeyId}, t.parcel_id, t.number, string_to_array(t.pieces, ' ')
    from unnest(${parcels.map((each) => each.parcelId)}::uuid[], ${parcels.map((each) => each.number)}::text[],
      ${parcels.map((each) => piecesOf(each.number).join(' '))}::text[]) as t (parcel_id, number, pieces)
    order by t.parcel_id
    on conflict (api_key_id, parcel_id) do nothing`.execute(db);
}

/**
 * The parcels a key has told of that have this piece in their number, the newest first; those before `after`, the last
 * of the page before. Not prepared by name, so that it is planned for the piece at hand: a rare one is found in
 * key_parcel_pieces, for one that nearly all have key_parcel_pkey is read from its end.
 */
export async function findKeyParcels(
  pool: Pool,
  search: {
    readonly apiKeyId: string;
    readonly piece: string;
    readonly after: string | null;
    readonly limit: number;
  },
): Promise<KeyParcel[]> {
  const { rows } = await pool.query<{ parcel_id: string; number: string }>(
    `select k.parcel_id, k.number
      from key_parcel k
      where k.api_key_id = $1 and k.pieces @> $2::text[] and position($3 in k.number) > 0
        and ($4::uuid is null or k.parcel_id < $4)
      order by k.parcel_id desc
      limit $5`,
    [search.apiKeyId, piecesOf(search.piece), search.piece, search.after, search.limit],
  );
  return rows.map((row) => ({ parcelId: row.parcel_id, number: row.number }));
}
