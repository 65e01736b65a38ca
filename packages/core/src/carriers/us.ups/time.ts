import { apiPromise } from '../api-promise.ts';
import type { CarrierEvent, CarrierPromise } from '../carrier.ts';
import { apiTime, offsetZone } from '../time-text.ts';
import type { EpochMs, WrittenTime } from '../../time/instant.ts';

/** The fields in which UPS writes one moment twice: local without a zone, and GMT. */
export interface UpsMoment {
  readonly date: string | null;
  readonly time: string | null;
  readonly gmtDate?: string | null;
  readonly gmtTime?: string | null;
  readonly gmtOffset?: string | null;
}

/**
 * The local wall clock with the zone its GMT twin implies. `gmtTime` can lose its leading zero ("74700"), so every
 * clock is filled up to six digits. Without GMT fields the zone stays unknown.
 */
export function upsTime(moment: UpsMoment, observedAt: EpochMs): WrittenTime {
  const local = join(moment.date, moment.time);
  const stated = offsetZone(moment.gmtOffset ?? null);
  const gmt = join(moment.gmtDate ?? null, moment.gmtTime ?? null);
  const zone = stated ?? impliedZone(local, gmt, observedAt);
  return { ...apiTime(local, zone, observedAt), text: [moment.date, moment.time].filter(Boolean).join(' ') };
}

/** `20260809` and `74700` as `2026-08-09 07:47:00`; empty without a date, a bare day without a clock. */
function join(date: string | null, time: string | null): string {
  const day = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(date?.trim() ?? '');
  if (day === null) return '';
  const written = `${day[1] ?? ''}-${day[2] ?? ''}-${day[3] ?? ''}`;
  const digits = (time ?? '').replace(/[^0-9]/g, '');
  if (digits === '') return written;
  const clock = digits.padStart(6, '0');
  return `${written} ${clock.slice(0, 2)}:${clock.slice(2, 4)}:${clock.slice(4, 6)}`;
}

function impliedZone(local: string, gmt: string, observedAt: EpochMs): string | null {
  const here = apiTime(local, null, observedAt);
  const there = apiTime(gmt, null, observedAt);
  if (here.at === null || there.at === null || here.precision !== 'minute' || there.precision !== 'minute')
    return null;
  const minutes = Math.round((here.at - there.at) / 60_000);
  if (Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

interface StatedDate {
  readonly type: string | null;
  readonly date: string | null;
}

interface StatedWindow {
  readonly type: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
}

/** Types of windows with both ends; `CMT` and `EOD` state only an end, `DEL` is when it was delivered. */
const WINDOWS: ReadonlySet<string> = new Set(['EDW', 'CDW', 'IDW']);

/** The rescheduled day before the scheduled one; a delivery's own day is no promise. */
export function upsPromise(
  dates: readonly StatedDate[],
  window: StatedWindow | null,
  last: CarrierEvent | undefined,
): CarrierPromise | null {
  const day = dates.find((one) => one.type === 'RDD') ?? dates.find((one) => one.type === 'SDD');
  if (day === undefined) return null;
  const zone = last?.time.zone ?? '';
  const instant = (time: string | null): string => {
    const written = join(day.date, time);
    return written.includes(' ') ? `${written.replace(' ', 'T')}${zone}` : written;
  };
  const type = window?.type ?? '';
  const begins = WINDOWS.has(type) ? instant(window?.startTime ?? null) : null;
  const ends = instant(WINDOWS.has(type) || type === 'CMT' ? (window?.endTime ?? null) : null);
  return apiPromise(begins, ends);
}
