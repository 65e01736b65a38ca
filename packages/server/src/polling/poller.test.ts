import { afterAll, beforeAll, expect, test } from 'vitest';
import { FRESH_GATE } from '@todoke/core/polling';
import type { CarrierClient } from '../carriers/client.ts';
import { systemClock, type Clock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { createHub } from '../live/hub.ts';
import { createIngest, storeIntakes } from '../parcels/ingest.ts';
import type { EpochMs } from '@todoke/core/time';
import { createCallBudget } from './budget.ts';
import { startPolling } from './poller.ts';
import { createCheckNow } from './check-now.ts';
import { claimDuePolls, findPrice, hurryPoll } from './queries.ts';

const PARCELS = 60;
/** Just before the end of an hour, when all of its calls are allowed. */
const LATE = (Math.floor(Date.now() / 3_600_000) * 3_600_000 + 3_599_000) as EpochMs;
const clock: Clock = { ...systemClock, now: () => LATE };

let database: Database;
const numbers = Array.from({ length: PARCELS }, (_, i) => `DA${String(i).padStart(10, '0')}`);

beforeAll(async () => {
  database = await openTestDatabase();
  const said = { type: 'not_found' as const, observedAt: LATE, source: 'own' };
  await storeIntakes(
    database,
    numbers.map((number) => ({ carrier: 'own' as const, number, observations: [said] })),
    LATE,
  );
});
afterAll(() => database.close());

/** A carrier that knows nothing, and remembers who asked it. */
function deafCarrier(asked: string[]): CarrierClient {
  const answer = {
    reading: { number: null, events: [], promise: null, problem: { kind: 'not_found' as const } },
    observedAt: LATE,
  };
  return {
    ask: async (_carrier, number) => {
      asked.push(number);
      await new Promise((resolve) => setTimeout(resolve, 2));
      return answer;
    },
    tryNumber: () => Promise.resolve({ answers: [answer], request: null, answered: null }),
    isAsking: () => false,
    enabled: () => true,
    refusal: () => null,
    pause: () => null,
    gate: () => FRESH_GATE,
    askCanary: () => Promise.resolve('unasked'),
    batch: () => 1,
  };
}

function poller(asked: string[]) {
  const ingest = createIngest({ database, clock, publish: () => undefined });
  const budget = createCallBudget({ db: database.db, clock, budgets: {} });
  const client = deafCarrier(asked);
  return startPolling({
    db: database.db,
    clock,
    client,
    ingest,
    hub: createHub(),
    budget,
    hasCanary: () => false,
    carriers: ['own'],
  });
}

test('two processes ask about every parcel once, and a later start asks about none again', async () => {
  const asked: string[] = [];
  const pollers = [poller(asked), poller(asked)];
  await expect.poll(() => asked.length, { timeout: 10_000 }).toBe(PARCELS);
  await Promise.all(pollers.map((each) => each.stop()));
  expect(new Set(asked).size).toBe(PARCELS);
  const again = poller(asked);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await again.stop();
  expect(asked).toHaveLength(PARCELS);
  expect((await findPrice(database.db, 'own'))?.price).toBeGreaterThan(0);
});

test('two processes together never make more calls than the budget, and people have the last tenth', async () => {
  const budgets = { 'jp.yamato': 50 } as const;
  const both = [1, 2].map(() => createCallBudget({ db: database.db, clock, budgets }));
  const take = async (urgency: 'viewer' | 'schedule') => {
    const taken = await Promise.all(
      Array.from({ length: 40 }, () => both.map((budget) => budget.take('jp.yamato', urgency))).flat(),
    );
    return taken.filter(Boolean).length;
  };
  expect(await take('schedule')).toBeLessThanOrEqual(46);
  expect(both[0]?.room('jp.yamato')).toBe(0);
  await take('viewer');
  const { rows } = await database.pool.query<{ calls: number }>(
    "select calls from carrier_call where carrier = 'jp.yamato'",
  );
  expect(rows).toEqual([{ calls: 50 }]);
});

test('two people at two processes, and the schedule at a third, are one question', async () => {
  const asked: string[] = [];
  const number = numbers[0] ?? '';
  const { rows } = await database.pool.query<{ id: string }>(
    'update poll set due_at = $1, claimed_until = null where number = $2 returning parcel_id as id',
    [new Date(LATE), number],
  );
  const ingest = createIngest({ database, clock, publish: () => undefined });
  const check = () =>
    createCheckNow({ db: database.db, clock, client: deafCarrier(asked), ingest, hub: createHub() });
  const parcel = { id: rows[0]?.id ?? '', carrier: 'own', number } as const;
  const schedule = poller(asked);
  await Promise.all([check()(parcel), check()(parcel)]);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await schedule.stop();
  expect(asked.filter((each) => each === number)).toHaveLength(1);
});

test('calls left over ask ahead only after half of the wait, and an opened page not twice a minute', async () => {
  const minutes = (n: number) => new Date(LATE + n * 60_000);
  const claim = async (askedAt: Date, dueAt: Date) => {
    await database.pool.query('update poll set claimed_until = null, asked_at = $1, due_at = $2', [
      askedAt,
      dueAt,
    ]);
    const until = { now: new Date(LATE), dueUntil: minutes(30), claimUntil: minutes(0) };
    return (await claimDuePolls(database.db, 'own', { ...until, count: 100 })).length;
  };
  expect(await claim(minutes(-1), minutes(20)), 'asked a minute ago').toBe(0);
  expect(await claim(minutes(-10), minutes(20)), 'a third of the wait').toBe(0);
  expect(await claim(minutes(-20), minutes(20)), 'half of the wait').toBe(PARCELS);
  expect(await claim(minutes(-1), minutes(0)), 'due').toBe(PARCELS);
  await database.pool.query('update poll set asked_at = $1, due_at = $2', [minutes(-0.5), minutes(9)]);
  const { rows } = await database.pool.query<{ parcel_id: string }>('select parcel_id from poll limit 1');
  await hurryPoll(database.db, rows[0]?.parcel_id ?? '', new Date(LATE));
  const due = await database.pool.query<{ due_at: Date }>('select min(due_at) as due_at from poll');
  expect(due.rows[0]?.due_at).toEqual(minutes(0.5));
});

test('a parcel nobody waits for any more leaves the schedule', async () => {
  const [number = ''] = numbers.slice(7);
  await database.pool.query('update poll set claimed_until = $1', [new Date(LATE + 3_600_000)]);
  await database.pool.query(
    'update poll set due_at = $1, claimed_until = null, asked_at = null where number = $2',
    [new Date(LATE), number],
  );
  // A month of "not found" went by.
  const said = {
    type: 'created' as const,
    observedAt: (LATE - 31 * 24 * 3_600_000) as EpochMs,
    source: 'own',
  };
  await storeIntakes(database, [{ carrier: 'own', number, observations: [said] }], LATE);
  const asked: string[] = [];
  const one = poller(asked);
  await expect
    .poll(async () => (await database.pool.query('select 1 from poll where number = $1', [number])).rowCount)
    .toBe(0);
  await one.stop();
  expect(asked).toEqual([number]);
});
