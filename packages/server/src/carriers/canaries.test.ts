import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CarrierId, CarrierProblem } from '@todoke/core/carriers';
import type { CanaryVerdict } from '@todoke/core/polling';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { storeIntakes } from '../parcels/ingest.ts';
import { createCanaries, startCanaryWatch } from './canaries.ts';
import { createStoredGates } from './stored-gates.ts';

/* Goal: a carrier that finds nothing is told from numbers nobody knows, by numbers it must know, and only by those. */

const CARRIER = 'jp.yamato' satisfies CarrierId;
const HOUR = 3_600_000;

let database: Database;
let nowMs = Date.parse('2026-11-22T09:00+09:00');
const clock: Clock = { now: () => nowMs as EpochMs, speed: 1, realMs: (ms) => ms };
beforeAll(async () => (database = await openTestDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  nowMs += 48 * HOUR;
  await database.pool.query('delete from carrier_gate; delete from carrier_canary');
});

/** A process that watches; `answers` by number, and everything it asked and found. */
async function watch(
  answers: Readonly<Record<string, CarrierProblem | null>>,
  named: Readonly<Partial<Record<CarrierId, readonly string[]>>> = { [CARRIER]: ['A1', 'A2'] },
) {
  const gates = createStoredGates(database.db);
  const canaries = createCanaries(database.db, named);
  await canaries.load();
  const asked: string[] = [];
  const found: { verdict: CanaryVerdict; news: boolean }[] = [];
  const watching = startCanaryWatch({
    db: database.db,
    clock,
    gates,
    canaries,
    carriers: [CARRIER],
    client: {
      enabled: () => true,
      askCanary(_carrier, number) {
        asked.push(number);
        return Promise.resolve(answers[number] ?? null);
      },
    },
    onVerdict: (_carrier, verdict, news) => found.push({ verdict, news }),
  });
  return { gates, canaries, asked, found, look: () => watching.look(CARRIER), stop: watching.stop };
}

const LOST: CarrierProblem = { kind: 'not_found' };

test('one that is found is enough, and stands first the next time', async () => {
  const { look, asked, canaries, gates, stop } = await watch({ A1: LOST, A2: null });
  expect(await look()).toEqual({ kind: 'good' });
  expect(asked).toEqual(['A1', 'A2']);
  await look();
  expect(asked).toEqual(['A1', 'A2', 'A2']);
  expect(canaries.list(CARRIER).map((row) => [row.number, row.outcome])).toEqual([
    ['A2', 'ok'],
    ['A1', 'not_found'],
  ]);
  expect(gates.known(CARRIER).distrustedSince).toBeNull();
  await stop();
});

test('none found: "not found" is not believed any more, told once, and known to every process', async () => {
  const first = await watch({ A1: LOST, A2: LOST });
  await first.look();
  nowMs += HOUR;
  await first.look();
  expect(first.found.map((each) => [each.verdict.kind, each.news])).toEqual([
    ['lost', true],
    ['lost', false],
  ]);
  const second = await watch({});
  await second.gates.reload();
  expect(second.gates.known(CARRIER).distrustedSince).toBe(nowMs - HOUR);
  await Promise.all([first.stop(), second.stop()]);
});

test('a carrier that cannot be asked says nothing about its "not found"', async () => {
  const { look, asked, gates, stop } = await watch({ A1: { kind: 'blocked', detail: 'captcha' } });
  expect((await look())?.kind).toBe('problem');
  expect(asked).toEqual(['A1']);
  expect(gates.known(CARRIER).distrustedSince).toBeNull();
  await stop();
});

test('an idle carrier is asked once a day by itself, by one process alone', async () => {
  const both = [await watch({}), await watch({})] as const;
  const asked = () => both.flatMap((each) => each.asked);
  await expect.poll(() => asked().length, { timeout: 10_000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(asked()).toHaveLength(1);
  await Promise.all(both.map((each) => each.stop()));
});

test('without a named number, one the carrier has answered for; never one it has not', async () => {
  const observedAt = nowMs as EpochMs;
  const time = {
    text: '10:00',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    at: observedAt,
    yearInferred: false,
  } as const;
  const event = { time, status: 'in_transit.moving', rawText: '輸送中', rawCode: null, place: null } as const;
  const list = { type: 'list', order: 'asc', observedAt, source: CARRIER, events: [event] } as const;
  await storeIntakes(
    database,
    [
      {
        carrier: CARRIER,
        number: '123456789024',
        observations: [{ type: 'not_found', observedAt, source: CARRIER }],
      },
    ],
    observedAt,
  );
  const { look, asked, stop } = await watch({}, {});
  expect(await look()).toBeNull();
  await storeIntakes(
    database,
    [{ carrier: CARRIER, number: '123456789013', observations: [list] }],
    observedAt,
  );
  expect(await look()).toEqual({ kind: 'good' });
  expect(asked).toEqual(['123456789013']);
  await stop();
});

test('what the configuration no longer names is forgotten, what the operator named is kept', async () => {
  const before = await watch({});
  expect(await before.canaries.add(CARRIER, 'B1')).toBe(true);
  await before.stop();
  const { canaries, stop } = await watch({}, { [CARRIER]: ['A2'] });
  expect(canaries.list(CARRIER).map((row) => row.number)).toEqual(['A2', 'B1']);
  for (let i = 0; i < 8; i += 1) await canaries.add(CARRIER, `C${String(i)}`);
  expect(await canaries.add(CARRIER, 'C9'), 'ten are enough').toBe(false);
  await stop();
});
