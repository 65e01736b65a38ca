import type { CarrierRequest } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Asks Amazon Shipping about a label of theirs; no Japanese host was seen, retail parcels are not answered. */
export function amazonRequest(numbers: readonly string[]): CarrierRequest {
  return { method: 'GET', url: `https://track.amazon.com/api/tracker/${foldNumber(numbers[0] ?? '')}` };
}
