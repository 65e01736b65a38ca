import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** ECMSエクスプレス（APEX） as the directory shows it. */
export const profile = sparseProfile({
  id: 'ecms',
  names: { ja: 'ECMSエクスプレス（APEX）', en: 'ECMS Express' },
  site: {
    value: 'https://www.ecmsglobal.com',
    source: 'https://www.ecmsglobal.com',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  trackingLink: {
    value: 'https://www.ecmsglobal.com/oms/showtracking?trackingno={number}&lang=cn',
    source: 'public code of 2015',
    from: 'programs',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'link_only',
      state: 'none',
      notes: ['last_mile_japan_post', 'second_number_in_order_page', 'no_sample_known'],
      credentials: [],
    },
    source: 'carrier facts §14; blog 310top.com',
    from: 'guides',
    verified,
    confidence: 'B',
  },
});
