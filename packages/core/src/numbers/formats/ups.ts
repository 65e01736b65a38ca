import type { NumberFormat } from '../format.ts';

export const ups: readonly NumberFormat[] = [
  { id: 'us.ups/1z', shape: '1Z*15#1', check: 'ups', from: 2, groups: '2 3 3 2 4 4', weight: 50 },
  { id: 'us.ups/waybill', shape: '[AHJKTV]#10', check: 'ups', from: 1, weight: 5 },
];

export const upsLinks = {
  'us.ups': 'https://www.ups.com/track?loc=ja_JP&tracknum={n}',
};
