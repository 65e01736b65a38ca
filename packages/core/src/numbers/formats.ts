import { parseFormat, parseIssuer } from './format.ts';
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

/**
 * All there is: of each carrier, or kind without one, a line `carrier:kind` and one for each format, then a blank line.
 * Formats of one length and one check stand together: the check is then computed once. Those that need a label come
 * last: they count only where no other of that kind does.
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
]
  .join('\n\n')
  .split('\n\n')
  .flatMap((block) => {
    const [head = '', ...lines] = block.split('\n');
    const { carrier, kind } = parseIssuer(head);
    return lines.map((line) => parseFormat(carrier, kind, line));
  })
  .sort((a, b) => +(a.trust === 'label') - +(b.trust === 'label'));
