import type { CarrierProblem, CarrierPromise, CarrierReading } from './carrier.ts';
import type { WrittenTime } from '../time/instant.ts';
import { offsetMsAt } from '../time/zone.ts';
import { isoDate, isoWallClock } from './time-text.ts';

/** A reading as `todoke read` prints it. */
export interface ReadingView {
  readonly number: string | null;
  readonly events: readonly {
    /** ISO: with offset for minutes (no offset where the zone is unknown), a bare day for days, null for none. */
    readonly time: string | null;
    readonly precision: WrittenTime['precision'];
    readonly zone: string | null;
    readonly status: string;
    readonly rawText: string;
    readonly rawCode: string | null;
    readonly place: string | null;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
  readonly promise: CarrierPromise | null;
  readonly problem: CarrierProblem | null;
  readonly continues?: CarrierReading['continues'];
}

/**
 * Shows a reading, oldest event first. With `more` the attributes beside each status and the hand-over to another
 * number are shown as well.
 */
export function readingView(reading: CarrierReading, more = false): ReadingView {
  return {
    number: reading.number,
    events: reading.events.map((event) => ({
      time: isoTime(event.time),
      precision: event.time.precision,
      zone: event.time.zone,
      status: event.status,
      rawText: event.rawText,
      rawCode: event.rawCode,
      place: event.place,
      ...(event.attributes === undefined || !more ? {} : { attributes: event.attributes }),
    })),
    promise: reading.promise,
    problem: reading.problem,
    ...(reading.continues === undefined || !more ? {} : { continues: reading.continues }),
  };
}

/**
 * A written time in ISO 8601, claiming no more than its precision.
 * @example isoTime(time) // '2026-08-10T16:13:00+09:00', '2026-08-10' or null
 */
export function isoTime(time: WrittenTime): string | null {
  if (time.at === null || time.precision === 'none') return null;
  if (time.precision === 'day') return isoDate(time.at, time.zone);
  const wall = isoWallClock(time.at, time.zone);
  return time.zone === null ? wall : `${wall}${offsetText(offsetMsAt(time.at, time.zone))}`;
}

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
