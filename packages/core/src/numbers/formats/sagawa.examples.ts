import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const sagawaEvidence: FormatEvidence = {
  source:
    '12 digits: README of shipping-jp-js and 101 numbers of recorded pages, read 2026-11. 10 and 11 digits: public adapters only, check rule unknown',
  examples: {
    'jp.sagawa/12': [
      { text: '5125-4751-4334' },
      { text: '583920174622' },
      { text: '260718394053' },
      { text: '583920174625', reason: 'check_digit' },
    ],
    'jp.sagawa/10': [{ text: '5839201746' }, { text: '2607183940' }, { text: '583920174A', reason: 'shape' }],
    'jp.sagawa/11': [
      { text: '58392017462' },
      { text: '26071839405' },
      { text: '583920174620', reason: 'length' },
    ],
  },
};
