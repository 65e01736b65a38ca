import type { EventKind } from '../parcels/script.ts';

export type Language = 'ja' | 'en';

interface PostalWord {
  readonly ja: string;
  readonly en: string;
  /** The page prints only the date for these. */
  readonly dayOnly?: true;
}

/** Japan Post's words in both languages. Source: facts on carriers §3. */
export const JAPANPOST_WORDS: Readonly<Record<EventKind, PostalWord>> = {
  accepted: { ja: '引受', en: 'Posting/Collection' },
  departed: { ja: '発送', en: 'En route' },
  passed: { ja: '中継', en: 'En route' },
  arrived: { ja: '到着', en: 'Processing at delivery Post Office' },
  out: { ja: '持ち出し中', en: 'Item out for physical delivery' },
  absent: { ja: 'ご不在のため持ち戻り', en: 'Absence. Attempted delivery' },
  bad_address: { ja: '調査中', en: 'Under investigation' },
  kept: { ja: '保管', en: 'Retention', dayOnly: true },
  redelivery: { ja: '配達希望受付', en: 'Retention' },
  delivered: { ja: 'お届け先にお届け済み', en: 'Final delivery' },
  delivered_box: { ja: 'お届け先にお届け済み', en: 'Final delivery' },
  pickup_ready: { ja: '保管', en: 'Retention', dayOnly: true },
  collected: { ja: '窓口でお渡し', en: 'Final delivery - Collected at counter' },
  delayed: { ja: '中継', en: 'En route' },
  investigating: { ja: '調査中', en: 'Under investigation' },
  return_started: { ja: '差出人に返送', en: 'Returned to sender', dayOnly: true },
  returned: { ja: '差出人に返送済み', en: 'Returned to sender' },
  intl_posted: { ja: '引受', en: 'Posting/Collection' },
  intl_departed: { ja: '国際交換局から発送', en: 'Dispatch from outward office of exchange' },
  intl_arrived: { ja: '国際交換局に到着', en: 'Arrival at inward office of exchange' },
  customs: { ja: '通関手続中', en: 'In Customs' },
  customs_cleared: { ja: '国際交換局から発送', en: 'Departure from inward office of exchange' },
};

const PAGE_WORDS = {
  ja: {
    title: '個別番号検索',
    detailHeading: '配達状況詳細',
    detailSummary: '配達状況詳細',
    detailHeader: ['お問い合わせ番号', '商品種別', '付加サービス'],
    historyHeading: '履歴情報',
    historySummary: '履歴情報',
    historyHeader: ['状態発生日<br>（海外の場合は現地時間）', '配送履歴', '詳細', '取扱局', '県名・国名'],
    postalCode: '郵便番号',
    officeHeading: 'お問い合わせ窓口局',
    officeSummary: '窓口店',
    officeKind: '取扱',
    officeName: '郵便局名',
    phone: '電話番号',
    delivering: '配達を担当',
    resultSummary: '照会結果',
    resultHeader: ['お問い合わせ番号', '商品種別', '最新年月日', '最新状態', '最新取扱局', '県名・国名'],
    notFound:
      '＊＊ お問い合わせ番号が見つかりません。お問い合わせ番号をご確認の上、お近くの郵便局にお問い合わせください。',
    badLength: '＊＊ お問い合わせ番号の入力桁数に誤りがあります。11桁から13桁で入力してください。',
  },
  en: {
    title: 'Search by tracking number',
    detailHeading: 'Delivery status details',
    detailSummary: '配達状況詳細',
    detailHeader: ['Item number', 'Type of item', 'Additional service'],
    historyHeading: 'History information',
    historySummary: '履歴情報',
    historyHeader: [
      'Date and time<br>(local time abroad)',
      'Shipping track record',
      'Details',
      'Office',
      'Prefecture / Country',
    ],
    postalCode: 'Postal code',
    officeHeading: 'Contact office',
    officeSummary: '窓口店',
    officeKind: 'Role',
    officeName: 'Office',
    phone: 'Phone',
    delivering: 'Delivery',
    resultSummary: '照会結果',
    resultHeader: [
      'Item number',
      'Type of item',
      'Latest date',
      'Latest status',
      'Latest office',
      'Prefecture / Country',
    ],
    notFound: '** Your item was not found. Please confirm the item number and ask at your local office.',
    badLength: '** The number of digits of the item number is wrong. Enter 11 to 13 characters.',
  },
} as const;

export type PageWords = (typeof PAGE_WORDS)[Language];
export function wordsFor(language: Language): PageWords {
  return PAGE_WORDS[language];
}
