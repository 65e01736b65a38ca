import type { EpochMs } from './instant.ts';
import { holidayOn } from './holidays.ts';
import {
  MINUTES_PER_DAY,
  addDays,
  isoDay,
  jstDay,
  jstInstant,
  jstMinutes,
  jstWeekday,
  parseClock,
} from './jst.ts';
import type { JstDay } from './jst.ts';

/** Open from `from` until before `to`, minutes since midnight in Japan; `to` ≤ 1,440. */
export interface HoursInterval {
  readonly from: number;
  readonly to: number;
}
export type DayHours = readonly HoursInterval[];

/** Opening hours of a desk or a phone line, Japan time. */
export interface OpeningHours {
  /** Sunday first; an empty list is a closed day. Several intervals a day (lunch) are allowed. */
  readonly weekly: readonly [DayHours, DayHours, DayHours, DayHours, DayHours, DayHours, DayHours];
  /** Public holidays: as the weekday says, or these hours (empty: closed). */
  readonly holidays: 'as_weekday' | DayHours;
  /** Single days that differ (`2026-12-31`), stronger than both. */
  readonly exceptions?: Readonly<Record<string, DayHours>>;
}

export interface OpenState {
  readonly openNow: boolean;
  /** Next opening when closed; null when open or when none within `SEARCH_DAYS`. */
  readonly opensAt: EpochMs | null;
  /** End of the present opening; null when closed, or open without end within `SEARCH_DAYS`. */
  readonly closesAt: EpochMs | null;
  /** First opening and last closing today; null when closed all day. */
  readonly today: HoursInterval | null;
}

/** A line closed longer than this has no useful "opens at"; also bounds the work. */
export const SEARCH_DAYS = 21;
/** Bounds business-day counting: longer spans than ten years are mistakes of the caller. */
export const BUSINESS_DAYS_MAX = 2_600;

const CLOSED: DayHours = [];
const ALL_DAY: DayHours = [{ from: 0, to: MINUTES_PER_DAY }];

/**
 * Reads `9:00-21:00` or `9:00-12:00,13:00-17:30`; an empty text is a closed day.
 * @returns undefined when the text is something else, an interval is empty, or they overlap.
 */
export function parseDayHours(text: string): DayHours | undefined {
  if (text.trim() === '') return CLOSED;
  const intervals: HoursInterval[] = [];
  for (const part of text.split(',')) {
    const [fromText, toText, more] = part.split('-');
    const from = parseClock(fromText?.trim() ?? '');
    const to = parseClock(toText?.trim() ?? '');
    if (more !== undefined || from === undefined || to === undefined || from >= to) return undefined;
    if (from < (intervals.at(-1)?.to ?? 0)) return undefined;
    intervals.push({ from, to });
  }
  return intervals;
}

/** The same hours every day of the year. @example everyDay({ from: 480, to: 1260 }) // 8:00–21:00 */
export function everyDay(...hours: DayHours): OpeningHours {
  return { weekly: [hours, hours, hours, hours, hours, hours, hours], holidays: 'as_weekday' };
}

/** Monday to Friday; closed on Saturdays, Sundays and public holidays. */
export function weekdaysOnly(...hours: DayHours): OpeningHours {
  return { weekly: [CLOSED, hours, hours, hours, hours, hours, CLOSED], holidays: CLOSED };
}

export const ALWAYS_OPEN: OpeningHours = everyDay(...ALL_DAY);

/** The hours that hold on one day. */
export function hoursOn(hours: OpeningHours, day: JstDay): DayHours {
  if (hours.exceptions !== undefined) {
    const exception = hours.exceptions[isoDay(day)];
    if (exception !== undefined) return exception;
  }
  if (hours.holidays !== 'as_weekday' && holidayOn(day) !== null) return hours.holidays;
  return hours.weekly[jstWeekday(day)] ?? CLOSED;
}

/**
 * Whether a desk is open at this minute, until when, or when it opens next; public holidays included.
 * Openings that touch at midnight count as one.
 * @example openState(everyDay({ from: 480, to: 1260 }), at('2026-01-07T20:59')).closesAt // 21:00 that day
 */
export function openState(hours: OpeningHours, now: EpochMs): OpenState {
  const today = jstDay(now);
  const minute = jstMinutes(now);
  const todays = hoursOn(hours, today);
  const first = todays[0];
  const last = todays[todays.length - 1];
  const span = first === undefined || last === undefined ? null : { from: first.from, to: last.to };
  const current = todays.find((interval) => interval.from <= minute && minute < interval.to);
  if (current !== undefined) {
    return { openNow: true, opensAt: null, closesAt: closing(hours, today, current), today: span };
  }
  return { openNow: false, opensAt: nextOpening(hours, today, minute), closesAt: null, today: span };
}

function closing(hours: OpeningHours, day: JstDay, current: HoursInterval): EpochMs | null {
  let end = current;
  for (let offset = 0; offset < SEARCH_DAYS; offset += 1) {
    if (end.to < MINUTES_PER_DAY) return jstInstant(addDays(day, offset), end.to);
    const next = hoursOn(hours, addDays(day, offset + 1))[0];
    if (next === undefined || next.from > 0) return jstInstant(addDays(day, offset), end.to);
    end = next;
  }
  return null;
}

function nextOpening(hours: OpeningHours, today: JstDay, minute: number): EpochMs | null {
  for (let offset = 0; offset <= SEARCH_DAYS; offset += 1) {
    const day = addDays(today, offset);
    const next = hoursOn(hours, day).find((interval) => offset > 0 || interval.from > minute);
    if (next !== undefined) return jstInstant(day, next.from);
  }
  return null;
}

/** 営業日: Monday to Friday and no public holiday. */
export function isBusinessDay(day: JstDay): boolean {
  const weekday = jstWeekday(day);
  return weekday !== 0 && weekday !== 6 && holidayOn(day) === null;
}

/**
 * The `count`-th business day after `day` (not counting it); `count` 0 is `day` itself or the next business day.
 * Counts above `BUSINESS_DAYS_MAX` are cut to it.
 * @example addBusinessDays(friday before a holiday Monday, 2) // Wednesday
 */
export function addBusinessDays(day: JstDay, count: number): JstDay {
  let current = count <= 0 ? day : addDays(day, 1);
  let left = Math.min(count, BUSINESS_DAYS_MAX) - (count > 0 && isBusinessDay(current) ? 1 : 0);
  while (left > 0 || !isBusinessDay(current)) {
    current = addDays(current, 1);
    if (isBusinessDay(current)) left -= 1;
  }
  return current;
}

/** Business days after `from` up to and including `to`; 0 when `to` is not later. */
export function businessDaysBetween(from: JstDay, to: JstDay): number {
  let count = 0;
  const last = Math.min(to, from + BUSINESS_DAYS_MAX * 2);
  for (let day = addDays(from, 1); day <= last; day = addDays(day, 1)) if (isBusinessDay(day)) count += 1;
  return count;
}
