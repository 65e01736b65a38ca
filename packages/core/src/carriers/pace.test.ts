import { expect, test } from 'vitest';
import { carriers, findCarrier } from './index.ts';
import { batchSize, paceOf } from './pace.ts';

test('every public page is asked one call at a time, three seconds and more apart', () => {
  const hasty = carriers.filter(({ profile }) => {
    const pace = paceOf(profile.access.value);
    return (
      ['public_page', 'public_api'].includes(profile.access.value.how) &&
      (pace.concurrency > 1 || pace.gapMs < 3_000)
    );
  });
  expect(hasty.map((carrier) => carrier.id)).toEqual([]);
});

test('everyone who can be asked has a budget', () => {
  const without = carriers.filter(({ profile }) => paceOf(profile.access.value).callsPerHour === 0);
  expect(without.map((carrier) => carrier.id)).toEqual([]);
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
