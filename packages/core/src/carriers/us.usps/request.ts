import type { CarrierRequest, RequestOptions, TokenExchange } from '../carrier.ts';
import { readOAuthToken } from '../oauth.ts';
import { foldNumber } from '../reading.ts';

const HOST = 'https://apis.usps.com';

/** Asks for one number with its details; the bearer token comes as `credentials.accessToken`. */
export function uspsRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  return {
    method: 'GET',
    url: `${HOST}/tracking/v3/tracking/${foldNumber(numbers[0] ?? '')}?expand=DETAIL`,
    headers: { authorization: `Bearer ${options.credentials?.['accessToken'] ?? ''}` },
  };
}

/** Client credentials as JSON. */
export const uspsToken: TokenExchange = {
  request: (options) => ({
    method: 'POST',
    url: `${HOST}/oauth2/v3/token`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credentials',
      client_id: options.credentials?.['clientId'] ?? '',
      client_secret: options.credentials?.['clientSecret'] ?? '',
    }),
  }),
  read: readOAuthToken,
};
