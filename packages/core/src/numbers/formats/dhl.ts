import type { NumberFormat } from '../format.ts';

/** DHL Express, DHL Paket (Germany) and DHL eCommerce. */
export const dhl: readonly NumberFormat[] = [
  { id: 'de.dhl/express', shape: '#10', check: 'mod7', groups: '2 4 4', weight: 60 },
  { id: 'de.dhl/express-11', shape: '#11', check: 'mod7', weight: 3 },
  { id: 'de.dhl/piece', shape: 'JJD#9-10|JVGL#9-10|J@2-3#9-10', weight: 8 },
  { id: 'de.dhl/piece-long', shape: 'JD#18-20|JJD#18-20', weight: 8 },
  { id: 'de.dhl/paket-20', shape: '00340#15', check: 'gs1', weight: 200 },
  { id: 'de.dhl/paket-12', shape: '#12', weight: 0.3, trust: 'named' },
  {
    id: 'de.dhl/ecommerce',
    // Two letters and up to 39 characters, which may be letters but are mostly digits.
    shape: ['GM', 'LX', 'RX', 'UV', 'CN', 'SG', 'TH', 'IN', 'HK', 'MY']
      .map((head) => `${head}*10-39`)
      .join('|'),
    holds: (normalized) => normalized.replace(/\D/g, '').length * 2 > normalized.length,
    weight: 0.5,
    trust: 'alone',
  },
  { id: 'de.dhl/ecommerce-14', shape: '#14', written: /^(?:4.10)?$/, weight: 1, trust: 'alone' },
];

const paket = 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={n}';

export const dhlLinks = {
  'de.dhl': 'https://mydhl.express.dhl/jp/ja/tracking.html#/results?id={n}',
  'de.dhl/paket-20': paket,
  'de.dhl/piece-long': paket,
};
