import { sql } from 'kysely';
import type { Db } from '../db/pool.ts';

/**
 * Takes those of the numbers that are to be registered now, for this process alone until `heldUntil`. A number another
 * process holds, one registered for good and one refused a moment ago are left out.
 */
export async function claimRegistrations(
  db: Db,
  carrier: string,
  numbers: readonly string[],
  times: { readonly now: Date; readonly heldUntil: Date },
): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`
    insert into carrier_registration (carrier, number, due_at)
    select ${carrier}, n.number, ${times.heldUntil} from unnest(${numbers}::text[]) as n (number)
    on conflict (carrier, number) do update set due_at = excluded.due_at
      where carrier_registration.due_at <= ${times.now}
    returning number`.execute(db);
  return rows.map((row) => row.number);
}

export interface RegistrationOutcome {
  readonly number: string;
  /** Null when the service knows the number now. */
  readonly problem: string | null;
  readonly dueAt: Date | null;
}

/** Writes what became of registrations. One that fails to be renewed keeps the day it was made. */
export async function saveRegistrations(
  db: Db,
  carrier: string,
  outcomes: readonly RegistrationOutcome[],
  now: Date,
): Promise<void> {
  if (outcomes.length === 0) return;
  await sql`
    update carrier_registration r
    set problem = o.problem, due_at = o.due_at,
      registered_at = case when o.problem is null then ${now} else r.registered_at end
    from unnest(${outcomes.map((each) => each.number)}::text[], ${outcomes.map((each) => each.problem)}::text[],
      ${outcomes.map((each) => each.dueAt)}::timestamptz[]) as o (number, problem, due_at)
    where r.carrier = ${carrier} and r.number = o.number`.execute(db);
}

/** Those of the numbers the service does not know, with the reason it gave (null: nobody was told it yet). */
export async function listUnregistered(
  db: Db,
  carrier: string,
  numbers: readonly string[],
): Promise<{ readonly number: string; readonly problem: string | null }[]> {
  return db
    .selectFrom('carrier_registration')
    .select(['number', 'problem'])
    .where('carrier', '=', carrier)
    .where('number', 'in', numbers)
    .where('registered_at', 'is', null)
    .execute();
}

/** A service has forgotten a number it was told before `registeredBefore`: it is told again. */
export async function reopenRegistration(
  db: Db,
  carrier: string,
  number: string,
  times: { readonly registeredBefore: Date; readonly now: Date },
): Promise<void> {
  await db
    .updateTable('carrier_registration')
    .set({ due_at: times.now })
    .where('carrier', '=', carrier)
    .where('number', '=', number)
    .where('registered_at', '<', times.registeredBefore)
    .execute();
}

/** Forgets registrations services have deleted long since; returns how many. */
export async function forgetOldRegistrations(db: Db, before: Date): Promise<number> {
  const result = await db
    .deleteFrom('carrier_registration')
    .where('registered_at', '<', before)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
