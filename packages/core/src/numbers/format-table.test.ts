import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatTable, withTable } from './format-table.ts';
import { formats } from './formats.ts';

it('has one row for each format that counts without its word', () => {
  const own = formats.filter(({ trust }) => trust !== 'label');
  expect(formatTable().split('\n')).toHaveLength(own.length + 2);
});

it('stands in the README as the data has it (else run derive-readme.peer.ts)', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  expect(readme).toContain(formatTable());
  expect(withTable(readme)).toBe(readme);
});
