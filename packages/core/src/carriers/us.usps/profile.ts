import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** USPS（米国郵便公社） as the directory shows it. */
export const profile = sparseProfile({
  id: 'us.usps',
  names: { ja: 'USPS（米国郵便公社）', en: 'USPS' },
  site: {
    value: 'https://www.usps.com',
    source: 'https://www.usps.com',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  trackingLink: {
    value: 'https://tools.usps.com/go/TrackConfirmAction?tLabels={number}',
    source: 'address of the public page',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['website_blocks_machines', 'vetted_businesses_only', 'quota_60_an_hour', 'push_available'],
      credentials: ['clientId', 'clientSecret'],
    },
    source: 'developers.usps.com, read 2026-11',
    from: 'documents',
    verified,
    confidence: 'B',
  },
});
