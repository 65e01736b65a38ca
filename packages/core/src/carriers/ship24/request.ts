import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Makes a tracker, or finds the one there is, and returns its results in one call. */
export function ship24Request(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  return {
    method: 'POST',
    url: 'https://api.ship24.com/public/v1/trackers/track',
    headers: {
      authorization: `Bearer ${options.credentials?.['apiKey'] ?? ''}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ trackingNumber: foldNumber(numbers[0] ?? '') }),
  };
}
