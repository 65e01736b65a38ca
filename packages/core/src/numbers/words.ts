/**
 * Words that say what a number near by is. Keys are kinds or carrier ids; words are separated by `|`, lower case.
 * Latin words match whole words only. Where one word begins another, the longer one must come first.
 */
export const WORDS: Readonly<Record<string, string>> = {
  tracking:
    '伝票番号|送り状番号|送り状no|送状番号|伝票no|伝票|追跡番号|トラッキング|お荷物番号|荷物番号|配送番号|問い合わせ番号|問い合せ番号|問合せ番号|問合わせ番号|問合番号|引受番号|書留番号|ems|tracking|waybill|awb|shipment|parcel|consignment|運單|运单|快递单号|物流单号|運送状|送り状|송장|운송장',
  order: '注文番号|注文id|オーダー番号|注文no|オーダーid|受注番号|order|订单|訂單|주문번호',
  inquiry: '受付番号|inquiry|ケース番号|チケット番号|ticket|case',
  return: '返品番号|返品受付|返送番号|rma|return',
  code: '認証番号|認証コード|確認コード|確認番号|ワンタイム|パスコード|暗証番号|セキュリティコード|本人確認|verification|passcode|otp|验证码|驗證碼|인증번호',
  phone:
    '電話|携帯番号|携帯|連絡先|ファックス|フリーダイヤル|ｔｅｌ|tel|fax|phone|mobile|telephone|call|☎|📞|℡',
  postal_code: '〒|郵便番号|zip|postcode',
  product_code: 'jan|isbn|upc|ean|gtin|asin|商品コード|商品番号|バーコード|jancode',
  card: 'カード番号|クレジットカード|デビットカード|card',
  personal_id: 'マイナンバー|個人番号|免許証番号|旅券番号|年金番号|保険者番号|passport',
  other:
    'お客様番号|顧客番号|会員番号|会員id|会員no|口座番号|口座|登録番号|請求書|請求番号|予約番号|クーポン|ポイント|シリアル|製造番号|型番|品番|imei|管理番号|契約番号|申込番号|決済番号|取引番号|支払番号|収納|領収書|インボイス|法人番号|社員番号|学籍番号|診察券|機種|残高|金額|合計|serial|invoice|account|member|customer|coupon|booking|reservation|ｍｅｍｂｅｒ|シリアルナンバー|お届け先コード|伝票日付|店舗コード|事業者番号|許可番号|仕入|ロット|lot|sku|model|version|iccid|mac',
  'jp.yamato':
    'ヤマト|クロネコ|くろねこ|宅急便|ネコポス|こねこ便|ﾔﾏﾄ|ｸﾛﾈｺ|yamato|kuroneko|kuronekoyamato|takkyubin|taqbin|黑猫|黒猫|야마토',
  'jp.sagawa': '佐川|さがわ|サガワ|飛脚|ｻｶﾞﾜ|sagawa|사가와',
  'jp.japanpost':
    '日本郵便|日本郵政|ゆうパック|ゆうパケット|ゆうぱっく|レターパック|クリックポスト|ゆうメール|ゆうびん|郵便局|簡易書留|書留|特定記録|代引郵便|ﾕｳﾊﾟｯｸ|ﾚﾀｰﾊﾟｯｸ|japan post|japanpost|yu-pack|yupack|jp post|letter pack|우체국|日本邮政',
  'jp.seino': '西濃|セイノー|カンガルー便|カンガルーマジック|seino',
  'jp.fukuyama': '福山通運|福通|フクツー|福山|fukuyama',
  'jp.tonami': 'トナミ|tonami',
  'jp.ocs': 'ocs',
  'jp.rakuten': '楽天|rakuten',
  'jp.yahoo': 'yahoo|ヤフー',
  own: '自社便|自社配送|amazon配送|アマゾン配送|デリバリープロバイダ|amazonロジスティクス|amazon logistics|amazon',
  'de.dhl': 'dhl|ディーエイチエル',
  'us.fedex': 'fedex|フェデックス|フェデラルエクスプレス',
  'us.ups': 'ups|ユーピーエス',
  'us.usps': 'usps|米国郵便|アメリカ郵便',
  'cn.sf': '順豊|顺丰|順豐|sf express|sf',
  'cn.4px': '4px|递四方|遞四方',
  'cn.cainiao': '菜鳥|菜鸟|cainiao|aliexpress|アリエクスプレス|アリエク',
  'cn.yunexpress': 'yunexpress|云途|雲途',
  'cn.yanwen': 'yanwen|燕文',
  'cn.chinapost': 'china post|中国邮政|中国郵政',
  'de.dpd': 'dpd',
  'de.gls': 'gls',
  'nl.tnt': 'tnt',
  'uk.royalmail': 'royal mail|ロイヤルメール',
  'uk.yodel': 'yodel',
  'ca.canadapost': 'canada post|カナダ郵便',
  'ca.purolator': 'purolator',
  'ca.canpar': 'canpar',
  'us.ontrac': 'ontrac',
  'us.lasership': 'lasership',
  'us.landmark': 'landmark',
  'us.speedee': 'speedee|spee-dee',
  'us.odfl': 'old dominion|odfl',
  'us.gofo': 'gofo',
  ecms: 'ecms|apex|apelax',
};

/** Targets of WORDS that name a kind; all others name a carrier or issuer. */
export const KIND_WORD_TARGETS = 11;

/** Targets by number, in the order of WORDS. */
export const TARGETS: readonly string[] = Object.keys(WORDS);

interface WordEntry {
  readonly word: string;
  readonly target: number;
}

/** A cheap first look: most characters begin no word. 4,096 places keep false alarms under 5 %. */
const FIRST = new Uint8Array(4096);
const BY_FIRST = new Map<number, WordEntry[]>();
for (const [target, name] of TARGETS.entries()) {
  for (const word of (WORDS[name] ?? '').split('|')) {
    const code = word.charCodeAt(0);
    FIRST[code & 4095] = 1;
    const list = BY_FIRST.get(code);
    if (list) list.push({ word, target });
    else BY_FIRST.set(code, [{ word, target }]);
  }
}

const isLatin = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** The word that stands at `start`, as its target and end; 0 when there is none (`end << 6 | target`). */
export const wordAt = (text: string, start: number, first: number): number => {
  if (FIRST[first & 4095] === 0) return 0;
  const entries = BY_FIRST.get(first);
  if (entries === undefined) return 0;
  const latin = first < 128;
  for (const entry of entries) {
    const end = start + entry.word.length;
    if (latin || isLatin(entry.word.charCodeAt(entry.word.length - 1))) {
      if (text.slice(start, end).toLowerCase() !== entry.word) continue;
      if (isLatin(text.charCodeAt(end)) && isLatin(text.charCodeAt(end - 1))) continue;
    } else if (!text.startsWith(entry.word, start)) continue;
    return end * 64 + entry.target;
  }
  return 0;
};
