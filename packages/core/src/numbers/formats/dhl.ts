import type { NumberFormat } from '../format.ts';

const express = 'https://mydhl.express.dhl/jp/ja/tracking.html#/results?id={n}';
const paket = 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode={n}';

export const dhl: readonly NumberFormat[] = [
  {
    id: 'de.dhl/express',
    carrier: 'de.dhl',
    kind: 'tracking',
    lengths: [10],
    check: 'mod7',
    groups: '2 4 4',
    weight: 60,
    link: express,
  },
  {
    id: 'de.dhl/express-11',
    carrier: 'de.dhl',
    kind: 'tracking',
    lengths: [11],
    check: 'mod7',
    weight: 3,
    link: express,
  },
  {
    id: 'de.dhl/piece',
    carrier: 'de.dhl',
    kind: 'tracking',
    lengths: [12, 13, 14],
    shape: /^(?:JJD|JVGL|J[A-Z]{2,3})\d{9,10}$/,
    weight: 8,
    link: express,
  },
  {
    id: 'de.dhl/piece-long',
    carrier: 'de.dhl',
    kind: 'tracking',
    lengths: [20, 21, 22, 23],
    shape: /^JJ?D\d{18,20}$/,
    weight: 8,
    link: paket,
  },
  {
    id: 'de.dhl/paket-20',
    carrier: 'de.dhl',
    kind: 'tracking',
    lengths: [20],
    shape: /^0034\d{16}$/,
    check: 'gs1',
    weight: 200,
    link: paket,
  },
  {
    id: 'de.dhl/paket-12',
    carrier: 'de.dhl',
    kind: 'tracking',
    lengths: [12],
    weight: 0.3,
    trust: 'named',
    link: paket,
  },
  {
    id: 'de.dhl/ecommerce',
    carrier: 'de.dhl',
    kind: 'tracking',
    // The longest label code known has 39 characters behind its two letters.
    lengths: Array.from({ length: 30 }, (_, index) => index + 12),
    shape: /^(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=(?:[A-Z]*\d){9})[0-9A-Z]{10,39}$/,
    weight: 0.5,
    trust: 'alone',
    link: express,
  },
  {
    id: 'de.dhl/ecommerce-14',
    carrier: 'de.dhl',
    kind: 'tracking',
    lengths: [14],
    weight: 1,
    trust: 'alone',
    link: express,
  },
];
