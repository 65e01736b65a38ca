import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const seinoEvidence: FormatEvidence = {
  source: 'Length only, from a public adapter, read 2026-11; check rule unknown',
  examples: {
    'jp.seino/10': [
      { text: '5839201746' },
      { text: '2607183940' },
      { text: '58392017460', reason: 'length' },
    ],
  },
};
