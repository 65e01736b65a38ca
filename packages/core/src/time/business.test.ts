import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EpochMs } from './instant.ts';
import * as business from './business.ts';
import type { DayHours } from './business.ts';
import { addDays, isoDay, isoJst, jstDay, jstDayOf } from './jst.ts';

const at = (local: string): EpochMs => Date.parse(`${local}+09:00`) as EpochMs; // brand maker of the test
const daily = business.everyDay({ from: 480, to: 1260 });
const office: business.OpeningHours = {
  ...business.weekdaysOnly({ from: 540, to: 720 }, { from: 780, to: 1080 }),
  exceptions: { '2026-12-30': [], '2026-12-31': [{ from: 540, to: 720 }] },
};

function said(hours: business.OpeningHours, local: string): string {
  const { openNow, opensAt, closesAt } = business.openState(hours, at(local));
  const next = openNow ? closesAt : opensAt;
  return `${openNow ? 'open until' : 'closed until'} ${next === null ? '-' : isoJst(next).slice(0, 16)}`;
}

test.each([
  [daily, '2026-01-07T07:59', 'closed until 2026-01-07T08:00'],
  [daily, '2026-01-07T08:00', 'open until 2026-01-07T21:00'],
  [daily, '2026-01-07T20:59', 'open until 2026-01-07T21:00'],
  [daily, '2026-01-07T21:00', 'closed until 2026-01-08T08:00'],
  [daily, '2026-01-01T12:00', 'open until 2026-01-01T21:00'],
  [office, '2026-11-20T12:30', 'closed until 2026-11-20T13:00'],
  [office, '2026-11-20T18:00', 'closed until 2026-11-24T09:00'], // Friday; the Monday is 勤労感謝の日
  [office, '2026-11-23T10:00', 'closed until 2026-11-24T09:00'],
  [office, '2026-12-30T10:00', 'closed until 2026-12-31T09:00'],
  [office, '2026-12-31T12:00', 'closed until 2027-01-04T09:00'],
  [office, '2026-05-01T20:00', 'closed until 2026-05-07T09:00'], // 5/6 is a substitute holiday
  [business.ALWAYS_OPEN, '2026-01-01T00:00', 'open until -'],
])('%# %s', (hours, local, expected) => {
  expect(said(hours, local)).toBe(expected);
});

test('a closure of three weeks still has a next opening, a longer one has none', () => {
  const closed = (days: number) =>
    Object.fromEntries(
      Array.from({ length: days }, (_, index) => [isoDay(addDays(jstDayOf(2026, 1, 7), index)), []] as const),
    );
  const shut = (days: number) => ({ ...daily, exceptions: closed(days) });
  expect(said(shut(business.SEARCH_DAYS), '2026-01-07T12:00')).toBe('closed until 2026-01-28T08:00');
  expect(said(shut(22), '2026-01-07T12:00')).toBe('closed until -');
});

test('hours that run past midnight are one opening', () => {
  const night = business.everyDay({ from: 0, to: 120 }, { from: 1200, to: 1440 });
  expect(said(night, '2026-01-07T23:00')).toBe('open until 2026-01-08T02:00');
});

test('a line that never opens says so and ends', () => {
  expect(business.openState(business.everyDay(), at('2026-01-07T12:00'))).toEqual({
    openNow: false,
    opensAt: null,
    closesAt: null,
    today: null,
  });
});

test('the state is the same until the next change and different at it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4 * 365 * 1440 }),
      fc.constantFrom(daily, office),
      (minutes, hours) => {
        const now = (at('2025-01-01T00:00') + minutes * 60_000) as EpochMs; // brand maker of the test
        const state = business.openState(hours, now);
        const change = state.openNow ? state.closesAt : state.opensAt;
        expect(change).toBeGreaterThan(now);
        expect(business.openState(hours, ((change ?? now) - 1) as EpochMs).openNow).toBe(state.openNow);
        expect(business.openState(hours, change ?? now).openNow).toBe(!state.openNow);
      },
    ),
  );
});

test('hours are read from text, broken text is refused', () => {
  expect(business.parseDayHours('9:00-12:00,13:00-17:30')).toEqual([
    { from: 540, to: 720 },
    { from: 780, to: 1050 },
  ] satisfies DayHours);
  expect(business.parseDayHours('')).toEqual([]);
  for (const text of ['9-17', '17:00-9:00', '9:00-13:00,12:00-17:00', '9:00-10:00-11:00']) {
    expect(business.parseDayHours(text)).toBeUndefined();
  }
});

test('two business days from a Friday before a holiday Monday end on Wednesday', () => {
  expect(isoDay(business.addBusinessDays(jstDay(at('2026-11-20T20:00')), 2))).toBe('2026-11-25');
  expect(isoDay(business.addBusinessDays(jstDayOf(2026, 11, 21), 0))).toBe('2026-11-24');
  expect(business.businessDaysBetween(jstDayOf(2026, 11, 20), jstDayOf(2026, 11, 25))).toBe(2);
  expect(business.businessDaysBetween(jstDayOf(2026, 11, 25), jstDayOf(2026, 11, 20))).toBe(0);
});
