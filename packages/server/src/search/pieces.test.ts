import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createApiKey, type Scope } from '../accounts/keys.ts';
import { revokeApiKey } from '../accounts/queries.ts';
import { openTestApp } from '../app.fixture.ts';
import { systemClock } from '../clock.ts';
import { recordStatements } from '../db/compiled.ts';
import { newId } from '../id.ts';
import { storeIntakes } from '../parcels/ingest.ts';
import { pieceOf, piecesOf } from './pieces.ts';
import { findKeyParcels, insertKeyParcels, insertLinks } from './queries.ts';
import { searchSchema } from './schema.ts';

/* Goal: whoever brought parcels here finds them by a piece of their number, and nobody finds anybody else's. */

const { app, database } = await openTestApp();
const SHOP: readonly Scope[] = ['events:write', 'imports:write', 'parcels:read'];
const keyOf = async (scopes: readonly Scope[]) =>
  (await createApiKey(database.db, { name: 'shop', scopes })).key;

async function tell(key: string, ...numbers: readonly string[]): Promise<void> {
  const events = numbers.map((number) => ({
    number,
    carrier: 'own',
    time: '2026-01-07 14:02',
    status: 'in_transit.accepted',
  }));
  const headers = { authorization: `Bearer ${key}` };
  const answer = await app.inject({ method: 'POST', url: '/v1/events', headers, body: { events } });
  expect(answer.json()).toMatchObject({ stored: numbers.length });
}

async function search(query: Readonly<Record<string, string>>, key?: string) {
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const answer = await app.inject({ url: '/v1/search', query, headers });
  return { status: answer.statusCode, body: answer.json<unknown>() };
}

async function found(q: string, key?: string): Promise<string[]> {
  const { related } = searchSchema.parse((await search({ q }, key)).body);
  return related.map(({ relation, parcel }) => `${relation} ${parcel.number}`);
}

test('a key finds what it told of by any piece of four characters, however it is written', async () => {
  const key = await keyOf(SHOP);
  await tell(key, 'DA4815162342');
  await tell(key, 'DA4815009999');
  for (const q of ['6234', 'DA481516', '2342', 'DA4815162342'.slice(1), ' ６２-34 ', 'da48 1516'])
    expect(await found(q, key), q).toEqual(['piece DA4815162342']);
  expect(await found('DA48', key)).toEqual(['piece DA4815009999', 'piece DA4815162342']);
  expect(await found('DA4815162342', key)).toEqual(['number DA4815162342']);
  for (const q of ['234', '6243', '4815162342\n4815162342', 'こんにちは'])
    expect(await found(q, key), q).toEqual([]);
});

test('strangers, other keys and keys made for something else find nothing by a piece', async () => {
  const key = await keyOf(SHOP);
  await tell(key, 'DA7316162342');
  expect(await found('73161623')).toEqual([]);
  expect(await found('73161623', await keyOf(SHOP))).toEqual([]);
  expect(await found('73161623', await keyOf(['events:write']))).toEqual([]);
  expect(await search({ q: '73161623' }, 'todoke_nobodys')).toMatchObject({ status: 401 });
  // The whole number is another matter: who holds it may see the parcel.
  expect(await found('DA7316162342')).toEqual(['number DA7316162342']);
});

test('a key for something else and what a proxy asks for take nothing from what everybody gets', async () => {
  const shop = await keyOf(SHOP);
  await tell(shop, 'DA7416162342');
  const writer = await keyOf(['events:write']);
  for (const authorization of [`Bearer ${writer}`, 'Basic dTpw', 'Bearer eyJhbGciOi', 'Bearer', '']) {
    const answer = await app.inject({
      url: '/v1/search?q=DA7416162342',
      headers: { authorization },
      remoteAddress: '192.0.2.60',
    });
    expect([authorization, answer.statusCode]).toEqual([authorization, 200]);
    expect(searchSchema.parse(answer.json()).related).toHaveLength(1);
  }
  const ended = await createApiKey(database.db, { name: 'ended', scopes: SHOP });
  await revokeApiKey(database.db, ended.id, new Date());
  expect((await search({ q: 'DA7416162342' }, ended.key)).status).toBe(401);
});

test('of a key that may not search nothing is kept', async () => {
  const key = await keyOf(['events:write']);
  await tell(key, 'DA2200000001');
  const { rows } = await sql`select 1 from key_parcel where number = 'DA2200000001'`.execute(database.db);
  expect(rows).toEqual([]);
});

test('a file makes parcels that are found before any carrier has said a word', async () => {
  const key = await keyOf(SHOP);
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/imports?carrier=jp.yamato',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    body: '追跡番号,お届け先郵便番号\n123456789013,1000001\n',
  });
  expect(answer.body).toContain('"outcome":"made"');
  expect(await found('789013', key)).toEqual(['piece 123456789013']);
});

test('what the parcel was and became comes along, in both directions', async () => {
  const key = await keyOf(SHOP);
  const [first, second, third] = ['DA3100000001', 'DA3200000002', 'DA3300000003'];
  await tell(await keyOf(['events:write']), first, third);
  await tell(key, second);
  const renumbered = (number: string, to: string) => ({
    carrier: 'own' as const,
    number,
    observations: [
      { type: 'renumbered' as const, observedAt: systemClock.now(), source: 'own' as const, to },
    ],
  });
  const handOvers = [renumbered(first, second), renumbered(second, third)];
  await storeIntakes(database, handOvers, systemClock.now());
  expect(await found('200000', key)).toEqual([`piece ${second}`, `later ${third}`, `earlier ${first}`]);
  expect(await found('300000', key)).toEqual([]);
});

test('pages lead through all of them, the newest first, each once', async () => {
  const key = await keyOf(SHOP);
  const numbers = Array.from({ length: 7 }, (_, i) => `DA55000000${String(i).padStart(2, '0')}`);
  for (const number of numbers) await tell(key, number);
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 4; page += 1) {
    const { body } = await search({ q: '550000', limit: '3', ...(after === null ? {} : { after }) }, key);
    const { related, next } = searchSchema.parse(body);
    expect(related.length).toBeLessThanOrEqual(3);
    seen.push(...related.map(({ parcel }) => parcel.number));
    after = next;
    if (next === null) break;
  }
  expect(seen).toEqual(numbers.toReversed());
  expect(after).toBeNull();
});

test('limits and pages that cannot be are refused', async () => {
  expect((await search({ q: '5500', limit: '51' })).status).toBe(400);
  expect((await search({ q: '5500', after: 'x' })).status).toBe(400);
});

test('a piece that looks like a whole number is no guess where it finds something', async () => {
  const key = await keyOf(SHOP);
  await tell(key, 'DA1234567890');
  for (let i = 0; i < 70; i += 1) await search({ q: 'DA12345678' }, key);
  expect((await search({ q: 'DA9999000000' }, key)).status).toBe(200);
});

test('what is not to be kept is not searched for', async () => {
  const key = await keyOf(SHOP);
  await tell(key, 'DA6128394057');
  expect(await found('認証番号 6128394', key)).toEqual([]);
});

test('a rare piece is found by its index, one of nearly all numbers from the end of the key’s', async () => {
  const [apiKeyId, other] = [newId(Date.now()), newId(Date.now())];
  await sql`
    with made as (
      insert into parcel (id, carrier, number, version, status, tracking_state, created_at, changed_at)
      select gen_random_uuid(), 'own', 'TB77' || lpad((i * 7919 % 1000000)::text, 8, '0'), 1, 'x', 'active', now(), now()
      from generate_series(1, 20000) i
      returning id, number)
    insert into key_parcel (api_key_id, parcel_id, number, pieces)
    select case when number ~ '[02468]$' then ${apiKeyId}::uuid else ${other}::uuid end, id, number,
      (select array_agg(distinct substr(number, p, 4)) from generate_series(1, 9) p)
    from made`.execute(database.db);
  await sql`analyze key_parcel`.execute(database.db);
  const plan = async (piece: string) => {
    const [statement] = await recordStatements((_db, pool) =>
      findKeyParcels(pool, { apiKeyId, piece, after: null, limit: 21 }),
    );
    const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${statement?.text ?? ''}`, [
      ...(statement?.values ?? []),
    ]);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };
  expect(await plan('123456')).toContain('key_parcel_pieces');
  expect(await plan('TB77')).toContain('key_parcel_pkey');
  for (const piece of ['123456', 'TB77']) expect(await plan(piece)).not.toContain('Seq Scan');
});

test('what is kept twice stays once', async () => {
  const parcelId = (await sql<{ id: string }>`select id from parcel limit 1`.execute(database.db)).rows[0]
    ?.id;
  const parcel = { parcelId: parcelId ?? '', number: 'DA0000000001' };
  const apiKeyId = newId(Date.now());
  for (let i = 0; i < 2; i += 1) await insertKeyParcels(database.db, apiKeyId, [parcel]);
  const page = { apiKeyId, piece: '0001', after: null, limit: 5 };
  expect(await findKeyParcels(database.pool, page)).toEqual([parcel]);
});

test('a piece is read as numbers are, and has its pieces', () => {
  expect(['０８６１-51', 'da 12', '123', '1'.repeat(42), '12\n34'].map(pieceOf)).toEqual([
    '086151',
    'DA12',
    undefined,
    undefined,
    undefined,
  ]);
  expect([piecesOf('470008'), piecesOf('0000000'), piecesOf('123')]).toEqual([
    ['4700', '7000', '0008'],
    ['0000'],
    [],
  ]);
});

test('two tellings of the same parcels in opposite order do not stop each other', async () => {
  const apiKeyId = (await createApiKey(database.db, { name: 'shop', scopes: SHOP })).id;
  for (let round = 0; round < 12; round += 1) {
    const numbers = Array.from({ length: 400 }, (_, i) => `DA${77_000_000_00 + round * 1_000 + i}`);
    const intakes = numbers.map((number) => ({ carrier: 'own' as const, number, observations: [] }));
    await storeIntakes(database, intakes, systemClock.now());
    const { rows: told } = await sql<{ parcelId: string; number: string }>`
      select id as "parcelId", number from parcel where number = any (${numbers})`.execute(database.db);
    expect(told).toHaveLength(numbers.length);
    await Promise.all([
      insertKeyParcels(database.db, apiKeyId, told),
      insertKeyParcels(database.db, apiKeyId, told.toReversed()),
      insertLinks(database.db, told),
      insertLinks(database.db, told.toReversed()),
    ]);
  }
});
