import { findAdapter, type CarrierId } from '@todoke/core/carriers';
import { foldWithBookmark, type Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import type { Database } from '../db/pool.ts';
import { newId } from '../id.ts';
import { insertMissingPolls } from '../polling/queries.ts';
import { bookmarkText } from './packed.ts';
import { insertMissingParcels } from './queries.ts';

/** What a group of intakes says about one parcel. */
export interface ParcelIntake {
  readonly carrier: CarrierId;
  readonly number: string;
  readonly observations: Observation[];
}

/** What became of a parcel. */
export interface Stored {
  readonly id: string;
  readonly version: number;
  readonly outcome: 'changed' | 'seen' | 'duplicate';
}

/** A parcel's identity, as a key of maps. */
export function keyOf(parcel: { readonly carrier: string; readonly number: string }): string {
  return `${parcel.carrier}\n${parcel.number}`;
}

/** The intakes of each parcel together, in the order in which parcels were first named. */
export function groupByParcel(
  intakes: readonly {
    readonly carrier: CarrierId;
    readonly number: string;
    readonly observations: readonly Observation[];
  }[],
): Map<string, ParcelIntake> {
  const byKey = new Map<string, ParcelIntake>();
  for (const { carrier, number, observations } of intakes) {
    const key = keyOf({ carrier, number });
    const known = byKey.get(key);
    if (known) known.observations.push(...observations);
    else byKey.set(key, { carrier, number, observations: [...observations] });
  }
  return byKey;
}

/** Nothing was told of it yet. */
const NEW_BOOKMARK = bookmarkText(foldWithBookmark([]).bookmark) ?? '';

/** Makes parcels nobody knew, and puts them on the schedule; those another process made first stay as they are. */
export async function makeParcels(
  database: Database,
  missing: readonly { readonly carrier: CarrierId; readonly number: string }[],
  now: EpochMs,
): Promise<void> {
  if (missing.length === 0) return;
  const keys = missing.map(({ carrier, number }) => ({ id: newId(now), carrier, number }));
  await database.db.transaction().execute(async (trx) => {
    await insertMissingParcels(trx, keys, NEW_BOOKMARK, new Date(now));
    await insertMissingPolls(
      trx,
      keys.filter((key) => findAdapter(key.carrier) !== undefined),
      new Date(now),
    );
  });
}

/** What the outbox says of a status that moved; empty when it did not. */
export function statusFact(from: string, to: string, version: number): string {
  return from === to ? '' : `{"from":"${from}","to":"${to}","version":${version}}`;
}
