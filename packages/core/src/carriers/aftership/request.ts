import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Asks for trackings by number. Source: AfterShip Tracking API 2026-07, read 2026-11. */
export function aftershipRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const list = numbers.map(foldNumber).join(',');
  return {
    method: 'GET',
    url: `https://api.aftership.com/tracking/2026-07/trackings?tracking_numbers=${list}`,
    headers: { 'as-api-key': options.credentials?.['apiKey'] ?? '' },
  };
}
