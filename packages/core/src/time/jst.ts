import type { EpochMs } from './instant.ts';

/**
 * Japan's clock and calendar as integer arithmetic. Japan has kept UTC+9 without summer time since 1952,
 * so no zone table is needed, and a diagnosis can ask for weekdays thousands of times without cost.
 */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
export const MINUTES_PER_DAY = 1_440;
const JST_OFFSET_MS = 9 * HOUR_MS;

/** A calendar day in Japan: days since 1970-01-01 (JST). */
export type JstDay = number & { readonly __brand: 'JstDay' };

export interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** The day in Japan that holds this instant. @example jstDay(parse('2026-01-06T15:00Z')) is 2026-01-07 */
export function jstDay(at: EpochMs): JstDay {
  return Math.floor((at + JST_OFFSET_MS) / DAY_MS) as JstDay; // brand maker
}

/** The instant of 00:00 in Japan on that day. */
export function startOfJstDay(day: JstDay): EpochMs {
  return (day * DAY_MS - JST_OFFSET_MS) as EpochMs; // brand maker
}

/** `minutes` after midnight of `day`, in Japan; 1,440 is the next midnight. */
export function jstInstant(day: JstDay, minutes: number): EpochMs {
  return (startOfJstDay(day) + minutes * MINUTE_MS) as EpochMs; // brand maker
}

/** Whole minutes since midnight in Japan, 0–1,439. */
export function jstMinutes(at: EpochMs): number {
  const sinceMidnight = (at + JST_OFFSET_MS) % DAY_MS;
  return Math.floor((sinceMidnight < 0 ? sinceMidnight + DAY_MS : sinceMidnight) / MINUTE_MS);
}

/** 0 Sunday … 6 Saturday (1970-01-01 was a Thursday). */
export function jstWeekday(day: JstDay): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function addDays(day: JstDay, count: number): JstDay {
  return (day + count) as JstDay; // brand maker
}

export function addMs(at: EpochMs, ms: number): EpochMs {
  return (at + ms) as EpochMs; // brand maker
}

/**
 * Day number of a Gregorian date. Counts years from March, so that the leap day is the year's last
 * (the well-known "days from civil" arithmetic).
 */
export function jstDayOf(year: number, month: number, day: number): JstDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as JstDay; // brand maker
}

/** The Gregorian date of a day number; inverse of `jstDayOf`. */
export function civilDate(day: JstDay): CivilDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** `2026-01-07`. */
export function isoDay(day: JstDay): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2026-01-07`; undefined for anything that is not a real calendar day. */
export function parseIsoDay(text: string): JstDay | undefined {
  const match = ISO_DAY.exec(text);
  if (match === null) return undefined;
  const day = jstDayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDay(day) === text ? day : undefined;
}

/** Wall clock of minutes since midnight. @example clockText(545) // '09:05'; 1,440 is '24:00' */
export function clockText(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

const CLOCK = /^(\d{1,2}):(\d{2})$/;

/** Reads `9:05` or `24:00` as minutes since midnight; undefined beyond 24:00 or for other text. */
export function parseClock(text: string): number | undefined {
  const match = CLOCK.exec(text);
  if (match === null) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= MINUTES_PER_DAY ? minutes : undefined;
}

/** ISO-8601 in Japan time to the minute. @example isoJst(…) // '2026-01-07T14:02+09:00' */
export function isoJst(at: EpochMs): string {
  return `${isoDay(jstDay(at))}T${clockText(jstMinutes(at))}+09:00`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
