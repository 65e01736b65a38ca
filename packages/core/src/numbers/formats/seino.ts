import type { NumberFormat } from '../format.ts';

export const seino: readonly NumberFormat[] = [
  { id: 'jp.seino/10', shape: '#10', weight: 20, trust: 'alone' },
];

export const seinoLinks = {
  'jp.seino': 'https://track.seino.co.jp/cgi-bin/gnpquery.pgm?GNPNO1={n}',
};
