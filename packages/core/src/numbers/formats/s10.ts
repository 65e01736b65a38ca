import type { NumberFormat } from '../format.ts';

/** Postal services that issue S10 numbers, by ISO country code: a first letter, then every second letter it takes. */
const ISSUERS =
  'ADEFGILMORTUWZ BABDEFGHIJMNORSTWYZ CADFGHILMNORUVWYZ DEJKMOZ ECEGRST FIJOR GABDEGHILMNQRTWY HKNRTU IDELMNQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEGKLMNORSTUVWXYZ NACEGILOPRZ OM PAEFGHKLSTY QA ROSUW SABCDEGIKLMNORSTVXYZ TCDGHJLMNORTVWZ UAGSYZ VACEGNU WFS XK YE ZAMW';

/** Where the issuer is a carrier with an id of its own; every other post is `cc.post`. */
const NAMED: Readonly<Record<string, string>> = {
  JP: 'jp.japanpost',
  US: 'us.usps',
  DE: 'de.dhl',
  GB: 'uk.royalmail',
  CN: 'cn.chinapost',
  CA: 'ca.canadapost',
};

const ISSUED = new RegExp(`^.{11}(?:${ISSUERS.replace(/(.)(\S+) ?/g, '|$1[$2]').slice(1)})$`);
const issued = (normalized: string): boolean => ISSUED.test(normalized);
const shape = '[BCDEHLMNPRUVZ]@1#9@2|Q[A-M]#9@2|A[V-Z]#9@2|G[AD]#9@2';
const groups = '2 3 3 3 2';

/** UPU standard S10: two letters, eight digits, check digit, country of the issuer. */
export const s10: readonly NumberFormat[] = [
  {
    id: 'upu.s10/issuer',
    carrier: (normalized) => NAMED[normalized.slice(11)] ?? `${normalized.slice(11).toLowerCase()}.post`,
    shape,
    check: 's10',
    from: 2,
    at: -3,
    holds: issued,
    groups,
    weight: 100,
  },
  {
    id: 'upu.s10/inbound',
    carrier: 'jp.japanpost',
    shape: '[CEHLRUV]@1#9@2',
    check: 's10',
    from: 2,
    at: -3,
    // Japan Post follows what other posts hand over to it.
    holds: (normalized) => issued(normalized) && !normalized.endsWith('JP'),
    groups,
    // A name near by (× 5,000) makes it the first, one far away (× 500) does not.
    weight: 0.15,
  },
  {
    id: 'upu.s10/ems',
    carrier: 'ems',
    shape: 'E@1#9@2',
    check: 's10',
    from: 2,
    at: -3,
    holds: issued,
    groups,
    weight: 10,
  },
];

export const s10Links = {
  ems: 'https://items.ems.post/api/publicTracking/track?language=EN&itemId={n}',
};
