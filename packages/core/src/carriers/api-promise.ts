import type { CarrierPromise } from './carrier.ts';
import { JAPAN_ZONE, offsetZone } from './time-text.ts';

const DAY = /^(\d{4})-?(\d{2})-?(\d{2})/;
const CLOCK = /T(\d{2}):(\d{2})(:59)?/;

/**
 * A promise out of API fields: a day, or a window from one instant text to another, as wall clock where it is printed.
 * Services state it in the receiver's local time; without an offset Japan is meant, since that is where we deliver.
 * @param zone where the receiver's clock is, for a service that delivers elsewhere
 * @returns null when there is no day
 * @example apiPromise('2026-01-03T14:00:00+09:00', '2026-01-03T16:00:00+09:00')?.from // '14:00'
 */
export function apiPromise(
  begins: string | null,
  ends: string | null,
  zone: string = JAPAN_ZONE,
): CarrierPromise | null {
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
    zone: zoneOf(begins ?? ends ?? '', { bareDay: from === null && to === null, elsewhere: zone }),
  };
}

/** The offset printed; a bare day is often sent as midnight UTC and has no zone but the receiver's. */
function zoneOf(
  text: string,
  { bareDay, elsewhere }: { readonly bareDay: boolean; readonly elsewhere: string },
): string {
  const offset = /T.*?(Z|[+-]\d{2}:?\d{2})$/.exec(text)?.[1] ?? null;
  if (offset === null) return bareDay ? JAPAN_ZONE : elsewhere;
  return bareDay && offset === 'Z' ? JAPAN_ZONE : (offsetZone(offset) ?? JAPAN_ZONE);
}

function sameDay(begins: string, ends: string | null): boolean {
  return ends === null || begins.slice(0, 10) === ends.slice(0, 10);
}

/** The clock of an instant text; a day's first and last second are how a bare day is often sent, and say nothing. */
function wallClock(text: string | null): string | null {
  const found = text === null ? null : CLOCK.exec(text);
  const clock = `${found?.[1] ?? ''}:${found?.[2] ?? ''}`;
  if (found === null || clock === '00:00' || (clock === '23:59' && found[3] !== undefined)) return null;
  return clock;
}
