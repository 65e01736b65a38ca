import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** トナミ運輸 as the directory shows it. */
export const profile = sparseProfile({
  id: 'jp.tonami',
  names: { ja: 'トナミ運輸', en: 'Tonami Transportation' },
  trackingLink: {
    value: 'https://trc1.tonami.co.jp/trc/search3/excSearch3?id[0]={number}',
    source: 'address seen in public projects',
    from: 'programs',
    verified,
    confidence: 'C',
  },
  access: {
    value: { how: 'link_only', state: 'none', notes: ['no_sample_known'], credentials: [] },
    source: 'carrier facts §13, read 2026-11',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
