import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** AfterShip as the directory shows it. */
export const profile = sparseProfile({
  id: 'aftership',
  names: { ja: 'AfterShip', en: 'AfterShip' },
  site: {
    value: 'https://www.aftership.com',
    source: 'https://www.aftership.com',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  trackingLink: {
    value: 'https://www.aftership.com/track/{number}',
    source: 'address of the public page',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['aggregator', 'push_available', 'push_without_replay_defence'],
      credentials: ['apiKey'],
    },
    source: 'AfterShip Tracking API 2026-07, read 2026-11',
    from: 'documents',
    verified,
    confidence: 'B',
  },
});
