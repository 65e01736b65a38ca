import { expect, test } from 'vitest';
import { candidatesOf } from './candidates.ts';

const carriers = (text: string, carrier?: string) =>
  candidatesOf(text, carrier).likely.map((each) => each.carrier);

test('the groups a number is written in say who is asked, and who fits by chance is not', () => {
  expect(carriers('123-4567-8903')).toEqual(['jp.fukuyama', 'jp.japanpost']);
  expect(candidatesOf('123-4567-8903', undefined).pretty).toBe('123-4567-8903');
  expect(carriers('12345678903')[0]).toBe('jp.japanpost');
});

test('no carrier is told a telephone number, unless a person names the carrier', () => {
  expect(carriers('0312345678')).toEqual([]);
  expect(carriers('0312345678', 'jp.seino')).toEqual(['jp.seino']);
});
