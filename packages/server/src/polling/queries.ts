import { sql } from 'kysely';
import type { CarrierId } from '@todoke/core/carriers';
import type { Db } from '../db/pool.ts';

/** A parcel whose carrier is to be asked. */
export interface DuePoll {
  readonly parcelId: string;
  readonly carrier: CarrierId;
  readonly number: string;
  readonly failures: number;
  readonly dueAt: Date;
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

/** Calls that are left over ask ahead of time, but not about a parcel that was asked about this recently. */
const AHEAD_AFTER = sql`interval '5 minutes'`;
/** Opening a page again asks nobody again within this. */
const HURRY_AFTER = sql`interval '1 minute'`;

/**
 * Takes the most overdue parcels of a carrier for this process alone. A claim ends by itself after
 * `claimUntil`, so a process that dies gives its parcels back. Index: poll_due.
 */
export async function claimDuePolls(
  db: Db,
  carrier: CarrierId,
  limits: {
    readonly now: Date;
    /** Parcels due until then are taken; after `now` where calls are left over, once half of their wait is over. */
    readonly dueUntil: Date;
    readonly claimUntil: Date;
    readonly count: number;
  },
): Promise<DuePoll[]> {
  const { rows } = await sql<{ parcel_id: string; number: string; failures: number; due_at: Date }>`
    update poll set claimed_until = ${limits.claimUntil}
    where parcel_id in (
      select parcel_id from poll
      where carrier = ${carrier} and due_at <= ${limits.dueUntil}
        and (due_at <= ${limits.now} or asked_at is null
          or (asked_at <= ${limits.now}::timestamptz - ${AHEAD_AFTER} and asked_at + (due_at - asked_at) / 2 <= ${limits.now}))
        and (claimed_until is null or claimed_until < ${limits.now})
      order by due_at limit ${limits.count} for update skip locked)
    returning parcel_id, number, failures, due_at`.execute(db);
  return rows.map((row) => ({
    parcelId: row.parcel_id,
    carrier,
    number: row.number,
    failures: row.failures,
    dueAt: row.due_at,
  }));
}

/** Sets when to ask next and gives the parcel back, asked or not; `null` takes it off the schedule. */
export async function reschedulePoll(
  db: Db,
  parcelId: string,
  next: { readonly dueAt: Date; readonly failures: number; readonly askedAt?: Date } | null,
): Promise<void> {
  if (next === null) {
    await db.deleteFrom('poll').where('parcel_id', '=', parcelId).execute();
    return;
  }
  await db
    .updateTable('poll')
    .set({
      due_at: next.dueAt,
      failures: next.failures,
      claimed_until: null,
      ...(next.askedAt && { asked_at: next.askedAt }),
    })
    .where('parcel_id', '=', parcelId)
    .execute();
}

/** Whether nobody waits for a parcel any more: no news for so long that its journey stands still. Index: parcel_pkey. */
export async function isGivenUp(db: Db, parcelId: string): Promise<boolean> {
  const found = await db
    .selectFrom('parcel')
    .select('id')
    .where('id', '=', parcelId)
    .where('tracking_state', 'in', ['stopped', 'expired', 'archived'])
    .executeTakeFirst();
  return found !== undefined;
}

/** Gives back the parcels a process now dead had claimed; only where no other process can be alive. */
export async function dropClaims(db: Db): Promise<void> {
  await sql`update poll set claimed_until = null where claimed_until is not null`.execute(db);
}

/** Somebody is looking: asks sooner, never later than planned, and not within a minute of the last time. */
export async function hurryPoll(db: Db, parcelId: string, dueAt: Date): Promise<void> {
  await sql`
    update poll set due_at = greatest(${dueAt}::timestamptz, asked_at + ${HURRY_AFTER})
    where parcel_id = ${parcelId} and due_at > greatest(${dueAt}::timestamptz, asked_at + ${HURRY_AFTER})`.execute(
    db,
  );
}

/**
 * Takes one parcel for a person who asks now; `busy` when it is being asked about already, by whatever process,
 * `unplanned` when it is on no schedule.
 */
export async function claimPoll(
  db: Db,
  parcelId: string,
  limits: { readonly now: Date; readonly claimUntil: Date },
): Promise<
  { readonly kind: 'claimed'; readonly failures: number } | { readonly kind: 'busy' | 'unplanned' }
> {
  const { rows } = await sql<{ failures: number; claimed: boolean }>`
    with claimed as (
      update poll set claimed_until = ${limits.claimUntil}
      where parcel_id = ${parcelId} and (claimed_until is null or claimed_until < ${limits.now}) returning failures)
    select failures, true as claimed from claimed
    union all select failures, false from poll where parcel_id = ${parcelId} and not exists (select from claimed)`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return { kind: 'unplanned' };
  return row.claimed ? { kind: 'claimed', failures: row.failures } : { kind: 'busy' };
}

/**
 * Takes one call from a carrier's budget of this hour, unless `limit` are made already. Returns how many calls the
 * hour then has, by all processes; null when the call must not be made.
 */
export async function takeCall(
  db: Db,
  carrier: CarrierId,
  hour: Date,
  limit: number,
): Promise<number | null> {
  if (limit < 1) return null;
  const { rows } = await sql<{ calls: number }>`
    insert into carrier_call (carrier, hour, calls) values (${carrier}, ${hour}, 1)
    on conflict (carrier, hour) do update set calls = carrier_call.calls + 1 where carrier_call.calls < ${limit}
    returning calls`.execute(db);
  return rows[0]?.calls ?? null;
}

/** Calls of every carrier since an hour. */
export async function listCalls(
  db: Db,
  since: Date,
): Promise<{ readonly carrier: string; readonly hour: Date; readonly calls: number }[]> {
  return db.selectFrom('carrier_call').selectAll().where('hour', '>=', since).orderBy('hour').execute();
}

/** Forgets the hours before; returns how many rows. */
export async function forgetOldCalls(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('carrier_call').where('hour', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** What a call costs at a carrier, and since when. */
export async function findPrice(
  db: Db,
  carrier: CarrierId,
): Promise<{ readonly price: number; readonly adaptedAt: Date } | undefined> {
  const row = await db
    .selectFrom('carrier_price')
    .select(['price', 'adapted_at'])
    .where('carrier', '=', carrier)
    .executeTakeFirst();
  return row && { price: row.price, adaptedAt: row.adapted_at };
}

/** Stores a new price, unless another process has adapted it since `before`. */
export async function savePrice(
  db: Db,
  carrier: CarrierId,
  price: number,
  times: { readonly before: Date; readonly now: Date },
): Promise<void> {
  await sql`
    insert into carrier_price (carrier, price, adapted_at) values (${carrier}, ${price}, ${times.now})
    on conflict (carrier) do update set price = excluded.price, adapted_at = excluded.adapted_at
      where carrier_price.adapted_at <= ${times.before}`.execute(db);
}
