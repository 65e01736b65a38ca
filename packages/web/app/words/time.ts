import type { TimeView } from '@todoke/server/contract';
import type { Language } from '../language/choice.ts';
import type { Words } from './ja.ts';

/** Milliseconds since 1970, as everywhere; plain here because it comes from ISO text of the contract. */
type Instant = number;

/** A wall clock reading, its fields as printed. */
interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const JST = 'Asia/Tokyo';
const DAY_MS = 86_400_000;
/** Japan has kept +09:00 without summer time since 1952, so adding is exact and spares an Intl call per time. */
const JST_OFFSET_MS = 9 * 3_600_000;

/**
 * A time as people say it, seen from `now`: `きょう 14:05`, `11月22日(日) 14:05`, `11月20日(金) 日付のみ`.
 * Foreign zones show the clock of the place and say so. What the source did not print is not made up.
 *
 * @example sayTime(view, Date.parse('2026-11-22T15:00:00+09:00'), ja, 'ja') // 'きょう 14:05'
 */
export function sayTime(time: TimeView, now: Instant, words: Words, language: Language): string {
  if (time.at === null || time.precision === 'none') return time.text === '' ? words.track.noDate : time.text;
  if (time.precision === 'day') {
    return `${sayDay(dateWall(time.at), now, words, language)} ${words.track.dayOnly}`;
  }
  const wall = wallClock(time.at, time.zone);
  const said = `${sayDay(wall, now, words, language)} ${clock(wall)}`;
  if (time.zone === null) return `${said} ${words.track.zoneUnknown}`;
  return isJapan(time.zone) ? said : `${said} ${words.track.localTime}`;
}

/** A time within a sentence: as `sayTime`, but a day stands alone and English says "at". */
export function sayWhen(time: TimeView, now: Instant, words: Words, language: Language): string | null {
  if (time.at === null || time.precision === 'none') return null;
  if (time.precision === 'day') return sayDay(dateWall(time.at), now, words, language);
  const wall = wallClock(time.at, time.zone);
  return `${sayDay(wall, now, words, language)} ${words.days.at}${clock(wall)}`;
}

/** An instant of our own clock in Japan: `きょう 14:05`. */
export function sayInstant(iso: string, now: Instant, words: Words, language: Language): string {
  const wall = wallClock(iso, JST);
  return `${sayDay(wall, now, words, language)} ${clock(wall)}`;
}

/** An end: as `sayInstant`, but the day alone where it is the last minute of a day, which nobody means as a time. */
export function sayEnd(iso: string, now: Instant, words: Words, language: Language): string {
  const wall = wallClock(iso, JST);
  return clock(wall) === LAST_MINUTE
    ? sayDay(wall, now, words, language)
    : sayInstant(iso, now, words, language);
}

const LAST_MINUTE = '23:59';

/** An instant soon to come: only its clock when it is today, else with its day. */
export function saySoon(iso: string, now: Instant, words: Words, language: Language): string {
  const wall = wallClock(iso, JST);
  return nearDay(wall, now, words) === words.days.today ? clock(wall) : sayInstant(iso, now, words, language);
}

/** A calendar day `YYYY-MM-DD`: `あす`, `11月28日(土)`. */
export function sayDayOf(date: string, now: Instant, words: Words, language: Language): string {
  return sayDay(dateWall(date), now, words, language);
}

/** Only the clock in Japan: `14:05`. */
export function sayClock(iso: string): string {
  return clock(wallClock(iso, JST));
}

/** How long ago, coarsely: `12分前`. Times in the future count as now. */
export function sayAgo(iso: string, now: Instant, words: Words): string {
  const minutes = Math.floor((now - Date.parse(iso)) / 60_000);
  if (!(minutes >= 1)) return words.track.ago.now;
  if (minutes < 60) return words.track.ago.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.track.ago.hours(hours) : words.track.ago.days(Math.floor(hours / 24));
}

/**
 * The day and window of a promise: `あす 11月23日(月) 14–16時`, `きょう 15:10〜15:40`, `11月23日(月)〜25日(水)`.
 * Eight to twelve is 午前中, as the carriers call it.
 */
export function sayWindow(
  promise: { readonly from: string; readonly to: string; readonly precision: 'minute' | 'day' },
  now: Instant,
  words: Words,
  language: Language,
): string {
  const from = wallClock(promise.from, JST);
  const to = wallClock(promise.to, JST);
  const first = sayPromiseDay(from, now, words, language);
  // A promise of whole days ends at the last minute of its day or at the midnight after it.
  const lastDay = to.hour === 0 && to.minute === 0 && promise.to !== promise.from ? dayBefore(to) : to;
  if (dayNumber(from) !== dayNumber(lastDay)) {
    const last = sayPromiseDay(lastDay, now, words, language);
    return promise.precision === 'day'
      ? words.window.days(first, last)
      : words.window.days(`${first} ${clock(from)}`, `${last} ${clock(to)}`);
  }
  if (promise.precision === 'day') return first;
  return `${first} ${hours(from, to, words)}`;
}

function hours(from: Wall, to: Wall, words: Words): string {
  if (from.minute !== 0 || to.minute !== 0) return words.window.minutes(clock(from), clock(to));
  if (to.hour === 12 && (from.hour === 0 || from.hour === 8)) return words.window.morning;
  return from.hour === to.hour ? clock(from) : words.window.hours(from.hour, to.hour === 0 ? 24 : to.hour);
}

/** Today and tomorrow with their date, so that a page read tomorrow is not misread. */
function sayPromiseDay(wall: Wall, now: Instant, words: Words, language: Language): string {
  const near = nearDay(wall, now, words);
  if (near === words.days.today) return near;
  const date = sayDate(wall, now, words, language);
  return near === null ? date : language === 'ja' ? `${near} ${date}` : `${near}, ${date}`;
}

function sayDay(wall: Wall, now: Instant, words: Words, language: Language): string {
  return nearDay(wall, now, words) ?? sayDate(wall, now, words, language);
}

function nearDay(wall: Wall, now: Instant, words: Words): string | null {
  const days = dayNumber(wall) - Math.floor((now + JST_OFFSET_MS) / DAY_MS);
  if (days === 0) return words.days.today;
  if (days === 1) return words.days.tomorrow;
  return days === -1 ? words.days.yesterday : null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function sayDate(wall: Wall, now: Instant, words: Words, language: Language): string {
  // Day 0 of 1970 was a Thursday. The two indexes below stay inside their lists by the arithmetic.
  const weekday = words.days.weekdays[(((dayNumber(wall) + 4) % 7) + 7) % 7] ?? '';
  const otherYear = wall.year !== new Date(now + JST_OFFSET_MS).getUTCFullYear();
  if (language === 'ja')
    return `${otherYear ? `${wall.year}年` : ''}${wall.month}月${wall.day}日(${weekday})`;
  return `${weekday} ${wall.day} ${MONTHS[wall.month - 1] ?? ''}${otherYear ? ` ${wall.year}` : ''}`;
}

function isJapan(zone: string): boolean {
  return zone === JST || zone === '+09:00';
}

/** The clock of the place: Japan by arithmetic, named zones by Intl, offsets and unknown zones as written. */
function wallClock(iso: string, zone: string | null): Wall {
  const at = Date.parse(iso);
  if (zone !== null && isJapan(zone)) return utcWall(at + JST_OFFSET_MS);
  if (zone === null) return writtenWall(iso);
  const offset = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3]);
    return utcWall(at + (offset[1] === '-' ? -minutes : minutes) * 60_000);
  }
  return namedWall(at, zone) ?? writtenWall(iso);
}

function utcWall(ms: number): Wall {
  const d = new Date(ms);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    hour: d.getUTCHours(),
    minute: d.getUTCMinutes(),
  };
}

/** The digits of an ISO text, whatever its offset. */
function writtenWall(iso: string): Wall {
  return utcWall(Date.parse(`${iso.slice(0, 16)}:00Z`));
}

function dateWall(date: string): Wall {
  return utcWall(Date.parse(`${date.slice(0, 10)}T00:00:00Z`));
}

/** Formatters are slow to make and safe to keep. */
const formatters = new Map<string, Intl.DateTimeFormat | null>();

function namedWall(at: number, zone: string): Wall | null {
  const formatter = formatterOf(zone);
  if (formatter === null) return null;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute };
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    formatter = makeFormatter(zone);
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Null for a zone this machine does not know; asking is the only way to find out. */
function makeFormatter(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return null;
  }
}

function dayNumber(wall: Wall): number {
  return Math.floor(Date.UTC(wall.year, wall.month - 1, wall.day) / DAY_MS);
}

function dayBefore(wall: Wall): Wall {
  return utcWall(Date.UTC(wall.year, wall.month - 1, wall.day) - DAY_MS);
}

function clock(wall: Wall): string {
  return `${String(wall.hour).padStart(2, '0')}:${String(wall.minute).padStart(2, '0')}`;
}

/** Whole minutes to wait, at least one: seconds are for machines. */
export function minutesOf(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60));
}
