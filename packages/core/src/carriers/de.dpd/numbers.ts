import type { NumberShape } from '../number-shape.ts';

/** DPD: fourteen digits, often with a check letter or digit behind. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [14, 15],
    pattern: '^\\d{14}[0-9A-Z]?$',
    grouping: [4, 4, 4, 2],
    check: 'mod37_36',
    example: '0998 0000 0200 33',
    source: 'tracking_number_data, DPD',
    from: 'programs',
    verified: '2026-11',
  },
];
