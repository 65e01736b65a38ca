import type { NumberFormat } from '../format.ts';

export const seino: readonly NumberFormat[] = [
  {
    id: 'jp.seino/10',
    carrier: 'jp.seino',
    kind: 'tracking',
    lengths: [10],
    weight: 20,
    trust: 'alone',
    link: 'https://track.seino.co.jp/cgi-bin/gnpquery.pgm?GNPNO1={n}',
  },
];
