import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const ownEvidence: FormatEvidence = {
  source:
    'Blogs ittogadget.com, chimoniri.com, flat-plat.com (DA or 99, twelve characters), read 2026-11; TA and TB from help articles',
  examples: {
    'own/letters': [
      { text: 'DA5839201746' },
      { text: 'TA2607183940' },
      { text: 'DA58392017460', reason: 'length' },
    ],
    'own/99': [
      { text: '995839201746' },
      { text: '992607183940' },
      { text: '9958392017460', reason: 'length' },
    ],
  },
};
