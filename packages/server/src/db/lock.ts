import { createHash } from 'node:crypto';
import { chmod, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure, systemErrorCode } from '../failure.ts';

/**
 * Takes the data folder for this process until it ends, however it ends.
 *
 * The lock is a listening socket named after the folder: the system closes it with the process, so a
 * `kill -9` never leaves a stale lock. On Linux its name is in the abstract namespace (no file at all).
 */
export async function lockDataFolder(dataFolder: string): Promise<{ release(): Promise<void> }> {
  await writable(dataFolder);
  const name = createHash('sha256')
    .update(await realpath(dataFolder))
    .digest('hex')
    .slice(0, 24);
  const address = process.platform === 'linux' ? `\0todoke-${name}` : join(tmpdir(), `todoke-${name}.lock`);
  const server = createServer((socket) => socket.end(`${process.pid}\n`));
  server.unref();
  await take(server, address, dataFolder);
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A name whose owner has just ended may stay taken for moments: the system frees it a little later. */
const RETRY_MS = 20;
const TRIES_MAX = 100;

async function take(server: Server, address: string, dataFolder: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await listen(server, address);
    } catch (error) {
      if (systemErrorCode(error) !== 'EADDRINUSE' || attempt === TRIES_MAX) throw error;
      const owner = await ownerPid(address);
      if (owner !== null) throw inUse(dataFolder, owner);
      // Nobody answers: a socket file that outlived its process. Abstract names have no file and free themselves.
      if (!address.startsWith('\0')) await rm(address, { force: true });
      await sleep(RETRY_MS);
    }
  }
}

async function writable(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder, { recursive: true });
    if (process.getuid?.() === 0) await chmod(dataFolder, 0o755);
    await writeFile(join(dataFolder, '.writable'), '');
    await rm(join(dataFolder, '.writable'));
  } catch (cause) {
    throw new StartFailure(
      {
        what: 'The data folder cannot be written.',
        where: `${dataFolder}: ${systemErrorCode(cause) ?? 'unknown error'}`,
        whatToDo: 'Make it writable for the user who starts Todoke, or choose another with TODOKE_DATA.',
      },
      { cause },
    );
  }
}

function inUse(dataFolder: string, owner: string): StartFailure {
  return new StartFailure({
    what: 'Another Todoke is already running on this data folder.',
    where: `${dataFolder}, process ${owner}`,
    whatToDo: 'Use that one, stop it first, or give this one another folder with TODOKE_DATA.',
  });
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function ownerPid(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(address);
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(text.trim() || 'unknown'));
  });
}
