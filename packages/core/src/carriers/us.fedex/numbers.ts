import type { NumberShape } from '../number-shape.ts';

/** FedEx: 12 digits in the common case; longer ones hold the same number or are ground numbers. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [12],
    pattern: '^\\d{12}$',
    grouping: [4, 4, 4],
    check: 'fedex12',
    example: '1234 5678 9012',
    source: 'tracking_number_data, FedEx',
    from: 'programs',
    verified: '2026-11',
  },
  {
    lengths: [15, 20, 22, 34],
    pattern: '^\\d{15,34}$',
    grouping: null,
    check: 'unknown',
    example: '961234567890123',
    source: 'tracking_number_data, FedEx',
    from: 'programs',
    verified: '2026-11',
  },
];
