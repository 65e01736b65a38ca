import { expect, test } from 'vitest';
import type { EpochMs } from '../time/instant.ts';
import { readPromise, readWindow } from './promise-text.ts';
import { readIsoTime, readJapaneseTime, readMonthFirstTime } from './time-text.ts';

const at = (text: string): EpochMs => Date.parse(text) as EpochMs;
const seen = at('2026-01-02T09:00:00+09:00');

test.each([
  ['12月30日 16:13', '2025-12-30T16:13:00+09:00', 'minute'],
  ['01/02 08:00', '2026-01-02T08:00:00+09:00', 'minute'],
  ['08月19日　18時23分', '2025-08-19T18:23:00+09:00', 'minute'],
  ['2026/09/20', '2026-09-20T00:00:00+09:00', 'day'],
  ['2月29日', '2024-02-29T00:00:00+09:00', 'day'],
])('%s is read as %s', (text, instant, precision) => {
  expect(readJapaneseTime(text, 'Asia/Tokyo', seen)).toMatchObject({ text, at: at(instant), precision });
});

test('days and hours that do not exist are not read', () => {
  for (const text of ['2月30日', '13/01', '08/10 25:00', '-', '']) {
    expect(readJapaneseTime(text, 'Asia/Tokyo', seen)).toBeNull();
  }
});

test('an offset in the text wins; without one the zone stays unknown', () => {
  expect(readIsoTime('2026-01-07T14:02:00Z', null)).toMatchObject({
    zone: '+00:00',
    at: at('2026-01-07T14:02:00Z'),
  });
  expect(readIsoTime('2026-01-07T14:02:00.123-05:00', 'Asia/Tokyo')?.zone).toBe('-05:00');
  expect(readIsoTime('2026-01-07 14:02', null)).toMatchObject({ zone: null, at: at('2026-01-07T14:02:00Z') });
  expect(readIsoTime('2026-07-07 14:02', 'America/New_York')?.at).toBe(at('2026-07-07T14:02:00-04:00'));
});

test('the English page puts the month first', () => {
  expect(readMonthFirstTime('09/20/2026 20:14', 'Asia/Tokyo')?.at).toBe(at('2026-09-20T20:14:00+09:00'));
});

test.each([
  ['01/03　14:00-16:00', '2026-01-03', '14:00', '16:00'],
  ['08月21日　18～21時', '2026-08-21', '18:00', '21:00', '2026-08-20T09:00:00+09:00'],
  ['01/03　午前中', '2026-01-03', null, '12:00', '2025-12-31T09:00:00+09:00'],
  ['01/03　18時以降', '2026-01-03', '18:00', null],
  ['12/31', '2025-12-31', null, null],
])('the promise %s', (text, date, from, to, when = '2026-01-02T09:00:00+09:00') => {
  expect(readPromise(text, at(when))).toEqual({ text, date, from, to, zone: 'Asia/Tokyo' });
});

test('no day, no promise', () => {
  expect(readPromise('-', seen)).toBeNull();
  expect(readWindow('指定なし')).toEqual({ from: null, to: null });
});
