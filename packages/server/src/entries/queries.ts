import { sql } from 'kysely';
import type { Db } from '../db/pool.ts';

export interface EntryRow {
  readonly number: string;
  readonly entry: string;
  readonly chosenBy: string;
  readonly chosenAt: Date;
  readonly unsure: boolean;
  /** JSON text of the entries as last seen. */
  readonly entries: string;
}

/** What was chosen for these numbers of a carrier. Index: carrier_entry_pkey. */
export async function listEntries(db: Db, carrier: string, numbers: readonly string[]): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select number, entry, chosen_by as "chosenBy", chosen_at as "chosenAt", unsure, entries::text as entries
    from carrier_entry where carrier = ${carrier} and number = any(${numbers}::text[])`.execute(db);
  return rows;
}

/**
 * Keeps a choice and the entries it was made among; what has not changed is not written. A person's choice stays theirs
 * for as long as the entry exists, and is not doubted again.
 */
export async function saveEntry(db: Db, carrier: string, row: EntryRow): Promise<void> {
  await sql`
    insert into carrier_entry (carrier, number, entry, chosen_by, chosen_at, unsure, entries)
    values (${carrier}, ${row.number}, ${row.entry}, ${row.chosenBy}, ${row.chosenAt}, ${row.unsure}, ${row.entries})
    on conflict (carrier, number) do update
      set entry = excluded.entry, entries = excluded.entries,
        unsure = excluded.unsure and (carrier_entry.entry, carrier_entry.chosen_by) <> (excluded.entry, 'person'),
        chosen_by = case when carrier_entry.entry = excluded.entry and excluded.chosen_by = 'latest'
          then carrier_entry.chosen_by else excluded.chosen_by end,
        chosen_at = case when carrier_entry.entry = excluded.entry and excluded.chosen_by = 'latest'
          then carrier_entry.chosen_at else excluded.chosen_at end
      where (carrier_entry.entry, carrier_entry.unsure, carrier_entry.entries::text)
          is distinct from (excluded.entry, excluded.unsure, excluded.entries::text)
        or excluded.chosen_by = 'person'`.execute(db);
}
