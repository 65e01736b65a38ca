import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** 西濃運輸 as the directory shows it. */
export const profile = sparseProfile({
  id: 'jp.seino',
  names: { ja: '西濃運輸', en: 'Seino Transportation' },
  site: {
    value: 'https://www.seino.co.jp',
    source: 'https://www.seino.co.jp',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  trackingLink: {
    value: 'https://track.seino.co.jp/cgi-bin/gnpquery.pgm?GNPNO1={number}',
    source: 'public adapter',
    from: 'programs',
    verified,
    confidence: 'B',
  },
  redeliveryLink: {
    value: 'https://track.seino.co.jp/redeli/',
    source: 'carrier page; open 24 h, needs the absence slip',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
  access: {
    value: { how: 'public_page', state: 'needs_permission', notes: ['latest_state_only'], credentials: [] },
    source: 'public adapter, read 2026-11',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
