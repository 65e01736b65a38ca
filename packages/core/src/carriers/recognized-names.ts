import type { CarrierProfile } from './profile.ts';

/** What carriers and shops without a folder are called: their numbers are recognised only. By the id of `formats.ts`. */
export const RECOGNIZED_NAMES = {
  'jp.ocs': { ja: 'OCS', en: 'OCS' },
  'jp.rakuten': { ja: '楽天', en: 'Rakuten' },
  'jp.yahoo': { ja: 'Yahoo!ショッピング', en: 'Yahoo! Shopping' },
  'uk.royalmail': { ja: 'ロイヤルメール(英国)', en: 'Royal Mail' },
  'cn.chinapost': { ja: '中国郵政', en: 'China Post' },
  'cn.yunexpress': { ja: 'YunExpress', en: 'YunExpress' },
  'cn.yanwen': { ja: 'Yanwen', en: 'Yanwen' },
  'de.gls': { ja: 'GLS', en: 'GLS' },
  'nl.tnt': { ja: 'TNT', en: 'TNT' },
  'uk.yodel': { ja: 'Yodel', en: 'Yodel' },
  'ca.canadapost': { ja: 'カナダ郵便', en: 'Canada Post' },
  'ca.purolator': { ja: 'Purolator', en: 'Purolator' },
  'ca.canpar': { ja: 'Canpar', en: 'Canpar' },
  'us.ontrac': { ja: 'OnTrac', en: 'OnTrac' },
  'us.lasership': { ja: 'LaserShip', en: 'LaserShip' },
  'us.landmark': { ja: 'Landmark', en: 'Landmark' },
  'us.speedee': { ja: 'Spee-Dee', en: 'Spee-Dee' },
  'us.odfl': { ja: 'Old Dominion', en: 'Old Dominion' },
  'us.gofo': { ja: 'GOFO', en: 'GOFO' },
} as const satisfies Readonly<Record<string, CarrierProfile['names']>>;
