import type { SiteId } from './carriers/sandbox.ts';
import type { FaultKind } from './faults.ts';
import type { Sample } from './parcels/samples.ts';
import type { EventKind } from './parcels/script.ts';

/** Names as the demo's log prints them. */
export const CARRIER_NAMES: Readonly<Record<SiteId, string>> = {
  'jp.yamato': 'ヤマト運輸',
  'jp.sagawa': '佐川急便',
  'jp.japanpost': '日本郵便',
  own: '自社配送',
  'jp.seino': '西濃運輸',
  'jp.fukuyama': '福山通運',
  'de.dhl': 'DHL',
  'us.fedex': 'FedEx',
  'us.ups': 'UPS',
  'us.usps': 'USPS',
  'cn.sf': '順豊エクスプレス',
  'cn.4px': '4PX',
  'cn.cainiao': '菜鳥',
  'de.dpd': 'DPD',
  amazon: 'Amazon Shipping',
  ems: 'EMS',
  '17track': '17TRACK',
  aftership: 'AfterShip',
  ship24: 'Ship24',
  easypost: 'EasyPost',
};

/** What happened, in a word; `label` is a number that no scan has been made of yet. */
export const STATE_WORDS: Readonly<Record<EventKind | 'label', string>> = {
  label: '番号発行',
  accepted: '受付',
  departed: '発送',
  passed: '通過',
  arrived: '配達店到着',
  out: '配達中',
  absent: 'ご不在',
  bad_address: '宛先不明',
  kept: '保管',
  redelivery: '再配達受付',
  delivered: 'お届け済み',
  delivered_box: 'お届け済み（宅配ボックス）',
  pickup_ready: '受取可能',
  collected: '受取済み',
  delayed: '遅延（天候）',
  investigating: '調査中',
  return_started: '返送',
  returned: '返送完了',
  intl_posted: '海外引受',
  intl_departed: '海外発送',
  intl_arrived: '国内到着',
  customs: '通関手続中',
  customs_cleared: '通関済み',
};

/** What a switched-on fault looks like to somebody who asks. */
export const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  slow: '応答が遅い',
  silent: '応答なし',
  '500': '内部エラー',
  '403': 'アクセス拒否',
  rate_limited: '回数制限',
  captcha: '人間確認の画面',
  maintenance: 'メンテナンス画面',
  suspended: 'サービス停止の告知',
  garbled: '文字化け',
  layout_changed: '画面の作りが変わった',
  wrong_parcel: '別の荷物を返す',
  truncated: '途中で切れる',
  duplicated: '履歴が二重',
};

/** How the product sees a carrier's service. */
export const SERVICE_WORDS = {
  ok: '正常に戻りました',
  slow: '応答が遅いと気づきました',
  failing: 'つながりにくいと気づきました',
  suspended: '休止中と気づきました',
  blocked: '拒否されていると気づきました',
  unasked: 'まだ問い合わせていません',
} as const;

/** What a sample number shows. */
export const SAMPLE_WORDS: Readonly<Record<Sample['shows'], string>> = {
  out_for_delivery: '配達中（あとN件）',
  in_transit: '配送中',
  customs: '通関手続中',
  absent: 'ご不在、再配達待ち',
  not_registered: 'まだ登録がない',
  mistyped: '番号の打ち間違い',
};
