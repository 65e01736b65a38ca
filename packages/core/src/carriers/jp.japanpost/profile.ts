import type { CarrierProfile } from '../profile.ts';

const verified = '2026-11';
const ARTICLE = 'shopper guides on delivery inquiries, read 2026-11';
const everyDay = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '21:00' }];

/** 日本郵便 as the directory shows it. */
export const profile: CarrierProfile = {
  id: 'jp.japanpost',
  names: { ja: '日本郵便', en: 'Japan Post' },
  site: {
    value: 'https://www.post.japanpost.jp',
    source: 'https://www.post.japanpost.jp',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  phones: [
    {
      value: { number: '0120-23-28-86', purpose: 'general', hours: everyDay, holidays: null, free: true },
      source: `${ARTICLE}; older pages say weekdays 8–22, weekends 9–22`,
      from: 'guides',
      verified,
      confidence: 'B',
    },
    {
      value: { number: '0570-046-666', purpose: 'mobile', hours: [], holidays: null, free: false },
      source: ARTICLE,
      from: 'guides',
      verified,
      confidence: 'B',
    },
    {
      value: { number: '0570-046-111', purpose: 'english', hours: [], holidays: null, free: false },
      source: ARTICLE,
      from: 'guides',
      verified,
      confidence: 'B',
    },
    {
      value: { number: '0800-0800-111', purpose: 'pickup', hours: [], holidays: null, free: true },
      source: ARTICLE,
      from: 'guides',
      verified,
      confidence: 'B',
    },
  ],
  trackingLink: {
    value:
      'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={number}&searchKind=S002&locale=ja',
    source: 'the page itself, used by many public projects',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  redeliveryLink: {
    value: 'https://trackings.post.japanpost.jp/delivery/deli/firstDeliveryInput/',
    source: 'redelivery form; takes the number in its first field',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
  slots: {
    value: [
      { from: null, to: '12:00' },
      { from: '12:00', to: '14:00' },
      { from: '14:00', to: '16:00' },
      { from: '16:00', to: '18:00' },
      { from: '18:00', to: '20:00' },
      { from: '19:00', to: '21:00' },
    ],
    source: `${ARTICLE}; some pages add 20–21`,
    from: 'guides',
    verified,
    confidence: 'B',
  },
  storage: [
    {
      value: { days: 7, of: 'standard', counted: 'day_after_first_attempt' },
      source: 'Japan Post pages on storage; extendable in some cases',
      from: 'carrier',
      verified,
      confidence: 'B',
    },
  ],
  lagHours: {
    value: { usual: 6, atMost: 24 },
    source: 'first scan may take up to a day to appear',
    from: 'guides',
    verified,
    confidence: 'C',
  },
  lookupDays: {
    value: 100,
    source: 'blogs: about 100 days; international about 12 months',
    from: 'guides',
    verified,
    confidence: 'C',
  },
  notTracked: {
    value: ['普通郵便', '定形外郵便', '税関ラベルの U で始まる番号'],
    source: ARTICLE,
    from: 'guides',
    verified,
    confidence: 'C',
  },
  waysToReceive: {
    value: ['home', 'safe_place', 'counter', 'convenience_store', 'locker'],
    source: `${ARTICLE}; lockers (はこぽす, PUDO) unconfirmed`,
    from: 'guides',
    verified,
    confidence: 'C',
  },
  mailSenders: {
    value: ['noreply@ml.post.japanpost.jp', 'info@delivery.post.japanpost.jp'],
    source: 'ゆうID mails described in guides',
    from: 'guides',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'public_page',
      state: 'needs_permission',
      notes: ['no_public_api', 'list_shows_latest_only', 'no_sms_notices'],
      credentials: [],
    },
    source: 'public readers with live tests in 2026-09 and 2026-10',
    from: 'programs',
    verified,
    confidence: 'B',
  },
};
