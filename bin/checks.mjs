// The static checks of `npm run check` and `npm test`: one list, run one after the other.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const CHECKS = [
  { name: 'format', command: 'oxfmt', args: ['--check', 'packages', 'bin', 'tidy'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'types: core', command: 'tsc', args: ['-p', 'packages/core'] },
  { name: 'types: core tests', command: 'tsc', args: ['-p', 'packages/core/tsconfig.test.json'] },
  { name: 'types: server', command: 'tsc', args: ['-p', 'packages/server'] },
  { name: 'types: world', command: 'tsc', args: ['-p', 'packages/world'] },
  { name: 'screens: routes', command: 'react-router', args: ['typegen'], folder: 'packages/web' },
  { name: 'types: web', command: 'tsc', args: ['-p', 'packages/web'] },
  { name: 'types: bin, tidy', command: 'tsc', args: ['-p', 'bin'] },
  { name: 'unused code', command: 'knip', args: [] },
];

/** Runs one check; its output matters only when it fails. */
export function runCheck(root, check) {
  const child = spawn(join(root, 'node_modules/.bin', check.command), check.args, {
    cwd: join(root, check.folder ?? '.'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
