import type { NumberShape } from '../number-shape.ts';

/** Yamato waybills: 12 digits, shown 4-4-4, last digit = the first eleven modulo 7. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [12],
    pattern: '^\\d{12}$',
    grouping: [4, 4, 4],
    check: 'mod7',
    example: '1234-5678-9013',
    source: 'number facts §1: published check rule and 349 recorded numbers',
    from: 'observed',
    verified: '2026-11',
  },
];
