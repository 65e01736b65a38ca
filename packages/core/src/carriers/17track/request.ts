import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** The most numbers one call takes (error -18010014 above). */
export const TRACK17_BATCH = 40;

/** Asks for what is known of registered numbers. Source: 17TRACK API v2.4, read 2026-11. */
export function track17Request(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const list = numbers.slice(0, TRACK17_BATCH).map((number) => ({ number: foldNumber(number) }));
  return {
    method: 'POST',
    url: 'https://api.17track.net/track/v2.4/gettrackinfo',
    headers: { '17token': options.credentials?.['apiKey'] ?? '', 'content-type': 'application/json' },
    body: JSON.stringify(list),
  };
}
