import { expect, test } from 'vitest';
import { apiPromise } from './api-promise.ts';

test.each([
  ['2026-01-03T14:00:00+09:00', '2026-01-03T16:00:00+09:00', '2026-01-03', '14:00', '16:00', '+09:00'],
  [null, '2026-01-03T18:00:00', '2026-01-03', null, '18:00', 'Asia/Tokyo'],
  [null, '2026-01-03', '2026-01-03', null, null, 'Asia/Tokyo'],
  ['2026-01-03T00:00:00Z', '2026-01-05T00:00:00Z', '2026-01-05', null, null, 'Asia/Tokyo'],
  ['20260103', null, '2026-01-03', null, null, 'Asia/Tokyo'],
])('%s to %s', (begins, ends, date, from, to, zone) => {
  expect(apiPromise(begins, ends)).toMatchObject({ date, from, to, zone });
});

test('without a day there is no promise', () => {
  expect([apiPromise(null, null), apiPromise('', 'soon')]).toEqual([null, null]);
});

test('UTC is UTC where a clock is stated, and nothing beside a bare day', () => {
  expect(apiPromise(null, '2026-08-03T05:00:00Z')).toMatchObject({ to: '05:00', zone: '+00:00' });
  expect(apiPromise(null, '2026-08-03T00:00:00Z')).toMatchObject({ to: null, zone: 'Asia/Tokyo' });
  expect(apiPromise('2026-08-03T05:00:00+0900', null)).toMatchObject({ from: '05:00', zone: '+09:00' });
  expect(apiPromise(null, '2026-08-03')).toMatchObject({ to: null, zone: 'Asia/Tokyo' });
});

test('a day’s last second is the day', () => {
  expect(apiPromise('2026-08-11T00:00:00+09:00', '2026-08-12T23:59:59+09:00')).toMatchObject({
    date: '2026-08-12',
    from: null,
    to: null,
  });
  expect(apiPromise(null, '2026-08-12T23:59:00+09:00')?.to).toBe('23:59');
});
