import type { Country } from './countries.ts';
import { pick, type Random } from './random.ts';

/** A region with invented offices: names are made up, prefectures and postal regions are real. */
export interface Area {
  readonly prefecture: string;
  readonly prefectureEn: string;
  /** Sorting base of the region. */
  readonly base: string;
  readonly baseEn: string;
  readonly towns: readonly [Town, ...Town[]];
  /** 0 north … 11 south: the difference decides how many days a parcel needs. */
  readonly order: number;
  readonly postalPrefix: string;
}

export interface Town {
  readonly name: string;
  readonly nameEn: string;
}

const town = (name: string, nameEn: string): Town => ({ name, nameEn });

/** Twelve regions from north to south. */
export const AREAS = [
  {
    prefecture: '北海道',
    prefectureEn: 'HOKKAIDO',
    base: '石狩野',
    baseEn: 'ISHIKARINO',
    order: 0,
    postalPrefix: '06',
    towns: [town('白樺台', 'SHIRAKABADAI'), town('雪見町', 'YUKIMICHO')],
  },
  {
    prefecture: '宮城県',
    prefectureEn: 'MIYAGI',
    base: '杜ノ原',
    baseEn: 'MORINOHARA',
    order: 2,
    postalPrefix: '98',
    towns: [town('青葉野', 'AOBANO'), town('海風町', 'UMIKAZECHO')],
  },
  {
    prefecture: '新潟県',
    prefectureEn: 'NIIGATA',
    base: '米里',
    baseEn: 'KOMESATO',
    order: 3,
    postalPrefix: '95',
    towns: [town('雁木町', 'GANGICHO'), town('佐渡見', 'SADOMI')],
  },
  {
    prefecture: '埼玉県',
    prefectureEn: 'SAITAMA',
    base: '武蔵台',
    baseEn: 'MUSASHIDAI',
    order: 4,
    postalPrefix: '33',
    towns: [town('欅坂下', 'KEYAKIZAKASHITA'), town('荒川見', 'ARAKAWAMI')],
  },
  {
    prefecture: '東京都',
    prefectureEn: 'TOKYO',
    base: '湾岸',
    baseEn: 'WANGAN',
    order: 4,
    postalPrefix: '13',
    towns: [town('霞ヶ原', 'KASUMIGAHARA'), town('千歳橋', 'CHITOSEBASHI'), town('月島台', 'TSUKISHIMADAI')],
  },
  {
    prefecture: '神奈川県',
    prefectureEn: 'KANAGAWA',
    base: '港みらい',
    baseEn: 'MINATOMIRAI',
    order: 4,
    postalPrefix: '22',
    towns: [town('汐見台', 'SHIOMIDAI'), town('丘の上', 'OKANOUE')],
  },
  {
    prefecture: '愛知県',
    prefectureEn: 'AICHI',
    base: '尾張東',
    baseEn: 'OWARIHIGASHI',
    order: 6,
    postalPrefix: '46',
    towns: [town('鯱ノ丘', 'SHACHINOOKA'), town('金山沢', 'KANAYAMAZAWA')],
  },
  {
    prefecture: '京都府',
    prefectureEn: 'KYOTO',
    base: '洛南野',
    baseEn: 'RAKUNANNO',
    order: 7,
    postalPrefix: '60',
    towns: [town('竹ノ里', 'TAKENOSATO'), town('東河原', 'HIGASHIGAWARA')],
  },
  {
    prefecture: '大阪府',
    prefectureEn: 'OSAKA',
    base: '浪速南',
    baseEn: 'NANIWAMINAMI',
    order: 7,
    postalPrefix: '54',
    towns: [town('橋爪町', 'HASHIZUMECHO'), town('堀江浜', 'HORIEHAMA')],
  },
  {
    prefecture: '広島県',
    prefectureEn: 'HIROSHIMA',
    base: '安芸西',
    baseEn: 'AKINISHI',
    order: 8,
    postalPrefix: '73',
    towns: [town('紅葉坂', 'MOMIJIZAKA'), town('島見台', 'SHIMAMIDAI')],
  },
  {
    prefecture: '福岡県',
    prefectureEn: 'FUKUOKA',
    base: '筑紫台',
    baseEn: 'CHIKUSHIDAI',
    order: 9,
    postalPrefix: '81',
    towns: [town('梅ヶ浜', 'UMEGAHAMA'), town('板付野', 'ITAZUKENO')],
  },
  {
    prefecture: '沖縄県',
    prefectureEn: 'OKINAWA',
    base: '美ら原',
    baseEn: 'CHURAHARA',
    order: 11,
    postalPrefix: '90',
    towns: [town('珊瑚町', 'SANGOCHO'), town('北浜', 'KITAHAMA')],
  },
] as const satisfies readonly [Area, ...Area[]];

/** A stop on a parcel's way. `kind` decides how each carrier names it. */
export interface Place {
  readonly kind: 'office' | 'base' | 'exchange' | 'abroad';
  readonly area: Area;
  readonly town: Town;
  /** Set for places abroad. */
  readonly country?: Country;
  /** Five-digit office code, stable per place. */
  readonly code: string;
}

function codeOf(area: Area, name: string): string {
  let sum = 0;
  for (const char of name) sum = (sum * 31 + char.charCodeAt(0)) % 1000;
  return `${area.postalPrefix}${String(sum).padStart(3, '0')}`;
}

export function pickArea(random: Random): Area {
  return pick<Area>(random, AREAS);
}

export function officeIn(random: Random, area: Area): Place {
  const chosen = pick(random, area.towns);
  return { kind: 'office', area, town: chosen, code: codeOf(area, chosen.name) };
}

export function baseOf(area: Area): Place {
  return { kind: 'base', area, town: town(area.base, area.baseEn), code: codeOf(area, area.base) };
}

/** Days the road takes between two regions: next day within the main island's reach, two beyond. */
export function transitDays(from: Area, to: Area): number {
  return Math.abs(from.order - to.order) > 4 ? 2 : 1;
}
