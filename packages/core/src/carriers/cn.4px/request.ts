import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { formBody } from '../form.ts';
import { foldNumber } from '../reading.ts';

const PUBLIC = 'https://track.4px.com/track/v2/front/listTrackV3';
const OFFICIAL = 'https://open.4px.com/router/api/service';

/**
 * Asks the official interface when its key is configured (one number, MD5 signature over the sorted parameters, the
 * body and the secret), else the public page's data (a list).
 */
export function fourPxRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const { appKey = '', appSecret = '' } = options.credentials ?? {};
  if (appKey === '') {
    const queryCodes = numbers.map(foldNumber);
    return {
      method: 'POST',
      url: PUBLIC,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ queryCodes, language: 'en-us', translateLanguage: '' }),
    };
  }
  const body = JSON.stringify({ deliveryOrderNo: foldNumber(numbers[0] ?? '') });
  const fields = {
    app_key: appKey,
    format: 'json',
    method: 'tr.order.tracking.get',
    timestamp: String(options.now),
    v: '1.0.0',
  };
  const plain = Object.entries(fields)
    .map(([name, value]) => `${name}${value}`)
    .join('');
  return {
    method: 'POST',
    url: `${OFFICIAL}?${formBody(fields)}&sign={signature}`,
    headers: { 'content-type': 'application/json' },
    body,
    signing: { algorithm: 'md5', over: `${plain}${body}${appSecret}`, encoding: 'hex', percentEncode: false },
  };
}
