// `npm test`: the static checks, the build of the screens, then every test; the last line counts them.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { CHECKS, runCheck } = await import('./checks.mjs');

// Built once before the whole-system tests start several products at a time.
const SCREENS = { name: 'screens: build', command: 'node', args: ['bin/build.ts'] };

let passed = 0;
let failed = 0;
for (const check of [...CHECKS, SCREENS]) {
  const started = Date.now();
  const { code, output } = await runCheck(root, check);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)\n`);
  if (code === 0) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`${output}\n`);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'todoke-report-'));
const report = join(folder, 'report.json');
const arguments_ = [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
];
const code = await new Promise((resolve) => {
  const child = spawn(join(root, 'node_modules/.bin/vitest'), arguments_, { cwd: root, stdio: 'inherit' });
  child.on('exit', (exit) => resolve(exit ?? 1));
});
const result = JSON.parse(await readFile(report, 'utf8').catch(() => '{}'));
await rm(folder, { recursive: true, force: true });
passed += result.numPassedTests ?? 0;
failed += result.numFailedTests ?? 0;
// A file that does not load, or a failing set-up, runs no test of its own and must still count.
const silent = (result.testResults ?? []).filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
failed += silent.length;
if ((code !== 0 && failed === 0) || (result.numTotalTests ?? 0) === 0) failed += 1;

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && code === 0 ? 0 : 1);
