import { readdir } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedDatabase, type EmbeddedDatabase } from '@todoke/server/embedded';
import { failingStart, startTodoke, temporaryData } from './running.ts';

/* Goal: a PostgreSQL of one's own (DATABASE_URL, over TCP) carries the whole product. */

let database: EmbeddedDatabase;
let network: Server;
let url: string;
const sockets = new Set<Socket>();
const folders: Awaited<ReturnType<typeof temporaryData>>[] = [];

async function dataFolder(): Promise<string> {
  const data = await temporaryData();
  folders.push(data);
  return data.folder;
}

beforeAll(async () => {
  database = await startEmbeddedDatabase(await dataFolder());
  const { host, port, user, database: name } = database.connection;
  // The embedded server knows no network; this hands a TCP port through to its socket.
  network = createServer((socket) => {
    const inner = connect(join(host, `.s.PGSQL.${port}`));
    for (const [from, to] of [
      [socket, inner],
      [inner, socket],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
    }
  });
  await new Promise<void>((resolve) => network.listen(0, '127.0.0.1', resolve));
  const { port: tcp } = network.address() as AddressInfo; // it listens on a port
  url = `postgres://${user}:kept-secret@127.0.0.1:${tcp}/${name}`;
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  network.close();
  await database.stop();
  for (const folder of folders) await folder.remove();
});

async function track(base: string, number: string): Promise<{ id: string; events: unknown[] }> {
  const response = await fetch(`${base}/v1/parcels`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number }),
  });
  return (await response.json()) as { id: string; events: unknown[] }; // checked by the tests
}

test('parcels are kept there, no database is made beside it, and a restart finds them', async () => {
  const folder = await dataFolder();
  const first = await startTodoke(folder, { DATABASE_URL: url });
  const number = first.samples[0] ?? '';
  const parcel = await track(first.url, number);
  expect(parcel.events.length).toBeGreaterThan(0);
  expect(await (await fetch(`${first.url}/readyz`)).json()).toMatchObject({ database: true });
  expect(first.output()).not.toContain('kept-secret');
  expect(await first.stop()).toBe(0);
  expect(await readdir(folder)).not.toContain('postgres');

  const second = await startTodoke(folder, { DATABASE_URL: url });
  const again = await fetch(`${second.url}/v1/parcels/${parcel.id}`);
  expect(again.status).toBe(200);
  expect(await again.json()).toMatchObject({ number });
  expect(await second.stop()).toBe(0);
}, 120_000);

test('a database that does not exist there is named, its password is not', async () => {
  const { code, output } = await failingStart(await dataFolder(), { DATABASE_URL: `${url}_missing` });
  expect(code).toBe(1);
  expect(output).toContain('The database cannot be reached.');
  expect(output).toContain('_missing');
  expect(output).not.toContain('kept-secret');
}, 60_000);
