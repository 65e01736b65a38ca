import type { CarrierRequest } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** The public page as it was until autumn 2026, when Sagawa switched it off. */
const URL = 'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do';

/** One document speaks of lists up to 20; ten is what the page's own form offers. */
export const SAGAWA_BATCH = 10;

/**
 * The call that worked until the suspension, and that the test world still answers.
 * @example sagawaRequest(['512547514334']).url // '…/okurijosearch.do?okurijoNo=512547514334'
 */
export function sagawaRequest(numbers: readonly string[]): CarrierRequest {
  const list = numbers.slice(0, SAGAWA_BATCH).map(foldNumber).join(',');
  return { method: 'GET', url: `${URL}?okurijoNo=${list}` };
}
