import type { EpochMs, WrittenTime } from './instant.ts';
import { inferYear } from './year.ts';
import { instantOf } from './zone.ts';
import type { WallTime } from './zone.ts';

/** The longest time text any source prints is about 40 characters; longer ones are not times. */
export const TIME_TEXT_LENGTH_MAX = 80;

export interface TimeContext {
  /** When the text was seen: decides the year where none is printed. */
  readonly observedAt: EpochMs;
  /** The source's zone (IANA name or offset), null when it does not say. A zone printed in the text wins. */
  readonly zone: string | null;
  /** Which comes first in `03/04/2026`; Japanese carriers' English pages print the month first. */
  readonly slashOrder?: 'month_first' | 'day_first';
}

/** The parts found in a text; `year` null when not printed, `hour` null when only a day is. */
interface Parts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly hour: number | null;
  readonly minute: number;
  readonly second: number;
  readonly zone: string | null;
}

// One time of day: 14:02 · 14:02:31.5 · 14時02分 · 3:57 PM · 24:00, then perhaps Z, UTC, JST or an offset.
const CLOCK =
  '(?:(\\d{1,2})[:時](\\d{2})(?:[:分](\\d{2})(?:[.,]\\d+)?秒?|分)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|UTC|GMT|JST|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2})?)?';
const GAP = '(?:[T,\\s]|\\bat\\b)*';

const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${GAP}${CLOCK}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$/;
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${GAP}${CLOCK}$`);
const NO_YEAR = new RegExp(`^(\\d{1,2})[-/月](\\d{1,2})日?${GAP}${CLOCK}$`);
const MONTH_FIRST_WORDS = new RegExp(
  `^([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?${GAP}${CLOCK}$`,
);
const DAY_FIRST_WORDS = new RegExp(
  `^(\\d{1,2})[-\\s]([A-Za-z]{3,9})\\.?(?:[-,\\s]+(\\d{4}))?${GAP}${CLOCK}$`,
);
const WEEKDAY = /[(（][日月火水木金土](?:曜日?)?[)）]|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/gi;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a time as a source wrote it, without claiming more than it says: a bare date stays a day, a missing year is
 * inferred and marked, an unknown zone stays unknown. Total: text that is no time gives precision `none`.
 *
 * Forms seen at carriers (carriers.md §1–6): `08月10日 16:13`, `2026/09/20 20:14`, `09/20/2026 20:14`, `01/03`,
 * `2026-01-07T14:02:00+09:00`, `Jul 16, 2026, 3:57 PM`, `07.01.2026 14:02`, `20260107140200`.
 *
 * @example parseWrittenTime('01-07 14:02', { observedAt, zone: 'Asia/Tokyo' }) // { precision: 'minute', yearInferred: true, … }
 */
export function parseWrittenTime(text: string, context: TimeContext): WrittenTime {
  const parts = text.length > TIME_TEXT_LENGTH_MAX ? null : findParts(text, context);
  if (parts === null || !isClock(parts)) return withoutDate(text, context.zone);
  const zone = parts.zone ?? context.zone;
  const year = parts.year ?? inferYear(parts.month, parts.day, context.observedAt, zone);
  if (year === null || !isDate(year, parts.month, parts.day)) return withoutDate(text, context.zone);
  const wall: WallTime = {
    year,
    month: parts.month,
    day: parts.day,
    hour: parts.hour ?? 0,
    minute: parts.minute,
    second: parts.second,
  };
  return {
    text,
    precision: parts.hour === null ? 'day' : 'minute',
    zone,
    at: instantOf(wall, zone),
    yearInferred: parts.year === null,
  };
}

function withoutDate(text: string, zone: string | null): WrittenTime {
  return { text, precision: 'none', zone, at: null, yearInferred: false };
}

function findParts(text: string, context: TimeContext): Parts | null {
  const clean = text.normalize('NFKC').replace(WEEKDAY, ' ').trim();
  let match = YEAR_FIRST.exec(clean);
  if (match !== null) return parts(match[1], match[2], match[3], match.slice(4));
  match = NO_YEAR.exec(clean);
  if (match !== null) return parts(undefined, match[1], match[2], match.slice(3));
  match = YEAR_LAST.exec(clean);
  if (match !== null) return yearLast(match, context);
  match = COMPACT.exec(clean);
  if (match !== null) {
    return parts(match[1], match[2], match[3], [match[4], match[5], match[6], undefined, match[7]]);
  }
  match = MONTH_FIRST_WORDS.exec(clean);
  if (match !== null) return parts(match[3], monthOf(match[1]), match[2], match.slice(4));
  match = DAY_FIRST_WORDS.exec(clean);
  if (match !== null) return parts(match[3], monthOf(match[2]), match[1], match.slice(4));
  return null;
}

/** `09/20/2026` and `20.09.2026`: dots put the day first, slashes as the context says unless only one order exists. */
function yearLast(match: RegExpExecArray, context: TimeContext): Parts {
  const dayFirst = match[2] === '.' || context.slashOrder === 'day_first';
  const [month, day] = dayFirst ? [match[3], match[1]] : [match[1], match[3]];
  const swapped = Number(month) > 12 && Number(day) <= 12;
  return parts(match[4], swapped ? day : month, swapped ? month : day, match.slice(5));
}

type Group = string | undefined;

/** `clock` is hour, minute, second, am/pm, zone as `CLOCK` captures them. */
function parts(year: Group, month: Group, day: Group, clock: readonly Group[]): Parts {
  const [hour, minute, second, half, zone] = clock;
  return {
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: Number(day),
    hour: hour === undefined ? null : hourOf(Number(hour), half),
    minute: minute === undefined ? 0 : Number(minute),
    second: second === undefined ? 0 : Number(second),
    zone: zone === undefined ? null : zoneOf(zone),
  };
}

function hourOf(hour: number, half: Group): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  const afternoon = half.toLowerCase().startsWith('p');
  return (hour % 12) + (afternoon ? 12 : 0);
}

function zoneOf(zone: string): string {
  if (zone === 'JST') return '+09:00';
  const offset = zone.replace(/^(?:UTC|GMT)(?=[+-])/, '');
  if (offset === 'Z' || offset === 'UTC' || offset === 'GMT') return '+00:00';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function monthOf(word: Group): string {
  return String(MONTHS.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1);
}

/** 24:00 is the end of the day (printed by 福山通運 and in windows); 24:01 is no time. */
function isClock({ hour, minute, second }: Parts): boolean {
  if (hour === null) return true;
  return (hour < 24 || (hour === 24 && minute === 0)) && minute < 60 && second < 60;
}

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
