import type { NumberShape } from '../number-shape.ts';

/** Fukuyama slips: eleven digits, printed 3-4-4; the inquiry takes two more for the piece. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [11],
    pattern: '^\\d{11}$',
    grouping: [3, 4, 4],
    check: 'mod7',
    example: '123-4567-8903',
    source: 'client source of the carrier',
    from: 'carrier',
    verified: '2026-11',
  },
  {
    lengths: [12, 13],
    pattern: '^\\d{12,13}$',
    grouping: null,
    check: 'unknown',
    example: '1234567890301',
    source: 'client source of the carrier',
    from: 'carrier',
    verified: '2026-11',
  },
];
