import type { CarrierRequest } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Asks the page data about one parcel. @example dpdRequest(['09980000020033']).url // '…/plc/en_US/09980000020033' */
export function dpdRequest(numbers: readonly string[]): CarrierRequest {
  return { method: 'GET', url: `https://tracking.dpd.de/rest/plc/en_US/${foldNumber(numbers[0] ?? '')}` };
}
