import { basicAuth } from '../base64.ts';
import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Asks for trackers of one number; the key is the user name of Basic authentication. */
export function easypostRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  return {
    method: 'GET',
    url: `https://api.easypost.com/v2/trackers?tracking_code=${foldNumber(numbers[0] ?? '')}`,
    headers: { authorization: basicAuth(options.credentials?.['apiKey'] ?? '', '') },
  };
}
