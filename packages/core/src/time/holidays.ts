import { addDays, jstDayOf, jstWeekday } from './jst.ts';
import type { JstDay } from './jst.ts';

/**
 * Japanese public holidays, computed from the law (国民の祝日に関する法律, Act 178 of 1948 with its amendments,
 * and the special laws of 1989–1993 and 2017–2020), not copied from a list.
 * Years outside 1980–2099 have none here: the equinox formula below is only good for that range, and the real
 * equinox days are announced each February for the next year (官報, 暦要項).
 * Compared once (2026-11) with the published list in @holiday-jp/holiday_jp 2.5.1: the same 1,198 days in 1980–2050.
 */
export const HOLIDAY_YEARS = { first: 1980, last: 2099 } as const;

export const HOLIDAY_CODES = [
  'new_year',
  'coming_of_age',
  'foundation',
  'emperors_birthday',
  'vernal_equinox',
  'greenery',
  'showa',
  'constitution',
  'childrens',
  'marine',
  'mountain',
  'respect_for_the_aged',
  'autumnal_equinox',
  'sports',
  'culture',
  'labour_thanksgiving',
  'imperial_event',
  'substitute',
  'citizens',
] as const;
export type HolidayCode = (typeof HOLIDAY_CODES)[number];

export interface Holiday {
  readonly day: JstDay;
  readonly code: HolidayCode;
}

/** A day fixed by law, valid in the years `from`–`to`; `monday` means the n-th Monday instead of a date. */
interface LawDay {
  readonly code: HolidayCode;
  readonly from?: number;
  readonly to?: number;
  readonly month: number;
  readonly day?: number;
  readonly monday?: number;
  /** Years a special law moved it away. */
  readonly except?: readonly number[];
}

const LAW: readonly LawDay[] = [
  { code: 'new_year', month: 1, day: 1 },
  { code: 'coming_of_age', to: 1999, month: 1, day: 15 },
  { code: 'coming_of_age', from: 2000, month: 1, monday: 2 },
  { code: 'foundation', month: 2, day: 11 },
  { code: 'emperors_birthday', to: 1988, month: 4, day: 29 },
  { code: 'emperors_birthday', from: 1989, to: 2018, month: 12, day: 23 },
  { code: 'emperors_birthday', from: 2020, month: 2, day: 23 },
  { code: 'greenery', from: 1989, to: 2006, month: 4, day: 29 },
  { code: 'showa', from: 2007, month: 4, day: 29 },
  { code: 'constitution', month: 5, day: 3 },
  { code: 'greenery', from: 2007, month: 5, day: 4 },
  { code: 'childrens', month: 5, day: 5 },
  { code: 'marine', from: 1996, to: 2002, month: 7, day: 20 },
  { code: 'marine', from: 2003, month: 7, monday: 3, except: [2020, 2021] },
  { code: 'mountain', from: 2016, month: 8, day: 11, except: [2020, 2021] },
  { code: 'respect_for_the_aged', to: 2002, month: 9, day: 15 },
  { code: 'respect_for_the_aged', from: 2003, month: 9, monday: 3 },
  { code: 'sports', to: 1999, month: 10, day: 10 },
  { code: 'sports', from: 2000, month: 10, monday: 2, except: [2020, 2021] },
  { code: 'culture', month: 11, day: 3 },
  { code: 'labour_thanksgiving', month: 11, day: 23 },
  // Moved for the Olympic Games (Act 68 of 2018 and Act 68 of 2020).
  { code: 'marine', from: 2020, to: 2020, month: 7, day: 23 },
  { code: 'sports', from: 2020, to: 2020, month: 7, day: 24 },
  { code: 'mountain', from: 2020, to: 2020, month: 8, day: 10 },
  { code: 'marine', from: 2021, to: 2021, month: 7, day: 22 },
  { code: 'sports', from: 2021, to: 2021, month: 7, day: 23 },
  { code: 'mountain', from: 2021, to: 2021, month: 8, day: 8 },
  // Funeral, enthronements and weddings of the imperial house, each by its own law.
  { code: 'imperial_event', from: 1989, to: 1989, month: 2, day: 24 },
  { code: 'imperial_event', from: 1990, to: 1990, month: 11, day: 12 },
  { code: 'imperial_event', from: 1993, to: 1993, month: 6, day: 9 },
  { code: 'imperial_event', from: 2019, to: 2019, month: 5, day: 1 },
  { code: 'imperial_event', from: 2019, to: 2019, month: 10, day: 22 },
];

/** Since the amendment of 27 December 1985, a weekday between two holidays is one too. */
const SANDWICH_SINCE = 1986;
/** Since 2007 a Sunday's substitute is the next day that is no holiday, not only the Monday. */
const LATE_SUBSTITUTE_SINCE = 2007;

/** Day in March, by the usual approximation of the astronomical equinox for 1980–2099. */
function vernalEquinox(year: number): number {
  return Math.floor(20.8431 + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));
}

/** Day in September, likewise. */
function autumnalEquinox(year: number): number {
  return Math.floor(23.2488 + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));
}

function nthMonday(year: number, month: number, nth: number): JstDay {
  const first = jstDayOf(year, month, 1);
  return addDays(first, ((8 - jstWeekday(first)) % 7) + (nth - 1) * 7);
}

function lawDaysOf(year: number): Map<JstDay, HolidayCode> {
  const days = new Map<JstDay, HolidayCode>();
  for (const rule of LAW) {
    if (year < (rule.from ?? 0) || year > (rule.to ?? 9999) || rule.except?.includes(year)) continue;
    const day =
      rule.monday === undefined
        ? jstDayOf(year, rule.month, rule.day ?? 1)
        : nthMonday(year, rule.month, rule.monday);
    days.set(day, rule.code);
  }
  days.set(jstDayOf(year, 3, vernalEquinox(year)), 'vernal_equinox');
  days.set(jstDayOf(year, 9, autumnalEquinox(year)), 'autumnal_equinox');
  return days;
}

/**
 * The public holidays of one year, in order, substitutes (振替休日) and days between two holidays included.
 * @returns an empty list outside `HOLIDAY_YEARS`.
 * @example holidaysOf(2026).length // 18
 */
export function holidaysOf(year: number): readonly Holiday[] {
  if (year < HOLIDAY_YEARS.first || year > HOLIDAY_YEARS.last) return [];
  const law = lawDaysOf(year);
  const days = new Map(law);
  for (const day of law.keys()) {
    if (jstWeekday(day) !== 0) continue;
    let substitute = addDays(day, 1);
    if (year >= LATE_SUBSTITUTE_SINCE) while (law.has(substitute)) substitute = addDays(substitute, 1);
    if (!law.has(substitute)) days.set(substitute, 'substitute');
  }
  if (year >= SANDWICH_SINCE) {
    for (const day of law.keys()) {
      const between = addDays(day, 1);
      if (!law.has(addDays(day, 2)) || days.has(between) || jstWeekday(between) === 0) continue;
      days.set(between, 'citizens');
    }
  }
  return [...days].map(([day, code]) => ({ day, code })).sort((a, b) => a.day - b.day);
}

/** All years at once: some 2,000 entries, built in about a millisecond when the module loads. */
const HOLIDAYS: ReadonlyMap<JstDay, HolidayCode> = new Map(
  Array.from({ length: HOLIDAY_YEARS.last - HOLIDAY_YEARS.first + 1 }, (_, index) =>
    holidaysOf(HOLIDAY_YEARS.first + index),
  ).flatMap((holidays) => holidays.map(({ day, code }) => [day, code] as const)),
);

/** Which holiday this day is; null on ordinary days (Sundays are not holidays in the law's sense). */
export function holidayOn(day: JstDay): HolidayCode | null {
  return HOLIDAYS.get(day) ?? null;
}
