import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EpochMs } from '@todoke/core/time';
import { buildApp } from '../app.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { storeIntakes } from '../parcels/ingest.ts';
import { makeNewToken } from './access.ts';
import type { OpsView } from './schema.ts';

let database: Database;
let built: Awaited<ReturnType<typeof buildApp>>;
let cookie = '';
const now = Date.now() as EpochMs;

beforeAll(async () => {
  database = await openTestDatabase();
  const config = readConfig({
    TODOKE_CARRIERS: 'jp.yamato,us.fedex,jp.sagawa',
    // Nobody is there: a test asks no carrier.
    TODOKE_CARRIER_URLS: '{"jp.yamato":"http://127.0.0.1:9"}',
    TODOKE_LOG: 'silent',
  });
  built = await buildApp({ config, clock: systemClock, database });
  await built.load();
  await storeIntakes(database, [{ ...PARCEL, observations: [said('謎の語')] }], now);
  const token = await makeNewToken(database.db);
  const answer = await post('/v1/ops/login', { token });
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await built.close();
  await database.close();
});

const PARCEL = { carrier: 'jp.yamato', number: '123456789013' } as const;

function said(rawText: string) {
  const time = {
    text: '2026-11-22 10:00',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    at: now,
    yearInferred: false,
  } as const;
  const event = { time, status: 'unknown.unmapped', rawText, rawCode: null, place: null } as const;
  return { type: 'list', order: 'asc', observedAt: now, source: 'jp.yamato', events: [event] } as const;
}

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  built.app.inject({ method: 'POST', url, payload, headers });
const read = async (): Promise<OpsView> =>
  (await built.app.inject({ url: '/v1/ops/carriers', headers: { cookie } })).json();

const DOORS = [
  ['GET', '/v1/ops/carriers', undefined],
  ['POST', '/v1/ops/words', { carrier: 'jp.yamato', text: '謎の語', status: 'in_transit.moving' }],
  ['POST', '/v1/ops/try', { carrier: 'jp.yamato', number: '123456789013' }],
  ['POST', '/v1/ops/incidents', { kind: 'weather', from: '2026-11-22T00:00:00Z' }],
  ['POST', '/v1/ops/incidents/0198aaaa-0000-7000-8000-000000000001/end', {}],
] as const;

test.each(DOORS)(
  '%s %s is closed without a session, and to other sites with one',
  async (method, url, payload) => {
    const call = (headers: Record<string, string>) =>
      built.app.inject({ method, url, headers, ...(payload && { payload }) });
    expect((await call({})).statusCode).toBe(401);
    expect((await call({ cookie: '__Host-todoke_operator=guess' })).statusCode).toBe(401);
    const foreign = await call({ cookie, origin: 'https://evil.example' });
    expect(foreign.statusCode).toBe(method === 'GET' ? 200 : 403);
  },
);

test('the view says who is asked, who never is, and why', async () => {
  const { carriers } = await read();
  expect(carriers.map((each) => [each.carrier, each.refusal])).toEqual([
    ['jp.yamato', null],
    ['jp.sagawa', expect.stringContaining('suspended')],
    ['us.fedex', expect.stringContaining('missing: clientId, clientSecret')],
  ]);
  expect(carriers[0]).toMatchObject({ parcels: 1, calls: { perHour: 1_000 } });
});

test('a word gets its meaning: stored parcels change at once, later answers are read with it', async () => {
  expect((await read()).unknownWords).toMatchObject([{ carrier: 'jp.yamato', text: '謎の語' }]);
  const wrong = await post(
    '/v1/ops/words',
    { carrier: 'jp.yamato', text: '謎の語', status: 'x.y' },
    { cookie },
  );
  expect(wrong.statusCode).toBe(400);
  const word = { carrier: 'jp.yamato', text: '謎の語', status: 'in_transit.moving' };
  expect((await post('/v1/ops/words', word, { cookie })).json()).toEqual({ parcels: 1 });
  const status = async () =>
    (await database.pool.query<{ status: string }>('select status from parcel')).rows.map(
      (row) => row.status,
    );
  expect(await status()).toEqual(['in_transit.moving']);
  const other = { ...word, status: 'in_transit.departed' };
  expect((await post('/v1/ops/words', other, { cookie })).json()).toEqual({ parcels: 1 });
  expect(await status()).toEqual(['in_transit.departed']);
  const view = await read();
  expect(view.unknownWords).toEqual([]);
  expect(view.patch).toContain(`word: "謎の語", status: 'in_transit.departed'`);
  expect(view.audit.map((each) => each.action)).toContain('word_mapped');
});

test('an incident is announced and ended', async () => {
  const added = await post(
    '/v1/ops/incidents',
    { kind: 'weather', from: '2026-11-22T00:00:00Z' },
    { cookie },
  );
  expect(added.statusCode).toBe(201);
  const { id } = added.json<{ id: string }>();
  expect((await read()).incidents.map((each) => each.id)).toContain(id);
  expect((await post(`/v1/ops/incidents/${id}/end`, {}, { cookie })).statusCode).toBe(204);
  expect((await read()).incidents).toEqual([]);
});

test('the console says why a carrier cannot be asked', async () => {
  const { request, problem } = (
    await post('/v1/ops/try', { carrier: 'us.fedex', number: '794887075005' }, { cookie })
  ).json<{ request: null; problem: string }>();
  expect(request).toBeNull();
  expect(problem).toContain('clientSecret');
});
