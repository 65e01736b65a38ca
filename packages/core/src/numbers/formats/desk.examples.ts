import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const deskEvidence: FormatEvidence = {
  source: 'This product: see the doc comment in desk.ts',
  examples: {
    'own/inquiry': [
      { text: 'Q58392010' },
      { text: 'Q26071837' },
      { text: 'Q58392013', reason: 'check_digit' },
    ],
    'own/return': [
      { text: 'R58392010' },
      { text: 'R26071837' },
      { text: 'R58392013', reason: 'check_digit' },
    ],
  },
};
