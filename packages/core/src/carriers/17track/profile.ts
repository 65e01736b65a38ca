import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** 17TRACK as the directory shows it. */
export const profile = sparseProfile({
  id: '17track',
  names: { ja: '17TRACK', en: '17TRACK' },
  site: {
    value: 'https://www.17track.net',
    source: 'https://www.17track.net',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  trackingLink: {
    value: 'https://t.17track.net/ja#nums={number}',
    source: 'address of the public page',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['aggregator', 'batches_of_40', 'push_available', 'website_blocks_machines'],
      credentials: ['apiKey'],
    },
    source: '17TRACK API v2.4 clients, read 2026-11',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
