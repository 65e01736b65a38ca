import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { StartFailure } from '../failure.ts';
import { startEmbeddedDatabase } from './embedded.ts';
import { lockDataFolder } from './lock.ts';
import { openDatabase } from './pool.ts';

const folders: string[] = [];

async function privateFolder(): Promise<string> {
  // mkdtemp makes 0700 folders: as root, the user PostgreSQL runs as cannot enter them by name.
  const folder = await mkdtemp(join(tmpdir(), 'todoke-private-'));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

test('starts in a folder nobody else may enter, keeps data over a restart and syncs every commit', async () => {
  const folder = await privateFolder();
  const first = await startEmbeddedDatabase(folder);
  const before = openDatabase(first.connection, 'public', 1);
  await before.pool.query('create table kept as select 42 as answer');
  const settings = await before.pool.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses') order by name",
  );
  expect(Object.fromEntries(settings.rows.map((row) => [row.name, row.setting]))).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    synchronous_commit: 'on',
  });
  await before.close();
  await first.stop();
  expect(await stat(first.connection.host).catch(() => null)).toBeNull();

  const second = await startEmbeddedDatabase(folder);
  const after = openDatabase(second.connection, 'public', 1);
  expect((await after.pool.query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
  await after.close();
  await second.stop();
});

test('a folder that is a file is named in the failure', async () => {
  const folder = await privateFolder();
  await writeFile(join(folder, 'postgres'), '');
  const failure = await startEmbeddedDatabase(folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartFailure);
  expect(failure).toMatchObject({
    what: 'The data folder cannot be written.',
    where: expect.stringContaining(folder),
  });
});

test('the lock of a folder belongs to one process until it is released', async () => {
  const folder = await privateFolder();
  const lock = await lockDataFolder(folder);
  await expect(lockDataFolder(folder)).rejects.toThrow(`process ${process.pid}`);
  await lock.release();
  const again = await lockDataFolder(folder);
  await again.release();
});

test('two folders are two locks', async () => {
  const folder = await privateFolder();
  await mkdir(join(folder, 'a'));
  await mkdir(join(folder, 'b'));
  const locks = await Promise.all([lockDataFolder(join(folder, 'a')), lockDataFolder(join(folder, 'b'))]);
  expect(locks).toHaveLength(2);
  for (const lock of locks) await lock.release();
});
