import { CARRIER_IDS } from '@todoke/core/carriers';
import { expect, it } from 'vitest';
import { GROUPS, groupOf } from './groups.ts';

it('every carrier of the directory stands in one part, and no part is empty', () => {
  expect(new Set(CARRIER_IDS.map(groupOf))).toEqual(new Set(GROUPS));
  expect(['own', 'jp.tonami', 'ems', 'amazon', '17track'].map(groupOf)).toEqual([
    'domestic',
    'domestic',
    'international',
    'international',
    'aggregator',
  ]);
});
