import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** Amazon配送 as the directory shows it. */
export const profile = sparseProfile({
  id: 'amazon',
  names: { ja: 'Amazon配送', en: 'Amazon' },
  site: {
    value: 'https://www.amazon.co.jp',
    source: 'https://www.amazon.co.jp',
    from: 'carrier',
    verified,
    confidence: 'A',
  },
  trackingLink: {
    value: 'https://www.amazon.co.jp/gp/your-account/order-history',
    source: 'retail parcels are visible in the buyer’s account only',
    from: 'carrier',
    verified,
    confidence: 'B',
  },
  phones: [
    {
      value: { number: '0120-899-543', purpose: 'general', hours: [], holidays: null, free: true },
      source: 'shopper guides, which contradict each other on the hours (24 h, 9–21)',
      from: 'guides',
      verified,
      confidence: 'C',
    },
    {
      value: { number: '011-330-3000', purpose: 'general', hours: [], holidays: null, free: false },
      source: 'shopper guides',
      from: 'guides',
      verified,
      confidence: 'C',
    },
    {
      value: {
        number: '0120-999-373',
        purpose: 'business',
        hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
        holidays: null,
        free: true,
      },
      source: 'shopper guides; days not stated',
      from: 'guides',
      verified,
      confidence: 'C',
    },
  ],
  lagHours: {
    value: { usual: 12, atMost: 48 },
    source: 'shopper guides: hours to half a day after ordering, up to 48 h after hand-over',
    from: 'guides',
    verified,
    confidence: 'C',
  },
  mailSenders: {
    value: ['ship-confirm@amazon.co.jp', 'shipment-tracking@amazon.co.jp', 'order-update@amazon.co.jp'],
    source: 'mails seen',
    from: 'observed',
    verified,
    confidence: 'B',
  },
  access: {
    value: {
      how: 'link_only',
      state: 'none',
      notes: ['account_only_in_japan', 'paste_or_mail', 'shipping_abroad_only'],
      credentials: [],
    },
    source: 'public readers of track.amazon, read 2026-11',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
