import type { NumberFormat } from '../format.ts';

export const europe: readonly NumberFormat[] = [
  { id: 'de.dpd/14-check', shape: '#14*1', check: 'mod37', groups: '4 4 4 2 1', weight: 5 },
  { id: 'de.dpd/28', shape: '#27*1', check: 'mod37', weight: 20 },
  { id: 'de.dpd/14', shape: '#14', weight: 0.5, trust: 'named' },
  { id: 'de.gls/12', shape: '#12', check: 'gls', weight: 0.5, trust: 'alone' },
  { id: 'nl.tnt/9', shape: '#9', weight: 0.5, trust: 'named' },
  { id: 'uk.yodel/jd', shape: 'JD#16|JJD#16', weight: 5 },
];

export const europeLinks = {
  'de.dpd': 'https://www.dpdgroup.com/nl/mydpd/my-parcels/track?lang=en&parcelNumber={n}',
  'uk.yodel': 'https://www.yodel.co.uk/tracking/{n}',
};
