import type { NumberFormat } from '../format.ts';

const carrier = 'us.ups';
const kind = 'tracking';
const link = 'https://www.ups.com/track?loc=ja_JP&tracknum={n}';

export const ups: readonly NumberFormat[] = [
  {
    id: 'us.ups/1z',
    carrier,
    kind,
    lengths: [18],
    shape: /^1Z[0-9A-Z]{15}\d$/,
    check: 'ups',
    from: 2,
    groups: '2 3 3 2 4 4',
    weight: 50,
    link,
  },
  {
    id: 'us.ups/waybill',
    carrier,
    kind,
    lengths: [11],
    shape: /^[AHJKTV]\d{10}$/,
    check: 'ups',
    from: 1,
    weight: 5,
    link,
  },
];
