import type { NumberShape } from '../number-shape.ts';

/** USPS: 20 or 22 digits, also with a ZIP code in front; mail from abroad has S10 numbers. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [20, 22],
    pattern: '^(?:\\d{20}|9[1-5]\\d{20})$',
    grouping: [4, 4, 4, 4, 4, 2],
    check: 'gs1',
    example: '9400 1000 0000 0000 0000 03',
    source: 'Publication 199',
    from: 'documents',
    verified: '2026-11',
  },
  {
    lengths: [26, 30, 34],
    pattern: '^\\d{26,34}$',
    grouping: null,
    check: 'gs1',
    example: '420941059400100000000000000003',
    source: 'Publication 199',
    from: 'documents',
    verified: '2026-11',
  },
];
