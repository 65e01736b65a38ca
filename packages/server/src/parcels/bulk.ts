import { sql } from 'kysely';
import { foldJourney } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { openDatabase, schemaName, type Db } from '../db/pool.ts';
import { newId } from '../id.ts';
import type { Intake } from './ingest.ts';
import { ObservationSet } from './packed.ts';

/** Parcels a statement carries. */
const CHUNK = 2_000;

/**
 * Loads parcels with their whole history into a database that does not have them yet: for moving in from
 * another system and for filling a benchmark's database. Parcels that exist already stay as they are.
 * Nothing is notified and nothing is put on the polling schedule. Returns how many were added.
 */
export async function bulkLoad(db: Db, parcels: Iterable<Intake>, now: EpochMs): Promise<number> {
  let added = 0;
  let chunk: Intake[] = [];
  for (const parcel of parcels) {
    chunk.push(parcel);
    if (chunk.length < CHUNK) continue;
    added += await insertChunk(db, chunk, now);
    chunk = [];
  }
  return added + (await insertChunk(db, chunk, now));
}

/** `bulkLoad` into the database of a running server, given its connection. */
export async function bulkLoadInto(
  connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  },
  mode: 'test' | 'live',
  parcels: Iterable<Intake>,
  now: EpochMs,
): Promise<number> {
  const database = openDatabase(connection, schemaName(mode), 1);
  try {
    return await bulkLoad(database.db, parcels, now);
  } finally {
    await database.close();
  }
}

async function insertChunk(db: Db, chunk: readonly Intake[], now: EpochMs): Promise<number> {
  if (chunk.length === 0) return 0;
  const rows = chunk.map((parcel) => {
    const set = new ObservationSet();
    for (const observation of parcel.observations) set.add(observation);
    const journey = foldJourney(set.unpack());
    const checkedAt = journey.checked ? new Date(journey.checked.at) : null;
    return { ...parcel, id: newId(now), journey, checkedAt, observations: JSON.stringify(set) };
  });
  const at = new Date(now);
  const result = await sql`
    insert into parcel (id, carrier, number, version, status, tracking_state, observations, checked_at, good_at,
      created_at, changed_at)
    select r.id, r.carrier, r.number, 1, r.status, r.state, r.observations::json, r.checked_at, r.checked_at, ${at}, ${at}
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.carrier)}::text[],
      ${rows.map((row) => row.number)}::text[], ${rows.map((row) => row.journey.status)}::text[],
      ${rows.map((row) => row.journey.trackingState)}::text[], ${rows.map((row) => row.observations)}::text[],
      ${rows.map((row) => row.checkedAt)}::timestamptz[])
      as r (id, carrier, number, status, state, observations, checked_at)
    on conflict (number, carrier) do nothing`.execute(db);
  return Number(result.numAffectedRows ?? 0);
}
