import type { NumberFormat } from '../format.ts';

/**
 * Numbers this product issues: a letter, seven digits and a Luhn digit. Q opens an inquiry, R a return. No carrier
 * known here uses one letter with eight digits, so neither can be taken for a parcel.
 */
export const desk: readonly NumberFormat[] = [
  { id: 'own/inquiry', kind: 'inquiry', shape: 'Q#8', check: 'luhn', from: 1, groups: '1-4-4', weight: 50 },
  { id: 'own/return', kind: 'return', shape: 'R#8', check: 'luhn', from: 1, groups: '1-4-4', weight: 50 },
];
