import type { ApiKeyRow } from '../accounts/queries.ts';
import { SEARCH_SCOPE } from '../accounts/keys.ts';
import type { Db } from '../db/pool.ts';
import type { Ingest, Intake, IntakeResult } from '../parcels/ingest.ts';
import { insertKeyParcels, type KeyParcel } from './queries.ts';

/** Parcels remembered as told; a shop tells the same ones again and again. Some 20 MB. */
const REMEMBERED_MAX = 100_000;

/** The way in for what a key tells. */
export type IngestOfKey = (key: ApiKeyRow) => Ingest;

/**
 * Keeps which parcels a key has told of, for a key that may search them; for others nothing is kept and nothing is
 * paid. Kept before the answer: who was told "stored" finds the parcel.
 */
export function createIngestOfKey(db: Db, ingest: Ingest): IngestOfKey {
  const kept = new Set<string>();

  async function keep(apiKeyId: string, told: readonly KeyParcel[]): Promise<void> {
    const fresh = told.filter(({ parcelId }) => !kept.has(`${apiKeyId} ${parcelId}`));
    if (fresh.length === 0) return;
    await insertKeyParcels(db, apiKeyId, fresh);
    if (kept.size + fresh.length > REMEMBERED_MAX) kept.clear();
    for (const { parcelId } of fresh) kept.add(`${apiKeyId} ${parcelId}`);
  }

  return (key) =>
    key.scopes.includes(SEARCH_SCOPE)
      ? {
          ...ingest,
          async submit(intakes) {
            const results = await ingest.submit(intakes);
            await keep(key.id, toldOf(intakes, results));
            return results;
          },
        }
      : ingest;
}

/** The parcels of what was stored, each once. */
function toldOf(intakes: readonly Intake[], results: readonly IntakeResult[]): KeyParcel[] {
  const parcels = new Map<string, KeyParcel>();
  for (const [index, result] of results.entries()) {
    const number = intakes[index]?.number;
    if (result.ok && number !== undefined) parcels.set(result.id, { parcelId: result.id, number });
  }
  return [...parcels.values()];
}
