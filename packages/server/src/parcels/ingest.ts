import { findAdapter, type CarrierId } from '@todoke/core/carriers';
import { foldJourney, type Journey, type Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/pool.ts';
import { newId } from '../id.ts';
import { insertMissingPolls } from '../polling/queries.ts';
import { insertLinks, type ParcelLink } from '../search/queries.ts';
import { EMPTY_TEXT, parseObservations, type ObservationSet, type UnmappedWord } from './packed.ts';
import { wordKey } from './word-key.ts';
import {
  countUnmappedWords,
  insertMissingParcels,
  loadParcelsByKey,
  writeParcels,
  type OutboxFact,
  type ParcelChange,
  type ParcelRow,
} from './queries.ts';

/** What a source said about one parcel. The one way in for polls, pushes, scans, files and the API. */
export interface Intake {
  readonly carrier: CarrierId;
  /** Normalised. */
  readonly number: string;
  readonly observations: readonly Observation[];
}

export type IntakeResult =
  | {
      readonly ok: true;
      readonly id: string;
      readonly version: number;
      readonly outcome: 'changed' | 'seen' | 'duplicate';
    }
  | { readonly ok: false; readonly reason: 'busy' };

/** A parcel that is different from before, told to whoever watches after the commit. */
export interface ParcelChanged {
  readonly id: string;
  readonly version: number;
}

export interface Ingest {
  /**
   * Stores observations; resolves when they are on disk, with one result an intake, in order.
   * `busy`: nothing of this call was stored, try again in a moment.
   */
  submit(intakes: readonly Intake[]): Promise<IntakeResult[]>;
  /** Waits until everything submitted is stored. */
  settle(): Promise<void>;
}

/** Callers beyond this wait at their own end (503), before memory grows here. */
const QUEUE_MAX = 20_000;
/** Parcels a transaction may hold: large enough to share one disk sync, small enough to answer in tens of ms. */
const GROUP_MAX = 1_000;
/** While one group waits for the disk the next is folded. */
const GROUPS_IN_FLIGHT_MAX = 2;
/** Another process changing the same parcels at the same moment, again and again, is a fault. */
const ATTEMPTS_MAX = 10;

interface Waiting {
  readonly intakes: readonly Intake[];
  readonly resolve: (results: IntakeResult[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Makes the intake of a process: concurrent callers share transactions (group commit). */
export function createIngest(deps: {
  readonly database: Database;
  readonly clock: Clock;
  readonly publish: (changes: readonly ParcelChanged[]) => void;
  /** Puts in place what an operator said of words no table knows. */
  readonly explain?: (carrier: CarrierId, observations: readonly Observation[]) => readonly Observation[];
}): Ingest {
  const queue: Waiting[] = [];
  /** Parcels of the groups under way; a caller that touches one of them waits for the next group. */
  const held = new Set<string>();
  let queued = 0;
  let inFlight = 0;
  const idle: (() => void)[] = [];

  function pump(): void {
    while (inFlight < GROUPS_IN_FLIGHT_MAX) {
      const group = takeGroup(queue, held);
      if (group.length === 0) break;
      inFlight += 1;
      void storeGroup(group).finally(() => {
        inFlight -= 1;
        for (const waiting of group) for (const intake of waiting.intakes) held.delete(keyOf(intake));
        if (queue.length > 0) pump();
        else if (inFlight === 0) for (const resolve of idle.splice(0)) resolve();
      });
    }
  }

  async function storeGroup(group: readonly Waiting[]): Promise<void> {
    const intakes = group.flatMap((waiting) => waiting.intakes);
    try {
      const { results, changes } = await storeIntakes(deps.database, intakes, deps.clock.now());
      let next = 0;
      for (const waiting of group) waiting.resolve(results.slice(next, (next += waiting.intakes.length)));
      if (changes.length > 0) deps.publish(changes);
    } catch (error) {
      for (const waiting of group) waiting.reject(error);
    } finally {
      queued -= intakes.length;
    }
  }

  return {
    submit(given) {
      if (given.length === 0) return Promise.resolve([]);
      const { explain } = deps;
      const intakes = explain
        ? given.map((each) => ({ ...each, observations: explain(each.carrier, each.observations) }))
        : given;
      if (queued + intakes.length > QUEUE_MAX && queued > 0) {
        return Promise.resolve(intakes.map(() => ({ ok: false, reason: 'busy' })));
      }
      queued += intakes.length;
      return new Promise((resolve, reject) => {
        queue.push({ intakes, resolve, reject });
        // After the current turn, so that callers of the same tick share a transaction.
        setImmediate(pump);
      });
    },
    settle() {
      return queue.length === 0 && inFlight === 0
        ? Promise.resolve()
        : new Promise((resolve) => idle.push(resolve));
    },
  };
}

function takeGroup(queue: Waiting[], held: Set<string>): Waiting[] {
  const group: Waiting[] = [];
  const left: Waiting[] = [];
  /** What earlier callers of the queue wait for: nobody overtakes them on the same parcel. */
  const passed = new Set<string>();
  let size = 0;
  for (const waiting of queue.splice(0)) {
    const free = waiting.intakes.every((intake) => !held.has(keyOf(intake)) && !passed.has(keyOf(intake)));
    if (free && (size === 0 || size + waiting.intakes.length <= GROUP_MAX)) {
      size += waiting.intakes.length;
      group.push(waiting);
    } else {
      left.push(waiting);
      for (const intake of waiting.intakes) passed.add(keyOf(intake));
    }
  }
  queue.push(...left);
  for (const waiting of group) for (const intake of waiting.intakes) held.add(keyOf(intake));
  return group;
}

/**
 * Group → find or make → merge → write, until every parcel is written. Reads take no locks: a parcel another
 * process changed in between is read and merged again, which is safe because merging is idempotent.
 */
export async function storeIntakes(
  database: Database,
  intakes: readonly Intake[],
  now: EpochMs,
): Promise<{ results: IntakeResult[]; changes: ParcelChanged[] }> {
  const waiting = groupByParcel(intakes);
  const merged = new Map<string, Merged>();
  for (let attempt = 0; waiting.size > 0; attempt += 1) {
    if (attempt === ATTEMPTS_MAX) throw new Error('parcels kept changing while they were being written');
    const rows = await findOrMake(database, [...waiting.values()], now);
    const round = new Map<string, Merged>();
    for (const [key, parcel] of waiting) {
      const row = rows.get(key);
      if (!row) throw new Error('a parcel made just now is missing');
      round.set(key, merge(row, parcel.observations));
    }
    const changed = [...round.values()].filter((each) => each.outcome !== 'duplicate');
    const written = changed.length > 0 ? await write(database, changed, new Date(now)) : new Set<string>();
    for (const [key, each] of round) {
      if (each.outcome !== 'duplicate' && !written.has(each.row.id)) continue;
      merged.set(key, each);
      waiting.delete(key);
    }
  }
  return {
    results: intakes.map((intake): IntakeResult => {
      const each = merged.get(keyOf(intake));
      if (!each) throw new Error('an intake has no parcel');
      return { ok: true, id: each.row.id, version: each.version, outcome: each.outcome };
    }),
    changes: [...merged.values()]
      .filter((each) => each.outcome !== 'duplicate')
      .map((each) => ({ id: each.row.id, version: each.version })),
  };
}

interface ParcelIntake {
  readonly carrier: CarrierId;
  readonly number: string;
  readonly observations: Observation[];
}

function keyOf(parcel: { readonly carrier: string; readonly number: string }): string {
  return `${parcel.carrier}\n${parcel.number}`;
}

function groupByParcel(intakes: readonly Intake[]): Map<string, ParcelIntake> {
  const byKey = new Map<string, ParcelIntake>();
  for (const intake of intakes) {
    const key = keyOf(intake);
    const known = byKey.get(key);
    if (known) known.observations.push(...intake.observations);
    else
      byKey.set(key, {
        carrier: intake.carrier,
        number: intake.number,
        observations: [...intake.observations],
      });
  }
  return byKey;
}

async function findOrMake(
  database: Database,
  parcels: readonly ParcelIntake[],
  now: EpochMs,
): Promise<Map<string, ParcelRow>> {
  const rows = new Map<string, ParcelRow>();
  for (const row of await loadParcelsByKey(database.pool, parcels)) rows.set(keyOf(row), row);
  const missing = parcels.filter((parcel) => !rows.has(keyOf(parcel)));
  if (missing.length === 0) return rows;
  const keys = missing.map(({ carrier, number }) => ({ id: newId(now), carrier, number }));
  await database.db.transaction().execute(async (trx) => {
    await insertMissingParcels(trx, keys, EMPTY_TEXT, new Date(now));
    await insertMissingPolls(
      trx,
      keys.filter((key) => findAdapter(key.carrier) !== undefined),
      new Date(now),
    );
  });
  for (const row of await loadParcelsByKey(database.pool, missing)) rows.set(keyOf(row), row);
  return rows;
}

interface Merged {
  readonly row: ParcelRow;
  readonly set: ObservationSet;
  readonly version: number;
  readonly outcome: 'changed' | 'seen' | 'duplicate';
  readonly journey: Journey | null;
  readonly goodAt: EpochMs | null;
  readonly newWords: readonly UnmappedWord[];
  /** New numbers told by this intake. */
  readonly renumbered: readonly string[];
}

function merge(row: ParcelRow, observations: readonly Observation[]): Merged {
  const set = parseObservations(row.observations);
  const known = set.unmappedWords().length;
  let outcome: Merged['outcome'] = row.version === 0 ? 'changed' : 'duplicate';
  let goodAt = row.goodAt;
  const renumbered: string[] = [];
  for (const observation of observations) {
    const added = set.add(observation);
    if (added === 'new') outcome = 'changed';
    else if (added === 'seen' && outcome === 'duplicate') outcome = 'seen';
    if (observation.type === 'renumbered') renumbered.push(observation.to);
    const good = observation.type === 'list' || observation.type === 'push';
    if (good && observation.observedAt > (goodAt ?? 0)) goodAt = observation.observedAt;
  }
  // Events are only ever added at the end, so the words behind those known before are the new ones.
  const newWords = set.unmappedWords().slice(known);
  const base = { row, set, outcome, goodAt, newWords, renumbered };
  if (outcome === 'duplicate') return { ...base, version: row.version, journey: null };
  return { ...base, version: row.version + 1, journey: foldJourney(set.unpack()) };
}

/** Longer texts are no numbers, whatever a carrier calls them. */
const NUMBER_LENGTH_MAX = 60;

/** The other numbers this parcel goes by, as the observations of this intake tell. */
function linksOf({ row, renumbered }: Merged): ParcelLink[] {
  return renumbered
    .filter((to) => to !== row.number && to.length <= NUMBER_LENGTH_MAX && !to.includes('\0'))
    .map((number) => ({ number, parcelId: row.id }));
}

async function write(database: Database, changed: readonly Merged[], now: Date): Promise<Set<string>> {
  const changes: ParcelChange[] = [];
  const facts: OutboxFact[] = [];
  const words: { carrier: string; rawText: string; rawCode: string }[] = [];
  for (const { row, set, version, journey, goodAt, newWords } of changed) {
    if (!journey) continue;
    changes.push({
      id: row.id,
      version,
      status: journey.status,
      trackingState: journey.trackingState,
      observations: JSON.stringify(set),
      checkedAt: journey.checked?.at ?? null,
      checkProblem: journey.checked?.problem ?? null,
      goodAt,
    });
    if (journey.status !== row.status) {
      facts.push({
        parcelId: row.id,
        kind: 'status',
        body: JSON.stringify({ from: row.status, to: journey.status, version }),
      });
    }
    for (const word of newWords)
      words.push({
        carrier: row.carrier,
        rawText: wordKey(word.rawText),
        rawCode: wordKey(word.rawCode),
      });
  }
  // First, so that an interruption leaves no parcel whose other number nobody finds.
  await insertLinks(database.db, changed.flatMap(linksOf));
  const written = await writeParcels(database.pool, changes, facts, now);
  // What was told is stored by now: a list of words that cannot be kept must not deny that.
  await countUnmappedWords(database.db, words, now).catch(() => undefined);
  return written;
}

/**
 * Changes what is stored of parcels and folds them again; a parcel another process changed in between is read anew.
 * Returns those that changed.
 */
export async function rewriteParcels(
  database: Database,
  keys: readonly { readonly carrier: CarrierId; readonly number: string }[],
  rewrite: (set: ObservationSet) => boolean,
  now: Date,
): Promise<ParcelChanged[]> {
  const done: ParcelChanged[] = [];
  let waiting = [...keys];
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    if (attempt === ATTEMPTS_MAX) throw new Error('parcels kept changing while they were being written');
    const changed: Merged[] = [];
    for (const row of await loadParcelsByKey(database.pool, waiting)) {
      const set = parseObservations(row.observations);
      if (!rewrite(set)) continue;
      const journey = foldJourney(set.unpack());
      const { goodAt } = row;
      const version = row.version + 1;
      changed.push({ row, set, version, outcome: 'seen', journey, goodAt, newWords: [], renumbered: [] });
    }
    const written = changed.length > 0 ? await write(database, changed, now) : new Set<string>();
    for (const { row, version } of changed) if (written.has(row.id)) done.push({ id: row.id, version });
    waiting = changed.filter(({ row }) => !written.has(row.id)).map(({ row }) => row);
  }
  return done;
}
