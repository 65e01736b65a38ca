import type { NumberFormat } from '../format.ts';

const carrier = 'us.fedex';
const kind = 'tracking';
const link = 'https://www.fedex.com/fedextrack/?trknbr={n}';

export const fedex: readonly NumberFormat[] = [
  { id: 'us.fedex/12', carrier, kind, lengths: [12], check: 'fedex', groups: '4 4 4', weight: 8, link },
  { id: 'us.fedex/15', carrier, kind, lengths: [15], check: 'gs1', groups: '4 4 4 3', weight: 10, link },
  {
    id: 'us.fedex/18',
    carrier,
    kind,
    lengths: [18],
    shape: /^0[0124]\d{16}$/,
    check: 'gs1',
    from: 2,
    weight: 30,
    link,
  },
  {
    id: 'us.fedex/20',
    carrier,
    kind,
    lengths: [20],
    shape: /^61\d{18}$/,
    check: 'gs1After92',
    weight: 20,
    link,
  },
  {
    id: 'us.fedex/22',
    carrier,
    kind,
    lengths: [22],
    shape: /^96\d{20}$/,
    check: 'gs1',
    from: 7,
    weight: 30,
    link,
  },
  {
    id: 'us.fedex/32',
    carrier,
    kind,
    lengths: [32],
    shape: /^3\d{31}$/,
    check: 'fedex',
    from: 16,
    at: 27,
    weight: 10,
    link,
  },
  { id: 'us.fedex/34', carrier, kind, lengths: [34], check: 'fedex', from: 20, weight: 10, link },
];
