import { codeAt } from './characters.ts';

/**
 * Words that say what a number near by is. Keys are kinds or carrier ids; words are separated by `|`, lower case.
 * Latin words match whole words only. Where one word begins another, the longer one must come first.
 */
export const WORDS: Readonly<Record<string, string>> = {
  tracking:
    '伝票|送り状|送状番号|追跡番号|トラッキング|荷物番号|配送番号|問い合わせ番号|問い合せ番号|問合せ番号|問合番号|引受番号|ems|tracking|waybill|awb|shipment|parcel|运单|快递单号|송장',
  order: '注文番号|注文id|オーダー番号|注文no|受注番号|order|订单',
  inquiry: '受付番号|inquiry|ticket',
  return: '返品番号|返送番号|rma',
  code: '認証番号|認証コード|確認コード|確認番号|ワンタイム|パスコード|暗証番号|セキュリティコード|verification|passcode|otp|验证码|인증번호',
  phone: '電話|携帯|連絡先|ファックス|フリーダイヤル|tel|fax|phone|mobile|call|☎|℡',
  postal_code: '〒|郵便番号|zip',
  product_code: 'jan|isbn|upc|ean|gtin|asin|商品コード|商品番号|バーコード',
  card: 'カード番号|クレジット|デビット|card',
  personal_id: 'マイナンバー|個人番号|免許証|旅券番号|年金番号|passport',
  other:
    '客様番号|顧客番号|会員|口座|登録番号|請求|予約番号|クーポン|ポイント|シリアル|製造番号|型番|品番|imei|管理番号|契約番号|申込番号|決済番号|取引|支払番号|領収|インボイス|法人番号|社員番号|診察券|残高|金額|合計|serial|invoice|account|member|customer|coupon|booking|reservation|lot|sku|model|version',
  'jp.yamato': 'ヤマト|クロネコ|宅急便|ネコポス|こねこ便|ﾔﾏﾄ|ｸﾛﾈｺ|yamato|kuroneko|kuronekoyamato|ta-q-bin',
  'jp.sagawa': '佐川|サガワ|飛脚|ｻｶﾞﾜ|sagawa',
  'jp.japanpost':
    '日本郵|ゆうパ|レターパック|クリックポスト|郵便局|簡易書留|書留|特定記録|ﾕｳﾊﾟ|ﾚﾀｰﾊﾟ|japan post|japanpost|yu-pack|jp post',
  'jp.seino': '西濃|カンガルー|seino',
  'jp.fukuyama': '福山通運|福通|fukuyama',
  'jp.tonami': 'トナミ|tonami',
  'jp.ocs': 'ocs',
  'jp.rakuten': '楽天|rakuten',
  'jp.yahoo': 'yahoo|ヤフー',
  own: '自社便|自社配送|デリバリープロバイダ|アマゾン|amazon',
  'de.dhl': 'dhl',
  'us.fedex': 'fedex|フェデックス',
  'us.ups': 'ups',
  'us.usps': 'usps',
  'cn.sf': '順豊|顺丰|sf express',
  'cn.4px': '4px|递四方',
  'cn.cainiao': '菜鳥|菜鸟|cainiao|aliexpress',
  'cn.yunexpress': 'yunexpress|云途',
  'cn.yanwen': 'yanwen|燕文',
  'de.dpd': 'dpd',
  'de.gls': 'gls',
  'nl.tnt': 'tnt',
  'uk.royalmail': 'royal mail',
  'uk.yodel': 'yodel',
  'cn.chinapost': 'china post',
  'ca.canadapost': 'canada post',
  'ca.purolator': 'purolator',
  'ca.canpar': 'canpar',
  'us.ontrac': 'ontrac',
  'us.lasership': 'lasership',
  'us.landmark': 'landmark',
  'us.speedee': 'speedee|spee-dee',
  'us.odfl': 'old dominion|odfl',
  'us.gofo': 'gofo',
  ecms: 'ecms|apex',
};

/** Targets of WORDS that name a kind; all others name a carrier or issuer. */
export const KIND_WORD_TARGETS = 11;

/** Targets by number, in the order of WORDS. */
export const TARGETS: readonly string[] = Object.keys(WORDS);

interface WordEntry {
  readonly word: string;
  readonly target: number;
}

/** Words by a hash of their first two characters: one look settles most places in a text. */
const PAIRS = new Uint16Array(16_384);
const LISTS: WordEntry[][] = [[]];
/** Words of one character have no pair; they share the place 0. */
const SINGLE = '〒☎℡';

/** Latin capitals count as small letters; nothing else in these words changes by this. */
const small = (code: number): number => (code < 128 ? code | 32 : code);
const isLetter = (code: number): boolean => small(code) > 96 && small(code) < 123;
const pairOf = (first: number, second: number): number => (small(first) * 31 + small(second)) & 16_383;

for (const [target, name] of TARGETS.entries()) {
  for (const word of (WORDS[name] ?? '').split('|')) {
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
    PAIRS[pair] ||= LISTS.push([]) - 1;
    LISTS[PAIRS[pair] ?? 0]?.push({ word, target });
  }
}

/** The list of words that may begin at `start`, where `first` stands; 0, as for most places in a text, when none does. */
export const wordsAt = (text: string, start: number, first: number): number => {
  const second = codeAt(text, start + 1);
  const single = first < 0x3013 && first > 127 && SINGLE.includes(String.fromCharCode(first));
  // The hash is masked to the table's size.
  return PAIRS[single ? 0 : pairOf(first, second)] as number;
};

/** The word of a list that stands at `start`, as its target and end (`end * 64 + target`); 0 when there is none. */
export const wordAt = (text: string, start: number, list: number): number => {
  for (const { word, target } of LISTS[list] ?? []) {
    let size = 0;
    while (size < word.length && small(codeAt(text, start + size)) === word.charCodeAt(size)) size++;
    if (size < word.length) continue;
    // Latin words match whole words only.
    const last = word.charCodeAt(size - 1);
    if (!isLetter(last) || !isLetter(codeAt(text, start + size))) return (start + size) * 64 + target;
  }
  return 0;
};
