import type { NumberShape } from '../number-shape.ts';

/** 4PX: 4PX, digits and CN. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [18],
    pattern: '^4PX\\d{13}CN$',
    grouping: null,
    check: 'none',
    example: '4PX0000000000001CN',
    source: 'number facts §1, one source',
    from: 'programs',
    verified: '2026-11',
  },
];
