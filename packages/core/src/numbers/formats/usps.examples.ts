import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const uspsEvidence: FormatEvidence = {
  source: 'USPS Publication 199 by way of jkeen/tracking_number_data 2.0.0, read 2026-11',
  examples: {
    'us.usps/20': [
      { text: '58392017462581039474' },
      { text: '26071839405261739485' },
      { text: '58392017462581039477', reason: 'check_digit' },
    ],
    'us.usps/20-91': [
      { text: '58392017462581039476' },
      { text: '26071839405261739487' },
      { text: '58392017462581039479', reason: 'check_digit' },
    ],
    'us.usps/22': [
      { text: '9458392017462581039473' },
      { text: '9226097183940526173943' },
      { text: '9458392017462581039476', reason: 'check_digit' },
    ],
    'us.usps/26': [
      { text: '94583920174625810394756208' },
      { text: '92260971839405261739485024' },
      { text: '94583920174625810394756201', reason: 'check_digit' },
    ],
    'us.usps/zip5': [
      { text: '420583929401746258103947562010' },
      { text: '420260719283994052617394850266' },
      { text: '420583929401746258103947562013', reason: 'check_digit' },
    ],
    'us.usps/zip9': [
      { text: '4205839201749462581039475620183740' },
      { text: '4202607183949205296173948502617396' },
      { text: '4205839201749462581039475620183743', reason: 'check_digit' },
    ],
  },
};
