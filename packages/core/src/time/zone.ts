import type { EpochMs } from './instant.ts';

/** A date and time of day as a clock on a wall shows it, in whatever zone. `month` is 1–12. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export const JAPAN_ZONE = 'Asia/Tokyo';

/**
 * Zones without summer time since 2000, as minutes east of UTC: read without the time-zone database,
 * because nearly every scan we read is Japanese and each one passes here.
 * Source: IANA tz database 2026a, read 2026-11.
 */
const FIXED_ZONES: ReadonlyMap<string, number> = new Map([
  ['Asia/Tokyo', 540],
  ['Japan', 540],
  ['JST', 540],
  ['UTC', 0],
  ['GMT', 0],
  ['Z', 0],
  ['Etc/UTC', 0],
  ['Asia/Seoul', 540],
  ['Asia/Shanghai', 480],
  ['Asia/Hong_Kong', 480],
  ['Asia/Taipei', 480],
  ['Asia/Singapore', 480],
  ['Asia/Bangkok', 420],
  ['Asia/Ho_Chi_Minh', 420],
  ['Asia/Kolkata', 330],
]);

const OFFSET = /^([+-])(\d{2}):?(\d{2})$/;

/**
 * Minutes east of UTC of a zone that never changes its clock; null for every other zone.
 * @example fixedOffsetMinutes('+09:00') // 540
 */
export function fixedOffsetMinutes(zone: string): number | null {
  const known = FIXED_ZONES.get(zone);
  if (known !== undefined) return known;
  const match = OFFSET.exec(zone);
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** True for a fixed offset or a zone the runtime's time-zone database knows. */
export function isZone(zone: string): boolean {
  if (fixedOffsetMinutes(zone) !== null) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The wall time read as if it were UTC, in milliseconds: for comparing wall times with each other. */
export function wallMs(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}

/**
 * The instant at which a clock in `zone` shows `wall`. In a clock change the earlier reading is taken; a wall time the
 * change skipped is moved forward. `zone` null, or no zone at all, reads the wall time as if it were UTC.
 * @example instantOf({ year: 2026, month: 1, day: 7, hour: 14, minute: 2, second: 0 }, '+09:00') // 2026-01-07T05:02Z
 */
export function instantOf(wall: WallTime, zone: string | null): EpochMs {
  const offset = zone === null ? 0 : fixedOffsetMinutes(zone);
  // Brand maker: this folder is where EpochMs are made.
  if (offset !== null) return (wallMs(wall) - offset * 60_000) as EpochMs;
  return Temporal.ZonedDateTime.from({ ...wall, timeZone: knownZone(zone) }).epochMilliseconds as EpochMs;
}

/** Milliseconds to add to an instant to get the wall time in `zone` read as UTC. */
export function offsetMsAt(at: EpochMs, zone: string | null): number {
  const offset = zone === null ? 0 : fixedOffsetMinutes(zone);
  if (offset !== null) return offset * 60_000;
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(knownZone(zone));
  return zoned.offsetNanoseconds / 1_000_000;
}

function knownZone(zone: string | null): string {
  return zone !== null && isZone(zone) ? zone : 'UTC';
}

/**
 * An instant as ISO-8601 on the wall in `zone`, with its offset; without a zone, without an offset.
 * @example isoInZone(instantOf({ year: 2026, month: 1, day: 7, hour: 14, minute: 2, second: 0 }, 'Asia/Tokyo'), 'Asia/Tokyo') // '2026-01-07T14:02:00+09:00'
 */
export function isoInZone(at: EpochMs, zone: string | null): string {
  const offset = offsetMsAt(at, zone);
  const clock = new Date(at + offset).toISOString().slice(0, 19);
  return zone === null ? clock : `${clock}${offsetText(offset / 60_000)}`;
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
