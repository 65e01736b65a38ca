import { sql } from 'kysely';
import type { CarrierId } from '@todoke/core/carriers';
import { FRESH_GATE, type BreakerState, type GateState } from '@todoke/core/polling';
import type { EpochMs } from '@todoke/core/time';
import type { Db } from '../db/pool.ts';
import type { CarrierGateTable } from '../db/tables.ts';

/** Everything but the carrier. */
type GateRow = Omit<CarrierGateTable, 'carrier'>;

/**
 * The gate of a carrier, locked until the transaction ends; made when there is none. Nothing here need survive a
 * crash of the machine to the last call, so the transaction does not wait for the disk.
 */
export async function lockGate(trx: Db, carrier: CarrierId): Promise<GateState> {
  await sql`set local synchronous_commit = off`.execute(trx);
  const find = () =>
    sql<GateRow>`select * from carrier_gate where carrier = ${carrier} for update`.execute(trx);
  const found = await find();
  if (found.rows[0]) return stateOf(found.rows[0]);
  await sql`insert into carrier_gate (carrier) values (${carrier}) on conflict (carrier) do nothing`.execute(
    trx,
  );
  const made = await find();
  return made.rows[0] ? stateOf(made.rows[0]) : FRESH_GATE;
}

/** Writes a gate that `lockGate` has locked. */
export async function saveGate(trx: Db, carrier: CarrierId, state: GateState): Promise<void> {
  await trx.updateTable('carrier_gate').set(rowOf(state)).where('carrier', '=', carrier).execute();
}

/** Gives back the places of calls that a process now dead had begun; only where no other process can be alive. */
export async function landFlights(db: Db): Promise<void> {
  await sql`update carrier_gate set flights = '{}' where flights <> '{}'`.execute(db);
}

/** The gates of all carriers that were ever asked. */
export async function listGates(db: Db): Promise<(readonly [carrier: string, state: GateState])[]> {
  const rows = await db.selectFrom('carrier_gate').selectAll().execute();
  return rows.map((row) => [row.carrier, stateOf(row)]);
}

function stateOf(row: GateRow): GateState {
  // Instants of our clock, written by us.
  const at = (date: Date | null) => (date === null ? null : (date.getTime() as EpochMs));
  return {
    breaker: breakerOf(row, at(row.paused_until)),
    quietUntil: at(row.quiet_until),
    nextCallAt: at(row.next_call_at),
    flights: row.flights.map((date) => date.getTime() as EpochMs), // likewise
    goodAt: at(row.good_at),
    notFounds: row.not_founds,
    distrustedSince: at(row.distrusted_since),
    canaryAt: at(row.canary_at),
  };
}

function breakerOf({ failures, pause_ms, probing }: GateRow, until: EpochMs | null): BreakerState {
  if (until === null || pause_ms === null) return { kind: 'closed', failures };
  return { kind: probing ? 'probing' : 'open', until, pauseMs: pause_ms };
}

function rowOf({ breaker, ...state }: GateState): GateRow {
  const date = (at: EpochMs | null) => (at === null ? null : new Date(at));
  const closed = breaker.kind === 'closed';
  return {
    failures: closed ? breaker.failures : 0,
    paused_until: closed ? null : new Date(breaker.until),
    pause_ms: closed ? null : breaker.pauseMs,
    probing: breaker.kind === 'probing',
    quiet_until: date(state.quietUntil),
    next_call_at: date(state.nextCallAt),
    flights: state.flights.map((lease) => new Date(lease)),
    good_at: date(state.goodAt),
    not_founds: state.notFounds,
    distrusted_since: date(state.distrustedSince),
    canary_at: date(state.canaryAt),
  };
}

export interface CanaryRow {
  readonly carrier: string;
  readonly number: string;
  readonly source: string;
  readonly asked_at: Date | null;
  readonly outcome: string | null;
  readonly good_at: Date | null;
}

/** Every number known to exist that somebody named, those that were found last first. */
export async function listCanaries(db: Db): Promise<CanaryRow[]> {
  return db
    .selectFrom('carrier_canary')
    .selectAll()
    .orderBy('carrier')
    .orderBy('good_at', (order) => order.desc().nullsLast())
    .orderBy('number')
    .execute();
}

/** Names a number known to exist; one named before keeps its results. */
export async function saveCanary(
  db: Db,
  canary: { readonly carrier: string; readonly number: string; readonly source: string },
): Promise<void> {
  await db
    .insertInto('carrier_canary')
    .values({ ...canary, asked_at: null, outcome: null, good_at: null })
    .onConflict((oc) => oc.columns(['carrier', 'number']).doUpdateSet({ source: canary.source }))
    .execute();
}

/** Forgets a number; false when it was not named. */
export async function removeCanary(
  db: Db,
  canary: { readonly carrier: string; readonly number: string },
): Promise<boolean> {
  const result = await db
    .deleteFrom('carrier_canary')
    .where('carrier', '=', canary.carrier)
    .where('number', '=', canary.number)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Forgets those of the configuration that it no longer names. */
export async function removeOtherCanaries(db: Db, named: readonly string[]): Promise<void> {
  await sql`
    delete from carrier_canary where source = 'configuration'
      and not (carrier || ' ' || number = any(${[...named]}::text[]))`.execute(db);
}

/** Writes down what a number known to exist answered. */
export async function noteCanary(
  db: Db,
  canary: { readonly carrier: string; readonly number: string; readonly outcome: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('carrier_canary')
    .set({ asked_at: now, outcome: canary.outcome, ...(canary.outcome === 'ok' && { good_at: now }) })
    .where('carrier', '=', canary.carrier)
    .where('number', '=', canary.number)
    .execute();
}

/** A number this carrier itself has answered for, of the parcels that are followed. Index: poll_due. */
export async function findAnsweredNumber(db: Db, carrier: CarrierId): Promise<string | undefined> {
  const row = await db
    .selectFrom('poll')
    .innerJoin('parcel', 'parcel.id', 'poll.parcel_id')
    .select('poll.number')
    .where('poll.carrier', '=', carrier)
    .where('parcel.good_at', 'is not', null)
    .orderBy('poll.due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}
