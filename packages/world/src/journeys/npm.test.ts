import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryData } from './running.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const START_TIMEOUT_MS = 90_000;
const END_TIMEOUT_MS = 20_000;

/* Goal: service managers and containers run `npm start` and signal npm; nothing may be left running then. */
test('a signal to npm stops the product behind it, database included', async () => {
  const data = await temporaryData();
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', TODOKE_DATA: data.folder },
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  onTestFinished(async () => {
    npm.kill('SIGTERM');
    await data.remove();
  });
  const url = await until(START_TIMEOUT_MS, () => /Todoke +(http:\/\/\S+)/.exec(output)?.[1]);
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await postmaster(data.folder)).not.toBeNull();

  npm.kill('SIGTERM');
  await until(END_TIMEOUT_MS, async () => ((await postmaster(data.folder)) === null ? true : undefined));
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
}, 120_000);

/** PostgreSQL keeps this file while it runs. */
async function postmaster(folder: string): Promise<string | null> {
  return readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null);
}

async function until<T>(ms: number, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const deadline = Date.now() + ms; Date.now() < deadline; await wait(20)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('it did not happen in time');
}
