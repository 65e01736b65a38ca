import { foldWithBookmark } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { openDatabase, schemaName, type Db } from '../db/pool.ts';
import { newId } from '../id.ts';
import type { Intake } from './ingest.ts';
import { insertLinks } from '../search/queries.ts';
import { bookmarkText, ObservationSet } from './packed.ts';
import { insertNewParcels } from './queries.ts';

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
    const { journey, bookmark } = foldWithBookmark(set.unpack());
    return {
      id: newId(now),
      carrier: parcel.carrier,
      number: parcel.number,
      status: journey.status,
      trackingState: journey.trackingState,
      observations: set.toText(),
      bookmark: bookmarkText(bookmark),
      checkedAt: journey.checked?.at ?? null,
    };
  });
  const added = await insertNewParcels(db, rows, new Date(now));
  const links = chunk.flatMap(({ number, observations }, index) =>
    observations.flatMap((told) => {
      const parcelId = rows[index]?.id;
      return told.type === 'renumbered' && told.to !== number && parcelId !== undefined
        ? [{ number: told.to, parcelId }]
        : [];
    }),
  );
  await insertLinks(db, links);
  return added;
}
