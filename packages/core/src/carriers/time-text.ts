import type { EpochMs, WrittenTime } from '../time/instant.ts';
import { parseWrittenTime } from '../time/written-time.ts';
import { inferYear } from '../time/year.ts';
import { JAPAN_ZONE, offsetMsAt } from '../time/zone.ts';

export { JAPAN_ZONE } from '../time/zone.ts';

/** A time of which only the text is known: a blank cell, a text no rule reads, or a planned day. */
export function timeUnread(text: string, zone: string | null): WrittenTime {
  return { text, precision: 'none', zone, at: null, yearInferred: false };
}

/**
 * Whether a date cell says nothing: empty, or a dash in its place.
 * @example isBlankTime('－') // true
 */
export function isBlankTime(text: string): boolean {
  return /^[\s\p{Pd}\u2212\u30FC]*$/u.test(text);
}

/** Reads a time as Japanese carriers print it; see `parseWrittenTime` for the forms. Unread text has `at: null`. */
export function japaneseTime(text: string, observedAt: EpochMs): WrittenTime {
  return parseWrittenTime(text, { observedAt, zone: JAPAN_ZONE });
}

/**
 * Reads a time of an API: a blank or absent one is unread, an offset in the text wins over `zone`.
 * @param zone where the source means its wall clock; null when it does not say
 */
export function apiTime(text: string | null, zone: string | null, observedAt: EpochMs): WrittenTime {
  return parseWrittenTime(text ?? '', { observedAt, zone });
}

/**
 * An offset as the sources write it, as one name: `Z`, `+9`, `+0900`, `GMT+08:00`, `UTC+8`, `-5`.
 * @returns null when the text is no offset
 * @example offsetZone('GMT+8') // '+08:00'
 */
export function offsetZone(text: string | null): string | null {
  if (text === null) return null;
  const plain = text.trim();
  if (/^(?:Z|UTC|GMT)$/i.test(plain)) return '+00:00';
  const found = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i.exec(plain);
  if (found === null || Number(found[2]) > 14) return null;
  return `${found[1] ?? '+'}${(found[2] ?? '').padStart(2, '0')}:${found[3] ?? '00'}`;
}

/** A stated day as `YYYY-MM-DD`; the year nearest to `observedAt` where the carrier prints none. */
export function statedDay(
  year: number | null,
  month: number,
  day: number,
  observedAt: EpochMs,
): string | null {
  const known = year ?? inferYear(month, day, observedAt, JAPAN_ZONE);
  if (known === null) return null;
  const date = new Date(Date.UTC(known, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** The day of an instant in a zone (UTC when unknown), `YYYY-MM-DD`. */
export function isoDate(at: EpochMs, zone: string | null): string {
  return isoWallClock(at, zone).slice(0, 10);
}

/** The wall clock of an instant in a zone (UTC when unknown), `YYYY-MM-DDTHH:MM:SS`. */
export function isoWallClock(at: EpochMs, zone: string | null): string {
  return new Date(at + offsetMsAt(at, zone)).toISOString().slice(0, 19);
}
