import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** 順豊エクスプレス as the directory shows it. */
export const profile = sparseProfile({
  id: 'cn.sf',
  names: { ja: '順豊エクスプレス', en: 'SF Express' },
  site: {
    value: 'https://www.sf-international.com',
    source: 'https://www.sf-international.com',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  // A link for people was not verified, so there is none.
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['website_has_captcha', 'phone_digits_may_be_needed', 'push_available'],
      credentials: ['partnerId', 'checkWord'],
    },
    source: 'SF open platform descriptions, read 2026-11',
    from: 'documents',
    verified,
    confidence: 'B',
  },
});
