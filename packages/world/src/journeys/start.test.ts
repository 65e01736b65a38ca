import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failingStart, startTodoke, temporaryData } from './running.ts';

/* Goal: the start a newcomer makes, and every start that cannot work, as whole processes. */

const BUILD = join(import.meta.dirname, '../../../web/build');

const removals: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of removals) await remove();
});

async function dataFolder(): Promise<string> {
  const data = await temporaryData();
  removals.push(() => data.remove());
  return data.folder;
}

/** `nobody`: an ordinary user every system has. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

/** Whether this user may read the checkout; one below `/root` is closed to everybody else. */
function mayEnter(manner: { readonly uid?: number; readonly gid?: number }): boolean {
  return (
    spawnSync(process.execPath, ['--version'], { cwd: import.meta.dirname, ...manner }).error === undefined
  );
}

describe('a running Todoke', () => {
  let folder: string;
  let running: Awaited<ReturnType<typeof startTodoke>>;
  beforeAll(async () => {
    folder = await dataFolder();
    running = await startTodoke(folder);
  }, 120_000);
  afterAll(() => running.stop());

  test('says where it is, that it is a test, and three numbers to try that all lead to a parcel', async () => {
    expect(running.output()).toContain('テストモード');
    expect(running.samples).toHaveLength(3);
    for (const number of running.samples) {
      const response = await fetch(`${running.url}/v1/parcels`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ number }),
      });
      const parcel = (await response.json()) as { events: unknown[] }; // matched below
      expect(parcel).toMatchObject({ number, test: true });
      expect(parcel.events.length).toBeGreaterThan(0);
    }
  });

  test('answers health, readiness, metrics and its API document', async () => {
    const get = async (path: string) => {
      const response = await fetch(running.url + path);
      return { status: response.status, text: await response.text() };
    };
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({
      status: 200,
      text: expect.stringContaining('"database":true'),
    });
    expect((await get('/metrics')).text).toContain('todoke_http_request_seconds');
    expect(JSON.parse((await get('/openapi.json')).text)).toMatchObject({ openapi: '3.1.0' });
    expect((await get('/docs')).status).toBe(200);
  });

  test('a second start on the same data folder says so and changes nothing', async () => {
    const second = await failingStart(folder);
    expect(second.code).toBe(1);
    expect(second.output).toContain('Another Todoke is already running on this data folder.');
    expect(second.output).toContain(folder);
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  });

  test('stops cleanly on SIGTERM and starts again with what it had', async () => {
    const number = running.samples[1] ?? '';
    expect(await running.stop()).toBe(0);
    running = await startTodoke(folder);
    const found = await (await fetch(`${running.url}/v1/parcels?number=${number}`)).json();
    expect(found).toMatchObject({ parcels: [{ number }] });
  });
});

describe('a start that cannot work says what, where and what to do', () => {
  test('the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { code, output } = await failingStart(await dataFolder(), { PORT: port });
    server.close();
    expect(code).toBe(1);
    expect(output).toContain('The port is taken by another program.');
    expect(output).toContain(`127.0.0.1:${port}`);
  });

  test('the data folder cannot be written', async () => {
    const folder = await dataFolder();
    const file = join(folder, 'a-file');
    await writeFile(file, 'precious');
    const { code, output } = await failingStart(join(file, 'data'));
    expect(code).toBe(1);
    expect(output).toContain('The data folder cannot be written.');
  });

  test('the data folder is closed to the user who starts it', async (context) => {
    const manner = isRoot ? NOBODY : {};
    context.skip(!mayEnter(manner), `an ordinary user may not enter ${import.meta.dirname}`);
    const folder = join(await dataFolder(), 'closed');
    await mkdir(folder);
    await chmod(folder, 0o500);
    const { code, output } = await failingStart(folder, {}, manner);
    expect(code).toBe(1);
    expect(output).toContain('EACCES');
  });

  test('DATABASE_URL leads nowhere; the password is not printed', async () => {
    const { code, output } = await failingStart(await dataFolder(), {
      DATABASE_URL: 'postgres://someone:s3cret@127.0.0.1:1/todoke',
    });
    expect(code).toBe(1);
    expect(output).toContain('The database cannot be reached.');
    expect(output).toContain('127.0.0.1:1/todoke');
    expect(output).not.toContain('s3cret');
  });

  test('a setting is wrong', async () => {
    const { code, output } = await failingStart(await dataFolder(), {
      TODOKE_CARRIERS: 'jp.yamato,jp.nobody',
    });
    expect(code).toBe(1);
    expect(output).toContain('TODOKE_CARRIERS=jp.yamato,jp.nobody');
  });
});

// Without root there is no other user to become, and every start above was an ordinary user's.
test.runIf(isRoot)(
  'starts as an ordinary user in a checkout that belongs to root',
  async (context) => {
    const folder = await dataFolder();
    context.skip(!mayEnter(NOBODY), `an ordinary user may not enter ${import.meta.dirname}`);
    await chown(folder, NOBODY.uid, NOBODY.gid);
    const builtBefore = await newestFile(BUILD);
    const running = await startTodoke(folder, { HOME: '/tmp' }, [], NOBODY);
    try {
      const [number = ''] = running.samples;
      expect((await fetch(`${running.url}/t/${number}`)).status).toBe(200);
      expect((await stat(join(folder, 'postgres'))).uid).toBe(NOBODY.uid);
      expect(await newestFile(BUILD), 'the screens were built already').toEqual(builtBefore);
    } finally {
      expect(await running.stop()).toBe(0);
    }
  },
  60_000,
);

async function newestFile(folder: string): Promise<{ path: string; changedAt: number }> {
  let newest = { path: '', changedAt: 0 };
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs > newest.changedAt) newest = { path, changedAt: mtimeMs };
  }
  return newest;
}
