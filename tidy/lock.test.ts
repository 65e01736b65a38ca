import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { lockGaps, staleDependencies, type Locked, type LockedPackage } from './lock.ts';
import { ROOT } from './source.ts';

/* Goal: `npm ci` accepts the lock file, on this machine and on every other. */

let locked: Locked;
async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(ROOT, path), 'utf8')) as T; // npm's own files
}
beforeAll(async () => {
  locked = (await readJson<{ packages: Locked }>('package-lock.json')).packages;
});

test('holds every package, other platforms included', () => {
  expect(lockGaps(locked)).toEqual([]);
});

test.each(['', 'packages/core', 'packages/server', 'packages/web', 'packages/world'])(
  'says the same as package.json of "%s"',
  async (folder) => {
    const written = await readJson<LockedPackage>(join(folder, 'package.json'));
    expect(staleDependencies(locked[folder], written)).toEqual([]);
  },
);

test('a missing platform and a changed version are noticed', () => {
  const lock: Locked = {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
    'node_modules/a/node_modules/a-linux': { version: '1.0.0' },
  };
  expect(lockGaps(lock)).toEqual(['a-mac, needed by node_modules/a']);
  expect(staleDependencies(lock[''], { dependencies: { a: '1.0.1' } })).toEqual(['dependencies']);
});
