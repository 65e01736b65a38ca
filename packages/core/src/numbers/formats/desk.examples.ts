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
    'inquiry/labelled': [{ text: '583920' }, { text: 'AB58392017' }, { text: 'AB58C9', reason: 'rule' }],
    'return/labelled': [{ text: '583920' }, { text: 'RMA58392017' }, { text: 'AB58C9', reason: 'rule' }],
    'code/labelled': [{ text: '482915' }, { text: '4829' }, { text: '48291573002150', reason: 'length' }],
  },
};
