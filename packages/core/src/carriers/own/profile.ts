import type { CarrierProfile } from '../profile.ts';

const verified = '2026-11';
const SOURCE = 'own/FORMAT.md; the operator replaces these by its own';

/** Our own delivery as the directory shows it until the operator states its own facts. */
export const profile: CarrierProfile = {
  id: 'own',
  names: { ja: '自社配送', en: 'Own delivery' },
  site: null,
  phones: [],
  trackingLink: null,
  redeliveryLink: null,
  slots: null,
  storage: [],
  lagHours: { value: { usual: 0, atMost: 1 }, source: SOURCE, from: 'operator', verified, confidence: 'A' },
  lookupDays: null,
  notTracked: null,
  waysToReceive: {
    value: ['home', 'delivery_box', 'safe_place', 'depot'],
    source: SOURCE,
    from: 'operator',
    verified,
    confidence: 'A',
  },
  mailSenders: null,
  access: {
    value: { how: 'own', state: 'on', notes: [], credentials: ['base'] },
    source: SOURCE,
    from: 'operator',
    verified,
    confidence: 'A',
  },
};
