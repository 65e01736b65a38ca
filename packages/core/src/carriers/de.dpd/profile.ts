import { sparseProfile } from '../profile.ts';

const verified = '2026-11';

/** DPD as the directory shows it. */
export const profile = sparseProfile({
  id: 'de.dpd',
  names: { ja: 'DPD', en: 'DPD' },
  site: {
    value: 'https://www.dpdgroup.com',
    source: 'https://www.dpdgroup.com',
    from: 'carrier',
    verified,
    confidence: 'C',
  },
  trackingLink: {
    value: 'https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber={number}',
    source: 'tracking_number_data',
    from: 'programs',
    verified,
    confidence: 'C',
  },
  access: {
    value: {
      how: 'public_page',
      state: 'needs_permission',
      notes: ['partly_blocked', 'no_network_in_japan', 'answers_name_receivers'],
      credentials: [],
    },
    source: 'public readers, read 2026-11',
    from: 'programs',
    verified,
    confidence: 'B',
  },
});
