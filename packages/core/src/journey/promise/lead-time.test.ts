import { expect, test } from 'vitest';
import { PREFECTURES } from '../../place/prefecture.ts';
import { isoDay, jstDayOf } from '../../time/jst.ts';
import { PARCEL_SERVICE } from './expectation.ts';
import { ISLAND_EXTRA_DAYS, deliveryDayFrom, leadDays } from './lead-time.ts';

test('every pair of prefectures has its days, the same both ways, one at least and four at most', () => {
  for (const from of PREFECTURES) {
    for (const to of PREFECTURES) {
      const there = leadDays(
        { prefecture: from.code, island: false },
        { prefecture: to.code, island: false },
      );
      const back = leadDays({ prefecture: to.code, island: false }, { prefecture: from.code, island: false });
      expect([1, 2, 3, 4]).toContain(there);
      expect(there).toBe(back);
    }
  }
});

test('islands need longer, once', () => {
  const island = { prefecture: '47', island: true } as const;
  const main = { prefecture: '13', island: false } as const;
  expect(leadDays(main, island)).toBe(3 + ISLAND_EXTRA_DAYS);
  expect(leadDays(island, island)).toBe(1 + ISLAND_EXTRA_DAYS);
});

test('business-day services skip Golden Week', () => {
  const rules = { ...PARCEL_SERVICE, deliversOn: 'business_days' } as const;
  expect(isoDay(deliveryDayFrom(jstDayOf(2026, 5, 2), rules))).toBe('2026-05-07');
  expect(isoDay(deliveryDayFrom(jstDayOf(2026, 5, 2), PARCEL_SERVICE))).toBe('2026-05-02');
});
