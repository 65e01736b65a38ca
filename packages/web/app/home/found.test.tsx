import { recognize } from '@todoke/core/numbers';
import { recognitionSchema } from '@todoke/server/contract';
import { expect, it } from 'vitest';
import { renderAt } from '../fixtures/look.ts';
import { Found } from './found.tsx';
import { veil } from './secret.ts';

const show = (text: string) =>
  renderAt('/', <Found recognition={veil(recognitionSchema.parse(recognize(text)), text)} places={[]} />);
const count = (html: string, part: string) => html.split(part).length - 1;

it('a number with a wrong digit leads to named carriers only, for nobody else is asked about it', () => {
  const html = show('4055-4842-4885');
  expect(html).toContain('4055-4842-488<u>5</u>');
  expect(html).toContain('href="/t/405548424885?carrier=jp.yamato"');
  expect(html).not.toContain('href="/t/405548424885"');
});

it('a list is a line each, says once what its numbers have in common, and names what it leaves out', () => {
  const html = show(Array.from({ length: 60 }, (_, i) => `DA00007929${10 + i}`).join('\n'));
  expect(count(html, '検算のない番号です。')).toBe(1);
  expect(count(html, '<li>')).toBe(50);
  expect(html).toContain('60個の番号が見つかりました');
  expect(html).toContain('ほかに10個あります。');
});

it('a FedEx number is told as one, with a doubt beside it, and not in red', () => {
  const html = show('1234 5678 9012');
  expect(html).toContain('フェデックスの追跡番号');
  expect(html).toContain('国内の伝票の番号でしたら、数字がひとつ違うようです。');
  expect(html).not.toContain('one bad');
});

it('a number that a spreadsheet has rounded is told how to get the rest of it', () => {
  expect(show('5.12548E+11')).toContain('表計算ソフトが桁を省いた形です。');
});

it('nothing of a secret stands in the page', () => {
  for (const text of ['4111-1111-1111-1112', '6128-3940-5729', 'PIN 123456', '03-1234-5678'])
    expect(show(text).replaceAll(/class="[^"]*"/g, ''), text).not.toMatch(/\d{3}/);
});
