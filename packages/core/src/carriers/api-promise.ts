import type { CarrierPromise } from './carrier.ts';
import { JAPAN_ZONE, offsetZone } from './time-text.ts';

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})/;
const CLOCK = /T(\d{2}):(\d{2})/;

/**
 * A promise out of API fields: a day, or a window from one instant text to another, as wall clock where it is printed.
 * Services state it in the receiver's local time; without an offset Japan is meant, since that is where we deliver.
 * @returns null when there is no day
 * @example apiPromise('2026-01-03T14:00:00+09:00', '2026-01-03T16:00:00+09:00')?.from // '14:00'
 */
export function apiPromise(begins: string | null, ends: string | null): CarrierPromise | null {
  const text = [begins, ends].filter((part) => part !== null && part !== '').join(' – ');
  const day = DAY.exec(ends ?? begins ?? '') ?? DAY.exec(begins ?? '');
  if (day === null) return null;
  const from = begins !== null && sameDay(begins, ends) ? wallClock(begins) : null;
  const to = wallClock(ends);
  return {
    text,
    date: `${day[1] ?? ''}-${day[2] ?? ''}-${day[3] ?? ''}`,
    from,
    to,
    zone: zoneOf(begins ?? ends ?? '', from === null && to === null),
  };
}

/** The offset printed; a bare day is often sent as midnight UTC and has no zone but the receiver's. */
function zoneOf(text: string, bareDay: boolean): string {
  const offset = /T.*?(Z|[+-]\d{2}:?\d{2})$/.exec(text)?.[1] ?? null;
  if (offset === null || (bareDay && offset === 'Z')) return JAPAN_ZONE;
  return offsetZone(offset) ?? JAPAN_ZONE;
}

function sameDay(begins: string, ends: string | null): boolean {
  return ends === null || begins.slice(0, 10) === ends.slice(0, 10);
}

/** The clock of an instant text; midnight is how a bare day is often sent, and says nothing. */
function wallClock(text: string | null): string | null {
  const found = text === null ? null : CLOCK.exec(text);
  if (found === null || (found[1] === '00' && found[2] === '00')) return null;
  return `${found[1] ?? ''}:${found[2] ?? ''}`;
}
