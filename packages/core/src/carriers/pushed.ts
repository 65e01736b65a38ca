import type { CarrierReading, ReadContext } from './carrier.ts';
import { apiTime } from './time-text.ts';
import type { EpochMs } from '../time/instant.ts';

/**
 * A pushed reading with the moment its service made it: an ISO text with its offset, or Unix seconds. A moment that
 * cannot be read, or lies ahead of our clock, is left out: the push then counts from its arrival.
 * @example pushedAt(reading, 1_786_330_800, context).saidAt // 1786330800000
 */
export function pushedAt(
  reading: CarrierReading,
  said: string | number | null,
  context: ReadContext,
): CarrierReading {
  const at = typeof said === 'number' ? said * 1000 : instantOf(said, context.observedAt);
  if (at === null || !Number.isFinite(at) || at <= 0 || at > context.observedAt) return reading;
  // Brand maker: Unix time as the service wrote it.
  return { ...reading, saidAt: at as EpochMs };
}

function instantOf(text: string | null, observedAt: EpochMs): number | null {
  const time = apiTime(text, null, observedAt);
  return time.zone === null || time.precision !== 'minute' ? null : time.at;
}
