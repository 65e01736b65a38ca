import type { NumberFormat } from '../format.ts';

export const ocs: readonly NumberFormat[] = [
  {
    id: 'jp.ocs/11',
    carrier: 'jp.ocs',
    kind: 'tracking',
    lengths: [11],
    shape: /^84\d{9}$/,
    weight: 1,
    trust: 'named',
  },
];
