import { offsetMsAt, type EpochMs, type WrittenTime } from '@todoke/core/time';
import type { TimeView } from './parcels/schema.ts';

const JAPAN_OFFSET_MS = 9 * 3_600_000;

/** ISO-8601 with Japan's offset. @example toIso(0) // '1970-01-01T09:00:00+09:00' */
export function toIso(at: EpochMs): string {
  return `${new Date(at + JAPAN_OFFSET_MS).toISOString().slice(0, 19)}+09:00`;
}

/** As `toIso`, for instants that may be missing. */
export function toIsoOrNull(at: EpochMs | null): string | null {
  return at === null ? null : toIso(at);
}

/** A time never says more than its source: a day has no minutes, an unknown zone no offset. */
export function timeView(time: WrittenTime): TimeView {
  const { precision, zone, text, yearInferred } = time;
  return {
    at: time.at === null ? null : writtenIso(time.at, precision, zone),
    precision,
    zone,
    text,
    yearInferred,
  };
}

function writtenIso(at: EpochMs, precision: WrittenTime['precision'], zone: string | null): string {
  const offsetMs = offsetMsAt(at, zone);
  const wall = new Date(at + offsetMs).toISOString();
  if (precision === 'day') return wall.slice(0, 10);
  return zone === null ? wall.slice(0, 19) : wall.slice(0, 19) + offsetText(offsetMs);
}

function offsetText(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${hours}:${String(minutes % 60).padStart(2, '0')}`;
}
