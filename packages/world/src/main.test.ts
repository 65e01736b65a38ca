import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SITE_IDS } from './carriers/index.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

function start(...args: readonly string[]) {
  return spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

test('says in one line where everything is, and ends with its standard input', async () => {
  const child = start('--speed', '0', '--sim-start', '2026-11-20T10:00:00+09:00');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const ready = JSON.parse(String(line)) as {
    clock: string;
    simNow: number;
    speed: number;
    carriers: object;
  }; // checked next
  expect(ready).toMatchObject({ simNow: Date.parse('2026-11-20T01:00:00Z'), speed: 0 });
  expect(Object.keys(ready.carriers)).toEqual([...SITE_IDS]);
  expect(await (await fetch(ready.clock)).json()).toEqual({ now: ready.simNow, speed: 0 });
  const exited = once(child, 'exit');
  child.stdin.end();
  expect((await exited)[0]).toBe(0);
});

test('ends on SIGTERM', async () => {
  const child = start();
  await once(child.stdout, 'data');
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  expect((await exited)[0]).toBe(0);
});

test.each([
  ['--speed', '9999'],
  ['--sim-start', 'tomorrow'],
  ['--per-day', '0'],
])('refuses %s %s with the reason', async (name, value) => {
  const child = start(name, value);
  const [[code], [message]] = await Promise.all([once(child, 'exit'), once(child.stderr, 'data')]);
  expect(code).toBe(1);
  expect(String(message)).toContain(name);
});
