import { expect, it } from 'vitest';
import { en } from '../words/en.ts';
import { ja } from '../words/ja.ts';
import { sayLengths } from './lengths.ts';

it.each([
  [[12], '12', '12'],
  [[12, 10, 11, 12], '10〜12', '10–12'],
  [[10, 11], '10または11', '10 or 11'],
  [[20, 10, 13, 14, 15, 16, 18], '10・13〜16・18・20', '10, 13–16, 18, 20'],
])('the lengths %j are said as %s', (lengths, japanese, english) => {
  expect(sayLengths(lengths, ja.directory)).toBe(japanese);
  expect(sayLengths(lengths, en.directory)).toBe(english);
});
