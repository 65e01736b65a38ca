import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const upsEvidence: FormatEvidence = {
  source: 'jkeen/tracking_number_data 2.0.0, ups.json, read 2026-11',
  examples: {
    'us.ups/1z': [
      { text: '1Z5R89390357567127' },
      { text: '1Z5839201746258103' },
      { text: '1Z2607183940526176' },
      { text: '1Z5839201746258106', reason: 'check_digit' },
    ],
    'us.ups/waybill': [
      { text: 'H5839201747' },
      { text: 'T2607183940' },
      { text: 'H5839201740', reason: 'check_digit' },
    ],
  },
};
