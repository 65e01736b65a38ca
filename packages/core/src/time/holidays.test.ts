import { expect, test } from 'vitest';
import { HOLIDAY_CODES, HOLIDAY_YEARS, holidayOn, holidaysOf } from './holidays.ts';
import { isoDay, jstDayOf, jstWeekday } from './jst.ts';

/** Announced days (内閣府「国民の祝日について」), month-day. */
const KNOWN: Readonly<Record<number, string>> = {
  1988: '01-01 01-15 02-11 03-20 03-21 04-29 05-03 05-04 05-05 09-15 09-23 10-10 11-03 11-23',
  1989: '01-01 01-02 01-15 01-16 02-11 02-24 03-21 04-29 05-03 05-04 05-05 09-15 09-23 10-10 11-03 11-23 12-23',
  1990: '01-01 01-15 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 09-15 09-23 09-24 10-10 11-03 11-12 11-23 12-23 12-24',
  1993: '01-01 01-15 02-11 03-20 04-29 05-03 05-04 05-05 06-09 09-15 09-23 10-10 10-11 11-03 11-23 12-23',
  2003: '01-01 01-13 02-11 03-21 04-29 05-03 05-05 07-21 09-15 09-23 10-13 11-03 11-23 11-24 12-23',
  2007: '01-01 01-08 02-11 02-12 03-21 04-29 04-30 05-03 05-04 05-05 07-16 09-17 09-23 09-24 10-08 11-03 11-23 12-23 12-24',
  2009: '01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23',
  2019: '01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23',
  2020: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23',
  2021: '01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23',
  2024: '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
  2025: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
  2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  2027: '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
};

test.each(Object.keys(KNOWN).map(Number))('the holidays of %i are those announced', (year) => {
  const text = holidaysOf(year)
    .map(({ day }) => isoDay(day).slice(5))
    .join(' ');
  expect(text).toBe(KNOWN[year]);
});

test('a Tuesday between the aged and the equinox is a holiday; substitutes wait for a free day', () => {
  expect(holidayOn(jstDayOf(2026, 9, 22))).toBe('citizens');
  expect(holidayOn(jstDayOf(2032, 9, 21))).toBe('citizens');
  expect(holidayOn(jstDayOf(2026, 5, 6))).toBe('substitute');
  expect(holidayOn(jstDayOf(2026, 11, 22))).toBeNull();
});

test('every year has its law days, each once, and every code occurs', () => {
  const seen = new Set<string>();
  for (let year = HOLIDAY_YEARS.first; year <= HOLIDAY_YEARS.last; year += 1) {
    const holidays = holidaysOf(year);
    expect(holidays.length).toBeGreaterThanOrEqual(12);
    expect(new Set(holidays.map(({ day }) => day)).size).toBe(holidays.length);
    for (const { code } of holidays) seen.add(code);
    const made = holidays.filter(({ code }) => code === 'substitute' || code === 'citizens');
    expect(made.filter(({ day }) => jstWeekday(day) === 0)).toEqual([]);
  }
  expect([...seen].sort()).toEqual([...HOLIDAY_CODES].sort());
  expect(holidaysOf(1979)).toEqual([]);
  expect(holidaysOf(2100)).toEqual([]);
});
