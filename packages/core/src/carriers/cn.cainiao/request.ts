import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Larger lists have led to soft bans. */
export const CAINIAO_BATCH = 10;

/** Asks for up to ten numbers. @example cainiaoRequest(['LP00000000000001'], options).url // '…?mailNos=LP00000000000001&lang=en-US' */
export function cainiaoRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const list = numbers.slice(0, CAINIAO_BATCH).map(foldNumber).join(',');
  const language = options.language === 'ja' ? 'ja-JP' : 'en-US';
  return {
    method: 'GET',
    url: `https://global.cainiao.com/global/detail.json?mailNos=${list}&lang=${language}`,
  };
}
