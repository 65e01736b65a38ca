#!/usr/bin/env node
// Runs on any Node from 20 on: finds the Node 26 that `npm ci` brought and goes on with that.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 26;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) {
  // Compiled code is kept between starts, here and in the processes we start; where it cannot be, starts take longer.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'todoke');
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = join(root, 'node_modules', '.bin', 'node');
  if (!existsSync(node)) {
    process.stderr.write(
      `\n  Node ${NODE_MAJOR} is not installed for this machine (${process.platform}-${process.arch}).\n` +
        `  ${node}\n  → Run \`npm ci\` in ${root}, or start Todoke with Node ${NODE_MAJOR} of your own.\n\n`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; anybody else signals only us.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
