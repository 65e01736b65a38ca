import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { createCarrierClient, type CarrierClient } from './client.ts';
import { createStoredGates } from './stored-gates.ts';

/* Goal: what a carrier is owed holds for all processes together, and over a restart of any. */

const SAMPLES = join(import.meta.dirname, '../../../core/src/carriers/jp.yamato/samples');
const NUMBER = '123456789013';
const CARRIER = 'jp.yamato' satisfies CarrierId;

let database: Database;
let server: Server;
let baseUrl = '';
let answer: (response: ServerResponse) => void;
let calls: number[] = [];
let underWay = 0;
let mostUnderWay = 0;
let nowMs = Date.parse('2026-11-22T09:00+09:00');
const clock: Clock = { now: () => nowMs as EpochMs, speed: 1, realMs: (ms) => Math.min(ms, 5) };

beforeAll(async () => {
  database = await openTestDatabase(12);
  server = createServer((_request, response) => {
    response.shouldKeepAlive = false;
    calls.push(nowMs);
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    response.on('close', () => (underWay -= 1));
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`; // listens on a port
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});
beforeEach(async () => {
  calls = [];
  mostUnderWay = 0;
  nowMs += 86_400_000;
  await database.pool.query('delete from carrier_gate');
});

/** A process: what it knows by itself is gone with it, its gates are everybody's. */
async function process(
  more: Partial<Parameters<typeof createCarrierClient>[0]> = {},
): Promise<CarrierClient> {
  const gates = createStoredGates(database.db);
  await gates.reload();
  return createCarrierClient({
    carriers: [CARRIER],
    baseUrls: { [CARRIER]: baseUrl },
    clock,
    timeoutMs: 150,
    random: () => 0,
    gates,
    ...more,
  });
}

const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end();

test('two processes keep one pace and one place between them', async () => {
  answer = (response) => void setTimeout(() => status(404)(response), 15);
  const both = [await process(), await process()] as const;
  const passing = setInterval(() => (nowMs += 500), 4);
  // Ten numbers make a call: eleven numbers at each are two calls at each.
  const numbers = Array.from({ length: 22 }, (_, i) => String(200_000_000_000 + i));
  await Promise.all(numbers.map((number, i) => both[i % 2 === 0 ? 0 : 1].ask(CARRIER, number, 'schedule')));
  clearInterval(passing);
  expect(calls).toHaveLength(4);
  const gaps = calls.slice(1).map((at, i) => at - (calls[i] ?? 0));
  expect(Math.min(...gaps), 'three seconds apart, less a step of the clock').toBeGreaterThanOrEqual(2_500);
  expect(mostUnderWay).toBe(1);
});

test('the wish to be left alone outlives the process it was told to', async () => {
  answer = status(429, { 'retry-after': '120' });
  await (await process()).ask(CARRIER, NUMBER);
  nowMs += 100_000;
  const { reading } = await (await process()).ask(CARRIER, NUMBER);
  expect(reading.problem).toEqual({ kind: 'rate_limited', retryAfterSeconds: 20 });
  expect(calls).toHaveLength(1);
});

test('an open breaker stays open over a restart, and one process alone probes', async () => {
  answer = status(500);
  const first = await process();
  for (let i = 0; i < 5; i += 1) {
    nowMs += 4_000;
    await first.ask(CARRIER, `12345678901${String(i)}`);
  }
  const after = [await process(), await process()];
  expect((await after[0]?.ask(CARRIER, NUMBER))?.reading.problem?.kind).toBe('unavailable');
  expect(calls).toHaveLength(5);
  nowMs += 60_000;
  answer = (response) => void setTimeout(() => status(500)(response), 20);
  await Promise.all(after.map((each) => each.ask(CARRIER, NUMBER)));
  expect(calls, 'one probe').toHaveLength(6);
  nowMs += 119_000;
  expect((await process()).pause(CARRIER), 'twice as long').not.toBeNull();
  nowMs += 1_000;
  expect((await process()).pause(CARRIER)).toBeNull();
});

test('failures are counted together', async () => {
  answer = status(500);
  for (let i = 0; i < 5; i += 1) {
    nowMs += 4_000;
    await (await process()).ask(CARRIER, NUMBER);
  }
  expect((await process()).gate(CARRIER).breaker.kind).toBe('open');
});

test('a call that never came back frees its place when its lease ends', async () => {
  answer = status(404);
  await database.pool.query('insert into carrier_gate (carrier, flights) values ($1, $2)', [
    CARRIER,
    [new Date(nowMs + 5_000)],
  ]);
  const asking = (await process()).ask(CARRIER, NUMBER);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(calls).toHaveLength(0);
  nowMs += 5_000;
  await asking;
  expect(calls).toHaveLength(1);
});

test('while known numbers are not found, "not found" is not told to anybody', async () => {
  const page = await readFile(join(SAMPLES, 'not-registered.html'), 'utf8');
  answer = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  const ask = async (client: CarrierClient) => {
    nowMs += 4_000;
    return (await client.ask(CARRIER, '123456789024')).reading.problem?.kind;
  };
  const client = await process();
  expect(await ask(client)).toBe('not_found');
  await database.pool.query('update carrier_gate set distrusted_since = now()');
  expect(await ask(client)).toBe('layout_changed');
  nowMs += 4_000;
  expect(await client.askCanary(CARRIER, '123456789024'), 'its own word is heard').toMatchObject({
    kind: 'not_found',
  });
});
