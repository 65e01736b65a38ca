import type { NumberFormat } from '../format.ts';

export const fedex: readonly NumberFormat[] = [
  { id: 'us.fedex/12', shape: '#12', check: 'fedex', groups: '4 4 4', weight: 8 },
  { id: 'us.fedex/15', shape: '#15', check: 'gs1', groups: '4 4 4 3', weight: 10 },
  { id: 'us.fedex/18', shape: '0[0124]#16', check: 'gs1', from: 2, weight: 30 },
  { id: 'us.fedex/20', shape: '61#18', check: 'gs1After92', weight: 20 },
  { id: 'us.fedex/22', shape: '96#20', check: 'gs1', from: 7, weight: 30 },
  { id: 'us.fedex/32', shape: '3#31', check: 'fedex', from: 16, at: 27, weight: 10 },
  { id: 'us.fedex/34', shape: '#34', check: 'fedex', from: 20, weight: 10 },
];

export const fedexLinks = {
  'us.fedex': 'https://www.fedex.com/fedextrack/?trknbr={n}',
};
