import { amazonEvidence } from './formats/amazon.examples.ts';
import { americaEvidence } from './formats/america.examples.ts';
import { bystandersEvidence } from './formats/bystanders.examples.ts';
import { chinaEvidence } from './formats/china.examples.ts';
import { deskEvidence } from './formats/desk.examples.ts';
import { dhlEvidence } from './formats/dhl.examples.ts';
import { ecmsEvidence } from './formats/ecms.examples.ts';
import { europeEvidence } from './formats/europe.examples.ts';
import { fedexEvidence } from './formats/fedex.examples.ts';
import { fukuyamaEvidence } from './formats/fukuyama.examples.ts';
import { japanPostEvidence } from './formats/japan-post.examples.ts';
import { ocsEvidence } from './formats/ocs.examples.ts';
import { ordersEvidence } from './formats/orders.examples.ts';
import { ownEvidence } from './formats/own.examples.ts';
import { s10Evidence } from './formats/s10.examples.ts';
import { sagawaEvidence } from './formats/sagawa.examples.ts';
import { seinoEvidence } from './formats/seino.examples.ts';
import { tonamiEvidence } from './formats/tonami.examples.ts';
import { upsEvidence } from './formats/ups.examples.ts';
import { uspsEvidence } from './formats/usps.examples.ts';
import { yamatoEvidence } from './formats/yamato.examples.ts';
import type { FormatEvidence } from './format.ts';

/** Sources and examples of every format; apart from the formats so that the recogniser ships without them. */
export const evidence: readonly FormatEvidence[] = [
  amazonEvidence,
  americaEvidence,
  bystandersEvidence,
  chinaEvidence,
  deskEvidence,
  dhlEvidence,
  ecmsEvidence,
  europeEvidence,
  fedexEvidence,
  fukuyamaEvidence,
  japanPostEvidence,
  ocsEvidence,
  ordersEvidence,
  ownEvidence,
  s10Evidence,
  sagawaEvidence,
  seinoEvidence,
  tonamiEvidence,
  upsEvidence,
  uspsEvidence,
  yamatoEvidence,
];
