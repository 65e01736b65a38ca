import type { NumberFormat } from '../format.ts';

/** Parcels (ゆうパック, レターパック, クリックポスト …) and registered mail; S10 items are in `s10.ts`. */
export const japanPost: readonly NumberFormat[] = [
  { id: 'jp.japanpost/12', shape: '#12', check: 'mod7', groups: '4-4-4', weight: 234 },
  { id: 'jp.japanpost/11', shape: '[1-8]#10', check: 'mod7', groups: '3-2-5-1', weight: 100 },
];

export const japanPostLinks = {
  'jp.japanpost':
    'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={n}&searchKind=S002&locale=ja',
};
