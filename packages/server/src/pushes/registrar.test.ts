import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import { createCarrierClient, type CarrierClient } from '../carriers/client.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/pool.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { createCallBudget } from '../polling/budget.ts';
import { createRegistrar } from './registrar.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A call takes longer than the pace of these services wants between two. */
const CALL_MS = 300;
let nowMs = Date.parse('2026-11-20T10:59:00+09:00');
const clock: Clock = { now: () => nowMs as EpochMs, speed: 1_000, realMs: (ms) => ms / 1_000 };

/** A service with the memory it really has: it tells of what it was told, and counts. */
const service = {
  known: new Set<string>(),
  calls: [] as string[],
  bodies: [] as string[],
  answer: null as { status: number; body: object } | null,
};
let server: Server;
let baseUrl = '';
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  server = createServer((request, response) => {
    response.shouldKeepAlive = false;
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      nowMs += CALL_MS;
      const path = (request.url ?? '').replace(/\?.*$/, '');
      service.calls.push(path);
      service.bodies.push(body);
      const { status, body: told } = service.answer ?? { status: 200, body: answerOf(path, body) };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(told));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`; // listens on a port
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});
beforeEach(() => {
  Object.assign(service, { calls: [], bodies: [], answer: null });
  service.known.clear();
});

function answerOf(path: string, body: string): object {
  if (path.endsWith('/oauth/token')) return { access_token: 't', expires_in: '14399' };
  if (path.startsWith('/api/track/v1/details/')) return upsDetails(path.split('/').at(-1) ?? '');
  if (path.includes('/subscription/')) {
    const { trackingNumberList } = JSON.parse(body) as { trackingNumberList: string[] }; // our own request
    return { validTrackingNumbers: trackingNumberList };
  }
  const numbers = (JSON.parse(body) as { number: string }[]).map((each) => each.number); // our own request
  if (path.endsWith('/register')) {
    const fresh = numbers.filter((number) => !service.known.has(number) && number !== 'BAD0');
    const code = (number: string) => (number === 'BAD0' ? -18010012 : -18019901);
    const old = numbers.filter((number) => !fresh.includes(number));
    for (const number of fresh) service.known.add(number);
    return {
      code: 0,
      data: {
        accepted: fresh.map((number) => ({ number, carrier: 1 })),
        rejected: old.map((number) => ({ number, error: { code: code(number) } })),
      },
    };
  }
  const event = {
    time_iso: '2026-11-20T09:00:00+09:00',
    description: 'On its way',
    sub_status: 'InTransit_Other',
  };
  const known = numbers.filter((number) => service.known.has(number));
  return {
    code: 0,
    data: {
      accepted: known.map((number) => ({
        number,
        track_info: { tracking: { providers: [{ events: [event] }] } },
      })),
      rejected: numbers
        .filter((number) => !service.known.has(number))
        .map((number) => ({ number, error: { code: -18019902 } })),
    },
  };
}

function upsDetails(trackingNumber: string): object {
  const activity = [{ date: '20261120', time: '090000', status: { type: 'I', description: 'On its way' } }];
  return { trackResponse: { shipment: [{ package: [{ trackingNumber, activity }] }] } };
}

const CREDENTIALS = {
  '17track': { apiKey: 'k' },
  'us.ups': { clientId: 'id', clientSecret: 'secret', pushCredential: 'ups-credential' },
};

/** A process of the product: what it knows of registrations is in the database. */
function startProcess(
  more: { readonly publicUrl?: string | null; readonly credentials?: object; readonly budgets?: object } = {},
): CarrierClient {
  const credentials = { ...CREDENTIALS, ...more.credentials };
  const publicUrl = more.publicUrl === undefined ? 'https://todoke.example' : more.publicUrl;
  const budget = createCallBudget({ db: database.db, clock, budgets: { ...more.budgets } });
  return createCarrierClient({
    carriers: ['17track', 'us.ups'],
    baseUrls: { '17track': baseUrl, 'us.ups': baseUrl },
    credentials,
    clock,
    takeCall: budget.take,
    registrar: createRegistrar({ db: database.db, clock, credentials, publicUrl }),
    timeoutMs: 2_000,
  });
}

let serial = 0;
const number = () => `LP${String((serial += 1)).padStart(14, '0')}`;
const kindOf = async (client: CarrierClient, asked: string, carrier: CarrierId = '17track') =>
  (await client.ask(carrier, asked)).reading.problem?.kind ?? 'found';
const registered = () => service.calls.filter((path) => path.endsWith('/register')).length;

test('a number is registered once, before it is asked about, by all processes and starts together', async () => {
  const asked = number();
  const client = startProcess();
  expect(await kindOf(client, asked)).toBe('found');
  expect(service.calls.map((path) => path.split('/').at(-1))).toEqual(['register', 'gettrackinfo']);
  expect(await kindOf(client, asked)).toBe('found');
  expect(await kindOf(startProcess(), asked)).toBe('found');
  expect(registered()).toBe(1);
});

test('two processes at the same moment register once', async () => {
  const asked = number();
  await Promise.all([kindOf(startProcess(), asked), kindOf(startProcess(), asked)]);
  expect(registered()).toBe(1);
  expect(await kindOf(startProcess(), asked)).toBe('found');
});

test('numbers of one batch share a registration; one the service refuses does not hold up the others', async () => {
  const client = startProcess();
  const good = [number(), number()];
  const kinds = await Promise.all([...good, 'BAD0'].map((each) => kindOf(client, each)));
  expect(kinds).toEqual(['found', 'found', 'invalid_number']);
  expect(registered()).toBe(1);
  // The reason is remembered for a day and nobody is asked again.
  expect(await kindOf(client, 'BAD0')).toBe('invalid_number');
  expect(registered()).toBe(1);
  nowMs += DAY_MS;
  await kindOf(client, 'BAD0');
  expect(registered()).toBe(2);
});

test('a number the service knew already counts as registered', async () => {
  const asked = number();
  service.known.add(asked);
  expect(await kindOf(startProcess(), asked)).toBe('found');
  expect(await kindOf(startProcess(), asked)).toBe('found');
  expect(registered()).toBe(1);
});

test('a service that forgot a number is told again, but not at every asking', async () => {
  const asked = number();
  const client = startProcess();
  await kindOf(client, asked);
  service.known.delete(asked);
  expect(await kindOf(client, asked)).toBe('unavailable');
  expect(await kindOf(client, asked)).toBe('unavailable');
  expect(registered()).toBe(1);
  nowMs += HOUR_MS + 1;
  expect(await kindOf(client, asked)).toBe('unavailable');
  expect(await kindOf(client, asked)).toBe('found');
  expect(registered()).toBe(2);
});

test.each([
  ['wrong credentials', { status: 401, body: {} }, 'auth'],
  ['a service that is down', { status: 500, body: {} }, 'unavailable'],
  ['too many', { status: 429, body: {} }, 'rate_limited'],
] as const)('%s: a problem of its own kind, tried again after ten minutes', async (_name, answer, kind) => {
  const asked = number();
  service.answer = answer;
  expect(await kindOf(startProcess(), asked)).toBe(kind);
  expect(service.calls).toHaveLength(1);
  service.answer = null;
  expect(await kindOf(startProcess(), asked)).toBe(kind);
  expect(service.calls).toHaveLength(1);
  nowMs += 11 * 60_000;
  expect(await kindOf(startProcess(), asked)).toBe('found');
});

test('both calls count in the budget', async () => {
  nowMs += HOUR_MS - (nowMs % HOUR_MS) + HOUR_MS - 1_000;
  const used = async () => {
    const { rows } = await database.pool.query<{ calls: number }>(
      "select calls from carrier_call where carrier = '17track' and hour = $1",
      [new Date(nowMs - (nowMs % HOUR_MS))],
    );
    return rows[0]?.calls ?? 0;
  };
  await kindOf(startProcess(), number());
  expect(await used()).toBe(2);
  expect(await kindOf(startProcess({ budgets: { '17track': 2 } }), number())).toBe('rate_limited');
  expect(await used()).toBe(2);
});

test('without credentials it is said what is missing, and nobody is told anything', async () => {
  const client = startProcess({ credentials: { '17track': {} } });
  expect((await client.ask('17track', number())).reading.problem).toEqual({
    kind: 'auth',
    detail: 'missing: apiKey',
  });
  expect(service.calls).toEqual([]);
});

const subscriptions = () => service.calls.filter((path) => path.includes('/subscription/')).length;

test('UPS is asked to push what it knows, once, and again before the subscription ends', async () => {
  const asked = '1Z5R89390357567127';
  expect(await kindOf(startProcess(), asked, 'us.ups')).toBe('found');
  await expect.poll(subscriptions).toBe(1);
  const body = service.bodies.at(-1) ?? '';
  expect(JSON.parse(body)).toMatchObject({
    trackingNumberList: [asked],
    destination: { url: 'https://todoke.example/v1/carriers/us.ups/push', credential: 'ups-credential' },
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await kindOf(startProcess(), asked, 'us.ups');
  nowMs += 13 * DAY_MS + 1;
  await kindOf(startProcess(), asked, 'us.ups');
  await expect.poll(subscriptions).toBe(2);
});

test.each([
  ['the outside cannot reach us', { publicUrl: null }],
  ['the secret for pushes is not set', { credentials: { 'us.ups': { clientId: 'i', clientSecret: 's' } } }],
])('UPS is not asked to push where %s, and answers as ever', async (_name, more) => {
  expect(await kindOf(startProcess(more), '1Z5R89390357567136', 'us.ups')).toBe('found');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(subscriptions()).toBe(0);
});
