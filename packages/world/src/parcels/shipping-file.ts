import { jstDate, jstDay } from '../jst.ts';
import { postcodesOf } from './postcodes.ts';
import type { WorldParcel } from './script.ts';

const HEADINGS = [
  'お客様管理番号',
  '追跡番号',
  '配送会社',
  '出荷日',
  'お届け先郵便番号',
  'お届け先名',
  'ご依頼主郵便番号',
] as const;

/**
 * The shipping file of the shop that sent these parcels, as slip software writes it: numbers guarded for Excel, a name
 * that nobody may store, and nothing of what the carrier will say.
 */
export function shippingFile(parcels: Iterable<WorldParcel>): string {
  const lines = [HEADINGS.join(',')];
  for (const parcel of parcels) {
    const { origin, destination } = postcodesOf(parcel);
    const shipped = jstDate(jstDay(parcel.createdAt)).replaceAll('-', '/');
    lines.push(
      [
        `A-${lines.length}`,
        `="${parcel.number}"`,
        parcel.carrier,
        shipped,
        printed(destination),
        'PRIVATE_NAME',
        printed(origin),
      ].join(','),
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

function printed(postcode: string | null): string {
  return postcode === null ? '' : `${postcode.slice(0, 3)}-${postcode.slice(3)}`;
}
