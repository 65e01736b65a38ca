import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** EasyPost as the directory shows it. */
export const profile = sparseProfile({
  id: 'easypost',
  names: { ja: 'EasyPost', en: 'EasyPost' },
  site: {
    value: 'https://www.easypost.com',
    source: 'https://www.easypost.com',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['aggregator', 'few_japanese_carriers', 'push_available'],
      credentials: ['apiKey'],
    },
    source: '@easypost/api 8.9.0, read 2026-11',
    from: 'documents',
    verified,
    confidence: 'B',
  },
});
