/** Japan has had no summer time since 1951, so JST is plain arithmetic: nine hours ahead of UTC. */
const JST_OFFSET_MS = 9 * 3_600_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Days since 1970-01-01 in JST. */
export function jstDay(at: number): number {
  return Math.floor((at + JST_OFFSET_MS) / DAY_MS);
}

/** Minutes since JST midnight, 0–1439. */
export function jstMinuteOfDay(at: number): number {
  return Math.floor((at + JST_OFFSET_MS - jstDay(at) * DAY_MS) / MINUTE_MS);
}

/** The instant of a JST wall clock: day number and minutes since midnight (may exceed a day). */
export function jstInstant(day: number, minuteOfDay: number): number {
  return day * DAY_MS - JST_OFFSET_MS + minuteOfDay * MINUTE_MS;
}

export interface JstParts {
  readonly year: number;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

/** Wall-clock parts, two digits each, as pages print them. */
export function jstParts(at: number): JstParts {
  const local = new Date(at + JST_OFFSET_MS).toISOString();
  return {
    year: Number(local.slice(0, 4)),
    month: local.slice(5, 7),
    day: local.slice(8, 10),
    hour: local.slice(11, 13),
    minute: local.slice(14, 16),
  };
}

/** `2026-11-22T09:00:00+09:00` */
export function jstIso(at: number): string {
  return `${new Date(at + JST_OFFSET_MS).toISOString().slice(0, 19)}+09:00`;
}

/** `2026-11-22` */
export function jstDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
