import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLOSED } from '../carriers/breaker.ts';
import type { CarrierClient } from '../carriers/client.ts';
import { systemClock, type Clock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { createHub } from '../live/hub.ts';
import { createIngest, storeIntakes } from '../parcels/ingest.ts';
import type { EpochMs } from '@todoke/core/time';
import { createCallBudget } from './budget.ts';
import { startPolling } from './poller.ts';
import { findPrice } from './queries.ts';

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
    enabled: () => true,
    refusal: () => null,
    pause: () => null,
    breaker: () => CLOSED,
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
