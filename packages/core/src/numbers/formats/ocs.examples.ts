import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const ocsEvidence: FormatEvidence = {
  source: 'A public list of shapes, read 2026-11; its one sample starts with 84',
  examples: {
    'jp.ocs/11': [
      { text: '84583920174' },
      { text: '84260718394' },
      { text: '845839201740', reason: 'length' },
    ],
  },
};
