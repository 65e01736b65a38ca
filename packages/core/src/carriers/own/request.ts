import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Reserved name: without a configured `base` the call goes nowhere. */
const NO_BASE = 'https://own-delivery.invalid';

/**
 * Asks the own-delivery service for one number; `credentials.base` is its address.
 * @example ownRequest(['DA1234567890'], options).url // '{base}/v1/parcels/DA1234567890'
 */
export function ownRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const base = (options.credentials?.['base'] ?? NO_BASE).replace(/\/$/, '');
  return {
    method: 'GET',
    url: `${base}/v1/parcels/${foldNumber(numbers[0] ?? '')}`,
    headers: { accept: 'application/json' },
  };
}
