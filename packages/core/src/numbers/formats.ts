import { parseFormat } from './format.ts';
import type { Issuer, NumberFormat } from './format.ts';
import { amazon } from './formats/amazon.ts';
import { america } from './formats/america.ts';
import { bystanders } from './formats/bystanders.ts';
import { china } from './formats/china.ts';
import { desk } from './formats/desk.ts';
import { dhl } from './formats/dhl.ts';
import { ecms } from './formats/ecms.ts';
import { europe } from './formats/europe.ts';
import { fedex } from './formats/fedex.ts';
import { fukuyama } from './formats/fukuyama.ts';
import { japanPost } from './formats/japan-post.ts';
import { labels } from './formats/labels.ts';
import { ocs } from './formats/ocs.ts';
import { orders } from './formats/orders.ts';
import { own } from './formats/own.ts';
import { s10 } from './formats/s10.ts';
import { sagawa } from './formats/sagawa.ts';
import { seino } from './formats/seino.ts';
import { tonami } from './formats/tonami.ts';
import { ups } from './formats/ups.ts';
import { usps } from './formats/usps.ts';
import { yamato } from './formats/yamato.ts';
import type { NumberKind } from './recognition.ts';

/** Whose a name is: a word in small letters, a host, the code of a country whose post it is. */
export const OWNERS = new Map<string, Issuer>();

/** All words; `…番号` is one only as the end of a name, `郵便…` not as the beginning of another word. */
export const WORDS: string[] = [];

/**
 * All there is. A block for each carrier, or kind without one: first a line `carrier:kind|names`, then one for each
 * format; the kind is `tracking` unless it is given. The last part of a carrier's id is a name of its own, and what
 * begins with a dot stands behind it (`us.ups|.com`).
 */
export const formats: readonly NumberFormat[] = [
  yamato,
  sagawa,
  japanPost,
  fukuyama,
  seino,
  tonami,
  ocs,
  own,
  amazon,
  s10,
  dhl,
  fedex,
  ups,
  usps,
  china,
  europe,
  america,
  ecms,
  orders,
  desk,
  bystanders,
  labels,
]
  .join('\n\n')
  .split('\n\n')
  .flatMap((block) => {
    const [head = '', ...lines] = block.split('\n');
    const [issued = '', ...names] = head.split('|');
    const [carrier = '', kind = 'tracking'] = issued.split(':');
    const issuer: Issuer = { carrier, kind: kind as NumberKind }; // A test walks the kinds.
    const [, base = ''] = /\.(\w{3,})/.exec(carrier) ?? [];
    for (const name of [base, ...names]) {
      OWNERS.set(name.startsWith('.') ? base + name : name, issuer);
      if (/^[^.A-Z]+$/.test(name)) WORDS.push(name);
    }
    return lines.map((line) => parseFormat(issuer, line));
  });

/**
 * Carrier or issuer of a number in this format; of an S10 number the post of the country at its end.
 * @example carrierOf({ carrier: '*' }, 'EG725089303JP') // 'jp.japanpost'
 */
export const carrierOf = ({ carrier }: Pick<NumberFormat, 'carrier'>, normalized: string): string => {
  if (carrier !== '*') return carrier;
  const country = normalized.slice(-2);
  return OWNERS.get(country)?.carrier ?? `${country.toLowerCase()}.post`;
};

/**
 * Carrier that owns a host: the last labels decide, so a name in front of a foreign domain does not. Empty when none
 * does.
 * @param host in small letters
 * @example carrierOfHost('toi.kuronekoyamato.co.jp') // 'jp.yamato'
 * @example carrierOfHost('kuronekoyamato.co.jp.example.net') // ''
 */
export const carrierOfHost = (host: string): string => {
  // A word is no host.
  const place = host.indexOf('.');
  return place < 0 ? '' : (OWNERS.get(host)?.carrier ?? carrierOfHost(host.slice(place + 1)));
};
