import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** 福山通運 as the directory shows it. */
export const profile = sparseProfile({
  id: 'jp.fukuyama',
  names: { ja: '福山通運', en: 'Fukuyama Transporting' },
  site: {
    value: 'https://corp.fukutsu.co.jp',
    source: 'https://corp.fukutsu.co.jp',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  trackingLink: {
    value: 'https://corp.fukutsu.co.jp/situation/tracking_no_hunt/{number}',
    source: 'public adapter',
    from: 'programs',
    verified,
    confidence: 'B',
  },
  access: {
    value: {
      how: 'public_page',
      state: 'needs_permission',
      notes: ['latest_state_only', 'most_words_unknown'],
      credentials: [],
    },
    source: 'public adapter, read 2026-11',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
