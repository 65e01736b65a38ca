import { expect, test } from 'vitest';
import type { CarrierEvent } from './carrier.ts';
import { areGarbled, isGarbledBody } from './garbled.ts';

const misread = (text: string, charset: string) =>
  new TextDecoder(charset).decode(new TextEncoder().encode(text));

const event = (change: Partial<CarrierEvent>): CarrierEvent => ({
  time: { text: '', precision: 'none', zone: null, at: null, yearInferred: false },
  status: 'unknown.unmapped',
  rawText: '配達中',
  rawCode: null,
  place: '架空営業所',
  ...change,
});

test('a text in the wrong character set is garbled, a broken footer is not', () => {
  const page = '<html><p>お荷物の状況　配達中　架空営業所</p></html>';
  expect(isGarbledBody(page)).toBe(false);
  expect(isGarbledBody(`${page.repeat(30)}\uFFFD\uFFFD\uFFFD\uFFFD`)).toBe(false);
  for (const charset of ['shift_jis', 'windows-1252']) {
    expect([charset, isGarbledBody(misread(page, charset))]).toEqual([charset, true]);
  }
  expect(isGarbledBody('<html>\uFFFDz\uFFFDB\uFFFD\uFFFD</html>')).toBe(true);
});

test('a lost part of a word that had to be known is garbled, one broken place is not', () => {
  expect(areGarbled([event({}), event({ rawText: '配\uFFFD中' })])).toBe(true);
  expect(areGarbled([event({ rawCode: 'DL', rawText: '????', place: null })])).toBe(true);
  expect(areGarbled([event({ rawText: '？？？' })])).toBe(true);
  expect(areGarbled([event({ rawCode: 'de\uFFFD' })])).toBe(true);
  const broken = event({ rawCode: 'AR', rawText: 'Arrived', place: 'S\uFFFDo Paulo' });
  expect(areGarbled([event({ rawCode: 'PU' }), broken])).toBe(false);
});

test('beside known codes, half of the texts decide', () => {
  for (const charset of ['shift_jis', 'windows-1252']) {
    const place = misread('カクウ営業所', charset);
    expect([charset, areGarbled([event({ rawCode: 'AR', rawText: 'Arrived', place })])]).toEqual([
      charset,
      true,
    ]);
  }
  expect(areGarbled([event({ rawCode: 'DL', rawText: misread('お届け済み', 'shift_jis') })])).toBe(true);
});
