import type { CarrierRequest } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** The public inquiry page. Source: public readers of 2021–2026. */
const URL = 'https://toi.kuronekoyamato.co.jp/cgi-bin/tneko';

/** The form has ten fields. */
export const YAMATO_BATCH = 10;

/**
 * Asks for up to ten numbers with details: `number00=1`, `number01` … `number10`, as a form.
 * @example yamatoRequest(['123456789013']).body // 'number00=1&category=0&number01=123456789013'
 */
export function yamatoRequest(numbers: readonly string[]): CarrierRequest {
  const fields = numbers
    .slice(0, YAMATO_BATCH)
    .map((number, index) => `number${String(index + 1).padStart(2, '0')}=${foldNumber(number)}`);
  return {
    method: 'POST',
    url: URL,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: ['number00=1', 'category=0', ...fields].join('&'),
  };
}
