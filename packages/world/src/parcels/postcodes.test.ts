import { expect, test } from 'vitest';
import { findPrefecture, parsePostcode, placeOf } from '@todoke/core/place';
import { AREAS } from '../places.ts';
import { newestParcels } from './population.ts';
import { postcodesOf } from './postcodes.ts';

const NOW = Date.parse('2026-11-22T18:00:00+09:00');
const FACTS = { seed: 'postcodes', runs: [{ start: NOW - 3 * 86_400_000, perDay: 60 }] };

function prefectureOf(postcode: string | null): string | undefined {
  const code = postcode === null ? undefined : parsePostcode(postcode);
  return code === undefined ? undefined : findPrefecture(placeOf(code).prefecture)?.ja;
}

test('every domestic parcel has postcodes of the prefectures it travels between', () => {
  const parcels = [...newestParcels(FACTS, NOW, ['jp.yamato', 'own'])];
  expect(parcels.length).toBeGreaterThan(100);
  const wrong = parcels.filter((parcel) => {
    const { origin, destination } = postcodesOf(parcel);
    const from = parcel.events.find(({ kind }) => kind === 'accepted')?.place.area.prefecture;
    const to = parcel.events.findLast(({ kind }) => kind === 'arrived')?.place.area.prefecture;
    return prefectureOf(origin) !== from || prefectureOf(destination) !== to;
  });
  expect(wrong.map(({ number }) => number)).toEqual([]);
});

test('no invented postcode lies on an island: its roads do not wait for a ferry', () => {
  for (const area of AREAS) {
    const postcode = parsePostcode(`${area.postalPrefix}00001`);
    expect(postcode && placeOf(postcode).island).toBe(false);
  }
});
