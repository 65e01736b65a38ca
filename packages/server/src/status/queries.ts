import { sql } from 'kysely';
import type { Db } from '../db/pool.ts';

export interface StretchRow {
  readonly carrier: string;
  readonly state: string;
  readonly since: Date;
  readonly until: Date | null;
  readonly last_good_at: Date | null;
  readonly problem: string | null;
}

/** Stretches that reach into the time after `after`, oldest first. */
export async function listStretches(db: Db, after: Date): Promise<StretchRow[]> {
  return db
    .selectFrom('carrier_health')
    .selectAll()
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', after)]))
    .orderBy('since')
    .execute();
}

/** Ends the open stretch of a carrier and begins another, unless another process has begun the same already. */
export async function beginStretch(
  db: Db,
  stretch: { readonly carrier: string; readonly state: string; readonly problem: string | null },
  now: Date,
): Promise<void> {
  await sql`
    with ended as (
      update carrier_health set until = ${now} where carrier = ${stretch.carrier} and until is null and since < ${now}
        and state <> ${stretch.state})
    insert into carrier_health (carrier, state, since, problem, last_good_at)
    select ${stretch.carrier}, ${stretch.state}, ${now}::timestamptz, ${stretch.problem},
      (select max(last_good_at) from carrier_health where carrier = ${stretch.carrier})
    where not exists (select from carrier_health
      where carrier = ${stretch.carrier} and until is null and state = ${stretch.state})
    on conflict (carrier, since) do update set state = excluded.state, problem = excluded.problem, until = null`.execute(
    db,
  );
}

/** Remembers the last good answer of the open stretch. */
export async function touchStretch(db: Db, carrier: string, lastGoodAt: Date): Promise<void> {
  await db
    .updateTable('carrier_health')
    .set({ last_good_at: lastGoodAt })
    .where('carrier', '=', carrier)
    .where('until', 'is', null)
    .execute();
}

/** Forgets stretches that ended before; returns how many. */
export async function forgetOldStretches(db: Db, before: Date): Promise<number> {
  const result = await db.deleteFrom('carrier_health').where('until', '<', before).executeTakeFirst();
  return Number(result.numDeletedRows);
}

export interface IncidentRow {
  readonly id: string;
  readonly kind: string;
  readonly carrier: string | null;
  readonly area: number[] | null;
  readonly note_ja: string;
  readonly note_en: string;
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly source: string;
}

/** Incidents that had not ended at `since`, the newest first, at most `limit`. Index: incident_time. */
export async function listIncidents(db: Db, since: Date, limit: number): Promise<IncidentRow[]> {
  return db
    .selectFrom('incident')
    .select(['id', 'kind', 'carrier', 'area', 'note_ja', 'note_en', 'starts_at', 'ends_at', 'source'])
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', since)]))
    .orderBy('starts_at', 'desc')
    .limit(limit)
    .execute();
}

/** Adds an incident. */
export async function insertIncident(db: Db, incident: IncidentRow, now: Date): Promise<void> {
  await db
    .insertInto('incident')
    .values({ ...incident, created_at: now })
    .execute();
}

/** Ends an incident now; false when there is none such open. */
export async function endIncident(db: Db, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable('incident')
    .set({ ends_at: now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', now)]))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
