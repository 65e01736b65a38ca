import type { NumberShape } from '../number-shape.ts';

/** ECMS: APEX or APELAX and digits; the last mile in Japan has a second number. */
export const numbers: readonly NumberShape[] = [
  {
    lengths: [],
    pattern: '^(?:APEX|APELAX)\\d{6,16}$',
    grouping: null,
    check: 'none',
    example: 'APEX00000000001',
    source: 'carrier facts §14',
    from: 'programs',
    verified: '2026-11',
  },
];
