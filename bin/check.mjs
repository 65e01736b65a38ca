// `npm run check`: the static checks alone.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHECKS, runCheck } from './checks.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
let failed = 0;
for (const check of CHECKS) {
  const { code, output } = await runCheck(root, check);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${check.name}\n${code === 0 ? '' : `${output}\n`}`);
  if (code !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
