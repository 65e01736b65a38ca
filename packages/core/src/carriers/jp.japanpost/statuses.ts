import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { foldWord, statusTable } from '../status-table.ts';

const JA = 'public readers and guides on the Japanese page, read 2026-11';
const EN = 'words seen on the English page, 2026-09 and 2026-10';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  confidence: Confidence = 'B',
): StatusRow {
  const source = /^[\x20-\x7e]+$/.test(word) ? EN : JA;
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source };
}

/** Words of the Japanese page, domestic and international. */
const japaneseRows: readonly StatusRow[] = [
  row('引受', 'in_transit.accepted'),
  row('中継', 'in_transit.passed', { step: 'relay' }),
  row('通過', 'in_transit.passed'),
  row('発送', 'in_transit.departed'),
  row('到着', 'in_transit.arrived_last_depot'),
  row('配達局から出発', 'in_transit.departed', { at: 'delivery_office' }),
  row('持ち出し中', 'out_for_delivery.on_vehicle'),
  row('配達中', 'out_for_delivery.on_vehicle'),
  row('ご不在のため持ち戻り', 'attempt_failed.recipient_absent'),
  row('持ち戻り', 'attempt_failed.generic', undefined, 'C'),
  row('保管', 'available_for_pickup.depot'),
  row('配達希望受付', 'in_transit.delivery_rescheduled'),
  row('最寄局・最寄店送付', 'in_transit.moving', { to: 'pickup_point' }, 'G'),
  row('窓口でお渡し', 'delivered.collected'),
  // At the shop, not with the person: several readers take this for a delivery.
  row('コンビニエンスストアに引渡', 'available_for_pickup.store'),
  row('転送', 'in_transit.forwarded'),
  row('調査中', 'exception.investigating'),
  row('差出人に返送', 'returning.in_transit', { direction: 'return' }),
  row('差出人に返送済み', 'returned.to_sender', { direction: 'return' }),
  row('お届け先にお届け済み', 'delivered.generic'),
  row('国際交換局に到着', 'in_transit.arrived', { at: 'export_office' }),
  row('国際交換局から発送', 'in_transit.departed_origin_country'),
  row('通関手続中', 'in_transit.customs_started'),
  row('税関検査のため税関へ提示', 'in_transit.customs_started', { step: 'presented' }),
  row('保税運送', 'in_transit.moving', { customs: 'bonded' }),
];

/** Words of the English page. */
const englishRows: readonly StatusRow[] = [
  row('Posting/Collection', 'in_transit.accepted'),
  row('En route', 'in_transit.passed', { step: 'relay' }),
  row('Arrival at outward office of exchange', 'in_transit.arrived', { at: 'export_office' }),
  row('Dispatch from outward office of exchange', 'in_transit.departed_origin_country'),
  row('Arrival at inward office of exchange', 'in_transit.arrived_dest_country', { at: 'import_office' }),
  row('Departure from inward office of exchange', 'in_transit.departed_import_office'),
  row('Item presented to import Customs', 'in_transit.customs_started', { step: 'presented' }),
  row('In Customs', 'in_transit.customs_started', { customs: 'import' }),
  row('Item held at inward OE', 'exception.carrier_hold', { at: 'import_office' }),
  row('Item returned from import Customs', 'in_transit.customs_cleared', { customs: 'import' }),
  row('Item out of sorting centre', 'in_transit.processing', { sort: 'out' }),
  row('Processing at delivery Post Office', 'in_transit.arrived_last_depot'),
  row('Allocated to delivery staff', 'in_transit.processing', { at: 'delivery_office' }, 'G'),
  row('Item out for physical delivery', 'out_for_delivery.on_vehicle'),
  row('Absence. Attempted delivery', 'attempt_failed.recipient_absent'),
  row('Retention', 'available_for_pickup.depot'),
  row('Final delivery', 'delivered.generic'),
  row('Final delivery - Collected at counter', 'delivered.collected'),
  row('Transported in bond', 'in_transit.moving', { customs: 'bonded' }, 'G'),
  row('Arrived in bond', 'in_transit.arrived', { customs: 'bonded' }, 'G'),
  row('Under investigation', 'exception.investigating', undefined, 'G'),
  row('Returned to sender', 'returned.to_sender', { direction: 'return' }),
];

/** Every word the page prints in either language. */
export const statusRows: readonly StatusRow[] = [...japaneseRows, ...englishRows];

export const statuses = statusTable(statusRows, foldJapanPostWord);

/** A closing full stop says nothing (the English page prints some words with one). */
export function foldJapanPostWord(word: string): string {
  return foldWord(word).replace(/[.。]$/, '');
}
