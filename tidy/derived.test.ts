import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { README_TABLES, withTables } from './readme-tables.ts';
import { ROOT } from './source.ts';

/* Goal: the README's tables say what the code says. Mend with `npm run derive`. */

const NAMES = Object.keys(README_TABLES);
const EMPTY = NAMES.map(
  (name) => `<!-- ${name}: written by \`npm run derive\` -->\n<!-- /${name} -->\n`,
).join('\n');

test('the README shows the tables of today', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  expect(withTables(readme)).toBe(readme);
});

test.each(NAMES)('a row missing in the table of %s is noticed', (name) => {
  const rows = README_TABLES[name]?.().split('\n') ?? [];
  expect(rows.length).toBeGreaterThan(3);
  const stale = withTables(EMPTY).replace(`${rows.at(-1)}\n`, '');
  expect(withTables(stale)).not.toBe(stale);
  expect(withTables(withTables(EMPTY))).toBe(withTables(EMPTY));
});

test('a README without the marks is refused', () => {
  expect(() => withTables('# nothing')).toThrow('no place for the table of carriers');
});
