import { basicAuth } from '../base64.ts';
import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/**
 * Makes a tracker of one number, or gets the one there is: making the same one twice returns the first.
 * The key is the user name of Basic authentication.
 */
export function easypostRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  return {
    method: 'POST',
    url: 'https://api.easypost.com/v2/trackers',
    headers: {
      authorization: basicAuth(options.credentials?.['apiKey'] ?? '', ''),
      'content-type': 'application/json',
    },
    body: JSON.stringify({ tracker: { tracking_code: foldNumber(numbers[0] ?? '') } }),
  };
}
