import * as fc from 'fast-check';
import { recognize } from '@todoke/core/numbers';
import { expect, test } from 'vitest';
import { WORLD_CARRIERS } from './number-formats.ts';
import { INDEX_LIMIT, isWellFormed, japanPostFamily, meaningOf, mistype, numberOf } from './numbers.ts';

const meaning = fc.record({
  carrier: fc.constantFrom(...WORLD_CARRIERS),
  run: fc.integer({ min: 0, max: 99 }),
  index: fc.integer({ min: 0, max: INDEX_LIMIT - 1 }),
  seed: fc.string({ maxLength: 5 }),
});

test('every number is well formed and leads back to its parcel', () => {
  fc.assert(
    fc.property(meaning, ({ carrier, run, index, seed }) => {
      const number = numberOf(seed, carrier, run, index);
      expect(isWellFormed(carrier, number)).toBe(true);
      expect(meaningOf(seed, carrier, number)).toEqual({ runResidue: run, index });
    }),
  );
});

test('a mistyped number passes no check of anything else, so that it is called what it is', () => {
  fc.assert(
    fc.property(meaning, ({ run, index, seed }) => {
      const { kind, candidates } = recognize(mistype(numberOf(seed, 'jp.yamato', run, index)));
      expect([kind, candidates.filter((candidate) => candidate.valid)]).toEqual(['unknown', []]);
      expect(candidates.map((candidate) => candidate.carrier)).toContain('jp.yamato');
    }),
    { numRuns: 2_000 },
  );
});

test('a mistyped number is refused, and neither it nor a stranger has a parcel', () => {
  fc.assert(
    fc.property(meaning, ({ run, index, seed }) => {
      const wrong = mistype(numberOf(seed, 'jp.yamato', run, index));
      expect(isWellFormed('jp.yamato', wrong)).toBe(false);
      expect(meaningOf(seed, 'jp.yamato', wrong)).toBeUndefined();
      expect(recognize(wrong).kind, wrong).toBe('unknown');
    }),
  );
  expect(meaningOf('seed', 'jp.yamato', '123456789013')).toBeUndefined();
  expect(meaningOf('seed', 'own', '')).toBeUndefined();
});

test('one carrier never answers for a number another one issued', () => {
  fc.assert(
    fc.property(meaning, ({ carrier, run, index, seed }) => {
      const number = numberOf(seed, carrier, run, index);
      const owners = WORLD_CARRIERS.filter((id) => meaningOf(seed, id, number) !== undefined);
      expect(owners).toEqual([carrier]);
    }),
  );
});

test('Japan Post issues parcels, international items and recorded mail', () => {
  const shapes = { parcel: /^\d{12}$/, s10: /^[ER]Z\d{9}[A-Z]{2}$/, recorded: /^\d{11}$/ };
  for (let index = 0; index < 30; index += 1) {
    expect(numberOf('seed', 'jp.japanpost', 3, index)).toMatch(shapes[japanPostFamily(index)]);
  }
});
