import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import { createCarrierClient, type CarrierClient } from './client.ts';

const NUMBER = '123456789013';
const TIMEOUT_MS = 150;
const SAMPLES = join(import.meta.dirname, '../../../core/src/carriers/jp.yamato/samples');

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let server: Server;
let baseUrl = '';
let answer: Handler;
let asked: string[] = [];
let page = '';
let nowMs = Date.parse('2026-08-11T09:00+09:00');
/** Moved by hand, past the pace of a public page. */
const nextCall = () => (nowMs += 4_000);
const clock: Clock = { now: () => nowMs as EpochMs, speed: 1_000, realMs: (ms) => ms / 1_000 };

beforeAll(async () => {
  page = await readFile(join(SAMPLES, 'delivered.html'), 'utf8');
  server = createServer((request, response) => {
    // A connection kept open would be closed between two tests, and read as a failing carrier.
    response.shouldKeepAlive = false;
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      asked.push(body);
      answer(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`; // listens on a port
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

let client: CarrierClient;
beforeEach(() => {
  asked = [];
  nowMs = Date.parse('2026-08-11T09:00+09:00');
  client = clientWith();
});

function clientWith(more: Partial<Parameters<typeof createCarrierClient>[0]> = {}): CarrierClient {
  return createCarrierClient({
    carriers: ['jp.yamato', 'us.fedex'],
    baseUrls: { 'jp.yamato': baseUrl, 'us.fedex': baseUrl },
    clock,
    timeoutMs: TIMEOUT_MS,
    random: () => 0,
    ...more,
  });
}

const html = (status: number, body: string | Buffer, headers = {}): Handler => {
  return (_request, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
};

/** What is wrong with the service, and what the caller is told: never anything about the parcel. */
const WRONG: readonly (readonly [name: string, handler: () => Handler, kind: string])[] = [
  ['a carrier that never answers', () => () => undefined, 'network'],
  ['500', () => html(500, 'error'), 'unavailable'],
  ['403', () => html(403, 'no'), 'blocked'],
  [
    'a captcha page with 200',
    () => html(200, '<html><body>Are you a robot? captcha</body></html>'),
    'blocked',
  ],
  [
    'a maintenance page with 200',
    () => html(200, '<html><body>ただいまメンテナンス中です</body></html>'),
    'unavailable',
  ],
  [
    'another parcel',
    () => html(200, page.replaceAll('1234-5678-9013', '1234-5678-9024').replaceAll(NUMBER, '123456789024')),
    'wrong_identity',
  ],
  ['a garbled encoding', () => html(200, Buffer.from(page, 'utf16le')), 'layout_changed'],
  ['more than a megabyte', () => html(200, 'x'.repeat(1_200_000)), 'layout_changed'],
  [
    'a body that trickles',
    () => (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write(page.slice(0, 200));
    },
    'network',
  ],
];

test('a good page is read', async () => {
  answer = html(200, page);
  const { reading } = await client.ask('jp.yamato', NUMBER);
  expect(reading.problem).toBeNull();
  expect(reading.events.length).toBeGreaterThan(2);
});

test.each(WRONG)('%s is a problem of its own kind, told in time', async (_name, handler, kind) => {
  answer = handler();
  const started = performance.now();
  const { reading } = await client.ask('jp.yamato', NUMBER);
  expect(reading).toMatchObject({ events: [], problem: { kind } });
  expect(performance.now() - started).toBeLessThan(TIMEOUT_MS + 1_000);
});

test('after five failures the carrier is left alone, then asked once to see', async () => {
  answer = html(500, '');
  for (let i = 0; i < 5; i += 1) {
    nextCall();
    await client.ask('jp.yamato', `12345678901${String(i)}`);
  }
  expect(client.gate('jp.yamato').breaker.kind).toBe('open');
  await client.ask('jp.yamato', NUMBER);
  expect(asked).toHaveLength(5);
  nowMs += 60_000;
  answer = html(200, page);
  const { reading } = await client.ask('jp.yamato', NUMBER);
  expect(reading.problem).toBeNull();
  expect(client.gate('jp.yamato').breaker.kind).toBe('closed');
});

test('"too many" is obeyed: nobody asks before the time it names', async () => {
  answer = html(429, '', { 'retry-after': '120' });
  await client.ask('jp.yamato', NUMBER);
  nowMs += 119_000;
  const { reading } = await client.ask('jp.yamato', NUMBER);
  expect(reading.problem).toEqual({ kind: 'rate_limited', retryAfterSeconds: 1 });
  expect(asked).toHaveLength(1);
  nowMs += 2_000;
  answer = html(200, page);
  expect((await client.ask('jp.yamato', NUMBER)).reading.problem).toBeNull();
});

test('a viewer overtakes what the schedule asks, and the same question asked twice is one call', async () => {
  const order: string[] = [];
  answer = (_request, response, body) => {
    order.push(body);
    setTimeout(() => response.writeHead(500).end(), 10);
  };
  // The page takes ten numbers: more than two calls' worth waits.
  const numbers = Array.from({ length: 25 }, (_, i) => String(200_000_000_000 + i));
  const all = numbers.map((number) => client.ask('jp.yamato', number, 'schedule'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const viewer = client.ask('jp.yamato', NUMBER, 'viewer');
  const again = client.ask('jp.yamato', NUMBER, 'viewer');
  const hurried = client.ask('jp.yamato', '200000000024', 'viewer');
  const passing = setInterval(nextCall, 5);
  await Promise.all([...all, viewer, again, hurried]);
  clearInterval(passing);
  expect(order).toHaveLength(3);
  expect(order[1]).toContain(NUMBER);
  expect(order[1]).toContain('200000000024');
  expect(order.join().split(NUMBER)).toHaveLength(2);
});

test('credentials that are missing are named, and nobody is asked', async () => {
  const { reading } = await client.ask('us.fedex', '794887075005');
  expect(reading.problem).toEqual({ kind: 'auth', detail: 'missing: clientId, clientSecret' });
  expect(client.enabled('us.fedex')).toBe(false);
  expect(asked).toEqual([]);
});

test('a token is fetched once, used for every call, and renewed once when it is refused', async () => {
  const credentials = { 'us.fedex': { clientId: 'id', clientSecret: 'secret' } };
  const fedex = clientWith({ credentials });
  let issued = 0;
  let refuse = false;
  const seen: (string | undefined)[] = [];
  answer = (request, response) => {
    if (request.url?.includes('oauth') === true) {
      issued += 1;
      response.end(JSON.stringify({ access_token: `t${String(issued)}`, expires_in: 3600 }));
      return;
    }
    seen.push(request.headers.authorization);
    const bad = refuse && request.headers.authorization === 'Bearer t1';
    response.writeHead(bad ? 401 : 500).end('{}');
  };
  await fedex.ask('us.fedex', '794887075005');
  nextCall();
  await fedex.ask('us.fedex', '794887075016');
  refuse = true;
  nextCall();
  await fedex.ask('us.fedex', '794887075027');
  expect(seen).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t1', 'Bearer t2']);
  expect(issued).toBe(2);
});

test('a suspended carrier is never asked, and says so', async () => {
  const quiet = clientWith({ suspended: ['jp.yamato'] });
  expect((await quiet.ask('jp.yamato', NUMBER)).reading.problem?.kind).toBe('suspended');
  expect(asked).toEqual([]);
});

test('a budget used up refuses without a call', async () => {
  const poor = clientWith({ takeCall: () => Promise.resolve(false) });
  expect((await poor.ask('jp.yamato', NUMBER)).reading.problem?.kind).toBe('rate_limited');
  expect(asked).toEqual([]);
});
