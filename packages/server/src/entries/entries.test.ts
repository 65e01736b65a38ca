import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testConfig } from '../app.fixture.ts';
import { buildApp } from '../app.ts';
import { systemClock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { ParcelView } from '../parcels/schema.ts';
import type { EntriesView } from './schema.ts';

/* A carrier that uses one number for several parcels, asked by the whole server. */

const NUMBER = '794887075005';
const now = Date.now();
const ago = (days: number) => `${new Date(now - days * 86_400_000).toISOString().slice(0, 19)}+00:00`;

let results: readonly object[] = [];
const server: Server = createServer((request, response) => {
  response.shouldKeepAlive = false;
  request.resume().on('end', () => {
    const token = { access_token: 't', expires_in: 3600 };
    const output = { completeTrackResults: [{ trackingNumber: NUMBER, trackResults: results }] };
    response.end(JSON.stringify(request.url?.includes('oauth') === true ? token : { output }));
  });
});
const database = await openTestDatabase();

function entry(id: string, city: string, ...scans: readonly (readonly [days: number, code: string])[]) {
  return {
    trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: id },
    scanEvents: scans
      .map(([days, eventType]) => ({
        date: ago(days),
        eventType,
        eventDescription: `${eventType} in ${city}`,
        scanLocation: { city, streetLines: ['PRIVATE_STREET'] },
      }))
      .toReversed(),
  };
}
const ours = entry('1~A', 'TOKYO', [9, 'PU'], [6, 'IT']);
const theirs = entry('2~B', 'MEMPHIS', [8, 'PU'], [5, 'OD']);

async function openApp() {
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`; // listens on a port
  const config = await testConfig(database, {
    TODOKE_CARRIER_URLS: JSON.stringify({ 'us.fedex': url }),
    TODOKE_CREDENTIALS: JSON.stringify({ 'us.fedex': { clientId: 'i', clientSecret: 's' } }),
  });
  // A quick clock, so that nobody waits for the carrier's pace.
  const built = await buildApp({ config, clock: { ...systemClock, realMs: () => 0 }, database });
  await built.load();
  return built;
}
type App = Awaited<ReturnType<typeof openApp>>;
let app: App;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  app = await openApp();
});
afterAll(async () => {
  await app.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
});

async function track(): Promise<ParcelView> {
  const response = await app.app.inject({
    method: 'POST',
    url: '/v1/parcels',
    payload: { number: NUMBER, carrier: 'us.fedex' },
  });
  expect(response.statusCode).toBe(200);
  return response.json();
}

async function parcel(id: string): Promise<ParcelView> {
  return (await app.app.inject({ url: `/v1/parcels/${id}` })).json();
}

async function entries(id: string): Promise<EntriesView> {
  const response = await app.app.inject({ url: `/v1/parcels/${id}/entries` });
  expect(response.statusCode).toBe(200);
  return response.json();
}

async function choose(id: string, chosen: string) {
  return app.app.inject({ method: 'POST', url: `/v1/parcels/${id}/entries`, payload: { entry: chosen } });
}

const places = (view: ParcelView) => [...new Set(view.events.map((event) => event.place))];

test('the entry chosen first stays chosen when another one moves on, also after a restart, and a person may choose', async () => {
  results = [ours];
  const { id } = await track();
  expect(await entries(id)).toMatchObject({ chosen: '1~A', chosenBy: 'latest', unsure: false });

  // Somebody else's parcel appears under the number, and is ahead of ours.
  results = [theirs, ours];
  await app.close();
  app = await openApp();
  await database.pool.query("update poll set due_at = now() - interval '1 hour', claimed_until = null");
  await database.pool.query("update parcel set checked_at = now() - interval '1 hour'");
  await expect.poll(async () => (await entries(id)).unsure, { timeout: 10_000 }).toBe(true);
  expect(places(await parcel(id))).toEqual(['TOKYO']);
  const { chosen, entries: all } = await entries(id);
  expect([chosen, all.map((each) => [each.id, each.place])]).toEqual([
    '1~A',
    [
      ['2~B', 'MEMPHIS'],
      ['1~A', 'TOKYO'],
    ],
  ]);

  // The person says which one is theirs: nothing of the other one is left.
  const answer = await choose(id, '2~B');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ chosen: '2~B', chosenBy: 'person', unsure: false });
  const after = await parcel(id);
  expect(places(after)).toEqual(['MEMPHIS']);
  expect(after.status).toBe('out_for_delivery.on_vehicle');
  expect(await entries(id)).toMatchObject({ chosen: '2~B', chosenBy: 'person', unsure: false });
  expect(JSON.stringify([after, answer.json()])).not.toContain('PRIVATE_');
});

test('not twice a minute, and not an entry nobody saw', async () => {
  const { id } = await track();
  const soon = await choose(id, '1~A');
  expect([soon.statusCode, soon.json<{ reason: string }>().reason]).toEqual([503, 'busy']);
  expect(Number(soon.headers['retry-after'])).toBeGreaterThan(0);
  expect((await choose(id, '9~Z')).statusCode).toBe(400);
  expect((await choose('0198aaaa-0000-7000-8000-000000000001', '1~A')).statusCode).toBe(404);
});
