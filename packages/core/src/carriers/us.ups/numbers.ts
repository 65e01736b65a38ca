import type { NumberShape } from '../number-shape.ts';

/** UPS: 1Z and sixteen characters, the last a check digit. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [18],
    pattern: '^1Z[0-9A-Z]{16}$',
    grouping: [2, 3, 3, 2, 4, 4],
    check: 'ups',
    example: '1Z 5R8 939 03 5756 7127',
    source: 'tracking_number_data, UPS',
    from: 'programs',
    verified: '2026-11',
  },
];
