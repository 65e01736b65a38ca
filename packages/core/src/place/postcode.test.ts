import { expect, test } from 'vitest';
import { PREFIX_EXCEPTIONS, PREFIX_RANGES } from './postcode.table.ts';
import { parsePostcode, placeOf } from './postcode.ts';
import type { Postcode } from './postcode.ts';
import { PREFECTURES, findPrefecture } from './prefecture.ts';

function where(text: string): string {
  const postcode = parsePostcode(text);
  if (postcode === undefined) return '-';
  const { prefecture, island } = placeOf(postcode);
  return `${findPrefecture(prefecture)?.ja}${island ? ' 離島' : ''}`;
}

test.each([
  ['100-0001', '東京都'],
  ['〒１００－０００１', '東京都'],
  ['1000101', '東京都 離島'], // 大島町
  ['1002101', '東京都 離島'], // 小笠原村
  ['060-0001', '北海道'],
  ['010-0001', '秋田県'],
  ['018-5501', '青森県'], // 十和田湖畔, inside Akita's 01
  ['018-5511', '秋田県'],
  ['248-0001', '神奈川県'],
  ['400-0001', '山梨県'],
  ['498-0801', '三重県'], // 木曽岬町, inside Aichi's 49
  ['618-0071', '京都府'], // 大山崎町
  ['618-0011', '大阪府'], // 島本町
  ['685-0001', '島根県 離島'], // 隠岐
  ['684-0100', '島根県 離島'],
  ['680-0001', '鳥取県'],
  ['811-5101', '長崎県 離島'], // 壱岐
  ['817-0001', '長崎県 離島'], // 対馬
  ['871-0811', '福岡県'], // 吉富町
  ['894-0001', '鹿児島県 離島'],
  ['900-0001', '沖縄県'],
  ['907-0001', '沖縄県 離島'],
  ['952-0001', '新潟県 離島'],
  ['980-0001', '宮城県'],
])('%s is %s', (text, expected) => {
  expect(where(text)).toBe(expected);
});

test('what is not seven digits is no postcode', () => {
  for (const text of ['', '100', '100-00011', '10-00001', 'ABC-DEFG', '1'.repeat(30)]) {
    expect(parsePostcode(text)).toBeUndefined();
  }
});

test('the ranges cover every two digits once, in order, and every prefecture', () => {
  const covered = PREFIX_RANGES.flatMap(([first, last]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index),
  );
  expect(covered).toEqual(Array.from({ length: 100 }, (_, index) => index));
  expect(new Set(PREFIX_RANGES.map(([, , prefecture]) => prefecture)).size).toBe(PREFECTURES.length);
});

test('every exception differs from what its shorter prefix says', () => {
  for (const [prefix, prefecture] of Object.entries(PREFIX_EXCEPTIONS)) {
    const filled = prefix.padEnd(7, '0') as Postcode; // brand maker of the test
    expect(placeOf(filled).prefecture).toBe(prefecture);
  }
});
