import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carriers } from '@todoke/core/carriers';
import { carrierTable, withCarrierTable } from './carrier-table.ts';
import { ROOT } from './source.ts';

/* Goal: the README's table of carriers is the list in core. Mend with `npm run derive`. */

test('the README shows the carriers of today', async () => {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  expect(withCarrierTable(readme)).toBe(readme);
});

test('a carrier missing from the README is noticed', () => {
  const stale = withCarrierTable('<!-- carriers: written by `npm run derive` -->\n<!-- /carriers -->\n');
  const rows = carrierTable().split('\n');
  expect(rows).toHaveLength(carriers.length + 2);
  const row = rows.at(-1) ?? '';
  expect(withCarrierTable(stale.replace(row, ''))).not.toBe(stale.replace(row, ''));
  expect(() => withCarrierTable('# nothing')).toThrow('no place');
});
