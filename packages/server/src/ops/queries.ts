import { sql } from 'kysely';
import { STORED_TEXT } from '../parcels/queries.ts';
import type { Db } from '../db/pool.ts';

/** Stores the hash of a new operator token in place of the old one, and ends every session made with that. */
export async function replaceOperatorToken(db: Db, hash: Buffer, now: Date): Promise<void> {
  await sql`
    with ended as (delete from operator_session)
    insert into operator_token (hash, created_at) values (${hash}, ${now})
    on conflict (only_one) do update set hash = excluded.hash, created_at = excluded.created_at, used_at = null`.execute(
    db,
  );
}

/** Stores the first token's hash; false when there is one already. */
export async function insertFirstToken(db: Db, hash: Buffer, now: Date): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    insert into operator_token (hash, created_at) values (${hash}, ${now})
    on conflict (only_one) do nothing returning true as made`.execute(db);
  return rows.length > 0;
}

/** Uses the token up and begins a session, in one statement; false when the token is not this one or was used. */
export async function exchangeToken(
  db: Db,
  token: Buffer,
  session: { readonly hash: Buffer; readonly expiresAt: Date },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ hash: Buffer }>`
    with used as (
      update operator_token set used_at = ${now} where hash = ${token} and used_at is null returning hash)
    insert into operator_session (hash, created_at, expires_at)
    select ${session.hash}, ${now}, ${session.expiresAt} from used
    returning hash`.execute(db);
  return rows.length > 0;
}

/** Whether this session exists and has not expired. Index: operator_session_pkey. */
export async function sessionHolds(db: Db, hash: Buffer, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('operator_session')
    .select('expires_at')
    .where('hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a session. */
export async function endSession(db: Db, hash: Buffer): Promise<void> {
  await db.deleteFrom('operator_session').where('hash', '=', hash).execute();
}

/** Forgets sessions that expired; returns how many. */
export async function forgetOldSessions(db: Db, now: Date): Promise<number> {
  const result = await db.deleteFrom('operator_session').where('expires_at', '<', now).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Adds a row to the operator's audit. */
export async function insertAudit(
  db: Db,
  entry: { readonly id: string; readonly at: Date; readonly action: string; readonly detail: string },
): Promise<void> {
  await db.insertInto('operator_audit').values(entry).execute();
}

/** The newest actions. Index: operator_audit_at. */
export async function listAudit(
  db: Db,
  limit: number,
): Promise<{ readonly at: Date; readonly action: string; readonly detail: string }[]> {
  return db
    .selectFrom('operator_audit')
    .select(['at', 'action', 'detail'])
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
}

export interface OutcomeCount {
  readonly carrier: string;
  readonly hour: Date;
  readonly outcome: string;
  readonly answers: number;
}

/** Adds to the counts of answers by kind. */
export async function countOutcomes(db: Db, counts: readonly OutcomeCount[]): Promise<void> {
  if (counts.length === 0) return;
  await sql`
    insert into carrier_outcome (carrier, hour, outcome, answers)
    select * from unnest(${counts.map((each) => each.carrier)}::text[], ${counts.map((each) => each.hour)}::timestamptz[],
      ${counts.map((each) => each.outcome)}::text[], ${counts.map((each) => each.answers)}::int[])
    on conflict (carrier, hour, outcome)
      do update set answers = carrier_outcome.answers + excluded.answers`.execute(db);
}

/** Answers by kind since an hour. */
export async function sumOutcomes(
  db: Db,
  since: Date,
): Promise<{ readonly carrier: string; readonly outcome: string; readonly answers: number }[]> {
  const { rows } = await sql<{ carrier: string; outcome: string; answers: number }>`
    select carrier, outcome, sum(answers)::int as answers from carrier_outcome
    where hour >= ${since} group by 1, 2 order by 1, 3 desc`.execute(db);
  return rows;
}

export interface WordCount {
  readonly carrier: string;
  readonly day: string;
  readonly rawText: string;
  readonly mapped: boolean;
  readonly seen: number;
}

/** Adds to the counts of words by day. */
export async function countWords(db: Db, counts: readonly WordCount[]): Promise<void> {
  if (counts.length === 0) return;
  await sql`
    insert into carrier_word (carrier, day, raw_text, mapped, seen)
    select * from unnest(${counts.map((each) => each.carrier)}::text[], ${counts.map((each) => each.day)}::date[],
      ${counts.map((each) => each.rawText)}::text[], ${counts.map((each) => each.mapped)}::bool[],
      ${counts.map((each) => each.seen)}::int[])
    on conflict (carrier, day, raw_text)
      do update set seen = carrier_word.seen + excluded.seen, mapped = excluded.mapped`.execute(db);
}

/** The words of every carrier since a day (ISO date). */
export async function listWords(db: Db, since: string): Promise<WordCount[]> {
  const { rows } = await sql<WordCount>`
    select carrier, day::text as day, raw_text as "rawText", mapped, seen from carrier_word
    where day >= ${since}::date`.execute(db);
  return rows;
}

export interface AlarmRow {
  readonly carrier: string;
  readonly raw_text: string;
  readonly kind: string;
  readonly since: Date;
}

/** Changes of vocabularies that were told and still hold. */
export async function listAlarms(db: Db): Promise<AlarmRow[]> {
  return db.selectFrom('word_alarm').selectAll().orderBy('since', 'desc').orderBy('raw_text').execute();
}

/** Keeps the changes that hold now; returns those nobody had kept before. */
export async function keepAlarms(db: Db, alarms: readonly AlarmRow[]): Promise<AlarmRow[]> {
  const columns = sql`unnest(${alarms.map((each) => each.carrier)}::text[],
    ${alarms.map((each) => each.raw_text)}::text[], ${alarms.map((each) => each.kind)}::text[],
    ${alarms.map((each) => each.since)}::timestamptz[]) as a (carrier, raw_text, kind, since)`;
  await sql`
    delete from word_alarm w where not exists (select from ${columns}
      where a.carrier = w.carrier and a.raw_text = w.raw_text and a.kind = w.kind)`.execute(db);
  const { rows } = await sql<AlarmRow>`
    insert into word_alarm (carrier, raw_text, kind, since) select * from ${columns}
    on conflict (carrier, raw_text, kind) do nothing returning carrier, raw_text, kind, since`.execute(db);
  return rows;
}

/** Forgets counts of long ago. */
export async function forgetOldCounts(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('carrier_outcome').where('hour', '<', before).execute();
  await sql`delete from carrier_word where day < ${before}::timestamptz::date`.execute(db);
}

/** Words no table and no operator has explained yet, the most frequent first. */
export async function listUnknownWords(
  db: Db,
  limit: number,
): Promise<
  { readonly carrier: string; readonly rawText: string; readonly seen: number; readonly lastSeenAt: Date }[]
> {
  const { rows } = await sql<{ carrier: string; rawText: string; seen: number; lastSeenAt: Date }>`
    select carrier, raw_text as "rawText", sum(seen)::int as seen, max(last_seen_at) as "lastSeenAt"
    from unmapped_word u
    where not exists (select from word_mapping m where m.carrier = u.carrier and m.raw_text = u.raw_text)
    group by 1, 2 order by 3 desc, 2 limit ${limit}`.execute(db);
  return rows;
}

export interface MappingRow {
  readonly carrier: string;
  readonly raw_text: string;
  readonly status: string;
  readonly mapped_at: Date;
}

/** Every meaning given by an operator. */
export async function listMappings(db: Db): Promise<MappingRow[]> {
  return db.selectFrom('word_mapping').selectAll().orderBy('carrier').orderBy('raw_text').execute();
}

/** Gives a word a meaning, or another one. */
export async function saveMapping(db: Db, row: MappingRow): Promise<void> {
  await db
    .insertInto('word_mapping')
    .values(row)
    .onConflict((oc) =>
      oc.columns(['carrier', 'raw_text']).doUpdateSet({ status: row.status, mapped_at: row.mapped_at }),
    )
    .execute();
}

/** Takes a meaning back; false when the word has none. */
export async function removeMapping(
  db: Db,
  word: { readonly carrier: string; readonly text: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('word_mapping')
    .where('carrier', '=', word.carrier)
    .where('raw_text', '=', word.text)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Parcels that hold a word with this beginning, by id, from `after` on. */
export async function findParcelsWithWord(
  db: Db,
  word: { readonly carrier: string; readonly text: string; readonly after: string },
  limit: number,
): Promise<{ readonly id: string; readonly number: string }[]> {
  const { rows } = await sql<{ id: string; number: string }>`
    select p.id, p.number from parcel p
    where p.carrier = ${word.carrier} and p.id > ${word.after}::uuid
      and position(${JSON.stringify(word.text).slice(0, -1)} in ${sql.raw(STORED_TEXT)}) > 0
    order by p.id limit ${limit}`.execute(db);
  return rows;
}

/** Parcels on their way by carrier, and how long ago they were looked at: minutes, mean. */
export async function readFreshness(
  db: Db,
  now: Date,
): Promise<{ readonly carrier: string; readonly parcels: number; readonly meanAge: number | null }[]> {
  const { rows } = await sql<{ carrier: string; parcels: number; meanAge: number | null }>`
    select l.carrier, count(*)::int as parcels,
      avg(extract(epoch from ${now}::timestamptz - p.checked_at) / 60)::float8 as "meanAge"
    from poll l join parcel p on p.id = l.parcel_id
    where p.tracking_state = 'active' group by 1`.execute(db);
  return rows;
}
