import { expect, test } from 'vitest';
import { carriers, findCarrier } from './index.ts';
import { batchSize, paceOf } from './pace.ts';

test('every public page is asked one call at a time, three seconds and more apart', () => {
  for (const { profile } of carriers) {
    const { how } = profile.access.value;
    const pace = paceOf(profile.access.value);
    if (how === 'public_page' || how === 'public_api') {
      expect([profile.id, pace.concurrency, pace.gapMs >= 3_000]).toEqual([profile.id, 1, true]);
    }
    // An hour holds the calls of its budget at this gap, or the gap holds back first.
    if (how !== 'link_only') expect(pace.callsPerHour).toBeGreaterThan(0);
  }
});

test('a quota named by the carrier goes before the way of access', () => {
  const usps = findCarrier('us.usps')?.profile.access.value;
  expect(usps && paceOf(usps).callsPerHour).toBe(60);
});

test('a list that shows the latest state only is never asked for several numbers', () => {
  const size = (id: string, credentials = {}) => {
    const carrier = findCarrier(id);
    return carrier?.adapter && batchSize(carrier.adapter, carrier.profile.access.value, credentials);
  };
  expect(size('jp.japanpost')).toBe(1);
  expect(size('us.fedex')).toBe(30);
  expect(size('cn.4px')).toBe(10);
  expect(size('cn.4px', { appKey: 'x' })).toBe(1);
});
