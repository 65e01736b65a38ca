/** Writes the table of formats into README.md: `node packages/core/src/numbers/derive-readme.peer.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './format-table.ts';

const path = new URL('README.md', import.meta.url);
writeFileSync(path, withTable(readFileSync(path, 'utf8')));
