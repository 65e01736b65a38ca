import type { FormatEvidence } from '../format.ts';

/** Numbers are invented unless a public example is their source; none belongs to a person. */
export const fedexEvidence: FormatEvidence = {
  source:
    'jkeen/tracking_number_data 2.0.0, fedex.json; 20 digits: SmartPost numbers printed without their 92, read 2026-11',
  examples: {
    'us.fedex/12': [
      { text: '1234 5678 9012' },
      { text: '583920174620' },
      { text: '260718394059' },
      { text: '583920174623', reason: 'check_digit' },
    ],
    'us.fedex/15': [
      { text: '583920174625817' },
      { text: '260718394052610' },
      { text: '583920174625810', reason: 'check_digit' },
    ],
    'us.fedex/18': [
      { text: '015839201746258109' },
      { text: '002607183940526173' },
      { text: '015839201746258102', reason: 'check_digit' },
    ],
    'us.fedex/20': [
      { text: '61583920174625810391' },
      { text: '61260718394052617395' },
      { text: '61583920174625810394', reason: 'check_digit' },
    ],
    'us.fedex/22': [
      { text: '9658392017462581039471' },
      { text: '9626071839405261739487' },
      { text: '9658392017462581039474', reason: 'check_digit' },
    ],
    'us.fedex/32': [
      { text: '35839201746258103947562018304659' },
      { text: '32607183940526173948502617384058' },
      { text: '35839201746258103947562018334659', reason: 'check_digit' },
    ],
    'us.fedex/34': [
      { text: '5839201746258103947562018374659204' },
      { text: '2607183940526173948502617394058263' },
      { text: '5839201746258103947562018374659207', reason: 'check_digit' },
    ],
  },
};
