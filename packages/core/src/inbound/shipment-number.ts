import { CARRIER_IDS } from '../carriers/carrier.ts';
import type { CarrierId } from '../carriers/carrier.ts';
import { NUMBER_LENGTH_MAX, recognize } from '../numbers/index.ts';
import type { Candidate } from '../numbers/index.ts';

/** Why a cell is not taken for a tracking number. */
export type NumberRefusal =
  | 'number_missing'
  /** `1.23457E+11`: Excel has rounded it, and the digits are lost. */
  | 'number_rounded'
  /** One digit short, and valid with a zero before it: a spreadsheet has dropped it. */
  | 'leading_zero_lost'
  | 'check_digit'
  | 'invalid_number'
  /** It fits several carriers, and neither the file nor the line says which. */
  | 'carrier_needed';

export type NumberRead =
  | { readonly ok: true; readonly carrier: CarrierId; readonly number: string }
  | { readonly ok: false; readonly reason: NumberRefusal };

const KNOWN: ReadonlySet<string> = new Set(CARRIER_IDS);
const ROUNDED = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/**
 * Reads the number of a shipping file's line. Only what the format of a carrier allows and whose check digit holds is
 * taken: a shipping file is written by a machine, and a wrong number in it belongs to somebody else.
 *
 * @param carrier whose file or line it is; null when nothing says so
 * @example readShipmentNumber('1234-5678-9013', 'jp.yamato') // { ok: true, carrier: 'jp.yamato', number: '123456789013' }
 */
export function readShipmentNumber(cell: string, carrier: CarrierId | null): NumberRead {
  const text = cell.normalize('NFKC').replace(/^'/, '').trim();
  if (text === '') return { ok: false, reason: 'number_missing' };
  if (ROUNDED.test(text)) return { ok: false, reason: 'number_rounded' };
  if (text.length > NUMBER_LENGTH_MAX) return { ok: false, reason: 'invalid_number' };
  const tracking = trackingOf(text, carrier);
  const valid = tracking.filter((each) => each.valid);
  const [only] = valid;
  if (only !== undefined && valid.length === 1) {
    // `trackingOf` lets known ids through only.
    return { ok: true, carrier: only.carrier as CarrierId, number: only.normalized };
  }
  if (only !== undefined) return { ok: false, reason: 'carrier_needed' };
  const dropped = /^\d+$/.test(text) && trackingOf(`0${text}`, carrier).some((each) => each.valid);
  if (dropped) return { ok: false, reason: 'leading_zero_lost' };
  return { ok: false, reason: tracking.length > 0 ? 'check_digit' : 'invalid_number' };
}

function trackingOf(text: string, carrier: CarrierId | null): Candidate[] {
  const seen = new Set<string>();
  return recognize(text).candidates.filter((each) => {
    if (each.kind !== 'tracking' || each.carrier === null || !KNOWN.has(each.carrier)) return false;
    // The cooperative shows the posts' own items; they belong to the post.
    if (carrier === null ? each.carrier === 'ems' : each.carrier !== carrier) return false;
    if (seen.has(each.carrier)) return false;
    seen.add(each.carrier);
    return true;
  });
}
