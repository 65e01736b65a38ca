import { describe, expect, test } from 'vitest';
import { createApiKey } from '../accounts/keys.ts';
import { openTestApp } from '../app.fixture.ts';
import { runKeys } from '../cli/keys.ts';
import type { ParcelView } from '../parcels/schema.ts';
import { EVENTS_BYTES_MAX, EVENTS_MAX, type EventsAnswer } from './schema.ts';

/* `POST /v1/events` as a caller meets it, on a real database. */

const { app, config, database } = await openTestApp();
const { key } = await createApiKey(database.db, { name: 'test', scopes: ['events:write'] });

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: EventsAnswer & { readonly reason?: string };
}

async function post(payload: object | string, headers: Readonly<Record<string, string>> = {}): Promise<Sent> {
  const response = await app.inject({
    method: 'POST',
    url: '/v1/events',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    payload,
  });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}

async function parcelOf(id: string | undefined): Promise<ParcelView> {
  const response = await app.inject({ url: `/v1/parcels/${id ?? ''}` });
  expect(response.statusCode).toBe(200);
  return response.json();
}

let serial = 0;
const ownNumber = (): string => `DA${String((serial += 1)).padStart(10, '0')}`;
const scan = (number: string, more: object = {}) => ({
  number,
  time: '2026-01-07 14:02',
  status: 'in_transit.accepted',
  ...more,
});

describe('who may', () => {
  test.each([
    ['no key', ''],
    ['a password instead of a key', 'Basic dGVzdDp0ZXN0'],
    ['something that is not a key of ours', 'Bearer abc'],
    ['a key nobody made', 'Bearer todoke_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ])('%s: 401', async (_name, authorization) => {
    const { status, body } = await post({ events: [scan(ownNumber())] }, { authorization });
    expect([status, body.reason]).toEqual([401, 'unauthorized']);
  });

  test('a key made for something else: 403', async () => {
    const other = await createApiKey(database.db, { name: 'reader', scopes: [] });
    const sent = await post({ events: [scan(ownNumber())] }, { authorization: `Bearer ${other.key}` });
    expect([sent.status, sent.body.reason]).toEqual([403, 'forbidden']);
  });

  test('the list of keys shows the last letters only', async () => {
    const out: string[] = [];
    const io = { out: (line: string) => out.push(line), err: () => undefined, config: () => config };
    expect(await runKeys(['list'], io)).toBe(0);
    expect(await runKeys(['list', '--json'], io)).toBe(0);
    const printed = out.join('\n');
    expect(printed).toContain(`…${key.slice(-4)}  events:write  in use  test`);
    expect(printed).not.toContain(key.slice(0, -4));
    expect(printed).not.toContain(key.slice(8, -4));
    expect(printed).not.toContain('hash');
  });
});

describe('line by line', () => {
  test('what cannot be read is refused with its reason, the rest is stored', async () => {
    const good = ownNumber();
    const { status, body } = await post({
      events: [
        scan(good),
        'not an object',
        scan('hello'),
        scan('123456789012', { carrier: 'jp.nobody' }),
        scan(good, { time: 5 }),
        scan(good, { zone: 'Mars/Olympus' }),
        scan(good, { raw: 'x'.repeat(1_001) }),
        scan(good, { attributes: { reason: 7 } }),
        scan(good, { piece: 1 }),
        { time: '2026-01-07' },
      ],
    });
    expect(status).toBe(200);
    expect([body.stored, body.failed]).toEqual([1, 9]);
    expect(body.results.map(({ index, ok, reason }) => [index, ok, reason])).toEqual([
      [0, true, undefined],
      [1, false, 'not_an_object'],
      [2, false, 'invalid_number'],
      [3, false, 'unknown_carrier'],
      [4, false, 'time'],
      [5, false, 'zone'],
      [6, false, 'raw'],
      [7, false, 'attributes'],
      [8, false, 'piece'],
      [9, false, 'number'],
    ]);
    expect((await parcelOf(body.results[0]?.parcelId)).status).toBe('in_transit.accepted');
  });

  test('a number several carriers may have issued needs its carrier', async () => {
    const twelve = '123456789013';
    const { body } = await post({ events: [scan(twelve), scan(twelve, { carrier: 'jp.sagawa' })] });
    expect(body.results.map(({ ok, reason }) => [ok, reason])).toEqual([
      [false, 'carrier_needed'],
      [true, undefined],
    ]);
    expect((await parcelOf(body.results[1]?.parcelId)).carrier).toBe('jp.sagawa');
  });

  test('the same event again is stored once, in one request or in two', async () => {
    const number = ownNumber();
    const first = await post({ events: [scan(number), scan(number)] });
    const second = await post({ events: [scan(number), scan(number, { time: '2026-01-07 18:00' })] });
    expect(first.body.results.map(({ outcome }) => outcome)).toEqual(['changed', 'changed']);
    expect((await post({ events: [scan(number)] })).body.results[0]?.outcome).toBe('duplicate');
    const parcel = await parcelOf(second.body.results[0]?.parcelId);
    expect(parcel.events.map(({ time }) => time.text)).toEqual(['2026-01-07 14:02', '2026-01-07 18:00']);
  });

  test.each([
    ['jp.yamato', '123456789013', '配達完了', 'delivered.generic'],
    ['jp.yamato', '123456789013', '持戻（ご不在）', 'attempt_failed.recipient_absent'],
    ['jp.sagawa', '123456789013', '⇒配達中', 'out_for_delivery.on_vehicle'],
    ['jp.japanpost', '123456789013', '引受', 'in_transit.accepted'],
    ['jp.yamato', '123456789013', '謎のことば', 'unknown.unmapped'],
  ] as const)('words alone mean what the table of %s (%s) says: %s', async (carrier, number, raw, status) => {
    const time = `2026-02-${String((serial += 1) % 28 || 1).padStart(2, '0')} 10:00`;
    const { body } = await post({ events: [{ number, carrier, time, raw }] });
    const event = (await parcelOf(body.results[0]?.parcelId)).events.find((each) => each.rawText === raw);
    expect(event).toMatchObject({ status, rawText: raw, source: carrier });
  });
});

describe('an Idempotency-Key', () => {
  test('gets the same answer again, stored once, and refuses another body', async () => {
    const events = [scan(ownNumber()), scan('hello')];
    const once = { 'idempotency-key': 'morning-1' };
    const first = await post({ events }, once);
    const again = await post({ events }, once);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(again.body).toEqual(first.body);
    const other = await post({ events: [scan(ownNumber())] }, once);
    expect([other.status, other.body.reason]).toEqual([409, 'idempotency_conflict']);
  });

  test('is one caller’s own, and short', async () => {
    const other = await createApiKey(database.db, { name: 'other', scopes: ['events:write'] });
    const events = [scan(ownNumber())];
    const headers = { 'idempotency-key': 'morning-1', authorization: `Bearer ${other.key}` };
    expect((await post({ events }, headers)).status).toBe(200);
    expect((await post({ events }, { 'idempotency-key': 'x'.repeat(201) })).status).toBe(400);
  });
});

describe('too much', () => {
  test('more lines than the limit are refused whole', async () => {
    const number = ownNumber();
    const events = Array.from({ length: EVENTS_MAX + 1 }, () => scan(number));
    const { status, body } = await post({ events });
    expect([status, body.reason]).toEqual([400, 'bad_request']);
    expect((await post({ events: [] })).status).toBe(400);
    expect((await post({ events: events.slice(1) })).body.stored).toBe(EVENTS_MAX);
  });

  test('a body beyond the limit: 413', async () => {
    const { status, body } = await post({
      events: [scan(ownNumber(), { raw: 'x'.repeat(EVENTS_BYTES_MAX) })],
    });
    expect([status, body.reason]).toEqual([413, 'too_large']);
  });

  test('more than the server can hold: 503 with Retry-After, and what was accepted is stored', async () => {
    const blocker = await database.pool.connect();
    // Nothing can be written until the lock is given back, so everything sent waits.
    await blocker.query('begin');
    await blocker.query('lock table parcel in exclusive mode');
    // 20 requests fill the queue; the same event a thousand times is a thousand lines to hold.
    const sending = Array.from({ length: 23 }, () => {
      const number = ownNumber();
      return post({ events: Array.from({ length: EVENTS_MAX }, () => scan(number)) });
    });
    const refused = await Promise.race(sending);
    await blocker.query('rollback');
    blocker.release();
    expect([refused.status, refused.body.reason]).toEqual([503, 'busy']);
    expect(refused.headers['retry-after']).toBe('1');
    const answers = await Promise.all(sending);
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect([count(200), count(503)]).toEqual([20, 3]);
    const [stored] = answers.filter(({ status }) => status === 200);
    expect((await parcelOf(stored?.body.results[0]?.parcelId)).events.length).toBe(1);
  });
});
