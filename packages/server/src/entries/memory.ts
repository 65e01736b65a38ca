import type { CarrierAdapter, EntryChoice } from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { listEntries, saveEntry } from './queries.ts';

/** Remembers which of a carrier's entries under one number is the parcel's, where the carrier repeats numbers. */
export interface EntryMemory {
  /** The entries chosen before, by number. */
  of(adapter: CarrierAdapter, numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps what a reading chose. */
  note(adapter: CarrierAdapter, number: string, choice: EntryChoice | undefined): Promise<void>;
}

/** Makes the memory; all processes share it. */
export function createEntryMemory(db: Db, clock: Clock): EntryMemory {
  return {
    async of(adapter, numbers) {
      if (adapter.repeatsNumbers !== true) return new Map();
      const rows = await listEntries(db, adapter.id, numbers);
      return new Map(rows.map(({ number, entry }) => [number, entry]));
    },
    async note(adapter, number, choice) {
      if (choice === undefined || !choice.settled) return;
      await saveEntry(db, adapter.id, {
        number,
        entry: choice.chosen,
        chosenBy: 'latest',
        chosenAt: new Date(clock.now()),
        unsure: choice.unsure,
        entries: JSON.stringify(choice.all),
      });
    },
  };
}
