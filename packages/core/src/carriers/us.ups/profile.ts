import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** UPS as the directory shows it. */
export const profile = sparseProfile({
  id: 'us.ups',
  names: { ja: 'UPS', en: 'UPS' },
  site: {
    value: 'https://www.ups.com',
    source: 'https://www.ups.com',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  trackingLink: {
    value: 'https://www.ups.com/track?loc=ja_JP&tracknum={number}',
    source: 'address of the public page',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
  lookupDays: { value: 120, source: 'Track API documentation', from: 'documents', verified, confidence: 'A' },
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['website_blocks_machines', 'push_available', 'history_120_days'],
      credentials: ['clientId', 'clientSecret'],
    },
    source: 'UPS-API/api-documentation, read 2026-11',
    from: 'documents',
    verified,
    confidence: 'B',
  },
});
