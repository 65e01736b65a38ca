import { afterAll, beforeAll, expect, test } from 'vitest';
import { sevenDr } from '../check-digits.ts';
import { mistype, numberOf } from '../numbers.ts';
import { newestParcels } from '../parcels/population.ts';
import { EVENT_KINDS, seenAt } from '../parcels/script.ts';
import type { RunningWorld } from '../world.ts';
import { ask, frozenWorld, parcelSeen, parcelThatWas } from '../world.fixture.ts';
import { JAPANPOST_WORDS } from './japanpost-words.ts';
import { OWN_WORDS } from './own.ts';
import { SAGAWA_WORDS } from './sagawa.ts';
import { YAMATO_WORDS } from './yamato.ts';

let world: RunningWorld;
beforeAll(async () => {
  world = await frozenWorld();
});
afterAll(() => world.close());

const unregistered = (carrier: 'jp.yamato' | 'jp.sagawa' | 'jp.japanpost') =>
  numberOf('elsewhere', carrier, 55, 900_000);
const count = (text: string, part: string | RegExp) => text.split(part).length - 1;

test('each carrier has a word for everything that happens', () => {
  for (const kind of EVENT_KINDS) {
    expect(YAMATO_WORDS[kind]).not.toBe('');
    expect(SAGAWA_WORDS[kind]).not.toBe('');
    expect(JAPANPOST_WORDS[kind].ja).not.toBe('');
    expect(JAPANPOST_WORDS[kind].en).toMatch(/^[\x20-\x7e]+$/);
    expect(OWN_WORDS[kind].code).toMatch(/^[a-z_]+$/);
  }
});

test('Yamato: one block per number, every event in the visible part and again in the print script', async () => {
  const parcel = parcelSeen(world, 'jp.yamato');
  const { events } = seenAt(parcel, world.clock.now());
  const { text, type } = await ask(
    world,
    'jp.yamato',
    parcel.number,
    unregistered('jp.yamato'),
    mistype(parcel.number),
  );
  expect(type).toBe('text/html;charset=UTF-8');
  expect(count(text, 'class="parts-tracking-invoice-block"')).toBe(3);
  const grouped = `${parcel.number.slice(0, 4)}-${parcel.number.slice(4, 8)}-${parcel.number.slice(8)}`;
  expect(text).toContain(`<h3 class="tracking-invoice-block-title">1件目：${grouped}</h3>`);
  expect(count(text, '<div class="date">')).toBe(events.length);
  expect(count(text, "swd.writeln('<tr>")).toBe(events.length);
  expect(text).toContain('<h4 class="tracking-invoice-block-state-title">伝票番号未登録</h4>');
  expect(text).toContain('<h4 class="tracking-invoice-block-state-title">伝票番号誤り</h4>');
  expect(text).not.toContain('2026年');
});

test('Yamato: now and then a delivery is printed at 00:00 below the tour of that day', async () => {
  let placeholders = 0;
  for (const parcel of newestParcels(world.facts, world.clock.now(), ['jp.yamato'])) {
    const { text } = await ask(world, 'jp.yamato', parcel.number);
    placeholders += count(text, /<div class="item">配達完了<\/div><div class="date">\d\d月\d\d日 00:00</);
  }
  expect(placeholders).toBeGreaterThan(0);
});

test('Yamato: ten numbers at most, and none asked is an empty form', async () => {
  const numbers = Array.from({ length: 12 }, (_, i) => `${i}`);
  expect(
    count((await ask(world, 'jp.yamato', ...numbers)).text, 'class="parts-tracking-invoice-block"'),
  ).toBe(10);
  expect(count((await ask(world, 'jp.yamato')).text, 'class="parts-tracking-invoice-block"')).toBe(0);
});

test('Sagawa: Windows-31J bytes, arrows, a year only in the shipping date', async () => {
  const parcel = parcelSeen(world, 'jp.sagawa', 'out');
  const { text, type, bytes } = await ask(world, 'jp.sagawa', parcel.number);
  expect(type).toBe('text/html;charset=Windows-31J');
  expect(bytes.includes(Buffer.from('配達中', 'utf8'))).toBe(false);
  expect(text).not.toContain('\ufffd');
  expect(count(text, 'table_okurijo_detail2')).toBe(2);
  expect(text).toContain('<td>⇒配達中</td>');
  expect(text).toContain('<td>↓集荷</td>');
  expect(text).toMatch(/出荷日<\/th><td>2026年11月\d\d日/);
});

test('Sagawa: unknown, mistyped and investigated parcels', async () => {
  expect((await ask(world, 'jp.sagawa', unregistered('jp.sagawa'))).text).toContain(
    'お荷物データが登録されておりません。',
  );
  const wrong = await ask(world, 'jp.sagawa', mistype(unregistered('jp.sagawa')));
  expect(wrong.text).toContain('該当なし');
  expect(wrong.text).toContain('誤りがあります');
  const night = await frozenWorld({ simStart: world.clock.now() + 12 * 3_600_000, perDay: 200 });
  try {
    const parcel = parcelSeen(night, 'jp.sagawa', 'investigating');
    const { text } = await ask(night, 'jp.sagawa', parcel.number);
    expect(text).toContain('<span class="state">調査中</span>');
    expect(count(text, 'table_okurijo_detail2')).toBe(1);
  } finally {
    await night.close();
  }
});

test('Japan Post: two rows per event, in both languages', async () => {
  const parcel = parcelThatWas(world, 'jp.japanpost', 'kept');
  const { events } = seenAt(parcel, world.clock.now());
  const { text } = await ask(world, 'jp.japanpost', parcel.number);
  const history = text.slice(text.indexOf('summary="履歴情報"'), text.indexOf('summary="窓口店"'));
  expect(count(history, '<tr>')).toBe(2 + 2 * events.length);
  expect(history).toMatch(/<td rowspan="2">2026\/11\/\d\d<\/td><td rowspan="2">保管<\/td>/);
  const english = await fetch(
    `${world.ready.carriers['jp.japanpost']}/services/srv/search/direct?reqCodeNo1=${parcel.number}&searchKind=S002&locale=en`,
  );
  expect(await english.text()).toMatch(/<td rowspan="2">11\/\d\d\/2026<\/td><td rowspan="2">Retention<\/td>/);
});

test('Japan Post: a list for several numbers, red sentences for those it does not know', async () => {
  const parcel = parcelSeen(world, 'jp.japanpost', 'out');
  const { text } = await ask(world, 'jp.japanpost', parcel.number, unregistered('jp.japanpost'), '123');
  expect(text).toContain('summary="照会結果"');
  expect(text).toContain('<td>持ち出し中</td>');
  expect(text).toContain('お問い合わせ番号が見つかりません');
  expect(text).toContain('11桁から13桁で入力してください');
  const single = await ask(world, 'jp.japanpost', unregistered('jp.japanpost'));
  expect(single.text).toContain('<td colspan="5"><font color="red">');
});

test("Japan Post: rows abroad are in that country's time", async () => {
  const parcel = parcelSeen(world, 'jp.japanpost', 'intl_posted');
  const { text } = await ask(world, 'jp.japanpost', parcel.number);
  const [event] = parcel.events;
  const local = new Date(
    (event?.at ?? 0) + (event?.place.country?.offsetHours ?? 9) * 3_600_000,
  ).toISOString();
  expect(text).toContain(`${local.slice(0, 10).replaceAll('-', '/')} ${local.slice(11, 16)}`);
});

test('own delivery: stops away count down to the door', async () => {
  const [sample] = world.ready.samples;
  const number = sample?.number ?? '';
  const stops = async () => {
    const body: unknown = JSON.parse((await ask(world, 'own', number)).text);
    return /"stopsAway":(\d+)/.exec(JSON.stringify(body))?.[1];
  };
  expect(await stops()).toBe('12');
  world.clock.advance(7 * 60_000);
  expect(await stops()).toBe('10');
  world.clock.advance(37 * 60_000);
  expect(await stops()).toBe('0');
  world.clock.advance(60_000);
  const { text } = await ask(world, 'own', number);
  expect(text).toContain('"code":"delivered"');
  expect(text).toContain('"drop_place":"safe_place"');
  expect(text).not.toContain('stopsAway');
});

test('own delivery: unknown and impossible numbers', async () => {
  expect((await ask(world, 'own', 'DA9900000000')).status).toBe(404);
  expect((await ask(world, 'own', 'DA99')).status).toBe(400);
});

test('a well-formed number of no carrier of ours is merely not registered', async () => {
  const number = `99900000000${sevenDr('99900000000')}`;
  expect((await ask(world, 'jp.yamato', number)).text).toContain('伝票番号未登録');
});
