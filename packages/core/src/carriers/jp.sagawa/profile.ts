import type { CarrierProfile } from '../profile.ts';

const verified = '2026-11';
const ARTICLE = 'shopper guides on delivery inquiries, read 2026-11';

/** 佐川急便 as the directory shows it. */
export const profile: CarrierProfile = {
  id: 'jp.sagawa',
  names: { ja: '佐川急便', en: 'Sagawa Express' },
  site: {
    value: 'https://www.sagawa-exp.co.jp',
    source: 'https://www.sagawa-exp.co.jp',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  phones: [
    {
      value: {
        number: '0120-99-4500',
        purpose: 'general',
        hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '19:00' }],
        holidays: null,
        free: true,
      },
      source: `${ARTICLE}; not confirmed elsewhere`,
      from: 'guides',
      verified,
      confidence: 'C',
    },
  ],
  trackingLink: {
    value: 'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo={number}',
    source: 'https://www2.sagawa-exp.co.jp/information/detail/425/ (switched off in autumn 2026)',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
  redeliveryLink: null,
  slots: {
    value: [
      { from: '08:00', to: '12:00' },
      { from: '12:00', to: '14:00' },
      { from: '14:00', to: '16:00' },
      { from: '16:00', to: '18:00' },
      { from: '18:00', to: '20:00' },
      { from: '18:00', to: '21:00' },
      { from: '19:00', to: '21:00' },
    ],
    source: ARTICLE,
    from: 'guides',
    verified,
    confidence: 'B',
  },
  storage: [
    {
      value: { days: 7, of: 'standard', counted: 'first_attempt_day' },
      source: 'two pages; a public program counts 8',
      from: 'guides',
      verified,
      confidence: 'B',
    },
    {
      value: { days: 3, of: 'cool', counted: 'first_attempt_day' },
      source: ARTICLE,
      from: 'guides',
      verified,
      confidence: 'B',
    },
  ],
  lagHours: null,
  lookupDays: {
    value: 60,
    source: 'notosiki.co.jp, counted from shipping',
    from: 'guides',
    verified,
    confidence: 'C',
  },
  notTracked: {
    value: ['飛脚ゆうメール便', '飛脚メール便（電話のみ）'],
    source: 'notosiki.co.jp',
    from: 'guides',
    verified,
    confidence: 'C',
  },
  waysToReceive: {
    value: ['home', 'delivery_box', 'depot'],
    source: ARTICLE,
    from: 'guides',
    verified,
    confidence: 'C',
  },
  mailSenders: {
    value: ['info-nimotsu@sagawa-exp.co.jp'],
    source: 'mails described in guides',
    from: 'guides',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'public_page',
      state: 'suspended',
      notes: [
        'suspended_since_autumn_2026',
        'robots_disallow',
        'page_asks_not_to_link',
        'phone_or_paste',
        'local_office_phone_on_slip',
        'no_sms_notices',
      ],
      credentials: [],
    },
    source:
      'https://www2.sagawa-exp.co.jp/information/detail/425/ as cited by a public reader; a guide of 2026-10-10',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
};
