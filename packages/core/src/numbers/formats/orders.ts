import { isDay } from '../format.ts';
import type { NumberFormat } from '../format.ts';

const kind = 'order';

export const orders: readonly NumberFormat[] = [
  { id: 'order/3-7-7', carrier: null, kind, shape: '#17', groups: '3-7-7', written: /^3.7.7$/, weight: 900 },
  { id: 'order/17', carrier: null, kind, shape: '#17', groups: '3-7-7', weight: 20, trust: 'alone' },
  { id: 'order/digital', carrier: null, kind, shape: 'D#16', groups: '3-7-7', weight: 200 },
  {
    id: 'jp.rakuten/order',
    kind,
    shape: '#24',
    // The middle part is the day of the order.
    holds: (normalized) => isDay(normalized, 6),
    groups: '6-8-10',
    weight: 100,
  },
];
