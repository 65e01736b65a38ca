import { sql } from 'kysely';
import type { Db, Pool } from '../db/pool.ts';

/** Another number a parcel goes by. */
export interface ParcelLink {
  readonly number: string;
  readonly parcelId: string;
}

/** Remembers other numbers of stored parcels; those that are known stay as they are. */
export async function insertLinks(db: Db, links: readonly ParcelLink[]): Promise<void> {
  if (links.length === 0) return;
  await sql`
    insert into parcel_link (number, parcel_id)
    select l.number, l.parcel_id
    from unnest(${links.map((link) => link.number)}::text[], ${links.map((link) => link.parcelId)}::uuid[])
      as l (number, parcel_id)
    join parcel p on p.id = l.parcel_id
    on conflict (number, parcel_id) do nothing`.execute(db);
}

/** How a parcel belongs to the numbers searched for. */
export type Relation = 'number' | 'earlier' | 'later';

/** Hand-overs followed from a number in either direction: a cross-border parcel makes two or three. */
const HOPS_MAX = 4;
/** Parcels of one answer; a number shared by more is no parcel's. */
const RELATED_MAX = 20;

/**
 * The parcels of these numbers, those they were before (`earlier`) and those they became (`later`), following new
 * numbers in both directions. Indexes: parcel_number_carrier_key, parcel_link_pkey, parcel_link_parcel.
 */
export async function findRelated(
  pool: Pool,
  numbers: readonly string[],
): Promise<{ id: string; relation: Relation }[]> {
  const { rows } = await pool.query<{ id: string; relation: Relation }>({
    name: 'find_related',
    text: `with recursive later (number, id, hop) as (
        select p.number, p.id, 0 from parcel p where p.number = any ($1::text[])
        union
        select n.number, n.id, l.hop + 1
        from later l
        join parcel_link k on k.parcel_id = l.id
        join parcel n on n.number = k.number
        where l.hop < $2),
      earlier (number, id, hop) as (
        select s.number, null::uuid, 0 from unnest($1::text[]) as s (number)
        union
        select p.number, p.id, e.hop + 1
        from earlier e
        join parcel_link k on k.number = e.number
        join parcel p on p.id = k.parcel_id
        where e.hop < $2),
      found as (
        select id, case when hop = 0 then 'number' else 'later' end as relation, hop from later
        union all
        select id, 'earlier', hop from earlier where id is not null)
      select distinct on (id) id, relation from found
      order by id, hop
      limit $3`,
    values: [numbers, HOPS_MAX, RELATED_MAX],
  });
  return rows;
}
