import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const europeEvidence: FormatEvidence = {
  source:
    'DPD: ISO 7064 mod 37,36 (jkeen 2.0.0); GLS: Uni-Box specification 3.2.1; TNT and Yodel: public adapters, read 2026-11',
  examples: {
    'de.dpd/14-check': [
      { text: '0998 0000 0200 33 F' },
      { text: '58392017462581V' },
      { text: '26071839405261L' },
      { text: '583920174625817', reason: 'check_digit' },
    ],
    'de.dpd/28': [
      { text: '583920174625810394756201837Q' },
      { text: '2607183940526173948502617396' },
      { text: '5839201746258103947562018377', reason: 'check_digit' },
    ],
    'de.dpd/14': [
      { text: '58392017462581' },
      { text: '26071839405261' },
      { text: '583920174625810', reason: 'length' },
    ],
    'de.gls/12': [
      { text: '123456789011' },
      { text: '583920174628' },
      { text: '260718394054' },
      { text: '583920174621', reason: 'check_digit' },
    ],
    'nl.tnt/9': [{ text: '583920174' }, { text: '260718394' }, { text: '5839201740', reason: 'length' }],
    'uk.yodel/jd': [
      { text: 'JD5839201746258103' },
      { text: 'JJD2607183940526173' },
      { text: 'JD583920174625810301', reason: 'length' },
    ],
  },
};
