import type { CarrierRequest } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Asks about one slip. @example fukuyamaRequest(['12345678903']).url // '…/tracking_no_hunt/12345678903' */
export function fukuyamaRequest(numbers: readonly string[]): CarrierRequest {
  const number = foldNumber(numbers[0] ?? '');
  return { method: 'GET', url: `https://corp.fukutsu.co.jp/situation/tracking_no_hunt/${number}` };
}
