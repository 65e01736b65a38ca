import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CAUSE_RULES } from './causes.ts';
import type { CauseCode } from './codes.ts';
import { diagnose } from './diagnose.ts';
import { SITUATIONS } from './situations.table.ts';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const rows = [...readme.matchAll(/^\| `([a-z0-9_]+)` \| (.+?) \| (\d\.\d\d) \| (.+?) \| (.+?) \|$/gm)].map(
  (match) => match.slice(1),
);

/** The columns of the README's table that follow from the code. */
function columns(code: CauseCode): (string | undefined)[] {
  const situation = SITUATIONS.find((row) => row.cause === code);
  const cause = situation === undefined ? undefined : diagnose(situation.input)[0];
  return [
    code,
    cause?.confidence.toFixed(2),
    cause?.actions.map((action) => `\`${action.code}\``).join(' '),
    cause?.contact?.id.replace('sample.', '') ?? '–',
  ];
}

test('the README has a row for every cause, in the order of the rules, saying what the rules say', () => {
  expect(rows.map(([code, _when, ...rest]) => [code, ...rest])).toEqual(
    CAUSE_RULES.map(({ code }) => columns(code)),
  );
});
