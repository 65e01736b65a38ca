import type { NumberFormat } from '../format.ts';

/** Delivery by vans of our own and of large retailers: the number is visible on our pages only. */
export const own: readonly NumberFormat[] = [
  {
    id: 'own/letters',
    carrier: 'own',
    kind: 'tracking',
    lengths: [12],
    shape: /^(?:DA|TA|TB)\d{10}$/,
    weight: 50,
  },
  {
    id: 'own/99',
    carrier: 'own',
    kind: 'tracking',
    lengths: [12],
    shape: /^99\d{10}$/,
    weight: 40,
    trust: 'alone',
  },
];
