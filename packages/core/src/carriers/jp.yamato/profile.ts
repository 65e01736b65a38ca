import type { CarrierProfile } from '../profile.ts';

const verified = '2026-11';
const ARTICLE = 'shopper guides on delivery inquiries, read 2026-11';

/** ヤマト運輸 as the directory shows it. */
export const profile: CarrierProfile = {
  id: 'jp.yamato',
  names: { ja: 'ヤマト運輸', en: 'Yamato Transport' },
  site: {
    value: 'https://www.kuronekoyamato.co.jp',
    source: 'https://www.kuronekoyamato.co.jp',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  phones: [
    {
      value: {
        number: '0120-01-9625',
        purpose: 'general',
        hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '21:00' }],
        holidays: true,
        free: true,
      },
      source: ARTICLE,
      from: 'guides',
      verified,
      confidence: 'C',
    },
  ],
  trackingLink: {
    value: 'https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id={number}',
    source: 'used by five or more public projects',
    from: 'programs',
    verified,
    confidence: 'B',
  },
  // No stable public address that takes a number was found; redelivery is asked for on the tracking page.
  redeliveryLink: {
    value: 'https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id={number}',
    source: '詳細確認／日時・場所変更 on the tracking page',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
  slots: {
    value: [
      { from: null, to: '12:00' },
      { from: '14:00', to: '16:00' },
      { from: '16:00', to: '18:00' },
      { from: '18:00', to: '20:00' },
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
      source: 'Yamato pages on storage',
      from: 'carrier',
      verified,
      confidence: 'B',
    },
    {
      value: { days: 3, of: 'cool', counted: 'first_attempt_day' },
      source: 'Yamato pages on storage; another page says 4',
      from: 'carrier',
      verified,
      confidence: 'C',
    },
    {
      value: { days: 3, of: 'convenience_store', counted: 'unknown' },
      source: 'Yamato pages on storage',
      from: 'carrier',
      verified,
      confidence: 'B',
    },
  ],
  lagHours: { value: { usual: 1, atMost: 6 }, source: ARTICLE, from: 'guides', verified, confidence: 'C' },
  lookupDays: {
    value: 91,
    source: 'a page reporting that numbers read as not registered after 91 days',
    from: 'guides',
    verified,
    confidence: 'C',
  },
  notTracked: null,
  waysToReceive: {
    value: ['home', 'delivery_box', 'safe_place', 'locker', 'convenience_store', 'depot'],
    source: ARTICLE,
    from: 'guides',
    verified,
    confidence: 'C',
  },
  mailSenders: {
    value: ['mail@kuronekoyamato.co.jp'],
    source: 'official notice on phishing; mails seen',
    from: 'observed',
    verified,
    confidence: 'B',
  },
  access: {
    value: {
      how: 'public_page',
      state: 'needs_permission',
      notes: ['no_public_api', 'terms_unverified', 'low_volume', 'no_sms_notices'],
      credentials: [],
    },
    source: 'public readers and notes on robots, unverified',
    from: 'programs',
    verified,
    confidence: 'C',
  },
};
