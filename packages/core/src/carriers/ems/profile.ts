import { profile as japanPost } from '../jp.japanpost/profile.ts';
import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** EMS（国際スピード郵便） as the directory shows it. */
export const profile = sparseProfile({
  id: 'ems',
  names: { ja: 'EMS（国際スピード郵便）', en: 'EMS cooperative' },
  site: {
    value: 'https://items.ems.post',
    source: 'https://items.ems.post',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  trackingLink: {
    value:
      'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={number}&searchKind=S002&locale=ja',
    source: 'the page of Japan Post answers for EMS as well',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
  // Japan Post carries EMS in Japan: its lines and its form are the ones to use.
  phones: japanPost.phones.filter(({ value }) => value.purpose !== 'pickup'),
  redeliveryLink: japanPost.redeliveryLink,
  lookupDays: { value: 365, source: 'about 12 months, blogs', from: 'guides', verified, confidence: 'C' },
  access: {
    value: {
      how: 'public_page',
      state: 'needs_permission',
      notes: ['second_source_for_ems'],
      credentials: [],
    },
    source: 'public reader of items.ems.post, read 2026-11',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
