import type { NumberFormat } from '../format.ts';

/** Amazon's own vans outside Japan; inside Japan see `own.ts`. */
export const amazon: readonly NumberFormat[] = [
  { id: 'amazon/tb', shape: 'TB[ACM]#12', weight: 20 },
  { id: 'amazon/europe', shape: '[AFC]#10|C#11|QA#10', weight: 2, trust: 'alone' },
];
