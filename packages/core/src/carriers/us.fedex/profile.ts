import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** フェデックス as the directory shows it. */
export const profile = sparseProfile({
  id: 'us.fedex',
  names: { ja: 'フェデックス', en: 'FedEx' },
  site: {
    value: 'https://www.fedex.com/ja-jp/home.html',
    source: 'https://www.fedex.com/ja-jp/home.html',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  trackingLink: {
    value: 'https://www.fedex.com/fedextrack/?trknbr={number}',
    source: 'used by several public projects',
    from: 'programs',
    verified,
    confidence: 'B',
  },
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['website_blocks_machines', 'batches_of_30', 'duplicates_possible'],
      credentials: ['clientId', 'clientSecret'],
    },
    source: 'FedEx Track API v1, read 2026-11',
    from: 'documents',
    verified,
    confidence: 'B',
  },
});
