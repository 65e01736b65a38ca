import type { NumberFormat } from '../format.ts';

/** Delivery by vans of our own and of large retailers: the number is visible on our pages only. */
export const own: readonly NumberFormat[] = [
  { id: 'own/letters', shape: 'DA#10|TA#10|TB#10', weight: 50 },
  { id: 'own/99', shape: '99#10', weight: 40, trust: 'alone' },
];
