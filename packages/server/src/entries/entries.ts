import type { CarrierEntry } from '@todoke/core/carriers';
import type { CarrierClient } from '../carriers/client.ts';
import { toObservations } from '../carriers/observe.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/pool.ts';
import { isId } from '../id.ts';
import type { Ingest, ParcelChanged } from '../parcels/ingest.ts';
import { rewriteParcels } from '../parcels/merging.ts';
import { loadParcels, type ParcelRow } from '../parcels/queries.ts';
import { toIso } from '../time-view.ts';
import { listEntries, saveEntry, type EntryRow } from './queries.ts';
import type { EntriesView } from './schema.ts';

/** Each choice asks the carrier anew; this is as often as anybody may. */
const CHOICE_MIN_MS = 60_000;

export interface Entries {
  /** What a carrier has under the parcel's number; undefined where there is one entry at most. */
  of(id: string): Promise<EntriesView | undefined>;
  /** Somebody says which entry is theirs: what was said of others goes, and the carrier is asked again. */
  choose(
    id: string,
    entry: string,
  ): Promise<
    | { readonly ok: true; readonly view: EntriesView }
    | { readonly ok: false; readonly reason: 'unknown_entry' }
    | { readonly ok: false; readonly reason: 'too_soon'; readonly retryAfterSeconds: number }
    | undefined
  >;
}

/** Makes the feature that lets a person choose where a number is used twice. */
export function createEntries(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly client: CarrierClient;
  readonly ingest: Ingest;
  readonly publish: (changes: readonly ParcelChanged[]) => void;
}): Entries {
  const { database, clock } = deps;

  async function find(id: string): Promise<{ parcel: ParcelRow; row: EntryRow } | undefined> {
    const [parcel] = isId(id) ? await loadParcels(database.pool, [id]) : [];
    const [row] = parcel ? await listEntries(database.db, parcel.carrier, [parcel.number]) : [];
    return parcel && row ? { parcel, row } : undefined;
  }

  return {
    async of(id) {
      const found = await find(id);
      return found && viewOf(found.row);
    },
    async choose(id, entry) {
      const found = await find(id);
      if (!found) return undefined;
      const { parcel, row } = found;
      const known = entriesOf(row).some((each) => each.id === entry);
      if (!known) return { ok: false, reason: 'unknown_entry' };
      const wait = row.chosenBy === 'person' ? row.chosenAt.getTime() + CHOICE_MIN_MS - clock.now() : 0;
      if (entry !== row.entry && wait > 0)
        return { ok: false, reason: 'too_soon', retryAfterSeconds: Math.ceil(wait / 1000) };
      const now = new Date(clock.now());
      const chosen: EntryRow = { ...row, entry, chosenBy: 'person', chosenAt: now, unsure: false };
      await saveEntry(database.db, parcel.carrier, chosen);
      if (entry !== row.entry) await askAnew(parcel, now);
      return { ok: true, view: viewOf(chosen) };
    },
  };

  /** The lists of the other entry were about somebody else's parcel. */
  async function askAnew({ carrier, number }: ParcelRow, now: Date): Promise<void> {
    const key = { carrier, number };
    deps.publish(await rewriteParcels(database, [key], (set) => set.forgetLists(carrier), now));
    const answer = await deps.client.ask(carrier, number);
    await deps.ingest.submit([{ ...key, observations: toObservations(carrier, answer) }]);
  }
}

function entriesOf(row: EntryRow): readonly CarrierEntry[] {
  return JSON.parse(row.entries) as readonly CarrierEntry[]; // our own writing, see `memory.ts`
}

function viewOf(row: EntryRow): EntriesView {
  return {
    chosen: row.entry,
    chosenBy: row.chosenBy === 'person' ? 'person' : 'latest',
    unsure: row.unsure,
    entries: entriesOf(row).map(({ id, status, at, place }) => ({
      id,
      status,
      at: at === null ? null : toIso(at),
      place,
    })),
  };
}
