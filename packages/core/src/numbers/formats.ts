import { parseFormat } from './format.ts';
import type { NumberFormat } from './format.ts';
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

/**
 * A carrier, or a kind of number without one. Its first line is `carrier:kind|words and @hosts`; the kind is
 * `tracking` unless it is given. One line for each format follows.
 */
export interface Section {
  /** Null for a kind; undefined where the number itself names its carrier. */
  readonly carrier: string | null | undefined;
  readonly kind: NumberKind;
  /** Words near by that speak for the section, lower case, and `@` with hosts. */
  readonly names: readonly string[];
  readonly formats: readonly NumberFormat[];
}

const parseSection = (block: string): Section => {
  const [head = '', ...lines] = block.split('\n');
  const [issuer = '', ...names] = head.split('|');
  const [name = '', kindName = 'tracking'] = issuer.split(':');
  const carrier = name === '*' ? undefined : name || null;
  const kind = kindName as NumberKind; // A test walks the sections.
  return {
    carrier,
    kind,
    names,
    formats: lines.map((line) => parseFormat(carrier, kind, line)),
  };
};

/** All there is. Formats of one length and one check stand together: the check is then computed once. */
export const sections: readonly Section[] = [
  labels,
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
]
  .join('\n\n')
  .split('\n\n')
  .map(parseSection);

/** Those that need a label come last: they count only where no other of that kind does. */
export const formats: readonly NumberFormat[] = sections
  .flatMap((section) => section.formats)
  .sort((a, b) => +(a.trust === 'label') - +(b.trust === 'label'));
