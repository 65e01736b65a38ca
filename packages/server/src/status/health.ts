import type { CarrierId, CarrierProblem } from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import type { HealthState } from './schema.ts';
import { beginStretch, listStretches, touchStretch, type StretchRow } from './queries.ts';

/** Health of a carrier's service as its answers showed it. */
export interface Health {
  readonly state: HealthState;
  readonly since: number | null;
  readonly lastGoodAt: number | null;
  readonly problem: CarrierProblem['kind'] | null;
}

export interface HealthBook {
  /** Notes one answer: what it was and how long it took. */
  note(carrier: CarrierId, outcome: 'ok' | CarrierProblem['kind'], ms: number): void;
  /** It is certain what is wrong with a carrier's answers: no need to wait for more of the same. */
  alarm(carrier: CarrierId, problem: CarrierProblem['kind']): void;
  of(carrier: CarrierId): Health;
  /** Reads the states an earlier run left, and what other processes noticed since. */
  load(): Promise<void>;
  /** Writes what changed; called on a timer and at the end. */
  flush(): Promise<void>;
}

const UNASKED: Health = { state: 'unasked', since: null, lastGoodAt: null, problem: null };
/** Failures in a row before the state is called failing: one lost connection is nothing. */
const FAILURES_MIN = 3;
/** Answers slower than this, most of the last ones, are called slow. */
const SLOW_MS = 4_000;
const SLOW_WINDOW = 10;
/** Problems that say nothing about the carrier's service. */
const ABOUT_THE_PARCEL = new Set<string>(['ok', 'not_found', 'invalid_number', 'wrong_identity']);
const OUR_OWN = new Set<string>(['rate_limited', 'auth']);

interface Entry {
  health: Health;
  failures: number;
  times: number[];
  changed: boolean;
  touched: boolean;
}

/** Makes the book of carriers' health; `load` continues what earlier runs wrote. */
export function createHealthBook(db: Db, clock: Clock): HealthBook {
  const entries = new Map<string, Entry>();

  function move(entry: Entry, state: HealthState, problem: Health['problem']): void {
    if (entry.health.state === state) {
      entry.health = { ...entry.health, problem };
      return;
    }
    entry.health = { ...entry.health, state, problem, since: clock.now() };
    entry.changed = true;
  }

  function entryOf(carrier: CarrierId): Entry {
    const entry = entries.get(carrier) ?? { ...EMPTY };
    entries.set(carrier, entry);
    return entry;
  }

  return {
    alarm(carrier, problem) {
      const entry = entryOf(carrier);
      entry.failures += FAILURES_MIN;
      move(entry, problem === 'suspended' || problem === 'blocked' ? problem : 'failing', problem);
    },
    note(carrier, outcome, ms) {
      if (OUR_OWN.has(outcome)) return;
      const entry = entryOf(carrier);
      if (ABOUT_THE_PARCEL.has(outcome)) {
        entry.failures = 0;
        entry.times = [...entry.times.slice(1 - SLOW_WINDOW), ms];
        entry.health = { ...entry.health, lastGoodAt: clock.now() };
        entry.touched = true;
        const slow = entry.times.filter((each) => each > SLOW_MS).length * 2 > SLOW_WINDOW;
        move(entry, slow ? 'slow' : 'ok', null);
        return;
      }
      entry.failures += 1;
      const problem = outcome as CarrierProblem['kind']; // 'ok' returned above
      if (problem === 'suspended' || problem === 'blocked') move(entry, problem, problem);
      else if (entry.failures >= FAILURES_MIN) move(entry, 'failing', problem);
    },
    of: (carrier) => entries.get(carrier)?.health ?? UNASKED,
    async load() {
      for (const row of await listStretches(db, new Date(clock.now()))) {
        if (row.until !== null) continue;
        const own = entries.get(row.carrier);
        const health = healthOf(row);
        // What this process saw last holds, unless another noticed a change after that.
        if (own === undefined) entries.set(row.carrier, { ...EMPTY, health });
        else if (!own.changed && (health.since ?? 0) > (own.health.since ?? 0)) own.health = health;
      }
    },
    async flush() {
      for (const [carrier, entry] of entries) {
        const { health } = entry;
        if (entry.changed && health.since !== null) {
          entry.changed = false;
          await beginStretch(
            db,
            { carrier, state: health.state, problem: health.problem },
            new Date(health.since),
          );
        }
        if (entry.touched && health.lastGoodAt !== null) {
          entry.touched = false;
          await touchStretch(db, carrier, new Date(health.lastGoodAt));
        }
      }
    },
  };
}

const EMPTY: Entry = { health: UNASKED, failures: 0, times: [], changed: false, touched: false };

function healthOf(row: StretchRow): Health {
  return {
    state: row.state as HealthState, // written by us from a HealthState
    since: row.since.getTime(),
    lastGoodAt: row.last_good_at?.getTime() ?? null,
    problem: row.problem as Health['problem'], // likewise
  };
}
