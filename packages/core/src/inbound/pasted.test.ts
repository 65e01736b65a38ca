import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAdapter } from '../carriers/index.ts';
import type { CarrierId } from '../carriers/carrier.ts';
import { foldJourney } from '../journey/fold.ts';
import type { EpochMs } from '../time/instant.ts';
import { canReadPasted, pastedObservation, PASTED_CHARS_MAX, readPasted } from './pasted.ts';

const NOW = Date.parse('2026-11-22T12:00:00+09:00') as EpochMs;
const NUMBER = '123456789013';

function read(text: string, carrier: CarrierId = 'jp.sagawa', number = NUMBER) {
  return readPasted(text, { carrier, number, observedAt: NOW });
}

function told(text: string, carrier: CarrierId = 'jp.sagawa', number = NUMBER): unknown {
  const result = read(text, carrier, number);
  return result.ok
    ? result.events.map(({ time, status, rawText, place }) => [time.text, status, rawText, place])
    : result.reason;
}

const SAGAWA = `お荷物問い合わせ
お問い合せ送り状No.\t1234-5678-9013
出荷日\t2026年11月20日
配達予定日\t11月22日　18～21時
荷物状況\t日時\t担当営業所
↓集荷\t11/20 17:13\t江東営業所
↓輸送中\t11/20 19:40\t東京中継センター
⇒配達中\t11/22 08:10\t大阪営業所`;

const SAGAWA_ROWS = [
  ['11/20 17:13', 'in_transit.accepted', '集荷', '江東営業所'],
  ['11/20 19:40', 'in_transit.moving', '輸送中', '東京中継センター'],
  ['11/22 08:10', 'out_for_delivery.on_vehicle', '配達中', '大阪営業所'],
];

test.each([
  ['the table as a browser copies it', SAGAWA],
  ['cell by cell, as a phone copies it', SAGAWA.replaceAll('\t', '\n')],
  ['with single spaces', SAGAWA.replaceAll('\t', ' ')],
  ['full-width', SAGAWA.replaceAll('11/', '１１／').replaceAll(':', '：')],
] as const)('佐川: %s', (_name, text) => {
  expect(told(text)).toEqual(SAGAWA_ROWS);
  const result = read(text);
  expect(result.ok && result.promise).toMatchObject({ date: '2026-11-22', from: '18:00', to: '21:00' });
});

test('佐川: 保管中 after 配達中 is a failed attempt, also when pasted', () => {
  expect(told('配達中 11/21 08:10 大阪営業所\n保管中 11/21 20:02 大阪営業所')).toEqual([
    ['11/21 08:10', 'out_for_delivery.on_vehicle', '配達中', '大阪営業所'],
    ['11/21 20:02', 'attempt_failed.generic', '保管中', '大阪営業所'],
  ]);
});

test('ヤマト: the heading repeats the newest row and is told once', () => {
  const text = `1件目：1234-5678-9013
配達完了
お届けが完了いたしました。
商品名：宅急便
お届け予定日時：
11/22　14:00-16:00
荷物受付
11月20日 16:13
宜野湾営業所（大山）
配達完了
11月22日 10:31
江東営業所`;
  expect(told(text, 'jp.yamato')).toEqual([
    ['11月20日 16:13', 'in_transit.accepted', '荷物受付', '宜野湾営業所(大山)'],
    ['11月22日 10:31', 'delivered.generic', '配達完了', '江東営業所'],
  ]);
});

test('日本郵便: the time stands before the word, and details between word and office are no office', () => {
  const text = `状態発生日\t配送履歴\t詳細\t取扱局\t県名・国名
2026/11/20 20:14\t引受\t\t江東郵便局\t東京都
135-0001
2026/11/22 09:10\t持ち出し中\t\t見本郵便局\t大阪府`;
  expect(told(text, 'jp.japanpost')).toEqual([
    ['2026/11/20 20:14', 'in_transit.accepted', '引受', '江東郵便局'],
    ['2026/11/22 09:10', 'out_for_delivery.on_vehicle', '持ち出し中', '見本郵便局'],
  ]);
});

test('a word alone, as an app shows it', () => {
  expect(told('配達中')).toEqual([['', 'out_for_delivery.on_vehicle', '配達中', null]]);
});

test('a word nobody knows is kept below the page’s own head, and nowhere else', () => {
  expect(told('荷物状況\t日時\t担当営業所\n↓謎の状況\t11/20 17:13\t江東営業所')).toEqual([
    ['11/20 17:13', 'unknown.unmapped', '謎の状況', '江東営業所'],
  ]);
  expect(told('謎の状況\t11/20 17:13\t江東営業所')).toBe('nothing_read');
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  ['ただいまサービスを停止しております。お電話でお問い合わせください。', 'nothing_read'],
  ['あ'.repeat(PASTED_CHARS_MAX + 1), 'too_long'],
  [SAGAWA.replace('1234-5678-9013', '2345-6789-0126'), 'other_number'],
] as const)('what cannot be used is said: %#', (text, reason) => {
  expect(told(text)).toBe(reason);
});

test('of several numbers only what stands below this one is read', () => {
  const other = SAGAWA.replace('1234-5678-9013', '2345-6789-0126').replaceAll('大阪', '福岡');
  expect(told(`${other}\n${SAGAWA}`)).toEqual(SAGAWA_ROWS);
  expect(told(`${SAGAWA}\n${other}`)).toEqual(SAGAWA_ROWS);
});

test('carriers whose pages are not known are not read', () => {
  expect(canReadPasted('us.ups')).toBe(false);
  expect(told(SAGAWA, 'us.ups')).toBe('nothing_read');
});

test('what is stored already is not told twice', () => {
  const result = read(SAGAWA);
  if (!result.ok) throw new Error(result.reason);
  const stored = pastedObservation(result, [], NOW);
  const mine = { ...stored, source: 'jp.sagawa' };
  const again = pastedObservation(result, [mine], NOW);
  const journey = foldJourney([mine, again]);
  expect([journey.events.length, journey.status]).toEqual([3, 'out_for_delivery.on_vehicle']);
  expect(foldJourney([stored]).events.every(({ source }) => source === 'paste')).toBe(true);
});

test('anything pasted gives an answer', () => {
  const piece = fc.constantFrom(
    '配達中',
    '11/20 17:13',
    '\t',
    '\n',
    ' ',
    '1234-5678-9013',
    'お届け予定日',
    '9',
    '保管中',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 40 }), (pieces) => {
      const result = read(pieces.join(''));
      expect(result.ok ? result.events.length <= 100 : result.reason).toBeTruthy();
    }),
  );
});

/** The text a browser copies: cells with tabs between, blocks on lines of their own. */
function copied(html: string): string {
  return html
    .replace(/<(script|style|title)[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/t[dh]>\s*(?=<t[dh])/gi, '\t')
    .replace(/<(?:br|\/tr|\/p|\/div|\/li|\/h\d|\/dt|\/dd)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
}

describe('the saved pages, copied as text, tell what the adapter reads from them', () => {
  test.each([
    ['jp.sagawa', 'held-after-attempt'],
    ['jp.sagawa', 'delivered-entities'],
    ['jp.yamato', 'delivered'],
    ['jp.yamato', 'new-year'],
    ['jp.yamato', 'returned'],
    ['jp.japanpost', 'domestic-held'],
  ] as const)('%s %s', (carrier, name) => {
    const folder = join(import.meta.dirname, '..', 'carriers', carrier, 'samples');
    const adapter = findAdapter(carrier);
    const html = new TextDecoder(adapter?.encoding).decode(readFileSync(join(folder, `${name}.html`)));
    const told = JSON.parse(readFileSync(join(folder, `${name}.case.json`), 'utf8')) as {
      observedAt: string;
    };
    const observedAt = Date.parse(told.observedAt) as EpochMs;
    const reading = adapter?.read(html, { observedAt });
    if (reading === undefined || reading.number === null) throw new Error('no reading');
    const pasted = readPasted(copied(html), { carrier, number: reading.number, observedAt });
    const shown = (events: typeof reading.events) =>
      events
        .filter(({ time }) => time.at !== null)
        .map(({ time, status, place }) => [time.at, status, place?.normalize('NFKC') ?? null]);
    expect(pasted.ok ? shown(pasted.events) : pasted.reason).toEqual(shown(reading.events));
  });
});
