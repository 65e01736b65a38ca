import type { EntriesView } from '@todoke/server/contract';
import { expect, it } from 'vitest';
import { renderAt } from '../fixtures/look.ts';
import { NOW } from '../fixtures/parcels.ts';
import { Entries, repeatsNumbers } from './entries.tsx';

const view: EntriesView = {
  chosen: 'a',
  chosenBy: 'latest',
  unsure: true,
  entries: [
    { id: 'a', status: 'in_transit.moving', at: '2026-11-22T09:00:00+09:00', place: 'MEMPHIS' },
    { id: 'b', status: 'delivered.generic', at: '2026-09-01T09:00:00+09:00', place: null },
  ],
};
const show = (part: Partial<EntriesView>) =>
  renderAt('/', <Entries parcel="p" view={{ ...view, ...part }} now={Date.parse(NOW)} />);

it('asks which parcel is meant where it cannot be told, and offers each', () => {
  const html = show({});
  expect(html).toContain('配送中 きょう 09:00 MEMPHIS');
  expect(html.match(/name="entry"/g)).toHaveLength(2);
  expect(html).not.toContain('<details>');
});

it('keeps the other way open once one was chosen', () => {
  const html = show({ unsure: false, chosenBy: 'person' });
  expect(html).toContain('<details>');
  expect(html.match(/name="entry"/g)).toHaveLength(1);
  expect(html).toContain('表示中');
});

it('is nothing where a number is one parcel’s, and looked for only where numbers repeat', () => {
  expect(show({ entries: view.entries.slice(0, 1) })).toBe('');
  expect(repeatsNumbers('us.fedex')).toBe(true);
  expect(repeatsNumbers('jp.yamato')).toBe(false);
  expect(repeatsNumbers('xx.nobody')).toBe(false);
});
