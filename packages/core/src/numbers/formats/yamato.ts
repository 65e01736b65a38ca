import type { NumberFormat } from '../format.ts';

/** 宅急便, ネコポス and the other slips of ヤマト運輸. */
export const yamato: readonly NumberFormat[] = [
  { id: 'jp.yamato/12', shape: '#12', check: 'mod7', groups: '4-4-4', weight: 495 },
];

export const yamatoLinks = {
  'jp.yamato': 'https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id={n}',
};
