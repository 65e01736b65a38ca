import { sql } from 'kysely';
import type { CarrierId } from '@todoke/core/carriers';
import type { Db } from '../db/pool.ts';

/** A parcel whose carrier is to be asked. */
export interface DuePoll {
  readonly parcelId: string;
  readonly carrier: CarrierId;
  readonly number: string;
  readonly failures: number;
}

/** Puts new parcels on the schedule, due at once; those another process made first are on it already. */
export async function insertMissingPolls(
  db: Db,
  parcels: readonly { readonly id: string; readonly carrier: string; readonly number: string }[],
  now: Date,
): Promise<void> {
  if (parcels.length === 0) return;
  await sql`
    insert into poll (parcel_id, carrier, number, due_at)
    select p.id, p.carrier, p.number, ${now}
    from unnest(${parcels.map((each) => each.id)}::uuid[], ${parcels.map((each) => each.carrier)}::text[],
      ${parcels.map((each) => each.number)}::text[]) as p (id, carrier, number)
    where exists (select from parcel where parcel.id = p.id)
    on conflict (parcel_id) do nothing`.execute(db);
}

/**
 * Takes the most overdue parcels of a carrier for this process alone. A claim ends by itself after
 * `claimUntil`, so a process that dies gives its parcels back. Index: poll_due.
 */
export async function claimDuePolls(
  db: Db,
  carrier: CarrierId,
  limits: { readonly now: Date; readonly claimUntil: Date; readonly count: number },
): Promise<DuePoll[]> {
  const { rows } = await sql<{ parcel_id: string; number: string; failures: number }>`
    update poll set claimed_until = ${limits.claimUntil}
    where parcel_id in (
      select parcel_id from poll
      where carrier = ${carrier} and due_at <= ${limits.now}
        and (claimed_until is null or claimed_until < ${limits.now})
      order by due_at limit ${limits.count} for update skip locked)
    returning parcel_id, number, failures`.execute(db);
  return rows.map((row) => ({
    parcelId: row.parcel_id,
    carrier,
    number: row.number,
    failures: row.failures,
  }));
}

/** Sets when to ask next and gives the parcel back; `null` takes it off the schedule. */
export async function reschedulePoll(
  db: Db,
  parcelId: string,
  next: { readonly dueAt: Date; readonly failures: number } | null,
): Promise<void> {
  if (next === null) {
    await db.deleteFrom('poll').where('parcel_id', '=', parcelId).execute();
    return;
  }
  await db
    .updateTable('poll')
    .set({ due_at: next.dueAt, failures: next.failures, claimed_until: null })
    .where('parcel_id', '=', parcelId)
    .execute();
}

/** Somebody is looking: asks sooner, never later than planned. */
export async function hurryPoll(db: Db, parcelId: string, dueAt: Date): Promise<void> {
  await db
    .updateTable('poll')
    .set({ due_at: dueAt })
    .where('parcel_id', '=', parcelId)
    .where('due_at', '>', dueAt)
    .execute();
}
