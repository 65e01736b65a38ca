import type { NumberShape } from '../number-shape.ts';

/** Numbers of our own delivery: two letters and ten digits. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [12],
    pattern: '^(?:DA|TA|TB)\\d{10}$',
    grouping: null,
    check: 'none',
    example: 'DA1234567890',
    source: 'own/FORMAT.md; shape as in shopper guides on DA, TA and TB numbers',
    from: 'operator',
    verified: '2026-11',
  },
];
