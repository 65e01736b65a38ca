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

/** A body each operation accepts, so that nothing but the session can be what it refuses. */
const BODIES: Readonly<Record<string, object>> = {
  'POST /v1/ops/words': { carrier: 'jp.yamato', text: '謎の語', status: 'in_transit.moving' },
  'POST /v1/ops/words/unmap': { carrier: 'jp.yamato', text: '謎の語' },
  'POST /v1/ops/canaries': { carrier: 'jp.yamato', number: PARCEL.number },
  'POST /v1/ops/canaries/remove': { carrier: 'jp.yamato', number: PARCEL.number },
  'POST /v1/ops/canaries/look': { carrier: 'jp.yamato' },
  'POST /v1/ops/try': PARCEL,
  'POST /v1/ops/incidents': { kind: 'weather', from: '2026-11-22T00:00:00Z' },
  'POST /v1/ops/incidents/:id/end': {},
};

/** Everything below `/v1/ops` that the running app has, but the door itself. */
const doors = () =>
  built
    .routes()
    .filter(({ path }) => path.startsWith('/v1/ops/') && path !== '/v1/ops/login')
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS');

test('everything below /v1/ops is closed without a session, and to other sites with one', async () => {
  expect(doors().length).toBeGreaterThan(8);
  for (const { method, path } of doors()) {
    const name = `${method} ${path}`;
    const payload = BODIES[name];
    expect(method === 'GET' || payload !== undefined, `${name} needs a body here`).toBe(true);
    const call = async (headers: Record<string, string>) => {
      const url = path.replace(':id', '0198aaaa-0000-7000-8000-000000000001');
      const answer = await built.app.inject({
        method: method === 'GET' ? 'GET' : 'POST',
        url,
        headers,
        ...(payload && { payload }),
      });
      return [name, answer.statusCode];
    };
    expect(await call({})).toEqual([name, 401]);
    expect(await call({ cookie: '__Host-todoke_operator=guess' })).toEqual([name, 401]);
    expect(await call({ cookie, origin: 'https://evil.example' })).toEqual([
      name,
      method === 'GET' ? 200 : 403,
    ]);
  }
});

test.each([
  '/v1/ops/carriers',
  '/v1//ops/carriers',
  '/v1/%6fps/carriers',
  '/V1/OPS/carriers',
  '/v1/ops/none',
])('%s tells a stranger nothing, however it is spelled', async (url) => {
  const answer = await built.app.inject({ url });
  expect([401, 404]).toContain(answer.statusCode);
  expect(answer.body).not.toContain('unknownWords');
});

test.each([
  '/ops',
  '/ops/carriers',
  '/ops/anything/new',
  '//ops/carriers',
  '/%6Fps/carriers',
  '/OPS/carriers.data',
])('the page %s leads a stranger to the door', async (url) => {
  for (const method of ['GET', 'POST'] as const) {
    const answer = await built.app.inject({ method, url });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/ops/login']);
  }
});

test('what is refused says nothing of what the operation wants', async () => {
  expect((await post('/v1/ops/words', {})).statusCode).toBe(401);
});

test('the view says who is asked, who never is, and why', async () => {
  const { carriers } = await read();
  expect(carriers.map((each) => [each.carrier, each.refusal])).toEqual([
    ['jp.yamato', null],
    ['jp.sagawa', { kind: 'suspended', detail: 'since_autumn_2026' }],
    ['us.fedex', { kind: 'auth', detail: 'missing: clientId, clientSecret' }],
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

test('a meaning is taken back: stored parcels say "unknown" again and the word is on the list', async () => {
  const word = { carrier: 'jp.yamato', text: '謎の語' };
  expect((await post('/v1/ops/words/unmap', word, { cookie })).json()).toEqual({ parcels: 1 });
  expect((await read()).unknownWords).toMatchObject([word]);
  expect((await read()).mappings).toEqual([]);
  expect((await post('/v1/ops/words/unmap', word, { cookie })).statusCode).toBe(404);
});

test('a word of more than 300 characters is mapped by its beginning', async () => {
  const long = `お荷物は${'とても'.repeat(120)}遠くにあります`;
  const intake = { ...PARCEL, number: '123456789024', observations: [said(long)] };
  await storeIntakes(database, [intake], now);
  const [listed] = (await read()).unknownWords.filter((each) => each.text.startsWith('お荷物は'));
  const word = { carrier: 'jp.yamato', text: listed?.text ?? '', status: 'in_transit.moving' };
  const whole = await post('/v1/ops/words', { ...word, text: long }, { cookie });
  expect([whole.statusCode, whole.body]).toEqual([400, expect.stringContaining('too_long')]);
  expect((await post('/v1/ops/words', word, { cookie })).json()).toEqual({ parcels: 1 });
  const { rows } = await database.pool.query<{ status: string }>(
    "select status from parcel where number = '123456789024'",
  );
  expect(rows).toEqual([{ status: 'in_transit.moving' }]);
});

test('a number known to exist is named, refused where it cannot be one, and forgotten', async () => {
  const canary = { carrier: 'jp.yamato', number: '１２３４-５６７８-９０１３' };
  const add = (number: string) => post('/v1/ops/canaries', { ...canary, number }, { cookie });
  expect((await add(canary.number)).statusCode).toBe(204);
  expect((await add('1234567890')).body).toContain('not_a_number');
  const known = async () => (await read()).carriers[0]?.canaries.map((each) => each.number);
  expect(await known()).toEqual([PARCEL.number]);
  expect((await post('/v1/ops/canaries/remove', PARCEL, { cookie })).statusCode).toBe(204);
  expect(await known()).toEqual([]);
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
  ).json<{ request: null; problem: { detail: string } }>();
  expect(request).toBeNull();
  expect(problem.detail).toContain('clientSecret');
});
