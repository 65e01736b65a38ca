import type { CarrierRequest, RequestOptions, TokenExchange } from '../carrier.ts';
import { formBody } from '../form.ts';
import { readOAuthToken } from '../oauth.ts';
import { foldNumber } from '../reading.ts';

const HOST = 'https://apis.fedex.com';

/** The most numbers one call may ask for. */
export const FEDEX_BATCH = 30;

/** Asks for up to thirty numbers with all scans; the bearer token comes as `credentials.accessToken`. */
export function fedexRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const trackingInfo = numbers
    .slice(0, FEDEX_BATCH)
    .map((number) => ({ trackingNumberInfo: { trackingNumber: foldNumber(number) } }));
  return {
    method: 'POST',
    url: `${HOST}/track/v1/trackingnumbers`,
    headers: {
      authorization: `Bearer ${options.credentials?.['accessToken'] ?? ''}`,
      'content-type': 'application/json',
      'x-locale': options.language === 'ja' ? 'ja_JP' : 'en_US',
    },
    body: JSON.stringify({ includeDetailedScans: true, trackingInfo }),
  };
}

/** Client credentials in the form body; the token lives about an hour. */
export const fedexToken: TokenExchange = {
  request: (options) => ({
    method: 'POST',
    url: `${HOST}/oauth/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: formBody({
      grant_type: 'client_credentials',
      client_id: options.credentials?.['clientId'] ?? '',
      client_secret: options.credentials?.['clientSecret'] ?? '',
    }),
  }),
  read: readOAuthToken,
};
