import type { CarrierRequest } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

const URL = 'https://items.ems.post/api/publicTracking/track';

/** Asks the EMS cooperative about one item. @example emsRequest(['EG725089303JP']).url // '…&itemId=EG725089303JP' */
export function emsRequest(numbers: readonly string[]): CarrierRequest {
  return { method: 'GET', url: `${URL}?language=EN&itemId=${foldNumber(numbers[0] ?? '')}` };
}
