import type { EpochMs, WrittenTime } from '../time/instant.ts';

/** Numbers read out of a source's text; `year` null when it prints none, `hour` null when it prints a day only. */
export interface TimeParts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly hour: number | null;
  readonly minute: number;
  readonly second: number;
}

export const JAPAN = 'Asia/Tokyo';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const JAPAN_OFFSET_MS = 9 * 60 * MINUTE_MS;
/**
 * A yearless event may lie this far ahead of the reading (a scanner's wrong clock, a stated day) and still be
 * this year's; beyond it the same day last year is meant. Carriers keep histories for about 90 days.
 */
const AHEAD_MAX_MS = 30 * DAY_MS;

const JAPANESE =
  /^(?:(\d{4})[年/.-])?(\d{1,2})[月/.-](\d{1,2})日?(?:\([^)]{1,3}\))?(?:\s*(\d{1,2})[:時](\d{2})分?(?::(\d{2}))?)?$/;
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2}))?$/;
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/;

/** A time of which only the text is known: a blank cell, or a text no rule reads. */
export function timeUnread(text: string, zone: string | null): WrittenTime {
  return { text, precision: 'none', zone, at: null, yearInferred: false };
}

/**
 * Reads the forms Japanese carriers print: `08月10日 16:13`, `08/20 17:13`, `08月19日　18時23分`, `2026/09/20`.
 * A missing year is the one that brings the time nearest to `observedAt`, never far in the future.
 * @returns `null` when the text has none of these forms or names a day that does not exist.
 * @example readJapaneseTime('08月10日 16:13', 'Asia/Tokyo', observedAt)?.precision // 'minute'
 */
export function readJapaneseTime(text: string, zone: string | null, observedAt: EpochMs): WrittenTime | null {
  const found = JAPANESE.exec(text.normalize('NFKC').trim());
  return found === null ? null : writtenTime(text, partsOf(found.slice(1)), zone, observedAt);
}

/** Reads Japan Post's English form, month first: `09/20/2026 20:14`. `null` when it has another form. */
export function readMonthFirstTime(text: string, zone: string | null): WrittenTime | null {
  const found = MONTH_FIRST.exec(text.trim());
  if (found === null) return null;
  const [, month, day, year, hour, minute] = found;
  return writtenTime(text, partsOf([year, month, day, hour, minute, undefined]), zone, null);
}

/**
 * Reads ISO 8601 as APIs send it: day only, wall clock, or with an offset. The text's own offset wins over `zone`.
 * @example readIsoTime('2026-01-07T14:02:00+09:00', null)?.zone // '+09:00'
 */
export function readIsoTime(text: string, zone: string | null): WrittenTime | null {
  const found = ISO.exec(text.trim());
  if (found === null) return null;
  const offset = found[7];
  return writtenTime(
    text,
    partsOf(found.slice(1, 7)),
    offset === undefined ? zone : offsetName(offset),
    null,
  );
}

/** `Z`, `+0900`, `+09` and `+09:00` as one name. */
export function offsetName(offset: string): string {
  if (offset === 'Z') return '+00:00';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0] ?? '+'}${digits.slice(0, 2)}:${digits.slice(2, 4)}`;
}

function partsOf(found: readonly (string | undefined)[]): TimeParts {
  const [year, month, day, hour, minute, second] = found.map((text) =>
    text === undefined ? null : Number.parseInt(text, 10),
  );
  return {
    year: year ?? null,
    month: month ?? 0,
    day: day ?? 0,
    hour: hour ?? null,
    minute: minute ?? 0,
    second: second ?? 0,
  };
}

/**
 * Puts parts together into a written time. `observedAt` is needed only where the year may be missing.
 * @returns `null` when the parts name no real day or hour, or the year is missing and cannot be inferred.
 */
export function writtenTime(
  text: string,
  parts: TimeParts,
  zone: string | null,
  observedAt: EpochMs | null,
): WrittenTime | null {
  const yearInferred = parts.year === null;
  const at = yearInferred
    ? observedAt === null
      ? null
      : nearestBefore(parts, zone, observedAt)
    : instantOf(parts, parts.year, zone);
  if (at === null) return null;
  return { text, precision: parts.hour === null ? 'day' : 'minute', zone, at, yearInferred };
}

function nearestBefore(parts: TimeParts, zone: string | null, observedAt: EpochMs): EpochMs | null {
  const thisYear = new Date(observedAt).getUTCFullYear();
  // Eight years back reach a 29 February from anywhere, even around 2100.
  for (let year = thisYear + 1; year >= thisYear - 8; year -= 1) {
    const at = instantOf(parts, year, zone);
    if (at !== null && at <= observedAt + AHEAD_MAX_MS) return at;
  }
  return null;
}

function instantOf(parts: TimeParts, year: number, zone: string | null): EpochMs | null {
  const { month, day, minute, second } = parts;
  const hour = parts.hour ?? 0;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(wall);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  // Brand maker: the one place of this file where a number becomes an instant.
  return (wall - offsetMs(zone, wall)) as EpochMs;
}

/** How far `zone` is ahead of UTC at this wall clock; 0 where the zone is unknown (see `WrittenTime.at`). */
function offsetMs(zone: string | null, wall: number): number {
  if (zone === null) return 0;
  if (zone === JAPAN) return JAPAN_OFFSET_MS;
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
    return (fixed[1] === '-' ? -minutes : minutes) * MINUTE_MS;
  }
  const local = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
  return wall - local.toZonedDateTime(zone).epochMilliseconds;
}

/** A day as `YYYY-MM-DD`, the year nearest to `observedAt` where the carrier prints none: promises lie ahead. */
export function nearestDate(
  year: number | null,
  month: number,
  day: number,
  observedAt: EpochMs,
): string | null {
  const thisYear = new Date(observedAt + JAPAN_OFFSET_MS).getUTCFullYear();
  const years = year === null ? [thisYear - 1, thisYear, thisYear + 1] : [year];
  let best: { readonly distance: number; readonly date: string } | null = null;
  for (const candidate of years) {
    const parts = { year: candidate, month, day, hour: null, minute: 0, second: 0 };
    const at = instantOf(parts, candidate, JAPAN);
    if (at === null) continue;
    const distance = Math.abs(at - observedAt);
    if (best === null || distance < best.distance) best = { distance, date: isoDate(at, JAPAN) };
  }
  return best?.date ?? null;
}

/** The day of an instant in a zone (UTC when unknown), `YYYY-MM-DD`. */
export function isoDate(at: EpochMs, zone: string | null): string {
  return isoWallClock(at, zone).slice(0, 10);
}

/** The wall clock of an instant in a zone (UTC when unknown), `YYYY-MM-DDTHH:MM:SS`. */
export function isoWallClock(at: EpochMs, zone: string | null): string {
  // `offsetMs` wants a wall clock; the instant itself is close enough except in the hour of a clock change.
  const zoned = zone === null ? 0 : zoneOffsetAt(at, zone);
  return new Date(at + zoned).toISOString().slice(0, 19);
}

/** How far a zone is ahead of UTC at an instant, in milliseconds. */
export function zoneOffsetAt(at: EpochMs, zone: string): number {
  if (zone === JAPAN || /^[+-]\d{2}:\d{2}$/.test(zone)) return offsetMs(zone, at);
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return zoned.offsetNanoseconds / 1_000_000;
}
