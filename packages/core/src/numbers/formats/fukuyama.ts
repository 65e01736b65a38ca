import type { NumberFormat } from '../format.ts';

/** The 13-digit form carries two piece digits behind the slip number; the check digit stays the eleventh. */
export const fukuyama: readonly NumberFormat[] = [
  { id: 'jp.fukuyama/11', shape: '#11', check: 'mod7', groups: '3-4-4', weight: 30 },
  { id: 'jp.fukuyama/13', shape: '#13', check: 'mod7', at: 10, groups: '3-4-4-2', weight: 6 },
];

export const fukuyamaLinks = {
  'jp.fukuyama': 'https://corp.fukutsu.co.jp/situation/tracking_no_hunt/{n}',
};
