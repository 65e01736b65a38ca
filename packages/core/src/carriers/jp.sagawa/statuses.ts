import type { StatusCode } from '../carrier.ts';
import type { Confidence, StatusRow } from '../status-table.ts';
import { foldWord, statusTable } from '../status-table.ts';

const PAGES = 'recorded pages and public readers, read 2026-11';
const BLOGS = 'shopper guides on Sagawa statuses, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  source = PAGES,
  confidence: Confidence = 'B',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source };
}

/** Every word Sagawa prints. The second meaning of 保管中 stands in `read.ts`. */
export const statusRows: readonly StatusRow[] = [
  row('お荷物データが登録されておりません', 'unknown.not_found'),
  row('該当なし', 'unknown.not_found'),
  row('荷物受付', 'in_transit.dropped_off'),
  row('集荷', 'in_transit.accepted'),
  row('輸送中', 'in_transit.moving'),
  row('配達営業所へ輸送中', 'in_transit.moving', { to: 'last_depot' }),
  row('保管中', 'in_transit.held_for_date'),
  row('配達中', 'out_for_delivery.on_vehicle'),
  row('持ち出し中', 'out_for_delivery.on_vehicle'),
  row('持戻', 'attempt_failed.generic'),
  row('ご不在', 'attempt_failed.recipient_absent'),
  row('お預かりしております', 'attempt_failed.generic', { at: 'depot' }, BLOGS, 'C'),
  row('お問い合わせください', 'exception.generic', { action: 'recipient' }, BLOGS, 'C'),
  row('配達完了', 'delivered.generic'),
  row('配達済み', 'delivered.generic'),
  row('配達終了', 'delivered.generic'),
  row('引渡完了', 'delivered.collected'),
  row('調査中', 'exception.investigating'),
  row('保留中', 'exception.carrier_hold', undefined, BLOGS, 'C'),
];

/** 持戻, 持戻り and 持ち戻り are one word; a closing 。 says nothing. */
export function foldSagawaWord(word: string): string {
  return foldWord(word)
    .replace(/^持ち?戻り?/, '持戻')
    .replace(/[。.]$/, '');
}

export const statuses = statusTable(statusRows, foldSagawaWord);
