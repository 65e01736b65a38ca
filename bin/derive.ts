// `npm run derive`: writes the texts that follow from the code; tests fail while one is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDerivedTexts } from '@todoke/server/derived';
import { withTables } from '../tidy/readme-tables.ts';

const readme = join(import.meta.dirname, '../README.md');
await writeFile(readme, withTables(await readFile(readme, 'utf8')));
for (const path of await writeDerivedTexts()) process.stdout.write(`packages/server/${path}\n`);
process.stdout.write('README.md\n');
