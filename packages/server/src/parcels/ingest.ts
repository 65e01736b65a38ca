import type { CarrierId } from '@todoke/core/carriers';
import type { Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/pool.ts';
import { appendToParcels } from './append/appending.ts';
import { createHeadCache, HEADS_MAX, type HeadCache } from './append/heads.ts';
import { mergeIntoParcels } from './merging.ts';
import { groupByParcel, keyOf, type ParcelIntake, type Stored } from './stored.ts';

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
  const heads = createHeadCache(HEADS_MAX);

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
      const { results, changes } = await storeIntakes(deps.database, intakes, deps.clock.now(), heads);
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
 * Stores intakes: what is new at the end of a plain history is added there, everything else is merged into the whole.
 * Reads take no locks; a parcel another process changed in between is merged anew, which is safe because merging is
 * idempotent.
 */
export async function storeIntakes(
  database: Database,
  intakes: readonly Intake[],
  now: EpochMs,
  heads: HeadCache = createHeadCache(0),
): Promise<{ results: IntakeResult[]; changes: ParcelChanged[] }> {
  const parcels = groupByParcel(intakes);
  const stored = await appendToParcels(database, parcels, heads, now);
  const left = new Map<string, ParcelIntake>();
  for (const [key, parcel] of parcels) if (!stored.has(key)) left.set(key, parcel);
  if (left.size > 0) {
    for (const [key, each] of await mergeIntoParcels(database, left, now)) {
      stored.set(key, each);
      heads.forget(key);
    }
  }
  return {
    results: intakes.map((intake) => resultOf(stored.get(keyOf(intake)))),
    changes: changesOf(stored),
  };
}

function resultOf(stored: Stored | undefined): IntakeResult {
  if (!stored) throw new Error('an intake has no parcel');
  return { ok: true, id: stored.id, version: stored.version, outcome: stored.outcome };
}

function changesOf(stored: ReadonlyMap<string, Stored>): ParcelChanged[] {
  const changes: ParcelChanged[] = [];
  for (const { id, version, outcome } of stored.values())
    if (outcome !== 'duplicate') changes.push({ id, version });
  return changes;
}
