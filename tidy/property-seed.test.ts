import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROPERTY_SEED, propertySeed } from './property-seed.ts';

test.each([
  [undefined, PROPERTY_SEED],
  ['', PROPERTY_SEED],
  ['-27712336', -27_712_336],
  ['0', 0],
  ['random', 2 ** 30],
  ['seven', null],
  ['1.5', null],
  ['4294967296', null],
])('TODOKE_SEED=%s is the seed %s', (wanted, seed) => {
  expect(propertySeed(wanted, () => 0.75)).toBe(seed);
});

test('property tests of this run draw from the seed of this run', () => {
  expect(fc.readConfigureGlobal().seed).toBe(Number(process.env['TODOKE_SEED']));
  const seen: number[][] = [[], []];
  for (const round of seen)
    fc.assert(
      fc.property(fc.nat(), (drawn) => void round.push(drawn)),
      { numRuns: 5 },
    );
  expect(seen[0]).toEqual(seen[1]);
});
