import type { NumberShape } from '../number-shape.ts';

/** Sagawa slips: 12 digits today; 10 and 11 digits on older slips, whose check rule is not known. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [12],
    pattern: '^\\d{12}$',
    grouping: [4, 4, 4],
    check: 'mod7',
    example: '5125-4751-4334',
    source: 'number facts §1: public reader data and 101 recorded numbers',
    from: 'observed',
    verified: '2026-11',
  },
  {
    lengths: [10, 11],
    pattern: '^\\d{10,11}$',
    grouping: null,
    check: 'unknown',
    example: '4012345678',
    source: 'number facts §1: one public adapter; shopper guides',
    from: 'guides',
    verified: '2026-11',
  },
];
