import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createApiKey } from '../accounts/keys.ts';
import { openTestApp } from '../app.fixture.ts';
import { buildApp } from '../app.ts';
import { systemClock } from '../clock.ts';
import { STORED_TEXT } from '../parcels/queries.ts';
import { describeRequest } from '../http/request-log.ts';
import type { ParcelView } from '../parcels/schema.ts';
import { ANSWERS, BODIES, PUSHERS, SECRETS, SIGNED, type Pusher } from './pushes.fixture.ts';
import { PUSH_BYTES_MAX } from './schema.ts';

/* `POST /v1/carriers/{id}/push` as a carrier meets it, on a real database. */

const { app, config, database } = await openTestApp({
  TODOKE_CREDENTIALS: JSON.stringify(SECRETS),
  TODOKE_PUBLIC_URL: 'https://todoke.example/',
});

let serial = 0;
const next = () => String((serial += 1)).padStart(6, '0');

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

async function push(
  carrier: string,
  body: object | string | Buffer,
  headers?: Readonly<Record<string, string>>,
  query = '',
): Promise<Sent> {
  const payload = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const signed = headers ?? SIGNED[carrier as Pusher](String(payload)); // unknown carriers come with headers
  const response = await app.inject({
    method: 'POST',
    url: `/v1/carriers/${carrier}/push${query}`,
    headers: { 'content-type': 'application/json', ...signed },
    payload,
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

async function parcelsOf(number: string): Promise<readonly ParcelView[]> {
  const response = await app.inject({ url: `/v1/parcels?number=${number}` });
  return response.json<{ parcels: ParcelView[] }>().parcels;
}

async function countRows(): Promise<unknown> {
  const { rows: counted } = await database.pool.query(
    'select count(*)::int as parcels, coalesce(sum(version), 0)::int as versions from parcel',
  );
  return counted[0];
}

describe.each(PUSHERS)('%s', (carrier) => {
  test('a signed push makes a parcel, and the same push again changes nothing', async () => {
    const number = `1ZTEST${next()}`;
    const body = BODIES[carrier]({ number });
    const first = await push(carrier, body);
    expect(first.status).toBe(200);
    expect(first.body).toEqual(ANSWERS[carrier] ?? { stored: 1, unread: 0 });
    const [parcel] = await parcelsOf(number);
    expect(parcel).toMatchObject({ carrier, number, status: expect.stringMatching(/^delivered\./) });
    expect(JSON.stringify(parcel)).not.toContain('PRIVATE_');
    const { rows: stored } = await database.pool.query<{ text: string }>(
      `select ${STORED_TEXT} as text from parcel p where p.number = $1`,
      [number],
    );
    expect(stored[0]?.text).not.toContain('PRIVATE_');
    const before = await countRows();
    expect((await push(carrier, body)).status).toBe(200);
    expect(await countRows()).toEqual(before);
  });

  test('a wrong, a missing and a foreign signature: 401, and nothing is stored', async () => {
    const number = `1ZTEST${next()}`;
    const body = JSON.stringify(BODIES[carrier]({ number }));
    const [[name, right] = ['', '']] = Object.entries(SIGNED[carrier](body));
    const before = await countRows();
    const other = SIGNED[carrier === 'us.usps' ? 'aftership' : 'us.usps'](body);
    const wrong: readonly Readonly<Record<string, string>>[] = [
      {},
      { [name]: '' },
      { [name]: right.slice(0, -1) },
      { [name]: `${right}0` },
      { [name]: right.toLowerCase() === right ? right.toUpperCase() : right.toLowerCase() },
      other,
    ];
    for (const headers of wrong) {
      const sent = await push(carrier, body, headers);
      expect([sent.status, sent.body['reason']]).toEqual([401, 'wrong_signature']);
    }
    expect(await countRows()).toEqual(before);
    expect(await parcelsOf(number)).toEqual([]);
  });

  test('a body that is not as known: 422 says where, and nothing is stored', async () => {
    const before = await countRows();
    for (const body of ['{"next":1}', '[]', 'null', '{"a":', '']) {
      const sent = await push(carrier, body);
      expect([body, sent.status, sent.body['reason']]).toEqual([body, 422, 'unreadable_push']);
      expect(sent.body['errors']).toHaveLength(1);
    }
    expect(await countRows()).toEqual(before);
  });
});

describe('what is signed is the bytes', () => {
  test.each(['17track', 'aftership', 'easypost', 'us.usps'] as const)(
    '%s: one space more is another body',
    async (carrier) => {
      const body = JSON.stringify(BODIES[carrier]({ number: `1ZTEST${next()}` }));
      expect((await push(carrier, `${body} `, SIGNED[carrier](body))).status).toBe(401);
      // Written otherwise, signed as written.
      const spread = JSON.stringify(JSON.parse(body), null, 2);
      expect((await push(carrier, spread, SIGNED[carrier](spread))).status).toBe(200);
    },
  );

  test('bytes that are no UTF-8: 422', async () => {
    const body = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const sign = createHash('sha256').update(body).update('/k17').digest('hex');
    expect((await push('17track', body, { sign })).status).toBe(422);
  });
});

describe('who cannot push', () => {
  test.each(['jp.yamato', 'us.fedex', 'nobody', 'constructor'])('%s: 404', async (carrier) => {
    const sent = await push(carrier, '{}', {});
    expect([sent.status, sent.body['reason']]).toEqual([404, 'no_pushes']);
  });

  test('a carrier whose secret is not set: 503 names what to set', async () => {
    const bare = await buildApp({ config: { ...config, credentials: {} }, clock: systemClock, database });
    const response = await bare.app.inject({
      method: 'POST',
      url: '/v1/carriers/us.ups/push',
      headers: { 'content-type': 'application/json', credential: '' },
      payload: BODIES['us.ups']({ number: '1Z' }),
    });
    await bare.close();
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('3600');
    expect(response.json()).toMatchObject({
      reason: 'push_not_configured',
      missing: ['pushCredential'],
      set: ['TODOKE_US_UPS_PUSH_CREDENTIAL'],
    });
  });
});

describe('what is not a push', () => {
  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', { 'content-type': 'text/plain' }],
    ['something compressed', { 'content-encoding': 'gzip' }],
    ['another character set', { 'content-type': 'application/json; charset=shift_jis' }],
  ])('%s: 415', async (_name, headers) => {
    const sent = await push('us.ups', '{}', { credential: 'ups-credential', ...headers });
    expect([sent.status, sent.body['reason']]).toEqual([415, 'unsupported_media_type']);
  });

  test('more than the limit: 413', async () => {
    const sent = await push('ship24', JSON.stringify({ x: 'x'.repeat(PUSH_BYTES_MAX) }));
    expect([sent.status, sent.body['reason']]).toEqual([413, 'too_large']);
  });

  test.each([
    ['17track', { event: 'TRACKING_STOPPED', data: { number: 'LP1', carrier: 1, tag: '' } }],
    ['easypost', { description: 'batch.updated', result: { id: 'b1' } }],
    ['de.dhl', { scope: 'subscription.confirmed', secret: 'x', self: 'https://example.test' }],
  ] as const)('%s: news that speak of no parcel are taken and store nothing', async (carrier, body) => {
    const before = await countRows();
    const sent = await push(carrier, body);
    expect([sent.status, sent.body]).toEqual([200, { stored: 0, unread: 0 }]);
    expect(await countRows()).toEqual(before);
  });
});

test('the probe before the first push, and what to enter at the carrier', async () => {
  const head = await app.inject({ method: 'HEAD', url: '/v1/carriers/ship24/push' });
  expect([head.statusCode, head.body]).toEqual([200, '']);
  const door = await app.inject({ url: '/v1/carriers/ship24/push' });
  expect(door.json()).toEqual({
    carrier: 'ship24',
    url: 'https://todoke.example/v1/carriers/ship24/push',
    header: 'authorization',
    toSubscribe: [],
  });
  const usps = await app.inject({ url: '/v1/carriers/us.usps/push' });
  expect(usps.json()).toMatchObject({ toSubscribe: ['TODOKE_US_USPS_ADMIN_EMAIL'] });
  expect((await app.inject({ method: 'HEAD', url: '/v1/carriers/jp.yamato/push' })).statusCode).toBe(404);
});

test('a carrier that can send no header carries the secret in its address', async () => {
  const number = `SF${next()}${next()}1`;
  const body = BODIES['cn.sf']({ number });
  expect((await push('cn.sf', body, {}, '?key=sf-secre')).status).toBe(401);
  expect((await push('cn.sf', body, {}, '?key=sf-secret&key=x')).status).toBe(401);
  expect((await push('cn.sf', body, {}, '?key=sf-secret')).status).toBe(200);
  // Where a header is documented, the address proves nothing.
  expect((await push('us.ups', BODIES['us.ups']({ number }), {}, '?key=ups-credential')).status).toBe(401);
});

test('of several trackings the readable ones are stored', async () => {
  const numbers = [`1ZTEST${next()}`, `1ZTEST${next()}`];
  const trackings = numbers.flatMap((number) => {
    const body = BODIES.ship24({ number });
    return 'trackings' in body && Array.isArray(body.trackings) ? (body.trackings as readonly object[]) : []; // as written above
  });
  const bad = {
    tracker: { trackingNumber: '' },
    events: [{ status: 'x', datetime: '2026-11-20T10:00:00Z' }],
  };
  // A parcel announced and not yet seen.
  const label = {
    tracker: { trackingNumber: 'L1' },
    shipment: { statusMilestone: 'info_received' },
    events: [],
  };
  const sent = await push('ship24', { trackings: [...trackings, bad, label] });
  expect([sent.status, sent.body]).toEqual([200, { stored: 3, unread: 1 }]);
  for (const number of numbers) expect(await parcelsOf(number)).toHaveLength(1);
});

test('pushes that come late and out of order end like those in order', async () => {
  const said = (number: string, ts: number, ...subtags: readonly string[]) => ({
    ts,
    event: 'tracking_update',
    msg: {
      tracking_number: number,
      courier_estimated_delivery_date: { estimated_delivery_date: `2026-11-2${String(subtags.length)}` },
      checkpoints: subtags.map((subtag, hour) => ({
        checkpoint_time: `2026-11-19T1${String(hour)}:00:00+09:00`,
        message: subtag,
        subtag,
      })),
    },
  });
  const words = ['InTransit_002', 'InTransit_007', 'OutForDelivery_001'];
  const [ordered, shuffled] = [`1ZTEST${next()}`, `1ZTEST${next()}`];
  const all = (number: string) =>
    words.map((_word, i) => said(number, 1_795_100_000 + i * 60, ...words.slice(0, i + 1)));
  for (const body of all(ordered)) await push('aftership', body);
  for (const body of all(shuffled).toReversed()) await push('aftership', body);
  for (const body of all(shuffled)) await push('aftership', body);
  const [[a], [b]] = [await parcelsOf(ordered), await parcelsOf(shuffled)];
  expect(a?.status).toBe('out_for_delivery.on_vehicle');
  expect(b?.events.map((event) => event.rawText)).toEqual(a?.events.map((event) => event.rawText));
  expect(b?.promise).toEqual(a?.promise);
  expect(JSON.stringify(a?.promise)).toContain('2026-11-23');
});

test('words of pushes and of events stand in the word statistics, unknown ones in the list to map', async () => {
  const words = `Never seen ${next().replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
  const body = {
    event: 'TRACKING_UPDATED',
    data: {
      number: `LP${next()}`,
      track_info: {
        tracking: {
          providers: [
            { events: [{ time_iso: '2026-11-20T10:00:00Z', description: words, sub_status: 'NEW_CODE' }] },
          ],
        },
      },
    },
  };
  await push('17track', body);
  await push('17track', body);
  const unknown = await database.db
    .selectFrom('unmapped_word')
    .select(['carrier', 'raw_text', 'seen'])
    .where('raw_text', '=', words)
    .execute();
  expect(unknown).toEqual([{ carrier: '17track', raw_text: words, seen: 1 }]);
  const other = await buildApp({ config, clock: systemClock, database });
  await other.app.inject({
    method: 'POST',
    url: '/v1/carriers/us.ups/push',
    headers: { 'content-type': 'application/json', credential: 'ups-credential' },
    payload: BODIES['us.ups']({ number: `1ZTEST${next()}`, words }),
  });
  const { key } = await createApiKey(database.db, { name: 'words', scopes: ['events:write'] });
  await other.app.inject({
    method: 'POST',
    url: '/v1/events',
    headers: { authorization: `Bearer ${key}` },
    payload: {
      events: [
        { number: `DA${next()}0000`, time: '2026-11-20 10:00', status: 'in_transit.accepted', raw: words },
      ],
    },
  });
  // What a process has counted is written when it ends.
  await other.close();
  const counted = await database.db
    .selectFrom('carrier_word')
    .select(['carrier', 'raw_text', 'mapped', 'seen'])
    .where('raw_text', '=', words)
    .execute();
  expect(counted.toSorted((a, b) => a.carrier.localeCompare(b.carrier))).toEqual([
    { carrier: 'own', raw_text: words, mapped: true, seen: 1 },
    { carrier: 'us.ups', raw_text: words, mapped: true, seen: 1 },
  ]);
});

test('more than the server can hold: 503 with Retry-After, and the carrier tries again', async () => {
  const blocker = await database.pool.connect();
  await blocker.query('begin');
  await blocker.query('lock table parcel in exclusive mode');
  const many = Array.from({ length: 1_800 }, (_, i) => `SF9${String(i).padStart(12, '0')}`);
  const body = {
    Body: {
      WaybillRoute: many.map((mailno) => ({
        mailno,
        acceptTime: '2026-11-20 10:00:00',
        opCode: '50',
        remark: '快件',
      })),
    },
  };
  const sending = Array.from({ length: 14 }, () => push('cn.sf', body));
  const refused = await Promise.race(sending);
  await blocker.query('rollback');
  blocker.release();
  expect([refused.status, refused.body['reason']]).toEqual([503, 'busy']);
  expect(refused.headers['retry-after']).toBe('1');
  const statuses = (await Promise.all(sending)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
  expect(await parcelsOf('SF9000000000007')).toHaveLength(1);
}, 30_000);

test('a log names no number and no secret', () => {
  const told = describeRequest({
    method: 'POST',
    url: '/v1/carriers/cn.sf/push?a=123456789013&key=sf-secret&b=1',
  });
  expect(told).toEqual({ method: 'POST', url: '/v1/carriers/cn.sf/push?a=**********13&key=…&b=1' });
});
