import type { NumberFormat } from '../format.ts';

const link = 'https://corp.fukutsu.co.jp/situation/tracking_no_hunt/{n}';

/** The 13-digit form carries two piece digits behind the slip number; the check digit stays the eleventh. */
export const fukuyama: readonly NumberFormat[] = [
  {
    id: 'jp.fukuyama/11',
    carrier: 'jp.fukuyama',
    kind: 'tracking',
    lengths: [11],
    check: 'mod7',
    groups: '3-4-4',
    weight: 30,
    link,
  },
  {
    id: 'jp.fukuyama/13',
    carrier: 'jp.fukuyama',
    kind: 'tracking',
    lengths: [13],
    check: 'mod7',
    at: 10,
    groups: '3-4-4-2',
    weight: 6,
    link,
  },
];
