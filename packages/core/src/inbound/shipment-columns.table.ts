import type { CarrierId } from '../carriers/carrier.ts';

/** What a column of a shipping file tells. Names, addresses, phones and mails have no field: they are not read. */
export const SHIPMENT_FIELDS = [
  'number',
  'carrier',
  'origin',
  'destination',
  'shippedOn',
  'deliverOn',
  'slot',
  'service',
  'cool',
] as const;
export type ShipmentField = (typeof SHIPMENT_FIELDS)[number];

/**
 * Headings by field, as slip software and shops' exports write them; folded (`foldHeading`) and compared whole.
 * Source: carriers.md §16 (ordered lists of B2クラウド, e飛伝III, ゆうパックプリントR) and the headings of common shop exports.
 */
export const SHIPMENT_HEADINGS: Readonly<Record<ShipmentField, readonly string[]>> = {
  number: [
    '伝票番号',
    '送り状番号',
    '送り状No',
    '配送伝票番号',
    '運送送り状番号',
    'お問い合せ送り状No',
    'お問い合せ送り状番号',
    'お問い合わせ送り状No',
    'お問い合わせ送り状番号',
    'お問合せ送り状No',
    'お問い合わせ番号',
    'お問い合わせ伝票番号',
    'お問合せ番号',
    '問い合わせ番号',
    '引受番号',
    '追跡番号',
    '荷物番号',
    'number',
    'tracking number',
    'tracking no',
    'tracking id',
    'tracking code',
    'tracking',
    'waybill number',
    'shipment number',
  ],
  carrier: [
    '配送会社',
    '配送業者',
    '運送会社',
    '運送業者',
    '配送会社名',
    'carrier',
    'carrier id',
    'carrier code',
    'courier',
    'shipping carrier',
  ],
  origin: [
    'ご依頼主郵便番号',
    '依頼主郵便番号',
    '荷送人郵便番号',
    '発送元郵便番号',
    '差出人郵便番号',
    '発地郵便番号',
    'origin postcode',
    'origin postal code',
    'origin zip',
    'from postcode',
    'from zip',
    'sender postcode',
    'sender postal code',
    'sender zip',
    'origin',
  ],
  destination: [
    'お届け先郵便番号',
    '届け先郵便番号',
    'お届先郵便番号',
    '届先郵便番号',
    '配送先郵便番号',
    '送付先郵便番号',
    '荷受人郵便番号',
    '受取人郵便番号',
    '着地郵便番号',
    'destination postcode',
    'destination postal code',
    'destination zip',
    'to postcode',
    'to zip',
    'recipient postcode',
    'recipient postal code',
    'recipient zip',
    'shipping zip',
    'shipping postal code',
    'destination',
  ],
  shippedOn: [
    '出荷予定日',
    '出荷日',
    '発送日',
    '発送予定日',
    '差出日',
    '差出予定日',
    '集荷日',
    'ship date',
    'shipped on',
    'shipped at',
    'shipping date',
    'dispatch date',
  ],
  deliverOn: [
    'お届け予定日',
    'お届け指定日',
    'お届け希望日',
    'お届け日',
    '配達日',
    '配達予定日',
    '配達指定日',
    '配達希望日',
    '配送希望日',
    '着指定日',
    'delivery date',
    'deliver on',
    'requested delivery date',
    'expected delivery date',
  ],
  slot: [
    '配達時間帯',
    '配達指定時間帯',
    '配達希望時間帯',
    '配送希望時間帯',
    'お届け時間帯',
    'お届け希望時間帯',
    'お届け指定時間帯',
    '時間帯指定',
    '時間帯',
    'time slot',
    'delivery time',
    'delivery window',
    'delivery slot',
  ],
  service: ['送り状種類', '商品', '便種', 'サービス', '配送方法', 'service', 'service type'],
  cool: ['クール区分', 'クール便指定', '保冷'],
};

/** Headings of a postcode without saying whose: it belongs to the party whose columns it stands among. */
export const BARE_POSTCODE_HEADINGS: readonly string[] = [
  '郵便番号',
  'postcode',
  'postal code',
  'zip',
  'zip code',
];

/** Words in a heading that open the columns of a party; `other` is neither end of the journey. */
export const PARTY_WORDS: readonly (readonly [word: string, party: 'origin' | 'destination' | 'other'])[] = [
  ['お届け先', 'destination'],
  ['届け先', 'destination'],
  ['届先', 'destination'],
  ['配送先', 'destination'],
  ['recipient', 'destination'],
  ['ご依頼主', 'origin'],
  ['依頼主', 'origin'],
  ['荷送人', 'origin'],
  ['発送元', 'origin'],
  ['sender', 'origin'],
  ['請求先', 'other'],
  ['問合せ先', 'other'],
  ['問い合わせ先', 'other'],
  ['コレクト', 'other'],
];

/**
 * Headings that stand together in one carrier's own export only. Source: carriers.md §16.
 */
export const SHIPMENT_SIGNATURES: readonly {
  readonly carrier: CarrierId;
  readonly headings: readonly string[];
}[] = [
  { carrier: 'jp.yamato', headings: ['送り状種類', 'クール区分', '伝票番号'] },
  { carrier: 'jp.sagawa', headings: ['お問い合せ送り状No', '元着区分'] },
  { carrier: 'jp.sagawa', headings: ['お問い合せ送り状No', '荷姿'] },
  { carrier: 'jp.sagawa', headings: ['お問い合せ送り状No', 'クール便指定'] },
  { carrier: 'jp.japanpost', headings: ['書留/特定記録', '配達方法'] },
  { carrier: 'jp.japanpost', headings: ['ゴルフ/スキー/空港', '往復'] },
];

/**
 * Exports without headings, told by their number of columns and, so that nothing is guessed, by a number in its place
 * whose check digit holds. Columns count from 1. e飛伝III and ゆうパックプリントR write headings or have no column for the
 * number, so they are not here. Source: carriers.md §16, B2クラウド's 95 columns in order.
 */
export const HEADLESS_LAYOUTS: readonly {
  readonly carrier: CarrierId;
  readonly columns: number;
  readonly places: Readonly<Partial<Record<ShipmentField, number>>>;
}[] = [
  {
    carrier: 'jp.yamato',
    columns: 95,
    places: {
      number: 4,
      shippedOn: 5,
      deliverOn: 6,
      slot: 7,
      destination: 11,
      origin: 22,
      service: 2,
      cool: 3,
    },
  },
];

/** Names of carriers in a carrier column, beside the ids and names of the directory. */
export const CARRIER_NAMES: readonly (readonly [name: string, carrier: CarrierId])[] = [
  ['ヤマト', 'jp.yamato'],
  ['クロネコヤマト', 'jp.yamato'],
  ['宅急便', 'jp.yamato'],
  ['yamato', 'jp.yamato'],
  ['佐川', 'jp.sagawa'],
  ['飛脚宅配便', 'jp.sagawa'],
  ['sagawa', 'jp.sagawa'],
  ['郵便', 'jp.japanpost'],
  ['郵便局', 'jp.japanpost'],
  ['ゆうパック', 'jp.japanpost'],
  ['ゆうパケット', 'jp.japanpost'],
  ['レターパック', 'jp.japanpost'],
  ['japan post', 'jp.japanpost'],
  ['西濃', 'jp.seino'],
  ['福山', 'jp.fukuyama'],
  ['トナミ', 'jp.tonami'],
];

/**
 * Services by the words files use, whole. A closed list: any other text of such a cell is not kept, because nobody
 * knows what a hand-made file puts there. Codes of slip software are not captured (carriers.md §16), except Sagawa's
 * for chilled parcels.
 */
export const SERVICE_NAMES: Readonly<Record<string, string>> = {
  宅急便: 'parcel',
  宅急便コンパクト: 'compact',
  ネコポス: 'mailbox',
  クロネコゆうパケット: 'mailbox',
  飛脚宅配便: 'parcel',
  ゆうパック: 'parcel',
  ゆうパケット: 'mailbox',
  クリックポスト: 'mailbox',
  レターパックライト: 'mailbox',
  レターパックプラス: 'letter_pack_plus',
  ゆうメール: 'mailbox',
  書留: 'registered',
  発払い: 'parcel',
  着払い: 'freight_collect',
};

/** Cool boxes by word, and Sagawa's codes. */
export const COOL_NAMES: Readonly<Record<string, 'chilled' | 'frozen'>> = {
  冷蔵: 'chilled',
  クール冷蔵: 'chilled',
  冷凍: 'frozen',
  クール冷凍: 'frozen',
};
export const SAGAWA_COOL_CODES: Readonly<Record<string, 'chilled'>> = { '002': 'chilled' };
