import type { NumberFormat } from '../format.ts';

import { isDay } from '../format.ts';

const kind = 'order';

export const orders: readonly NumberFormat[] = [
  {
    id: 'order/3-7-7',
    carrier: null,
    kind,
    lengths: [17],
    groups: '3-7-7',
    grouped: true,
    weight: 900,
  },
  { id: 'order/17', carrier: null, kind, lengths: [17], groups: '3-7-7', weight: 20, trust: 'alone' },
  {
    id: 'order/digital',
    carrier: null,
    kind,
    lengths: [17],
    shape: /^D\d{16}$/,
    groups: '3-7-7',
    weight: 200,
  },
  {
    id: 'order/rakuten',
    carrier: 'jp.rakuten',
    kind,
    lengths: [24],
    holds: (normalized) => isDay(normalized, 6),
    groups: '6-8-10',
    weight: 100,
  },
];
