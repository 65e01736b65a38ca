import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** Ship24 as the directory shows it. */
export const profile = sparseProfile({
  id: 'ship24',
  names: { ja: 'Ship24', en: 'Ship24' },
  site: {
    value: 'https://www.ship24.com',
    source: 'https://www.ship24.com',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  trackingLink: {
    value: 'https://www.ship24.com/tracking?p={number}',
    source: 'address of the public page',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['aggregator', 'push_available'],
      credentials: ['apiKey'],
    },
    source: 'Ship24 API, read 2026-11',
    from: 'documents',
    verified,
    confidence: 'B',
  },
});
