import { JAPAN_ZONE } from '../time-text.ts';

/** The 47 prefectures as the English page writes them. */
const PREFECTURES: ReadonlySet<string> = new Set(
  (
    'hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo kanagawa ' +
    'niigata toyama ishikawa fukui yamanashi nagano gifu shizuoka aichi mie shiga kyoto osaka hyogo nara wakayama ' +
    'tottori shimane okayama hiroshima yamaguchi tokushima kagawa ehime kochi fukuoka saga nagasaki kumamoto oita ' +
    'miyazaki kagoshima okinawa'
  ).split(' '),
);

/**
 * The zone of a row. The page prints overseas rows in the local time of that country and names no zone, so only
 * rows we know to be in Japan have one.
 * @param area the column 県名・国名 of the row; blank for many international rows
 * @param number the number the page names; only digits for domestic mail
 * @param postalCode the code below the office; overseas rows have none of Japan's form
 * @example zoneOfRow('東京都', 'EG725089303JP') // 'Asia/Tokyo'
 */
export function zoneOfRow(area: string, number: string, postalCode = ''): string | null {
  const plain = area.normalize('NFKC').trim();
  if (/[都道府県]$/.test(plain) || plain === '日本') return JAPAN_ZONE;
  const latin = plain.toLowerCase().replace(/(?:[ -](?:to|fu|ken|prefecture))$/, '');
  if (PREFECTURES.has(latin) || latin === 'japan') return JAPAN_ZONE;
  if (plain !== '') return null;
  return /^\d+$/.test(number) || /^\d{3}-\d{4}$/.test(postalCode) ? JAPAN_ZONE : null;
}
