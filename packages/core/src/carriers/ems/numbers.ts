import type { NumberShape } from '../number-shape.ts';

/** EMS items: UPU S10 beginning with E. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [13],
    pattern: '^E[A-Z]\\d{9}[A-Z]{2}$',
    grouping: [2, 3, 3, 3, 2],
    check: 's10',
    example: 'EG 725 089 303 JP',
    source: 'UPU S10',
    from: 'standard',
    verified: '2026-11',
  },
];
