import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const fukuyamaEvidence: FormatEvidence = {
  source: 'The carrier’s own client source (is-2 client, forms 共通フォーム and 出荷照会), read 2026-11',
  examples: {
    'jp.fukuyama/11': [
      { text: '123-4567-8903' },
      { text: '58392017460' },
      { text: '26071839404' },
      { text: '58392017463', reason: 'check_digit' },
    ],
    'jp.fukuyama/13': [
      { text: '5839201746058' },
      { text: '2607183940426' },
      { text: '5839201746358', reason: 'check_digit' },
    ],
  },
};
