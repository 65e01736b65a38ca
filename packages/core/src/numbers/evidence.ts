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
import type { FormatEvidence, FormatExample, NumberFormat } from './format.ts';
import { formats } from './formats.ts';

/** Sources and examples of every format, in the order of `formats`; apart from them so that the recogniser ships without. */
export const evidence: readonly FormatEvidence[] = [
  yamatoEvidence,
  sagawaEvidence,
  japanPostEvidence,
  fukuyamaEvidence,
  seinoEvidence,
  tonamiEvidence,
  ocsEvidence,
  ownEvidence,
  amazonEvidence,
  s10Evidence,
  dhlEvidence,
  fedexEvidence,
  upsEvidence,
  uspsEvidence,
  chinaEvidence,
  europeEvidence,
  americaEvidence,
  ecmsEvidence,
  ordersEvidence,
  deskEvidence,
  bystandersEvidence,
];

/** A format with its unique name, `issuer/slug`, and its examples. */
export interface EvidentFormat {
  readonly id: string;
  readonly format: NumberFormat;
  readonly examples: readonly FormatExample[];
}

/**
 * Every format by the name its examples stand under.
 * @example evidentFormats()[0]?.id // 'jp.yamato/12'
 */
export const evidentFormats = (): readonly EvidentFormat[] =>
  evidence
    .flatMap((one) => Object.entries(one.examples))
    .flatMap(([id, examples], place) => {
      const format = formats[place];
      return format ? [{ id, format, examples }] : [];
    });
