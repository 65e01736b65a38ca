import type { NumberFormat } from '../format.ts';

/** Only the inquiry address is known, so digits count when the carrier is named and never otherwise. */
export const tonami: readonly NumberFormat[] = [
  { id: 'jp.tonami/digits', shape: '#9|#10|#11|#12', weight: 0.5, trust: 'named' },
];

export const tonamiLinks = {
  'jp.tonami': 'https://trc1.tonami.co.jp/trc/search3/excSearch3?id[0]={n}',
};
