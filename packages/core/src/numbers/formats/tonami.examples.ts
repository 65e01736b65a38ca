import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const tonamiEvidence: FormatEvidence = {
  source: 'Inquiry address of the carrier’s page, read 2026-11; shape unknown, 9 to 12 digits assumed',
  examples: {
    'jp.tonami/digits': [
      { text: '583920174' },
      { text: '2607183940' },
      { text: '5839201740123', reason: 'length' },
    ],
  },
};
