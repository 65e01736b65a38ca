import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const dhlEvidence: FormatEvidence = {
  source:
    'jkeen/tracking_number_data 2.0.0, dhl.json and its issue 30; Paket: GS1 SSCC with DHL’s prefix, read 2026-11',
  examples: {
    'de.dhl/express': [
      { text: '5839201745' },
      { text: '2607183946' },
      { text: '5839201748', reason: 'check_digit' },
    ],
    'de.dhl/express-11': [
      { text: '58392017460' },
      { text: '26071839404' },
      { text: '58392017463', reason: 'check_digit' },
    ],
    'de.dhl/piece': [
      { text: 'JJD583920174' },
      { text: 'JVGL2607183940' },
      { text: 'JJD583920174012', reason: 'length' },
    ],
    'de.dhl/piece-long': [
      { text: 'JD583920174625810394' },
      { text: 'JJD26071839405261739485' },
      { text: 'JD5839201746258103940123', reason: 'length' },
    ],
    'de.dhl/paket-20': [
      { text: '00340434583920174629' },
      { text: '00340433260718394056' },
      { text: '00340434583920174622', reason: 'check_digit' },
    ],
    'de.dhl/paket-12': [
      { text: '583920174625' },
      { text: '260718394052' },
      { text: '5839201746250', reason: 'length' },
    ],
    'de.dhl/ecommerce': [
      { text: 'GM5839201746258103' },
      { text: 'LX26071839A4052617B3' },
      { text: 'GMABCDEFGHIJK1', reason: 'rule' },
    ],
    'de.dhl/ecommerce-14': [
      { text: '58392017462581' },
      { text: '26071839405261' },
      { text: '583920174625810', reason: 'length' },
    ],
  },
};
