import type { CarrierRequest } from '../carrier.ts';
import { foldNumber } from '../reading.ts';

/** Asks about one slip. @example seinoRequest(['1234567890']).url // '…/gnpquery.pgm?GNPNO1=1234567890' */
export function seinoRequest(numbers: readonly string[]): CarrierRequest {
  const number = foldNumber(numbers[0] ?? '');
  return { method: 'GET', url: `https://track.seino.co.jp/cgi-bin/gnpquery.pgm?GNPNO1=${number}` };
}
