import type { NumberShape } from '../number-shape.ts';

/** Seino slips: ten digits; the check rule is not known. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [10],
    pattern: '^\\d{10}$',
    grouping: null,
    check: 'unknown',
    example: '1234567890',
    source: 'number facts §1, public adapter',
    from: 'programs',
    verified: '2026-11',
  },
];
