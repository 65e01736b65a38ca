import type { NumberShape } from '../number-shape.ts';

/** Japan Post: parcels 12 digits, registered mail 11 digits, international mail S10. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [12],
    pattern: '^\\d{12}$',
    grouping: [4, 4, 4],
    check: 'mod7',
    example: '4055-4842-4886',
    source: 'number facts §1: public check functions and 26 recorded numbers',
    from: 'observed',
    verified: '2026-11',
  },
  {
    lengths: [11],
    pattern: '^[1-8]\\d{10}$',
    grouping: [3, 2, 5, 1],
    check: 'mod7',
    example: '131-12-38385-2',
    source: 'number facts §1: two blogs on registered mail',
    from: 'guides',
    verified: '2026-11',
  },
  {
    lengths: [13],
    pattern: '^[A-Z]{2}\\d{9}[A-Z]{2}$',
    grouping: [2, 3, 3, 3, 2],
    check: 's10',
    example: 'EG 725 089 303 JP',
    source: 'UPU S10',
    from: 'standard',
    verified: '2026-11',
  },
];
