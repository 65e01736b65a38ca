import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const yamatoEvidence: FormatEvidence = {
  source:
    '7DR rule: nanoappli.com/blog/archives/369 and gyomu.org/faq/view/7dr, read 2026-11; 349 real numbers of recorded pages all fit',
  examples: {
    'jp.yamato/12': [
      { text: '1234-5678-9013' },
      { text: '583920174622' },
      { text: '260718394053' },
      { text: '583920174625', reason: 'check_digit' },
    ],
  },
};
