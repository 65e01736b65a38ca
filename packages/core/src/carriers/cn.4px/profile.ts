import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** 4PX（递四方） as the directory shows it. */
export const profile = sparseProfile({
  id: 'cn.4px',
  names: { ja: '4PX（递四方）', en: '4PX' },
  site: {
    value: 'https://track.4px.com',
    source: 'https://track.4px.com',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  trackingLink: {
    value: 'https://track.4px.com/#/result/0/{number}',
    source: 'public readers',
    from: 'programs',
    verified,
    confidence: 'B',
  },
  access: {
    value: {
      how: 'public_page',
      state: 'needs_permission',
      notes: ['official_api_in_production_only', 'handed_to_japan_post_or_yamato'],
      credentials: ['appKey', 'appSecret'],
    },
    source: 'public reader, no captcha on 2026-09-13',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
