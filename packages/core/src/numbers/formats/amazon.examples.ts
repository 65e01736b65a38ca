import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const amazonEvidence: FormatEvidence = {
  source: 'jkeen/tracking_number_data 2.0.0, amazon.json, read 2026-11',
  examples: {
    'amazon/tb': [
      { text: 'TBC583920174625' },
      { text: 'TBC260718394052' },
      { text: 'TBC5839201746250', reason: 'length' },
    ],
    'amazon/europe': [
      { text: 'F5839201746' },
      { text: 'C26071839405' },
      { text: 'F583920174601', reason: 'length' },
    ],
  },
};
