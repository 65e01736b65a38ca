import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const ordersEvidence: FormatEvidence = {
  source: '3-7-7: many public mail parsers; Rakuten 6-8-10: three independent parsers, read 2026-11',
  examples: {
    'order/3-7-7': [
      { text: '503-5839201-7462581' },
      { text: '250-2607183-9405261' },
      { text: '503-5839201-746258', reason: 'length' },
    ],
    'order/17': [
      { text: '50358392017462581' },
      { text: '25026071839405261' },
      { text: '503583920174625810', reason: 'length' },
    ],
    'order/digital': [
      { text: 'D01-5839201-7462581' },
      { text: 'D02-2607183-9405261' },
      { text: 'D01583920174625810', reason: 'length' },
    ],
    'order/labelled': [
      { text: 'D015839201' },
      { text: '20261122-00017' },
      { text: 'AB58C9', reason: 'rule' },
    ],
    'jp.rakuten/order': [
      { text: '123456-20261103-0583920174' },
      { text: '260718-20270228-0261739405' },
      { text: '123456-20261303-0583920174', reason: 'rule' },
    ],
  },
};
