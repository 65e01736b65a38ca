import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const japanPostEvidence: FormatEvidence = {
  source:
    '12 digits: README of shipping-jp-js; 11 digits: foodp.hatenadiary.org/entry/20070927/p1, read 2026-11',
  examples: {
    'jp.japanpost/12': [
      { text: '4055-4842-4886' },
      { text: '583920174622' },
      { text: '260718394053' },
      { text: '583920174625', reason: 'check_digit' },
    ],
    'jp.japanpost/11': [
      { text: '131-12-38385-2' },
      { text: '25839201743' },
      { text: '52607183941' },
      { text: '25839201746', reason: 'check_digit' },
    ],
  },
};
