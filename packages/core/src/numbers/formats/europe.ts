import type { NumberFormat } from '../format.ts';

const kind = 'tracking';
const dpdLink = 'https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber={n}';

export const europe: readonly NumberFormat[] = [
  {
    id: 'de.dpd/14-check',
    carrier: 'de.dpd',
    kind,
    lengths: [15],
    shape: /^\d{14}[0-9A-Z]$/,
    check: 'mod37',
    groups: '4 4 4 2 1',
    weight: 5,
    link: dpdLink,
  },
  {
    id: 'de.dpd/28',
    carrier: 'de.dpd',
    kind,
    lengths: [28],
    shape: /^\d{27}[0-9A-Z]$/,
    check: 'mod37',
    weight: 20,
    link: dpdLink,
  },
  { id: 'de.dpd/14', carrier: 'de.dpd', kind, lengths: [14], weight: 0.5, trust: 'named', link: dpdLink },
  { id: 'de.gls/12', carrier: 'de.gls', kind, lengths: [12], check: 'gls', weight: 0.5, trust: 'alone' },
  { id: 'nl.tnt/9', carrier: 'nl.tnt', kind, lengths: [9], weight: 0.5, trust: 'named' },
  {
    id: 'uk.yodel/jd',
    carrier: 'uk.yodel',
    kind,
    lengths: [18, 19],
    shape: /^JJ?D\d{16}$/,
    weight: 5,
    link: 'https://www.yodel.co.uk/tracking/{n}',
  },
];
