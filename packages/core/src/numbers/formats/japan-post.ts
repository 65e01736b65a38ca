import type { NumberFormat } from '../format.ts';

const link =
  'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={n}&searchKind=S002&locale=ja';

/** Parcels (ゆうパック, レターパック, クリックポスト …) and registered mail; S10 items are in `s10.ts`. */
export const japanPost: readonly NumberFormat[] = [
  {
    id: 'jp.japanpost/12',
    carrier: 'jp.japanpost',
    kind: 'tracking',
    lengths: [12],
    check: 'mod7',
    groups: '4-4-4',
    weight: 234,
    link,
  },
  {
    id: 'jp.japanpost/11',
    carrier: 'jp.japanpost',
    kind: 'tracking',
    lengths: [11],
    shape: /^[1-8]\d{10}$/,
    check: 'mod7',
    groups: '3-2-5-1',
    weight: 100,
    link,
  },
];
