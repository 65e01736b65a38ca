import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** 菜鳥（Cainiao） as the directory shows it. */
export const profile = sparseProfile({
  id: 'cn.cainiao',
  names: { ja: '菜鳥（Cainiao）', en: 'Cainiao' },
  site: {
    value: 'https://global.cainiao.com',
    source: 'https://global.cainiao.com',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  trackingLink: {
    value: 'https://global.cainiao.com/detail.htm?mailNoList={number}',
    source: 'used by public projects',
    from: 'programs',
    verified,
    confidence: 'B',
  },
  access: {
    value: {
      how: 'public_page',
      state: 'needs_permission',
      notes: ['poll_no_faster_than_6_hours', 'at_most_10_at_once', 'number_changes_at_handover'],
      credentials: [],
    },
    source: 'public readers, no captcha in 2026-09',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
