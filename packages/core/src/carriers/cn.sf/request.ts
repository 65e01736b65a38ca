import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

const URL = 'https://sfapi.sf-express.com/std/service';

/** Numbers one call may ask for. */
export const SF_BATCH = 10;

/**
 * Asks for routes. `msgDigest` = base64(md5(urlencode(msgData + timestamp + checkWord))), computed by the caller.
 * Many parcels need the last four digits of a telephone number: `credentials.phoneDigits`.
 */
export function sfRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const { partnerId = '', checkWord = '', phoneDigits = '' } = options.credentials ?? {};
  const msgData = JSON.stringify({
    language: options.language === 'ja' ? 'ja' : 'en',
    trackingType: '1',
    trackingNumber: numbers.slice(0, SF_BATCH).map(foldNumber),
    methodType: '1',
    ...(phoneDigits === '' ? {} : { checkPhoneNo: phoneDigits }),
  });
  const timestamp = String(options.now);
  const fields: readonly (readonly [string, string])[] = [
    ['partnerID', partnerId],
    ['requestID', `todoke-${timestamp}`],
    ['serviceCode', 'EXP_RECE_SEARCH_ROUTES'],
    ['timestamp', timestamp],
    ['msgData', msgData],
  ];
  const body = fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return {
    method: 'POST',
    url: URL,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `${body}&msgDigest={signature}`,
    signing: {
      algorithm: 'md5',
      over: urlEncode(`${msgData}${timestamp}${checkWord}`),
      encoding: 'base64',
      percentEncode: true,
    },
  };
}

/** Percent-encoding as the platform's own Java client does it: spaces as `+`, and `!'()~` encoded as well. */
function urlEncode(text: string): string {
  return encodeURIComponent(text)
    .replace(/%20/g, '+')
    .replace(/[!'()~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
