import { expect, test } from 'vitest';
import {
  carrierProfiles,
  carriers,
  fillLink,
  findAdapter,
  findCarrier,
  mayLink,
  sourcePage,
  stalestFacts,
} from './index.ts';

test('every carrier stands once, its folder’s parts agree on its id, and it can be found', () => {
  expect(new Set(carriers.map((carrier) => carrier.id)).size).toBe(carriers.length);
  for (const carrier of carriers) {
    expect(carrier.profile.id).toBe(carrier.id);
    expect([carrier.id, undefined]).toContain(carrier.adapter?.id);
    expect(findCarrier(carrier.id)).toBe(carrier);
    expect(findAdapter(carrier.id)).toBe(carrier.adapter ?? undefined);
  }
  expect(findCarrier('xx.nobody')).toBeUndefined();
});

test('every fact names its source and the month of its last check', () => {
  const ages = stalestFacts(carrierProfiles);
  expect(ages.length).toBeGreaterThan(carriers.length * 2);
  for (const age of ages) {
    expect(age.verified).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(age.source.length).toBeGreaterThan(3);
  }
});

test('phones have plausible hours, links carry the number encoded', () => {
  for (const profile of carrierProfiles) {
    for (const phone of profile.phones) {
      for (const hours of phone.value.hours) expect(hours.from < hours.to).toBe(true);
    }
    const links = [profile.trackingLink?.value, profile.redeliveryLink?.value].filter(
      (link) => link !== undefined,
    );
    for (const link of links) {
      const filled = fillLink(link, 'A 1');
      expect(new URL(filled).protocol).toBe('https:');
      expect(filled.includes('A%201')).toBe(link.includes('{number}'));
    }
  }
});

test('every number shape fits its own example', () => {
  for (const carrier of carriers) {
    for (const shape of carrier.numbers) {
      const folded = shape.example.replace(/[\s-]/g, '');
      expect(folded).toMatch(new RegExp(shape.pattern));
      expect(shape.lengths.length === 0 || shape.lengths.includes(folded.length)).toBe(true);
      const grouped = shape.grouping?.reduce((sum, length) => sum + length, 0) ?? folded.length;
      expect(grouped).toBe(folded.length);
    }
  }
});

test('a carrier that asks not to be linked to is not, the others are', () => {
  const unlinked = carrierProfiles.filter((profile) => !mayLink(profile)).map((profile) => profile.id);
  expect(unlinked).toEqual(['jp.sagawa']);
});

test('only a page of the carrier’s own is linked to as a source', () => {
  const source = 'https://www.example.jp/notice/ (read 2026-11)';
  expect(sourcePage({ source, from: 'carrier' })).toBe('https://www.example.jp/notice/');
  expect(sourcePage({ source, from: 'guides' })).toBeNull();
  expect(sourcePage({ source: 'Yamato pages on storage', from: 'carrier' })).toBeNull();
});
