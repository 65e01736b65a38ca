import type { CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import { joined, literalArray } from '../../db/joined.ts';
import type { Pool } from '../../db/pool.ts';

/** A parcel as adding to its end needs it. */
export interface StoredHead {
  readonly id: string;
  /** Where its row stood when it was read. */
  readonly place: string;
  readonly version: number;
  readonly status: string;
  readonly bookmark: string | null;
  /** Bytes of the tellings kept beside it. */
  readonly toldBytes: number;
}

/** The heads of these parcels, by their index in the list. Index: parcel_number_carrier_key. */
export async function loadHeads(
  pool: Pool,
  keys: readonly { readonly carrier: CarrierId; readonly number: string }[],
): Promise<Map<number, StoredHead>> {
  const { rows } = await pool.query<[number, string, string, number, string, string | null, number]>({
    name: 'load_heads',
    rowMode: 'array',
    text: `select k.ordinal, p.id, p.ctid, p.version, p.status, p.bookmark, octet_length(p.told)
      from unnest($1::text[], $2::text[]) with ordinality as k (number, carrier, ordinal)
      join parcel p on p.number = k.number and p.carrier = k.carrier`,
    values: [keys.map((key) => key.number), keys.map((key) => key.carrier)],
  });
  return new Map(
    rows.map(([ordinal, id, place, ...rest]) => {
      const [version, status, bookmark, toldBytes] = rest;
      return [ordinal - 1, { id, place, version, status, bookmark, toldBytes }];
    }),
  );
}

/** New tellings of a parcel and what they make of it. */
export interface ParcelAddition {
  readonly id: string;
  readonly place: string;
  readonly version: number;
  readonly status: string;
  readonly trackingState: string;
  readonly bookmark: string;
  /** Lines of packed.ts. */
  readonly told: string;
  /** Whether everything told of late, these lines included, moves to the history. */
  readonly closes: boolean;
  readonly goodAt: EpochMs;
  /** What leaves for others because of it, stored in its transaction and sent by jobs; empty for nothing. */
  readonly fact: string;
}

/**
 * Adds tellings to the end of parcels, in one statement and so in one transaction with what leaves because of them.
 * A parcel somebody else changed since it was read is left alone. Returns where each that was written stands now, by
 * its index in the list.
 *
 * The row is found by the place where it was read (the id guards against another that took it) and stays within its
 * page, so no index is touched (HOT): what a telling costs does not grow with the history. `o` is the row as it was;
 * the same version of it, or nothing is written.
 */
export async function appendTellings(
  pool: Pool,
  additions: readonly ParcelAddition[],
  now: Date,
): Promise<Map<number, string>> {
  const { rows } = await pool.query<[string | null]>({
    name: 'append_tellings',
    rowMode: 'array',
    text: `with written as (
        update parcel p
        set version = c.version, status = c.status, tracking_state = c.tracking_state, bookmark = c.bookmark,
          told = case when c.closing is null then p.told || c.told else '' end,
          good_at = greatest(p.good_at, to_timestamp(c.good_ms / 1000)), changed_at = $11
        from unnest($1::uuid[], string_to_array($2, E'\\x1e')::tid[], string_to_array($3, E'\\x1e', '')::tid[], $4::int[],
          string_to_array($5, E'\\x1e'), string_to_array($6, E'\\x1e'), string_to_array($7, E'\\x1e'),
          string_to_array($8, E'\\x1e'), $9::float8[], string_to_array($10, E'\\x1e')) with ordinality
          as c (id, place, closing, version, status, tracking_state, bookmark, told, good_ms, fact, ordinal)
        left join parcel o on o.ctid = c.closing
        where p.ctid = c.place and p.id = c.id and p.version = c.version - 1
        returning p.id, p.version, c.closing, o.told || c.told as closed, c.fact, c.ordinal, p.ctid),
      kept as (
        insert into parcel_history (parcel_id, part, observations)
        select id, version, closed from written where closing is not null),
      leaving as (
        insert into outbox (parcel_id, kind, body, created_at)
        select id, 'status', fact::json, $11 from written where fact <> '')
      select string_agg(ordinal || '@' || ctid, ' ') from written`,
    values: [
      literalArray(additions.map((each) => each.id)),
      joined(additions.map((each) => each.place)),
      joined(additions.map((each) => (each.closes ? each.place : ''))),
      literalArray(additions.map((each) => each.version)),
      joined(additions.map((each) => each.status)),
      joined(additions.map((each) => each.trackingState)),
      joined(additions.map((each) => each.bookmark)),
      joined(additions.map((each) => each.told)),
      literalArray(additions.map((each) => each.goodAt)),
      joined(additions.map((each) => each.fact)),
      now,
    ],
  });
  const places = new Map<number, string>();
  for (const one of rows[0]?.[0]?.split(' ') ?? []) {
    const at = one.indexOf('@');
    places.set(Number(one.slice(0, at)) - 1, one.slice(at + 1));
  }
  return places;
}
