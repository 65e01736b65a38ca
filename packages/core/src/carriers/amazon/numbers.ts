import type { NumberShape } from '../number-shape.ts';

/** Amazon: DA, TA, TB and ten digits in Japan, 99 and ten digits, TBA, TBC, TBM and twelve elsewhere. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [12],
    pattern: '^(?:(?:DA|TA|TB)\\d{10}|99\\d{10})$',
    grouping: null,
    check: 'none',
    example: 'DA1234567890',
    source: 'shopper guides; number facts §1',
    from: 'guides',
    verified: '2026-11',
  },
  {
    lengths: [15],
    pattern: '^TB[ACM]\\d{12}$',
    grouping: null,
    check: 'none',
    example: 'TBA000000000001',
    source: 'tracking_number_data, Amazon',
    from: 'programs',
    verified: '2026-11',
  },
];
