import { toldJa } from './told-ja.ts';
import { opsJa } from './ops-ja.ts';
import { actionsJa, causesJa, evidenceJa, valuesJa } from './causes-ja.ts';
import { expectedJa, movedJa } from './promise-ja.ts';
import { carrierProfiles, RECOGNIZED_NAMES } from '@todoke/core/carriers';
import { directoryJa } from './directory-ja.ts';
import { docsJa } from './docs-ja.ts';
import { problemsJa, reasonsJa } from './reasons-ja.ts';
import type { CauseWords, Sentence } from './speech.ts';

/**
 * Every word a person reads, in Japanese: the source of truth. `en.ts` has the same type.
 * Functions take facts already formatted for people; null means we do not know it.
 */

/** What a status sentence may mention. */
export interface SaidFacts {
  /** When the status was reached: `きょう 14:05`, or null. */
  readonly when: string | null;
  readonly place: string | null;
  readonly carrier: string;
  /** The carrier's own words of the newest event. */
  readonly raw: string | null;
}

export interface StatusWords {
  /** A few words for the pill and the timeline. */
  readonly label: string;
  /** One whole sentence that answers "where is it?". */
  readonly says: (f: SaidFacts) => string;
}

const at = (f: SaidFacts) => (f.when === null ? '' : `${f.when}に`);
const by = (f: SaidFacts) => (f.place === null ? '' : `${f.place}で`);
const status = (label: string, says: StatusWords['says']): StatusWords => ({ label, says });

const statuses = {
  'unknown.awaiting_first_scan': status(
    '情報を確認しています',
    (f) => `${f.carrier}の最初の記録を待っています。`,
  ),
  'unknown.not_found': status(
    'まだ登録がありません',
    (f) => `まだ${f.carrier}に届いていません。引き渡しから48時間ほどで表示されます。`,
  ),
  'unknown.invalid_number': status(
    '番号の形が違います',
    (f) => `${f.carrier}は、この番号を正しい形と認めませんでした。伝票と見比べてください。`,
  ),
  'unknown.carrier_error': status(
    '確認できません',
    (f) => `いま${f.carrier}に確認できません。つながりしだい表示します。`,
  ),
  'unknown.unmapped': status('配送業者の表示どおり', (f) =>
    f.raw === null
      ? `${f.carrier}の表示を、まだ読み取れていません。`
      : `${f.carrier}は「${f.raw}」と伝えています。`,
  ),
  'preparing.order_preparing': status('出荷準備中', () => '出荷の準備をしています。'),
  'preparing.booking_received': status(
    '出荷準備中',
    () => '配送の予約を受け付けました。出荷の準備をしています。',
  ),
  'preparing.carrier_assigned': status(
    '配送業者が決まりました',
    (f) => `${f.carrier}がお届けします。出荷の準備をしています。`,
  ),
  'info_received.label_created': status(
    '伝票番号を発行',
    (f) => `伝票番号が発行されました。${f.carrier}への引き渡しを待っています。`,
  ),
  'info_received.pickup_scheduled': status('集荷予定', (f) => `${f.carrier}が集荷に伺う予定です。`),
  'info_received.on_way_to_pickup': status(
    '集荷に向かっています',
    (f) => `${f.carrier}が集荷に向かっています。`,
  ),
  'info_received.pickup_failed': status(
    '集荷できませんでした',
    (f) => `${at(f)}集荷に伺いましたが、お預かりできませんでした。`,
  ),
  'info_received.not_yet_received': status(
    '引き渡し待ち',
    (f) => `まだ${f.carrier}がお預かりしていません。引き渡しを待っています。`,
  ),
  'in_transit.accepted': status('お預かりしました', (f) => `${at(f)}${f.carrier}が荷物をお預かりしました。`),
  'in_transit.dropped_off': status(
    '持込で受け付けました',
    (f) => `${at(f)}${f.carrier}が持込の荷物をお預かりしました。`,
  ),
  'in_transit.moving': status(
    '配送中',
    (f) => `${f.place === null ? '' : `${f.place}から`}お届け先の地域へ運んでいます。`,
  ),
  'in_transit.departed': status('出発しました', (f) => `${at(f)}${f.place ?? '拠点'}を出発しました。`),
  'in_transit.departed_origin': status(
    '発送店を出発',
    (f) => `${at(f)}発送元の${f.place ?? '拠点'}を出発しました。`,
  ),
  'in_transit.arrived': status('中継拠点に到着', (f) => `${at(f)}${f.place ?? '中継拠点'}に着きました。`),
  'in_transit.arrived_last_depot': status(
    '配達店に到着',
    (f) => `${at(f)}お届け先を受け持つ${f.place ?? '配達店'}に着きました。`,
  ),
  'in_transit.received_last_depot': status(
    '配達店が受け取りました',
    (f) => `${at(f)}お届け先を受け持つ${f.place ?? '配達店'}が受け取りました。`,
  ),
  'in_transit.passed': status('中継拠点を通過', (f) => `${at(f)}${f.place ?? '中継拠点'}を通過しました。`),
  'in_transit.processing': status('仕分け中', (f) => `${by(f)}仕分けをしています。`),
  'in_transit.handover': status('別の配送業者へ引き渡し', (f) => `${at(f)}次の配送業者に引き渡されました。`),
  'in_transit.departed_origin_country': status('発送国を出発', (f) => `${at(f)}発送国を出発しました。`),
  'in_transit.arrived_transit_country': status('経由国に到着', (f) => `${at(f)}経由する国に着きました。`),
  'in_transit.departed_transit_country': status('経由国を出発', (f) => `${at(f)}経由する国を出発しました。`),
  'in_transit.arrived_dest_country': status(
    'お届け先の国に到着',
    (f) => `${at(f)}お届け先の国に着きました。`,
  ),
  'in_transit.departed_import_office': status(
    '国際交換局を出発',
    (f) => `${at(f)}国際交換局を出発しました。`,
  ),
  'in_transit.customs_started': status('通関手続中', () => '税関で手続きをしています。'),
  'in_transit.customs_cleared': status('通関しました', (f) => `${at(f)}税関の手続きが終わりました。`),
  'in_transit.problem_resolved': status(
    '問題は解決しました',
    () => '止まっていた問題が解決し、配送を再開しました。',
  ),
  'in_transit.forwarded': status('転送しました', (f) => `${at(f)}新しいお届け先へ転送しました。`),
  'in_transit.delivery_scheduled': status('お届け日が決まりました', () => 'お届けの日が決まりました。'),
  'in_transit.delivery_rescheduled': status('お届け日が変わりました', () => 'お届けの日が変わりました。'),
  'in_transit.held_for_date': status('指定日まで保管中', (f) => `${by(f)}ご指定の日まで保管しています。`),
  'out_for_delivery.on_vehicle': status(
    '配達中',
    (f) => `${f.place === null ? '' : `${f.place}から`}配達に出ています。`,
  ),
  'out_for_delivery.customer_contacted': status(
    '配達前にご連絡しました',
    () => '配達員がご連絡し、お届けに向かっています。',
  ),
  'out_for_delivery.appointment': status('配達時間のお約束', () => 'お約束の時間にお届けします。'),
  'attempt_failed.generic': status('持ち戻りました', (f) => `${at(f)}伺いましたが、お届けできませんでした。`),
  'attempt_failed.recipient_absent': status('ご不在でした', (f) => `${at(f)}伺いましたが、ご不在でした。`),
  'attempt_failed.business_closed': status('お休みでした', (f) => `${at(f)}伺いましたが、お休みでした。`),
  'attempt_failed.no_access': status(
    '建物に入れませんでした',
    (f) => `${at(f)}伺いましたが、建物に入れませんでした。`,
  ),
  'attempt_failed.address': status(
    '宛先が見つかりません',
    (f) => `${at(f)}伺いましたが、お届け先が見つかりませんでした。`,
  ),
  'attempt_failed.refused': status(
    '受け取りを辞退されました',
    () => '受け取りが辞退されたため、持ち戻りました。',
  ),
  'attempt_failed.payment_or_id': status(
    'お支払い・ご本人確認待ち',
    () => 'お支払いまたはご本人の確認ができず、持ち戻りました。',
  ),
  'attempt_failed.awaiting_redelivery': status(
    '再配達のお申し込み待ち',
    () => '再配達のお申し込みをお待ちしています。',
  ),
  'available_for_pickup.generic': status(
    '受け取れます',
    (f) => `${by(f)}保管しています。いつでもお受け取りいただけます。`,
  ),
  'available_for_pickup.depot': status(
    '窓口で保管中',
    (f) => `${f.place ?? '営業所の窓口'}で保管しています。`,
  ),
  'available_for_pickup.store': status(
    'お店で受け取れます',
    (f) => `${f.place ?? 'コンビニ'}でお受け取りいただけます。`,
  ),
  'available_for_pickup.locker': status(
    'ロッカーで受け取れます',
    (f) => `${f.place ?? '宅配ロッカー'}でお受け取りいただけます。`,
  ),
  'delivered.generic': status('お届け済み', (f) => `${at(f)}お届けしました。`),
  'delivered.collected': status(
    'お受け取り済み',
    (f) => `${at(f)}${f.place ?? '窓口'}でお受け取りいただきました。`,
  ),
  'delivered.signed': status('お届け済み', (f) => `${at(f)}お届けし、サインをいただきました。`),
  'delivered.cod_paid': status('お届け済み', (f) => `${at(f)}お届けし、代金をお預かりしました。`),
  'delivered.neighbor': status('お届け済み(代理の方)', (f) => `${at(f)}代理の方にお渡ししました。`),
  'delivered.mailbox': status('郵便受けにお届け済み', (f) => `${at(f)}郵便受けにお届けしました。`),
  'delivered.delivery_box': status(
    '宅配ボックスにお届け済み',
    (f) => `${at(f)}宅配ボックスにお届けしました。`,
  ),
  'delivered.safe_place': status('置き配でお届け済み', (f) => `${at(f)}ご指定の場所に置いてお届けしました。`),
  'exception.generic': status('確認が必要です', (f) =>
    f.raw === null
      ? `${f.carrier}が配送を止めて確認しています。`
      : `配送が止まっています。${f.carrier}は「${f.raw}」と伝えています。`,
  ),
  'exception.recipient_moved': status(
    '転居のため確認中',
    () => 'お届け先が転居されたため、配送が止まっています。',
  ),
  'exception.refused': status(
    '受け取りを辞退されました',
    () => '受け取りが辞退されました。差出人へお戻しする見込みです。',
  ),
  'exception.customs_delay': status(
    '通関に時間がかかっています',
    () => '税関の手続きに、ふだんより時間がかかっています。',
  ),
  'exception.customs_info_required': status(
    '通関に書類が必要です',
    () => '税関の手続きに、書類または情報が必要です。',
  ),
  'exception.delayed': status('遅れています', () => 'お届けが遅れています。'),
  'exception.held_for_payment': status('お支払い待ち', (f) => `${by(f)}お支払いを待って保管しています。`),
  'exception.address_issue': status(
    '住所の確認が必要です',
    () => '住所に確認が必要なため、配送が止まっています。',
  ),
  'exception.pickup_missed': status(
    '受取期限が過ぎました',
    () => '受取の期限が過ぎました。差出人へお戻しする見込みです。',
  ),
  'exception.rejected_by_carrier': status(
    'お引き受けできません',
    (f) => `${f.carrier}がお引き受けできない荷物でした。`,
  ),
  'exception.damaged': status(
    '破損を確認しました',
    () => '荷物に破損が見つかりました。差出人へお問い合わせください。',
  ),
  'exception.processing_delay': status('作業が遅れています', (f) => `${by(f)}作業が遅れています。`),
  'exception.weather': status('天候で遅れています', () => '天候の影響で、配送が遅れています。'),
  'exception.late_flight': status('航空便が遅れています', () => '航空便の遅れで、配送が遅れています。'),
  'exception.security': status('安全確認中', () => '安全確認のため、配送を止めています。'),
  'exception.carrier_hold': status('配送業者で保留中', (f) => `${f.carrier}で保留になっています。`),
  'exception.investigating': status('調査中', (f) => `${f.carrier}が荷物の行方を調べています。`),
  'returning.initiated': status('返送の手続き中', () => '差出人へ返送する手続きをしています。'),
  'returning.in_transit': status('返送中', () => '差出人へ返送しています。'),
  'returned.to_sender': status('返送済み', (f) => `${at(f)}差出人へお返ししました。`),
  'failed.undeliverable': status(
    'お届けできません',
    () => 'この荷物はお届けできませんでした。差出人へお問い合わせください。',
  ),
  'failed.lost': status(
    '行方不明',
    (f) => `${f.carrier}が荷物を見つけられませんでした。差出人へお問い合わせください。`,
  ),
  'failed.disposed': status('廃棄されました', (f) => `${at(f)}荷物は廃棄されました。`),
  'cancelled.generic': status('取り消し', () => 'この配送は取り消されました。'),
} satisfies Record<string, StatusWords>;

/** Names of the stops of the line map: passed, present, to come. */
const steps: Record<string, { done: string; now: string; next: string }> = {
  ordered: { done: '注文を受け付けました', now: '注文を受け付けました', next: '注文の受付' },
  preparing: { done: '出荷の準備をしました', now: '出荷の準備をしています', next: '出荷の準備' },
  shipped: { done: '出荷しました', now: '出荷しました', next: '出荷' },
  handed_over: {
    done: '配送業者がお預かりしました',
    now: '配送業者がお預かりしました',
    next: '配送業者への引き渡し',
  },
  in_transit: { done: '配送中', now: '配送中です', next: '配送' },
  out_for_delivery: { done: '配達に出ました', now: '配達中です', next: '配達' },
  delivered: { done: 'お届けしました', now: 'お届けしました', next: 'お届け' },
  absent: { done: 'ご不在でした', now: 'ご不在でした', next: '再配達' },
  held: { done: '保管しました', now: '保管しています', next: '保管' },
  problem: { done: '確認が必要になりました', now: '確認が必要です', next: '確認' },
  handover: {
    done: '次の配送業者へ引き渡しました',
    now: '次の配送業者へ引き渡しました',
    next: '配送業者の乗り換え',
  },
  returning: { done: '返送を始めました', now: '返送しています', next: '返送' },
  returned: { done: '差出人へお返ししました', now: '差出人へお返ししました', next: '差出人へお返し' },
};

/** Short names for the station sign. */
const signs: Record<string, string> = {
  ordered: '受付',
  preparing: '準備',
  shipped: '出荷',
  handed_over: '引き渡し',
  in_transit: '配送中',
  out_for_delivery: '配達中',
  delivered: 'お届け',
  absent: '持ち戻り',
  held: '保管',
  problem: '確認',
  handover: '乗り換え',
  returning: '返送',
  returned: '返送済み',
};

/** What the person can do now, by status, else by its main part. */
const next: Record<string, string> = {
  attempt_failed: '再配達をお申し込みいただくか、窓口へご連絡ください。',
  'attempt_failed.recipient_absent': '不在票の番号か、この番号で再配達をお申し込みください。',
  'attempt_failed.address': 'お届け先の住所を、差出人または窓口へお知らせください。',
  'attempt_failed.refused': 'お心当たりがないときは、窓口へご連絡ください。',
  available_for_pickup: 'この番号と、ご本人を確認できるものをお持ちください。',
  delivered: '見当たらないときは、郵便受けや宅配ボックス、ご家族にお確かめのうえ、窓口へご連絡ください。',
  'in_transit.customs_started': '手続きが終わりしだい、国内の配送に移ります。',
  'exception.customs_info_required': '必要な書類を、窓口へお確かめください。',
  'exception.held_for_payment': 'お支払いの方法を、窓口へお確かめください。',
  'exception.address_issue': 'お届け先の住所を、差出人または窓口へお知らせください。',
  'exception.recipient_moved': '新しいお届け先を、差出人または窓口へお知らせください。',
  'exception.damaged': '差出人へお問い合わせください。届いた箱や写真は、そのまま残しておくと安心です。',
  returning: '必要なときは、差出人へお問い合わせください。',
  returned: '必要なときは、差出人へお問い合わせください。',
  'unknown.not_found': '48時間を過ぎても表示されないときは、差出人へお問い合わせください。',
  'unknown.invalid_number': '伝票や出荷のお知らせの番号と、一文字ずつ見比べてください。',
};

const problems: Record<string, (carrier: string) => string> = {
  not_found: (c) => `${c}に、この番号の登録がありませんでした。`,
  invalid_number: (c) => `${c}が、番号の形が違うと答えました。`,
  unavailable: (c) => `${c}の追跡サービスが止まっています。`,
  suspended: (c) => `${c}の追跡サービスが、お知らせのうえ休止しています。`,
  blocked: (c) => `${c}が、いま問い合わせを受け付けていません。`,
  rate_limited: (c) => `${c}への問い合わせが混み合っています。`,
  layout_changed: (c) => `${c}のページの形が変わり、読み取れませんでした。`,
  wrong_identity: (c) => `${c}が別の番号について答えたため、使いませんでした。`,
  auth: (c) => `${c}への接続の設定に問題があります。`,
  network: (c) => `${c}につながりませんでした。`,
};

const outcomes: Record<string, string> = {
  found: '記録がありました',
  not_found: '登録なし',
  invalid_number: '番号の形が違うとの答え',
  unavailable: '休止中',
  suspended: '休止中',
  blocked: '受け付けず',
  rate_limited: '混雑中',
  layout_changed: '読み取れず',
  wrong_identity: '別の番号の答え',
  auth: '接続の設定に問題',
  network: 'つながらず',
};

const flags: Record<string, string> = {
  clock_skew: '未来の時刻がついた記録があります。時計のずれと思われるため、順番の判断に使っていません。',
  reopened: 'いちどお届け済みとされた後で、配送業者が記録を改めています。',
  retracted: '配送業者が取り消した記録があります。取り消し線で残しています。',
  number_reused: 'この番号は以前、別の荷物に使われていました。新しい荷物の記録だけを表示しています。',
  unmapped_text: 'まだ分類していない表示があります。配送業者の言葉のまま載せています。',
  partial: '複数口のうち、一部だけがお届け済みです。',
  zone_unknown: '時差のわからない時刻があります。書かれていたとおりに載せています。',
  time_conflict: '時刻が食い違う記録があります。配送業者が並べた順に載せています。',
};

const basis: Record<string, (carrier: string) => string> = {
  carrier_window: (c) => `${c}が伝えた時間帯です。`,
  carrier_day: (c) => `${c}が伝えた日です。`,
  lead_time: (c) => `${c}の標準の日数から数えた見込みです。`,
  lane_history: () => '同じ区間のこれまでの実績から数えた見込みです。',
  recipient_request: () => 'ご指定の日時です。',
};

const carriers: Record<string, string> = {
  // Those of the directory are called there as they call themselves; the rest are only recognised.
  ...Object.fromEntries(carrierProfiles.map(({ id, names }) => [id, names.ja])),
  ...Object.fromEntries(Object.entries(RECOGNIZED_NAMES).map(([id, names]) => [id, names.ja])),
};

/** What a pasted thing is, and what can be done with it here. */
const kinds: Record<string, { name: string; note: string }> = {
  tracking: { name: '追跡番号', note: '荷物の配送状況を調べられます。' },
  order: {
    name: '注文番号',
    note: '注文したお店の番号です。配送状況は、出荷のお知らせにある追跡番号で調べられます。',
  },
  inquiry: {
    name: 'お問い合わせ番号',
    note: 'お問い合わせの受付を表す番号です。荷物の追跡番号とは別のものです。',
  },
  return: { name: '返品番号', note: '返品を表す番号です。お届けのときの追跡番号とは別のものです。' },
  code: {
    name: '認証番号',
    note: '本人確認に使う番号です。だれにも伝えないでください。ここには残さず、表示もしません。',
  },
  sscc: {
    name: '物流の梱包番号(SSCC)',
    note: '箱やパレットを表す番号です。配送業者の追跡番号をお試しください。',
  },
  phone: { name: '電話番号', note: '追跡には使えません。' },
  postal_code: { name: '郵便番号', note: '追跡には使えません。' },
  date: { name: '日付', note: '追跡には使えません。' },
  product_code: { name: '商品コード', note: '商品を表す番号です。追跡には使えません。' },
  card: {
    name: 'カード番号',
    note: 'カード番号と思われるため、ここには残さず、調べることもしません。入力を求められた心当たりがなければ、ご注意ください。',
  },
  personal_id: {
    name: '個人番号など',
    note: '個人を表す番号と思われるため、ここには残さず、調べることもしません。',
  },
  secret: {
    name: '人に見せない番号',
    note: 'カード番号や暗証番号などと思われるため、ここには残さず、調べることもしません。',
  },
  slip_or_id: {
    name: '追跡番号でしたら、数字がひとつ違うようです',
    note: '伝票と一文字ずつ見比べて、入れ直してください。個人番号としても読めるため、ここには残さず、調べることもしません。',
  },
  parcel_or_id: {
    name: '荷物の番号とも個人番号とも読める番号',
    note: '荷物の番号でしたら、伝票と見比べたうえで、配送会社の名前を前に添えて入れ直してください。個人番号かもしれないため、このままでは残さず、調べることもしません。',
  },
  multi: { name: '複数の番号', note: '番号がいくつか見つかりました。調べるものをお選びください。' },
  other: { name: 'そのほかの番号', note: '追跡には使えない番号と思われます。' },
  unknown: {
    name: '見分けられない番号',
    note: '知っている番号の形に当てはまりませんでした。伝票と見比べてください。',
  },
};

export const ja = {
  site: '届け',
  tagline: '荷物の番号を貼り付けてください',
  skip: '本文へ移動',
  /** What a message with a parcel's address shows of it: nothing about the parcel. */
  share: { title: '荷物の配送状況', description: '開くと、いまの配送状況とこれからの予定がわかります。' },
  language: { other: 'English', otherCode: 'en', label: 'Display in English' },
  test: {
    banner: 'テストモード: 架空の荷物です。',
    clock: (speed: number, now: string) => `時計は${speed}倍で進みます(いま ${now})。`,
    label: 'テストの荷物',
  },
  days: {
    weekdays: ['日', '月', '火', '水', '木', '金', '土'],
    today: 'きょう',
    tomorrow: 'あす',
    yesterday: 'きのう',
    at: '',
  },
  home: {
    title: 'お手元の番号を、そのまま貼り付けてください。',
    lead: '追跡番号、注文番号、不在票の番号。メールやSMSの文面ごとでもかまいません。',
    label: '番号または文面',
    placeholder: '例: 1234-5678-9013',
    submit: '調べる',
    tooLong: (max: number) => `文面が長すぎます。${max.toLocaleString('ja-JP')}文字までにしてください。`,
    empty: '番号を入れてください。',
    found: '見つかった番号',
    track: (carrier: string | null) => (carrier === null ? 'この番号で調べる' : `${carrier}で調べる`),
    asIs: '番号に間違いがないときは、このまま確かめる',
    holdsFor: (carriers: string) => `${carriers}の番号としては、検算が合っています。`,
    doubt: '国内の伝票の番号でしたら、数字がひとつ違うようです。',
    holdsAnyway:
      '配送業者のものではないアドレスに入っていた番号です。荷物の番号としては検算が合っています。お心当たりがあれば、お調べください。',
    many: (n: number) => `${n}個の番号が見つかりました`,
    offline:
      'いまインターネットにつながっていません。入れた文字はこのまま残ります。つながってから、もういちどお試しください。',
    message: '文面の中の番号',
    messageNote: 'この画面だけに表示しています',
    notShown: '貼り付けた文面は、ここには残していません。',
    limited: (minutes: number) =>
      `短いあいだに、記録のない番号が続きました。「ここにある記録」は、${minutes}分ほど後にお調べできます。`,
    unlisted: (n: number) => `ほかに${n}個あります。分けて貼り付けてください。`,
    where: (line: number, label: string | null) =>
      label === null ? `文面の${line}行目` : `文面の${line}行目「${label}」`,
    passed: (kinds: readonly string[]) =>
      `ほかに${kinds.join('・')}がありました。荷物の番号ではないため、調べません。`,
    looksLike: (carrier: string | null, kind: string) => (carrier === null ? kind : `${carrier}の${kind}`),
    wrong: '数字がひとつ違うようです',
    misfit: '桁数が合わないようです',
    nothing: '番号が見つかりませんでした。',
    nothingNext: '伝票の「お問い合わせ番号」や、出荷のお知らせの「追跡番号」を、そのまま貼り付けてください。',
    samples: '試せる番号',
    shows: {
      out_for_delivery: '配達中。あと何件かわかります',
      in_transit: '配送中',
      customs: '海外から。通関の手続き中',
      absent: 'ご不在で持ち戻り',
      not_registered: 'まだ登録がない番号',
      mistyped: '打ち間違えた番号',
    } as Record<string, string>,
    samplesNote: 'テストモードの架空の荷物です。右は起動したときの状態で、時計とともに進みます。',
    related: {
      title: 'ここにある記録',
      number: 'この番号の荷物',
      earlier: '番号が変わる前の荷物',
      later: '番号が変わった後の荷物',
      piece: '番号の一部が同じ荷物',
    },
    scan: {
      camera: 'カメラで読む',
      photo: '写真から読む',
      stop: '読み取りをやめる',
      torch: 'ライト',
      hint: 'カメラの映像',
      drop: '写真や画面の写しは、上の欄に貼り付けても、ドラッグして置いても読み取れます。',
      looking: '伝票や不在票のバーコードを映してください。映像は、この端末の外へ出ません。',
      passedProduct: '商品のバーコードのようです。続けて、伝票のバーコードを探しています。',
      passedSecret: 'カードや個人の番号のようです。表示も保存もせず、続けて伝票のバーコードを探しています。',
      passedOther: '荷物の番号ではないようです。続けて、伝票のバーコードを探しています。',
      reading: '写真を読んでいます…',
      cancel: 'やめる',
      cancelled: '写真の読み取りをやめました。',
      taken: '読み取りました。伝票と見比べて「調べる」を押してください。',
      several: 'いくつか読み取りました。下から、調べるものをお選びください。',
      asking: 'いくつか読み取りました。何の番号かを確かめています…',
      unasked:
        '読み取りました。いまは通信できず、何の番号かを確かめられていません。伝票と見比べ、つながるところで「調べる」を押してください。',
      none: 'バーコードを読み取れませんでした。明るいところで、バーコードを大きく写してお試しください。',
      onlyProduct:
        '商品のバーコードがありましたが、荷物の番号は見つかりませんでした。伝票のバーコードを写してください。',
      onlySecret:
        'カードや個人の番号のようなものがありました。表示も保存もしていません。伝票のバーコードを写してください。',
      onlyOther:
        'バーコードはありましたが、荷物の番号ではないようです。伝票のバーコードを写すか、番号を手で入れてください。',
      noPicture: 'このファイルは写真として開けませんでした。別の写真をお選びください。',
      refused:
        'カメラの使用が許可されていません。ブラウザーの設定で許可するか、「写真から読む」をお使いください。',
      missing: '使えるカメラが見つかりませんでした。「写真から読む」をお使いください。',
      failed: '読み取りの準備ができませんでした。番号を手で入れてください。',
    },
    recent: '最近調べた番号',
    recentNote: 'この端末だけに保存',
    clear: '履歴を消す',
    cleared: '履歴を消しました。',
    undo: '元に戻す',
  },
  track: {
    title: (number: string, label: string) => `${number} · ${label}`,
    slip: '荷物',
    numberName: '追跡番号',
    copy: 'コピー',
    copied: 'コピーしました',
    copyFailed: '長押しでコピーしてください',
    map: 'これまでと、これから',
    mapSoFar: 'これまでの記録',
    promiseChanged: (n: number) => `お届け予定は ${n}回 変わりました`,
    /** Between the names of those who told of one event. */
    andSource: '・',
    recordsOf: (source: string) => `記録の出典: ${source}`,
    otherSource: 'そのほかの知らせ',
    entries: {
      title: 'どちらの荷物でしょうか',
      lead: '同じ番号の荷物がいくつかあります。お待ちの荷物をお選びください。',
      other: '別の荷物の表示になっているとき',
      unknown: '状態の記録なし',
      choose: 'この荷物です',
      shown: '表示中',
    },
    corrected: {
      reopened: {
        title: 'お届け済みの表示は取り消されました。',
        says: (carrier: string) => `${carrier}が記録を改めたため、いまの状態をあらためて表示しています。`,
      },
      number_reused: {
        title: '新しい荷物の記録を表示しています。',
        says: () => 'この番号は以前、別の荷物に使われていました。以前の荷物の記録は表示していません。',
      },
    },
    records: (n: number) => `記録 ${n}件`,
    why: '考えられる理由',
    contact: 'お問い合わせ',
    open: (until: string | null) => (until === null ? '受付中' : `受付中 ${until}まで`),
    closed: (from: string | null) => (from === null ? '受付時間外' : `受付時間外 ${from}から`),
    hours: (open: string, close: string) => `きょうの受付 ${open}〜${close}`,
    call: (phone: string) => `${phone} に電話する`,
    carrierPage: (carrier: string) => `${carrier}のページで見る`,
    carrierContacts: (carrier: string) => `${carrier}の窓口と調べ方`,
    redelivery: '再配達を申し込む',
    checkNow: 'いま確認する',
    checkedJustNow: '確認したばかりです。すこし待ってからお試しください。',
    checked: (when: string, ago: string) => `最終確認 ${when}(${ago})`,
    neverChecked: 'まだ確認していません。',
    staleSince: (when: string) => `表示は ${when} 時点の内容です。`,
    willRetry: '自動で確認を続けます。',
    ago: {
      now: 'たったいま',
      minutes: (n: number) => `${n}分前`,
      hours: (n: number) => `${n}時間前`,
      days: (n: number) => `${n}日前`,
    },
    promise: 'お届け予定',
    promisePassed: 'お届け予定だった日時',
    likely: (window: string, percent: number) =>
      `これまでの実績では、${percent}%が ${window} に届いています。`,
    promiseWas: (when: string, window: string) => `${when} までは ${window}`,
    legs: 'この荷物の区間',
    leg: (n: number) => `${n}区間目`,
    interchange: (carrier: string | null) =>
      carrier === null ? 'ここから番号が変わります' : `ここから${carrier}`,
    notes: '記録についての注意',
    pieces: (done: number, total: number) => `${total}個口のうち ${done}個をお届け済み`,
    noDate: '日時の記載なし',
    localTime: '(現地時間)',
    zoneUnknown: '(時差不明)',
    dayOnly: '日付のみ',
    retracted: '取り消された記録',
    skewed: '時計のずれと思われる記録',
    askedTitle: '問い合わせた配送業者',
    askedLead: '同じ形の番号を使う配送業者に、順に確かめました。',
    answered: 'ここが答えました',
    sign: { before: '前', after: '次' },
    state: {
      stopped: 'この番号の自動確認は止まっています。',
      expired: '長いあいだ動きがないため、自動確認を終えました。',
      archived: 'この記録は保管用です。新しい確認はしません。',
    } as Record<string, string>,
    live: {
      lost: (when: string) => `接続が切れています。${when} 時点の表示です。`,
      back: '接続が戻りました。',
      fresh: '新しい記録が届きました。',
    },
    waitUntil: (when: string) => `${when} まではお待ちいただくのがよさそうです。`,
    maybe: '念のため',
    contactPage: '窓口のページを開く',
    evidence: 'そう考える理由',
  },
  sentence: {
    promised: (window: string) =>
      window === 'きょう' ? 'きょうお届け予定です。' : `${window}にお届け予定です。`,
    expected: (window: string) =>
      window === 'きょう' ? 'きょうお届けの見込みです。' : `${window}ごろお届けの見込みです。`,
    passed: (window: string) => `${window}のお届け予定を過ぎています。`,
    stopsAndWindow: (window: string, stops: number) =>
      stops === 0 ? `${window}ごろ、次にお届けします。` : `${window}ごろ、あと${stops}件でお届けします。`,
    stops: (stops: number) => (stops === 0 ? '次にお届けします。' : `あと${stops}件でお届けします。`),
  },
  window: {
    morning: '午前中',
    hours: (from: number, to: number) => `${from}–${to}時`,
    minutes: (from: string, to: string) => `${from}〜${to}`,
    days: (from: string, to: string) => `${from}〜${to}`,
  },
  ops: opsJa,
  told: toldJa,
  missing: {
    pill: 'まだ登録がありません',
    title: 'この番号の記録は、まだ見つかりません。',
    asked: (carriers: string) => `${carriers}に確かめましたが、登録がありませんでした。`,
    again: (when: string) => `${when} 以降に、もういちどお確かめください。`,
    auto: 'このページを開いたままなら、自動で確かめます。',
    looked: 'もういちど確かめました。',
    numberName: '入力された番号',
    wrongPill: '番号をお確かめください',
    wrong: {
      mistyped_number: '番号のどこかが違うようです。',
      order_number_given: 'これは注文番号です。',
      return_number_given: 'これは返品の番号です。',
      not_a_tracking_number: '追跡番号ではないようです。',
      unknown: '知っている番号の形に当てはまりません。',
    } as Record<string, string>,
    wrongNext: 'まだ、どの配送業者にも問い合わせていません。',
    doubtful: '番号の検算が合いません。伝票と見比べて、違うところがあれば入れ直してください。',
    mend: '番号を入れ直す',
    unaskedPill: 'ここでは確かめられません',
    unasked: (carriers: string) => `${carriers}の番号と思われます。`,
    unaskedNext: 'このサイトからは問い合わせていない配送業者です。公式の窓口やページでお確かめください。',
    usual: '出荷のお知らせから表示まで、48時間ほどかかることがあります。',
    retry: 'もういちど調べる',
    other: '別の番号を調べる',
    down: 'いま配送業者に確認できません。',
    downNext: '番号の間違いとは限りません。時間をおいて、もういちどお確かめください。',
  },
  errors: {
    notFound: {
      title: 'このページはありません。',
      next: 'アドレスをお確かめになるか、番号から調べてください。',
    },
    failed: {
      title: 'ページを表示できませんでした。',
      next: 'こちらの不具合です。すこし待ってから、もういちどお試しください。荷物の記録は失われていません。',
    },
    limited: {
      title: '短いあいだに、多くのお問い合わせがありました。',
      next: (minutes: number) => `${minutes}分ほど待ってから、もういちどお試しください。`,
    },
    home: '番号を調べる',
    retry: 'もういちど試す',
  },
  footer: '番号だけでは、お名前・ご住所・品物は表示しません。',
  statuses: statuses as Readonly<Record<string, StatusWords>>,
  steps,
  signs,
  next,
  problems,
  problemPill: '確認できません',
  outcomes,
  flags,
  basis,
  carriers,
  kinds,
  ...directoryJa,
  docs: docsJa,
  someCarrier: '配送業者',
  postOf: (country: string) => `${country}の郵便`,
  reasons: reasonsJa as Readonly<Record<string, Sentence>>,
  wrongs: problemsJa as Readonly<Record<string, Sentence>>,
  causes: causesJa as Readonly<Record<string, CauseWords>>,
  evidence: evidenceJa as Readonly<Record<string, Sentence>>,
  actions: actionsJa as Readonly<Record<string, Sentence>>,
  values: valuesJa,
  expected: expectedJa as Readonly<Record<string, Sentence>>,
  moved: movedJa as Readonly<Record<string, Sentence>>,
};

export type Words = typeof ja;
/** The status codes that have words; the test compares them with the model. */
export const WORDED_STATUSES: readonly string[] = Object.keys(statuses);
