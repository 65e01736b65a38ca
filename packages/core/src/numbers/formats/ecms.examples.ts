import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const ecmsEvidence: FormatEvidence = {
  source: 'Blog 310top.com/apex and a 2015 link format, read 2026-11; no sample seen',
  examples: {
    'ecms/apex': [
      { text: 'APELAX58392017' },
      { text: 'APEX26071839405261' },
      { text: 'APELAX5839201', reason: 'shape' },
    ],
  },
};
