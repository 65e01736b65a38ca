import { basicAuth } from '../base64.ts';
import type { CarrierRequest, RequestOptions, TokenExchange } from '../carrier.ts';
import { readOAuthToken } from '../oauth.ts';
import { foldNumber } from '../reading.ts';

const HOST = 'https://onlinetools.ups.com';

/** Asks for one number; the bearer token comes as `credentials.accessToken`. Source: UPS Track API documentation. */
export function upsRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const number = foldNumber(numbers[0] ?? '');
  const locale = options.language === 'ja' ? 'ja_JP' : 'en_US';
  return {
    method: 'GET',
    url: `${HOST}/api/track/v1/details/${number}?locale=${locale}&returnSignature=false&returnMilestones=true`,
    headers: {
      authorization: `Bearer ${options.credentials?.['accessToken'] ?? ''}`,
      transId: `todoke-${String(options.now)}`,
      transactionSrc: 'todoke',
    },
  };
}

/** Client credentials, as Basic authentication; the token lives about four hours. */
export const upsToken: TokenExchange = {
  request: (options) => ({
    method: 'POST',
    url: `${HOST}/security/v1/oauth/token`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: basicAuth(
        options.credentials?.['clientId'] ?? '',
        options.credentials?.['clientSecret'] ?? '',
      ),
    },
    body: 'grant_type=client_credentials',
  }),
  read: readOAuthToken,
};
