import type { NumberShape } from '../number-shape.ts';

/** Cainiao: LP and digits; often an S10 number or that of the local carrier beside it. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [16],
    pattern: '^LP\\d{14}$',
    grouping: null,
    check: 'none',
    example: 'LP00000000000001',
    source: 'public readers',
    from: 'programs',
    verified: '2026-11',
  },
];
