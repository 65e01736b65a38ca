import { expect, test } from 'vitest';
import { createHeadCache, type ParcelHead } from './heads.ts';

const head = (version: number): ParcelHead => ({
  id: 'id',
  place: '(0,1)',
  version,
  status: 'in_transit.passed',
  bookmark: null,
  toldBytes: 0,
});

test('the heads written last are kept, never more than the maximum', () => {
  const heads = createHeadCache(100);
  for (let index = 0; index < 1_000; index += 1) heads.set(`own\n${index}`, head(index));
  const kept = Array.from({ length: 1_000 }, (_, index) => index).filter((index) =>
    heads.get(`own\n${index}`),
  );
  expect(kept).toEqual(Array.from({ length: 100 }, (_, index) => 900 + index));
});

test('the newest head of a parcel is the one that is given, and a forgotten one is gone', () => {
  const heads = createHeadCache(2);
  heads.set('a', head(1));
  heads.set('b', head(1));
  heads.set('a', head(2));
  heads.set('c', head(1));
  expect(heads.get('a')?.version).toBe(2);
  expect(heads.get('b')).toBeUndefined();
  heads.forget('a');
  expect(heads.get('a')).toBeUndefined();
});

test('a cache of nothing keeps nothing', () => {
  const heads = createHeadCache(0);
  heads.set('a', head(1));
  expect(heads.get('a')).toBeUndefined();
});
