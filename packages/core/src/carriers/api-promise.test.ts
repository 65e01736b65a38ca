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
