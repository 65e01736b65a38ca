import { RATES } from '@todoke/core/polling';
import { expect, test } from 'vitest';
import { benchFreshness } from '../bench/freshness.ts';
import { learnRates } from './train.ts';

test('the rates in use are those learned from the training seed, and from no other', () => {
  expect(learnRates('train', 1500, 20_777, 3)).toEqual(RATES);
});

test('with the calls of a two-hour timer a small population is shown three and six times fresher, within budget', () => {
  const [all, out, , calls, over] = benchFreshness(700, 'another seed');
  expect(all?.ratio).toBeGreaterThan(3);
  expect(out?.ratio).toBeGreaterThan(6);
  expect(calls?.value).toBeLessThanOrEqual(calls?.baseline?.value ?? 0);
  expect(over?.value).toBe(0);
});
