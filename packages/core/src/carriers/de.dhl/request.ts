import { basicAuth } from '../base64.ts';
import type { CarrierRequest, RequestOptions } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

const UNIFIED = 'https://api-eu.dhl.com/track/shipments';
const MYDHL = 'https://express.api.dhl.com/mydhlapi/tracking';

/**
 * Asks MyDHL (Express, contract) when its user is configured, else Unified with its key; one number a call.
 * Source: developer.dhl.com, read 2026-11.
 */
export function dhlRequest(numbers: readonly string[], options: RequestOptions): CarrierRequest {
  const number = foldNumber(numbers[0] ?? '');
  const { apiKey = '', myDhlUser = '', myDhlPassword = '' } = options.credentials ?? {};
  if (myDhlUser !== '') {
    return {
      method: 'GET',
      url: `${MYDHL}?shipmentTrackingNumber=${number}&trackingView=all-checkpoints&levelOfDetail=shipment`,
      headers: { authorization: basicAuth(myDhlUser, myDhlPassword) },
    };
  }
  return {
    method: 'GET',
    url: `${UNIFIED}?trackingNumber=${number}&language=${options.language}`,
    headers: { 'DHL-API-Key': apiKey },
  };
}
