/**
 * Compares the recogniser with the test numbers of jkeen/tracking_number_data, fetched by whoever runs this and never
 * kept here: `node packages/core/src/numbers/jkeen.peer.ts <folder of its courier files>`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { formats, normalize, recognize } from './index.ts';

interface Definition {
  readonly name: string;
  readonly test_numbers: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
}

/** Carrier ids that count as right for a courier file; S10 numbers belong to whichever post issued them. */
const RIGHT: Readonly<Record<string, RegExp>> = {
  amazon: /^amazon$/,
  canadapost: /^ca\.canadapost$/,
  canpar: /^ca\.canpar$/,
  dhl: /^de\.dhl$/,
  dpd: /^de\.dpd$/,
  fedex: /^us\.fedex$/,
  gofo: /^us\.gofo$/,
  landmark: /^us\.landmark$/,
  lasership: /^us\.lasership$/,
  old_dominion: /^us\.odfl$/,
  ontrac: /^us\.ontrac$/,
  purolator: /^ca\.purolator$/,
  s10: /\.(?:royalmail|usps|post|japanpost|chinapost|canadapost|dhl)$/,
  speedee: /^us\.speedee$/,
  ups: /^us\.ups$/,
  usps: /^us\.usps$/,
  yodel: /^uk\.yodel$/,
  yunexpress: /^cn\.yunexpress$/,
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: node jkeen.peer.ts <folder of courier files>');

let valid = 0;
let first = 0;
let third = 0;
let invalid = 0;
let refused = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const courier = file.replace('.json', '');
  const right = RIGHT[courier] ?? /^$/;
  // The shape of a foreign file, read once; a wrong shape fails loudly at the first access.
  const definitions = (
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as { tracking_numbers: Definition[] }
  ).tracking_numbers;
  for (const { name, test_numbers } of definitions) {
    for (const text of test_numbers.valid) {
      valid += 1;
      const carriers = recognize(text)
        .candidates.filter((one) => one.valid)
        .map((one) => one.carrier ?? '');
      const place = carriers.findIndex((carrier) => right.test(carrier));
      if (place === 0) first += 1;
      if (place >= 0 && place < 3) third += 1;
      if (place !== 0)
        console.log(`${name}: ${text} → place ${place + 1} of ${carriers.join(', ') || 'nothing'}`);
    }
    for (const text of test_numbers.invalid) {
      invalid += 1;
      const normalized = normalize(text);
      const claim = recognize(text).candidates.find(
        (one) => one.valid && right.test(one.carrier ?? '') && one.normalized === normalized,
      );
      // One number is refused by a courier's one definition and listed as valid by its other.
      const otherwise = definitions.some((one) => one.test_numbers.valid.includes(text));
      if (claim === undefined || otherwise) refused += 1;
      else console.log(`${name}: ${text} is not refused: ${JSON.stringify(claim.why)}`);
    }
  }
}
console.log(`formats ${formats.length}`);
console.log(`valid ${valid}: right carrier first ${first}, within three ${third}`);
console.log(`invalid ${invalid}: refused ${refused}`);
