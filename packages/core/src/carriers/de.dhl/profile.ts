import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** DHL as the directory shows it. */
export const profile = sparseProfile({
  id: 'de.dhl',
  names: { ja: 'DHL', en: 'DHL' },
  site: {
    value: 'https://www.dhl.com/jp-ja/home.html',
    source: 'https://www.dhl.com/jp-ja/home.html',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  trackingLink: {
    value: 'https://mydhl.express.dhl/jp/ja/tracking.html#/results?id={number}',
    source: 'address used by public projects',
    from: 'programs',
    verified,
    confidence: 'C',
  },
  lagHours: {
    value: { usual: 24, atMost: 48 },
    source: 'data shows 24–48 h after the number is issued',
    from: 'observed',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'keyed_api',
      state: 'needs_credentials',
      notes: ['website_blocks_machines', 'push_for_customers_only', 'handed_to_local_carrier_in_japan'],
      credentials: ['apiKey'],
    },
    source: 'developer.dhl.com, read 2026-11',
    from: 'documents',
    verified,
    confidence: 'B',
  },
});
