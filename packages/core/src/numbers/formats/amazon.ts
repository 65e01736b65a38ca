import type { NumberFormat } from '../format.ts';

/** Amazon's own vans outside Japan; inside Japan see `own.ts`. */
export const amazon: readonly NumberFormat[] = [
  {
    id: 'amazon/tb',
    carrier: 'amazon',
    kind: 'tracking',
    lengths: [15],
    shape: /^TB[ACM]\d{12}$/,
    weight: 20,
  },
  {
    id: 'amazon/europe',
    carrier: 'amazon',
    kind: 'tracking',
    lengths: [11, 12],
    shape: /^(?:[AFC]\d{10}|C\d{11}|QA\d{10})$/,
    weight: 2,
    trust: 'alone',
  },
];
