import type { NumberShape } from '../number-shape.ts';

/** DHL: Express waybills of ten digits, piece numbers, and parcels of twenty digits. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [10],
    pattern: '^\\d{10}$',
    grouping: [2, 4, 4],
    check: 'mod7',
    example: '33 1881 0025',
    source: 'tracking_number_data, DHL Express',
    from: 'programs',
    verified: '2026-11',
  },
  {
    lengths: [20],
    pattern: '^0034\\d{16}$',
    grouping: null,
    check: 'gs1',
    example: '00340434000000000007',
    source: 'tracking_number_data, DHL Paket',
    from: 'programs',
    verified: '2026-11',
  },
  {
    lengths: [13, 14, 15, 16, 18, 20],
    pattern: '^J[JVDG][A-Z0-9]{11,18}$',
    grouping: null,
    check: 'none',
    example: 'JD0000000000000001',
    source: 'tracking_number_data, DHL pieces',
    from: 'programs',
    verified: '2026-11',
  },
];
