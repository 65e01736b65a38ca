/** Prefectures by their JIS X 0401 number; `region` groups those that share a line-haul day. */
export const PREFECTURES = [
  { code: '01', ja: '北海道', en: 'Hokkaido', region: 'hokkaido' },
  { code: '02', ja: '青森県', en: 'Aomori', region: 'north_tohoku' },
  { code: '03', ja: '岩手県', en: 'Iwate', region: 'north_tohoku' },
  { code: '04', ja: '宮城県', en: 'Miyagi', region: 'south_tohoku' },
  { code: '05', ja: '秋田県', en: 'Akita', region: 'north_tohoku' },
  { code: '06', ja: '山形県', en: 'Yamagata', region: 'south_tohoku' },
  { code: '07', ja: '福島県', en: 'Fukushima', region: 'south_tohoku' },
  { code: '08', ja: '茨城県', en: 'Ibaraki', region: 'kanto' },
  { code: '09', ja: '栃木県', en: 'Tochigi', region: 'kanto' },
  { code: '10', ja: '群馬県', en: 'Gunma', region: 'kanto' },
  { code: '11', ja: '埼玉県', en: 'Saitama', region: 'kanto' },
  { code: '12', ja: '千葉県', en: 'Chiba', region: 'kanto' },
  { code: '13', ja: '東京都', en: 'Tokyo', region: 'kanto' },
  { code: '14', ja: '神奈川県', en: 'Kanagawa', region: 'kanto' },
  { code: '15', ja: '新潟県', en: 'Niigata', region: 'shinetsu' },
  { code: '16', ja: '富山県', en: 'Toyama', region: 'hokuriku' },
  { code: '17', ja: '石川県', en: 'Ishikawa', region: 'hokuriku' },
  { code: '18', ja: '福井県', en: 'Fukui', region: 'hokuriku' },
  { code: '19', ja: '山梨県', en: 'Yamanashi', region: 'kanto' },
  { code: '20', ja: '長野県', en: 'Nagano', region: 'shinetsu' },
  { code: '21', ja: '岐阜県', en: 'Gifu', region: 'chubu' },
  { code: '22', ja: '静岡県', en: 'Shizuoka', region: 'chubu' },
  { code: '23', ja: '愛知県', en: 'Aichi', region: 'chubu' },
  { code: '24', ja: '三重県', en: 'Mie', region: 'chubu' },
  { code: '25', ja: '滋賀県', en: 'Shiga', region: 'kansai' },
  { code: '26', ja: '京都府', en: 'Kyoto', region: 'kansai' },
  { code: '27', ja: '大阪府', en: 'Osaka', region: 'kansai' },
  { code: '28', ja: '兵庫県', en: 'Hyogo', region: 'kansai' },
  { code: '29', ja: '奈良県', en: 'Nara', region: 'kansai' },
  { code: '30', ja: '和歌山県', en: 'Wakayama', region: 'kansai' },
  { code: '31', ja: '鳥取県', en: 'Tottori', region: 'chugoku' },
  { code: '32', ja: '島根県', en: 'Shimane', region: 'chugoku' },
  { code: '33', ja: '岡山県', en: 'Okayama', region: 'chugoku' },
  { code: '34', ja: '広島県', en: 'Hiroshima', region: 'chugoku' },
  { code: '35', ja: '山口県', en: 'Yamaguchi', region: 'chugoku' },
  { code: '36', ja: '徳島県', en: 'Tokushima', region: 'shikoku' },
  { code: '37', ja: '香川県', en: 'Kagawa', region: 'shikoku' },
  { code: '38', ja: '愛媛県', en: 'Ehime', region: 'shikoku' },
  { code: '39', ja: '高知県', en: 'Kochi', region: 'shikoku' },
  { code: '40', ja: '福岡県', en: 'Fukuoka', region: 'kyushu' },
  { code: '41', ja: '佐賀県', en: 'Saga', region: 'kyushu' },
  { code: '42', ja: '長崎県', en: 'Nagasaki', region: 'kyushu' },
  { code: '43', ja: '熊本県', en: 'Kumamoto', region: 'kyushu' },
  { code: '44', ja: '大分県', en: 'Oita', region: 'kyushu' },
  { code: '45', ja: '宮崎県', en: 'Miyazaki', region: 'kyushu' },
  { code: '46', ja: '鹿児島県', en: 'Kagoshima', region: 'kyushu' },
  { code: '47', ja: '沖縄県', en: 'Okinawa', region: 'okinawa' },
] as const;

export type Prefecture = (typeof PREFECTURES)[number];
export type PrefectureCode = Prefecture['code'];
export type Region = Prefecture['region'];

const BY_CODE: ReadonlyMap<string, Prefecture> = new Map(PREFECTURES.map((entry) => [entry.code, entry]));

/** The prefecture of a JIS number (`'13'`); undefined for other text. */
export function findPrefecture(code: string): Prefecture | undefined {
  return BY_CODE.get(code);
}
