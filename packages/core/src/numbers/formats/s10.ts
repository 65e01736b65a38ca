import type { NumberFormat } from '../format.ts';

/** Postal services that issue S10 numbers, as ISO country codes. */
const ISSUERS =
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WF WS XK YE ZA ZM ZW';

/** Where the issuer is a carrier with an id of its own; every other post is `cc.post`. */
const NAMED: Readonly<Record<string, string>> = {
  JP: 'jp.japanpost',
  US: 'us.usps',
  DE: 'de.dhl',
  GB: 'uk.royalmail',
  CN: 'cn.chinapost',
  CA: 'ca.canadapost',
};

const issued = (normalized: string): boolean => ISSUERS.includes(normalized.slice(11));
const shape = /^(?:[BCDEHLMNPRUVZ][A-Z]|Q[A-M]|A[V-Z]|G[AD])\d{9}[A-Z]{2}$/;
const groups = '2 3 3 3 2';
const post =
  'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={n}&searchKind=S002&locale=ja';

/** UPU standard S10: two letters, eight digits, check digit, country of the issuer. */
export const s10: readonly NumberFormat[] = [
  {
    id: 'upu.s10/issuer',
    carrier: (normalized) => NAMED[normalized.slice(11)] ?? `${normalized.slice(11).toLowerCase()}.post`,
    kind: 'tracking',
    lengths: [13],
    shape,
    check: 's10',
    from: 2,
    at: -3,
    holds: issued,
    groups,
    weight: 100,
    link: post,
  },
  {
    id: 'upu.s10/inbound',
    carrier: 'jp.japanpost',
    kind: 'tracking',
    lengths: [13],
    shape: /^(?!.{11}JP)[CEHLRUV][A-Z]\d{9}[A-Z]{2}$/,
    check: 's10',
    from: 2,
    at: -3,
    holds: issued,
    groups,
    weight: 20,
    link: post,
  },
  {
    id: 'upu.s10/ems',
    carrier: 'ems',
    kind: 'tracking',
    lengths: [13],
    shape: /^E[A-Z]\d{9}[A-Z]{2}$/,
    check: 's10',
    from: 2,
    at: -3,
    holds: issued,
    groups,
    weight: 10,
    link: 'https://items.ems.post/api/publicTracking/track?language=EN&itemId={n}',
  },
];
