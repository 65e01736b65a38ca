import { expect, test } from 'vitest';
import type { EpochMs } from '../time/instant.ts';
import { readPromise, readWindow } from './promise-text.ts';
import { isoDate, isoWallClock, offsetZone } from './time-text.ts';

const at = (text: string): EpochMs => Date.parse(text) as EpochMs;
const seen = at('2026-01-02T09:00:00+09:00');

test.each([
  ['Z', '+00:00'],
  ['+9', '+09:00'],
  ['-0500', '-05:00'],
  ['GMT+8', '+08:00'],
  ['UTC+05:30', '+05:30'],
  ['+99', null],
  ['Tokyo', null],
  [null, null],
])('the offset %s is %s', (text, zone) => {
  expect(offsetZone(text)).toBe(zone);
});

test('an instant is shown in its zone, in UTC where the zone is unknown', () => {
  expect(isoDate(at('2026-01-07T20:00:00Z'), 'Asia/Tokyo')).toBe('2026-01-08');
  expect(isoWallClock(at('2026-07-07T20:00:00Z'), 'America/New_York')).toBe('2026-07-07T16:00:00');
  expect(isoWallClock(at('2026-07-07T20:00:00Z'), null)).toBe('2026-07-07T20:00:00');
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
  expect(readPromise('13/45', seen)).toBeNull();
  expect(readWindow('指定なし')).toEqual({ from: null, to: null });
});
