import { parseIssuer } from './format.ts';
import type { Issuer } from './format.ts';
import { amazonNames } from './formats/amazon.ts';
import { americaNames } from './formats/america.ts';
import { bystandersNames } from './formats/bystanders.ts';
import { chinaNames } from './formats/china.ts';
import { deskNames } from './formats/desk.ts';
import { dhlNames } from './formats/dhl.ts';
import { ecmsNames } from './formats/ecms.ts';
import { europeNames } from './formats/europe.ts';
import { fedexNames } from './formats/fedex.ts';
import { fukuyamaNames } from './formats/fukuyama.ts';
import { japanPostNames } from './formats/japan-post.ts';
import { labelNames } from './formats/labels.ts';
import { ocsNames } from './formats/ocs.ts';
import { ordersNames } from './formats/orders.ts';
import { ownNames } from './formats/own.ts';
import { s10Names } from './formats/s10.ts';
import { sagawaNames } from './formats/sagawa.ts';
import { seinoNames } from './formats/seino.ts';
import { tonamiNames } from './formats/tonami.ts';
import { upsNames } from './formats/ups.ts';
import { uspsNames } from './formats/usps.ts';
import { yamatoNames } from './formats/yamato.ts';

/** What a carrier or a kind is called: a line `carrier:kind|words and @hosts` of `formats/*.ts`. */
export interface Naming extends Issuer {
  /** Words near by that speak for it, lower case, and `@` with hosts. */
  readonly names: readonly string[];
}

export const namings: readonly Naming[] = [
  amazonNames,
  americaNames,
  bystandersNames,
  chinaNames,
  deskNames,
  dhlNames,
  ecmsNames,
  europeNames,
  fedexNames,
  fukuyamaNames,
  japanPostNames,
  labelNames,
  ocsNames,
  ordersNames,
  ownNames,
  s10Names,
  sagawaNames,
  seinoNames,
  tonamiNames,
  upsNames,
  uspsNames,
  yamatoNames,
]
  .join('\n')
  .split('\n')
  .map((line) => {
    const [head = '', ...names] = line.split('|');
    return { ...parseIssuer(head), names };
  });
