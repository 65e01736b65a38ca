import { afterAll, describe, expect, inject, test } from 'vitest';
import { foldJourney, readFeedEvents, type Observation } from '@todoke/core/journey';
import { JAPAN_ZONE, type EpochMs } from '@todoke/core/time';
import { systemClock } from '../clock.ts';
import { openDatabase, schemaName, type Database, type Pool } from '../db/pool.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { createIngest, type Intake, type ParcelChanged } from './ingest.ts';
import { readObservations } from './packed.ts';
import { loadParcelsByKey, type ParcelRow } from './queries.ts';

/* Two processes on one database, and what the order of arrival must not change. */

const database = await openTestDatabase();
const { rows } = await database.pool.query<{ name: string }>('select current_database() as name');
/** Another process: its own connections, its own queue. */
const other = openDatabase({ ...inject('postgres'), database: rows[0]?.name ?? '' }, schemaName('test'), 4);
afterAll(async () => {
  await other.close();
  await database.close();
});

const START = Date.parse('2026-01-05T10:00:00+09:00');
const HOUR = 3_600_000;

/** The `index`-th word of a parcel, told an hour after it happened. */
function told(index: number, type: 'push' | 'list' = 'push', size = 1): Observation {
  const observedAt = (START + (index + 1) * HOUR) as EpochMs;
  const lines = Array.from({ length: size }, (_, back) => index - back)
    .filter((each) => each >= 0)
    .map((each) => ({
      time: new Date(START + each * HOUR).toISOString(),
      status: each === 0 ? 'in_transit.accepted' : 'in_transit.passed',
      raw: `通過 ${each}`,
    }));
  const events = readFeedEvents(lines, { observedAt, source: 'own', zone: JAPAN_ZONE });
  if (!events.ok) throw new Error(events.reason);
  const base = { observedAt, source: 'own', events: events.value };
  return type === 'push' ? { ...base, type } : { ...base, type, order: 'desc' };
}

let serial = 0;
const parcel = () => ({ carrier: 'own', number: `TA${String((serial += 1)).padStart(10, '0')}` }) as const;

/** Watches the statements an intake sends by name, and may come before one of them. */
function watched(base: Database, before: (name: string) => Promise<unknown> | undefined): Database {
  const pool = new Proxy(base.pool, {
    get(target, property) {
      if (property !== 'query') return Reflect.get(target, property, target) as unknown;
      return async (statement: { readonly name: string }) => {
        await before(statement.name);
        return target.query(statement as unknown as string); // handed on as it came
      };
    },
  });
  return { ...base, pool };
}

const ingestOf = (base: Database, publish: (changes: readonly ParcelChanged[]) => void = () => undefined) =>
  createIngest({ database: base, clock: systemClock, publish });

async function load(pool: Pool, key: Pick<Intake, 'carrier' | 'number'>): Promise<ParcelRow> {
  const [row] = await loadParcelsByKey(pool, [key]);
  if (row === undefined) throw new Error('not stored');
  return row;
}

const storedJourney = (row: ParcelRow) => foldJourney(readObservations(row.observations));

describe('two processes that change one parcel', () => {
  test('a parcel changed between reading and writing is read again, and both changes stay', async () => {
    const key = parcel();
    const second = ingestOf(other);
    let writes = 0;
    const first = ingestOf(
      watched(database, (name) => {
        if (name !== 'write_parcels' && name !== 'append_tellings') return undefined;
        writes += 1;
        // The other process is faster, twice.
        return writes <= 2 ? second.submit([{ ...key, observations: [told(writes)] }]) : undefined;
      }),
    );
    const [result] = await first.submit([{ ...key, observations: [told(0)] }]);
    const row = await load(database.pool, key);
    expect(writes).toBe(3);
    expect(result).toMatchObject({ ok: true, version: 3, outcome: 'changed' });
    expect(row.version).toBe(3);
    expect(storedJourney(row).events.map(({ rawText }) => rawText)).toEqual(['通過 0', '通過 1', '通過 2']);
  });

  test('hundreds of events from both at once: none is lost, none is there twice', async () => {
    const key = parcel();
    const ingests = [ingestOf(database), ingestOf(other)];
    const EVENTS = 120;
    const results = await Promise.all(
      Array.from({ length: EVENTS }, (_, index) => index).flatMap((index) =>
        // Every event is told to one of them, every third to both.
        ingests
          .filter((_ingest, which) => index % 2 === which || index % 3 === 0)
          .map(async (ingest) => {
            await new Promise((resolve) => setTimeout(resolve, (index % 10) * 3));
            return ingest.submit([{ ...key, observations: [told(index)] }]);
          }),
      ),
    );
    expect(results.flat().every(({ ok }) => ok)).toBe(true);
    const row = await load(database.pool, key);
    const { events, status } = storedJourney(row);
    expect(events.map(({ rawText }) => rawText)).toEqual(
      Array.from({ length: EVENTS }, (_, index) => `通過 ${index}`),
    );
    expect(row.status).toBe(status);
  });

  test('a parcel both make at the same moment is one parcel', async () => {
    const key = parcel();
    const [[mine], [theirs]] = await Promise.all([
      ingestOf(database).submit([{ ...key, observations: [told(0)] }]),
      ingestOf(other).submit([{ ...key, observations: [told(1)] }]),
    ]);
    expect(mine?.ok && theirs?.ok && mine.id === theirs.id).toBe(true);
    expect(storedJourney(await load(other.pool, key)).events.length).toBe(2);
  });
});

test('callers of the same moment share transactions', async () => {
  let writes = 0;
  let published = 0;
  const counted = watched(database, (name) => {
    if (name === 'append_tellings') writes += 1;
    return undefined;
  });
  const ingest = ingestOf(counted, (changes) => (published += changes.length));
  const CALLERS = 300;
  const results = await Promise.all(
    Array.from({ length: CALLERS }, () => ingest.submit([{ ...parcel(), observations: [told(0)] }])),
  );
  await ingest.settle();
  expect(results.flat().filter(({ ok }) => ok).length).toBe(CALLERS);
  expect(published).toBe(CALLERS);
  expect(writes).toBeLessThanOrEqual(2);
});

test('the order of arrival, and how it is cut into calls, does not matter', async () => {
  const observations: Observation[] = [
    ...Array.from({ length: 6 }, (_, index) => told(index * 2)),
    told(5, 'list', 6),
    told(9, 'list', 3),
    told(11, 'list', 12),
    { type: 'not_found', observedAt: START as EpochMs, source: 'own' },
    { type: 'error', observedAt: (START + 4 * HOUR) as EpochMs, source: 'own', problem: 'unavailable' },
    {
      type: 'decision',
      observedAt: (START + 30 * HOUR) as EpochMs,
      source: 'person:desk',
      decision: 'delivered',
    },
  ];
  const whole = foldJourney(observations);
  for (const step of [1, 5, 7, 11]) {
    const key = parcel();
    const ingest = ingestOf(database);
    // Steps without a common factor with the length visit every observation once.
    const shuffled = observations.map(
      (_one, index) => observations[(index * step + step) % observations.length],
    );
    for (let start = 0; start < shuffled.length; start += step) {
      const part = shuffled.slice(start, start + step).filter((one) => one !== undefined);
      await ingest.submit([
        { ...key, observations: part },
        { ...key, observations: part.slice(0, 1) },
      ]);
    }
    const row = await load(database.pool, key);
    expect(storedJourney(row)).toEqual(whole);
    expect(row.status).toBe(whole.status);
  }
});

describe('what is new at the end', () => {
  /** Names of the statements an intake sent. */
  function spied() {
    const names: string[] = [];
    return {
      names,
      ingest: ingestOf(
        watched(database, (name) => {
          if (name) names.push(name);
          return undefined;
        }),
      ),
    };
  }

  test('is added without reading the history, and is the journey of a fold from scratch', async () => {
    const key = parcel();
    const { names, ingest } = spied();
    const observations = Array.from({ length: 20 }, (_, index) => told(index));
    for (const observation of observations) {
      expect(await ingest.submit([{ ...key, observations: [observation] }])).toMatchObject([
        { outcome: 'changed' },
      ]);
    }
    expect(new Set(names)).toEqual(new Set(['load_heads', 'append_tellings']));
    expect(names.filter((name) => name === 'load_heads').length).toBe(2); // not there, then made
    const row = await load(database.pool, key);
    const whole = foldJourney(observations);
    expect(storedJourney(row)).toEqual(whole);
    expect([row.status, row.version]).toEqual([whole.status, 20]);
  });

  test('told again it is a repetition, and a late word finds its place among the others', async () => {
    const key = parcel();
    const { names, ingest } = spied();
    const outcomes: unknown[] = [];
    for (const index of [0, 1, 3, 4, 5, 5, 3, 2, 6, 2, 7]) {
      const [result] = await ingest.submit([{ ...key, observations: [told(index)] }]);
      outcomes.push(result?.ok === true && result.outcome);
    }
    // The second 5 and the first 3 are repetitions, the first 2 is late, the second is one again.
    expect(outcomes.join(' ')).toBe(
      'changed changed changed changed changed duplicate duplicate changed changed duplicate changed',
    );
    expect(names.filter((name) => name === 'write_parcels').length).toBe(1);
    const row = await load(database.pool, key);
    expect(storedJourney(row)).toEqual(foldJourney([0, 1, 2, 3, 4, 5, 6, 7].map((index) => told(index))));
  });

  test('a parcel another process changed since it was remembered loses nothing', async () => {
    const key = parcel();
    const [first, second] = [ingestOf(database), ingestOf(other)];
    for (let index = 0; index < 12; index += 1) {
      const ingest = index % 3 === 0 ? second : first;
      await ingest.submit([{ ...key, observations: [told(index)] }]);
    }
    const row = await load(database.pool, key);
    expect(row.version).toBe(12);
    expect(storedJourney(row).events.length).toBe(12);
  });

  test('each status that moved leaves one fact, with the version that moved it', async () => {
    const key = parcel();
    const ingest = ingestOf(database);
    for (const index of [0, 1, 2]) await ingest.submit([{ ...key, observations: [told(index)] }]);
    const { id } = await load(database.pool, key);
    const { rows: facts } = await database.pool.query<{ body: string }>(
      'select body from outbox where parcel_id = $1 order by id',
      [id],
    );
    expect(facts.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { from: 'unknown.awaiting_first_scan', to: 'in_transit.accepted', version: 1 },
      { from: 'in_transit.accepted', to: 'in_transit.passed', version: 2 },
    ]);
  });
});
