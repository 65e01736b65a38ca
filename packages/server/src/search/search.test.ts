import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CarrierId } from '@todoke/core/carriers';
import type { Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { buildApp } from '../app.ts';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { bulkLoad } from '../parcels/bulk.ts';
import { storeIntakes } from '../parcels/ingest.ts';
import { recognizeText } from './recognize.ts';
import { searchSchema } from './schema.ts';

/* Goal: any number leads to everything stored that belongs to it, and to nothing else. */

const now = Date.parse('2026-11-22T12:00+09:00') as EpochMs;
const ABROAD = 'LP00112233445566';
const HOME = '123456789013';
const RENEWED = '470008615156';

let database: Database;
let app: Awaited<ReturnType<typeof buildApp>>;

beforeAll(async () => {
  database = await openTestDatabase();
  app = await buildApp({
    config: { ...readConfig({}), logLevel: 'silent' },
    clock: systemClock,
    database,
  });
  await store('cn.cainiao', ABROAD, [told('cn.cainiao'), renumbered('cn.cainiao', HOME)]);
  await store('jp.yamato', HOME, [told('jp.yamato'), renumbered('jp.yamato', RENEWED)]);
  await store('jp.yamato', RENEWED, [told('jp.yamato')]);
  await store('jp.sagawa', HOME, [told('jp.sagawa')]);
  await store('jp.japanpost', HOME, [{ type: 'not_found', observedAt: now, source: 'jp.japanpost' }]);
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

const store = (carrier: CarrierId, number: string, observations: Observation[]) =>
  storeIntakes(database, [{ carrier, number, observations }], now);

function told(source: CarrierId): Observation {
  const time = {
    text: '2026-11-21 10:00',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    at: now,
    yearInferred: false,
  } as const;
  const event = { time, status: 'in_transit.moving', rawText: '輸送中', rawCode: null, place: null } as const;
  return { type: 'list', order: 'asc', observedAt: now, source, events: [event] };
}

function renumbered(source: CarrierId, to: string): Observation {
  return { type: 'renumbered', observedAt: now, source, to };
}

async function search(q: string, address = '192.0.2.1') {
  const answer = await app.app.inject({ url: '/v1/search', query: { q }, remoteAddress: address });
  return { status: answer.statusCode, body: answer.json<unknown>() };
}

async function relatedTo(q: string): Promise<string[]> {
  const { related } = searchSchema.parse((await search(q)).body);
  return related.map(({ relation, parcel }) => `${relation} ${parcel.carrier} ${parcel.number}`).sort();
}

test('a number finds the parcels of every carrier that knew it, and both ways through its hand-overs', async () => {
  expect(await relatedTo('1234-5678-9013')).toEqual([
    `earlier cn.cainiao ${ABROAD}`,
    `later jp.yamato ${RENEWED}`,
    `number jp.sagawa ${HOME}`,
    `number jp.yamato ${HOME}`,
  ]);
});

test('the first number leads to the last, over two hand-overs', async () => {
  expect(await relatedTo(ABROAD)).toEqual([
    `later jp.sagawa ${HOME}`,
    `later jp.yamato ${HOME}`,
    `later jp.yamato ${RENEWED}`,
    `number cn.cainiao ${ABROAD}`,
  ]);
});

test('the last number leads back to the first', async () => {
  expect(await relatedTo(RENEWED)).toEqual([
    `earlier cn.cainiao ${ABROAD}`,
    `earlier jp.yamato ${HOME}`,
    `number jp.yamato ${RENEWED}`,
  ]);
});

test('numbers that lead in a circle end the search', async () => {
  const [one, two] = ['DA5839201746', 'DA2607183940'];
  await store('own', one, [told('own'), renumbered('own', two)]);
  await store('own', two, [told('own'), renumbered('own', one)]);
  expect(await relatedTo(one)).toHaveLength(2);
});

test('what a carrier calls a number and cannot be one is stored with the parcel and finds nothing', async () => {
  const long = '7'.repeat(4_000);
  await store('own', 'TB5839201746', [told('own'), renumbered('own', long), renumbered('own', 'T\0B')]);
  expect(await relatedTo('TB5839201746')).toEqual(['number own TB5839201746']);
});

test('parcels loaded in bulk are found by their later numbers, too', async () => {
  const observations = [told('own'), renumbered('own', 'TA2607183940')];
  await bulkLoad(database.db, [{ carrier: 'own', number: 'TA5839201746', observations }], now);
  expect(await relatedTo('TA2607183940')).toEqual(['earlier own TA5839201746']);
});

test('an order number is recognised, and nothing is invented about it', async () => {
  const { body } = await search('249-1234567-1234567');
  expect(searchSchema.parse(body)).toMatchObject({ recognition: { kind: 'order' }, related: [] });
});

test('what is found shows no more than a number alone may show', async () => {
  const { related } = searchSchema.parse((await search(HOME)).body);
  expect(JSON.stringify(related)).not.toMatch(/recipient|address|items/);
});

test('walking numbers is stopped like everywhere, while known ones stay free', async () => {
  const walker = '192.0.2.7';
  for (let i = 0; i < 60; i += 1) await search(`DA99${String(i).padStart(2, '0')}000000`, walker);
  const stopped = await search('DA9999000000', walker);
  expect(stopped).toMatchObject({ status: 429, body: { reason: 'rate_limited' } });
  expect((await search(HOME, walker)).status).toBe(200);
});

test('what is no parcel, and what no reading of it holds for, is no guess', async () => {
  const person = '192.0.2.8';
  for (let i = 0; i < 70; i += 1) {
    const digits = String(i).padStart(2, '0');
    for (const q of [
      '612839405729',
      `03-1234-56${digits}`,
      `249-1234567-12345${digits}`,
      `4055-4842-${digits}85`,
    ]) {
      // Of a hundred such numbers nine hold by chance.
      if (recognizeText(q).candidates.some(({ kind, valid }) => kind === 'tracking' && valid)) continue;
      expect([q, (await search(q, person)).status]).toEqual([q, 200]);
    }
  }
  expect((await search('DA9999000000', person)).status).toBe(200);
});

test('a person who pastes the same mail again and again is not stopped', async () => {
  const mail = Array.from({ length: 12 }, (_, i) => `DA77${String(i).padStart(2, '0')}000000`).join('\n');
  for (let i = 0; i < 8; i += 1) expect((await search(mail, '192.0.2.9')).status).toBe(200);
  expect((await search('DA9999000000', '192.0.2.9')).status).toBe(200);
});

test('who is stopped still learns what the text is, and of a list not which of it exist', async () => {
  const walker = '192.0.2.10';
  for (let i = 0; i < 60; i += 1) await search(`DA98${String(i).padStart(2, '0')}000000`, walker);
  const { status, body } = await search(`DA9898000000\n${RENEWED}`, walker);
  expect(status).toBe(429);
  expect(body).toMatchObject({
    reason: 'rate_limited',
    recognition: { kind: 'multi', all: [{ kind: 'tracking' }, { kind: 'tracking' }] },
    related: [],
  });
  expect((await search(RENEWED, walker)).status).toBe(200);
});

test('the numbers of a text are looked up together, and only what none of them finds is a guess', async () => {
  const text = [ABROAD, HOME, RENEWED, 'DA9797000000'].join('\n');
  await search(text, '192.0.2.11');
  expect(await relatedTo(text)).toEqual([
    `number cn.cainiao ${ABROAD}`,
    `number jp.sagawa ${HOME}`,
    `number jp.yamato ${HOME}`,
    `number jp.yamato ${RENEWED}`,
  ]);
  for (let i = 0; i < 58; i += 1) await search(`DA96${String(i).padStart(2, '0')}000000`, '192.0.2.11');
  expect((await search('DA9797000001', '192.0.2.11')).status).toBe(200);
  expect((await search('DA9797000002', '192.0.2.11')).status).toBe(429);
});

test('a malformed address is one without a page, and is not repeated', async () => {
  const answer = await app.app.inject({ url: '/v1/parcels/1234-5678-9013%E0%A4%A' });
  expect(answer.statusCode).toBe(404);
  expect(answer.body).not.toContain('5678');
});
