import type { NumberShape } from '../number-shape.ts';

/** SF Express: SF and thirteen digits. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [15],
    pattern: '^SF\\d{13}$',
    grouping: null,
    check: 'none',
    example: 'SF1000000000001',
    source: 'number facts §1',
    from: 'programs',
    verified: '2026-11',
  },
];
