import type { Confidence, StatusRow } from '../status-table.ts';
import { foldWord, statusTable } from '../status-table.ts';
import type { StatusCode } from '../carrier.ts';

const GLOSSARY = '配送状況の見方, Yamato help pages (FAQ 3887, about-tracking), read 2026-11';
const SEEN = 'recorded pages and public readers, read 2026-11';

function row(
  word: string,
  status: StatusCode,
  attributes?: Readonly<Record<string, string>>,
  source = GLOSSARY,
  confidence: Confidence = 'A',
): StatusRow {
  return { word, status, ...(attributes === undefined ? {} : { attributes }), confidence, source };
}

/** Every word Yamato prints, as listed in its glossary. Context rules stand in `read.ts`. */
export const statusRows: readonly StatusRow[] = [
  row('出荷指示', 'info_received.label_created', undefined, SEEN, 'B'),
  row('伝票番号未登録', 'unknown.not_found'),
  row('伝票番号誤り', 'unknown.invalid_number'),
  row('荷物受付', 'in_transit.accepted'),
  row('発送', 'in_transit.departed_origin'),
  row('発送済み', 'in_transit.departed_origin'),
  row('輸送中', 'in_transit.moving'),
  row('陸・海上切替え', 'in_transit.moving', { reason: 'surface_instead_of_air' }),
  row('輸送経路修正', 'in_transit.moving', { reason: 'rerouted' }),
  row('作業店通過', 'in_transit.passed'),
  row('国内到着', 'in_transit.arrived_dest_country'),
  row('配達店到着', 'in_transit.arrived_last_depot'),
  row('配達準備中', 'in_transit.arrived_last_depot', { step: 'preparing' }),
  row('配達担当店保管中', 'in_transit.arrived_last_depot', { step: 'kept' }),
  row('配達予定', 'in_transit.delivery_scheduled', undefined, SEEN, 'B'),
  row('投函予定', 'in_transit.delivery_scheduled', { drop_place: 'mailbox' }, SEEN, 'B'),
  row('配達中', 'out_for_delivery.on_vehicle'),
  row('持ち出し中', 'out_for_delivery.on_vehicle'),
  row('配達完了', 'delivered.generic'),
  row('配達完了（宅配ボックス）', 'delivered.delivery_box'),
  row('配達完了（国際宅急便・国内引渡し）', 'in_transit.handover', { international: 'yes' }),
  row('投函完了', 'delivered.mailbox'),
  row('お客様引渡完了', 'delivered.collected'),
  row('引渡', 'in_transit.handover'),
  row('委託先引渡', 'in_transit.handover', { to: 'contractor' }),
  row('持戻', 'attempt_failed.generic'),
  row('持戻（ご不在）', 'attempt_failed.recipient_absent'),
  row('持戻（休業）', 'attempt_failed.business_closed'),
  row('持戻（転居）', 'attempt_failed.address', { reason: 'moved' }),
  row('持戻（ポスト投函不可）', 'attempt_failed.no_access', { reason: 'mailbox' }),
  row('持戻（宅配BOX不可）', 'attempt_failed.no_access', { reason: 'delivery_box' }),
  row('持戻（日時場所変更）', 'in_transit.delivery_rescheduled', { reason: 'changed_by_recipient' }),
  row('持戻（引継中）', 'attempt_failed.generic', { reason: 'handing_over' }),
  row('保管中', 'in_transit.held_for_date'),
  row('一時保管中', 'in_transit.held_for_date', { reason: 'kept_for_a_while' }),
  row('保管中（ご指定店）', 'available_for_pickup.depot', { at: 'chosen_depot' }),
  row('ご来店予定（保管中）', 'available_for_pickup.depot'),
  row('配達日・時間帯指定（保管中）', 'in_transit.held_for_date', { reason: 'chosen_time' }),
  row('依頼受付', 'in_transit.delivery_rescheduled'),
  row('依頼受付（再配達）', 'in_transit.delivery_rescheduled', { reason: 'redelivery' }),
  row('依頼受付（日・時間帯変更）', 'in_transit.delivery_rescheduled', { reason: 'date_time' }),
  row('依頼受付（店頭受取）', 'in_transit.delivery_rescheduled', { to: 'depot' }),
  row('転送', 'in_transit.forwarded'),
  row('調査中', 'exception.investigating'),
  row('遅延中', 'exception.delayed'),
  row('返品', 'returning.in_transit', { direction: 'return' }),
  row('返品完了', 'returned.to_sender', { direction: 'return' }),
  row('返送完了', 'returned.to_sender', { direction: 'return' }),
];

/**
 * Words whose bracket holds an open list of reasons (`遅延中（…）`): with an unknown reason the word itself
 * still says what it says, and the reason is kept as written.
 */
export const openBracketWords: readonly string[] = ['遅延中', '持戻'];

/** 持ち戻り, 持戻り and 持戻 are one word. */
export function foldYamatoWord(word: string): string {
  return foldWord(word).replace(/^持ち?戻り?/, '持戻');
}

export const statuses = statusTable(statusRows, foldYamatoWord);
