import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import {
  chmod,
  chown,
  lchown,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { totalmem, tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure, systemErrorCode } from '../failure.ts';
import { findPostgresPrograms, type Identity, type PostgresPrograms } from './binaries.ts';

export interface EmbeddedDatabase {
  /** Connection settings for `pg`: the folder of the Unix socket, never a network port. */
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  /** Resolves when the server process ends by itself (a crash); never after `stop`. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

const SUPERUSER = 'todoke';
const DATABASE = 'postgres';
const PORT = 5432;
/** Recovery after a crash replays at most `max_wal_size` of log; a minute is ample on slow disks. */
const READY_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
/** An init that reaps orphans does so at once. */
const REAPED_MS = 2_000;
/** Above Linux's largest process number (2^22), so it is nobody's. */
const NOBODY_PID = '4194305';
const MIB = 1024 * 1024;

/**
 * Starts the embedded PostgreSQL on `<dataFolder>/postgres`, making the cluster at the first start.
 *
 * It listens on a Unix socket in a private folder only, and syncs every commit to disk. As root, the server
 * runs as another user, which is handed the open data folder as a descriptor: so it works in places that
 * user could not enter, such as a clone below `/root`.
 */
export async function startEmbeddedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  const programs = await findPostgresPrograms();
  const cluster = join(dataFolder, 'postgres');
  await prepareFolder(cluster, programs.identity);
  await stopOrphan(cluster);
  if (!(await stat(join(cluster, 'PG_VERSION')).catch(() => null))) await makeCluster(programs, cluster);

  const socketFolder = await mkdtemp(join(tmpdir(), 'todoke-'));
  if (programs.identity) await chown(socketFolder, programs.identity.uid, programs.identity.gid);
  const logFile = await open(join(dataFolder, 'postgres.log'), 'w');
  const folder = openFolder(cluster, programs.identity);
  const server = spawn(
    join(programs.directory, 'bin', 'postgres'),
    ['-D', folder.path, '-k', socketFolder, '-p', String(PORT), ...settings()],
    // Detached, so that Ctrl-C reaches us alone and open requests finish before the database stops.
    {
      ...runAs(programs.identity),
      cwd: '/',
      detached: true,
      stdio: ['ignore', logFile.fd, logFile.fd, folder.fd],
    },
  );
  closeSync(folder.fd);
  await logFile.close();
  const exited = whenExited(server);
  await ready(socketFolder, exited, join(dataFolder, 'postgres.log'));

  let stopping = false;
  return {
    connection: { host: socketFolder, port: PORT, user: SUPERUSER, database: DATABASE },
    died: new Promise((resolve) => void exited.then((how) => stopping || resolve(how))),
    async stop() {
      stopping = true;
      server.kill('SIGINT');
      const timer = setTimeout(() => server.kill('SIGQUIT'), STOP_TIMEOUT_MS);
      await exited;
      clearTimeout(timer);
      await rm(socketFolder, { recursive: true, force: true });
    },
  };
}

function settings(): string[] {
  const memoryMib = Math.max(64, Math.min(1024, Math.floor(totalmem() / MIB / 8)));
  const values: Record<string, string> = {
    listen_addresses: '',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Page images after a checkpoint are most of the log at random keys: compress them, checkpoint seldom.
    wal_compression: 'pglz',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    shared_buffers: `${memoryMib}MB`,
    max_connections: '60',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // A statement in the log could carry a tracking number.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function prepareFolder(cluster: string, identity: Identity | null): Promise<void> {
  try {
    await mkdir(cluster, { recursive: true });
    const owner = (await stat(cluster)).uid;
    if (identity && owner !== identity.uid) await giveTo(cluster, identity);
    if (!identity && owner !== process.getuid?.()) throw new Error(`owned by user ${owner}`);
    await chmod(cluster, 0o700);
  } catch (cause) {
    throw new StartFailure(
      {
        what: 'The data folder cannot be written.',
        where: `${cluster}: ${systemErrorCode(cause) ?? (cause instanceof Error ? cause.message : 'unknown error')}`,
        whatToDo: 'Make it writable for the user who starts Todoke, or choose another with TODOKE_DATA.',
      },
      { cause },
    );
  }
}

/** A folder made under one user and continued by root: every file must belong to the user PostgreSQL runs as. */
async function giveTo(folder: string, identity: Identity): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await lchown(join(entry.parentPath, entry.name), identity.uid, identity.gid);
  }
  await chown(folder, identity.uid, identity.gid);
}

/** A `kill -9` of our process alone leaves its database running; nobody else may use this folder (see `lock.ts`). */
async function stopOrphan(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  const [pidLine, ...rest] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n');
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 1) return;
  if ((await postgresState(pid)) === 'running') process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while ((await postgresState(pid)) === 'running') {
    if (Date.now() > deadline) {
      throw new StartFailure({
        what: 'A database of an earlier run does not stop.',
        where: `process ${pid}, ${cluster}`,
        whatToDo: `End process ${pid} and start again.`,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const reapedBy = Date.now() + REAPED_MS;
  while ((await postgresState(pid)) === 'zombie') {
    if (Date.now() > reapedBy) {
      // Where nobody reaps orphans (many containers) PostgreSQL would take the dead for living and refuse for ever.
      // The rest of the file stays: by its shared memory key PostgreSQL still finds children that live on.
      await writeFile(pidFile, [NOBODY_PID, ...rest].join('\n'));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What became of the process a pid file names: a zombie is dead, but its number still answers to signals. */
async function postgresState(pid: number): Promise<'running' | 'zombie' | 'gone'> {
  if (process.platform !== 'linux') {
    try {
      return process.kill(pid, 0) ? 'running' : 'gone';
    } catch {
      return 'gone';
    }
  }
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, command, state] = /^\d+ \((.*)\) (\w)/s.exec(line) ?? [];
  if (command !== 'postgres') return 'gone';
  return state === 'Z' || state === 'X' ? 'zombie' : 'running';
}

async function makeCluster(programs: PostgresPrograms, cluster: string): Promise<void> {
  const folder = openFolder(cluster, programs.identity);
  const initdb = spawn(
    join(programs.directory, 'bin', 'initdb'),
    ['-D', folder.path, '-U', SUPERUSER, '-E', 'UTF8', '--locale=C', '--auth=trust', '--data-checksums'],
    { ...runAs(programs.identity), cwd: '/', stdio: ['ignore', 'ignore', 'pipe', folder.fd] },
  );
  closeSync(folder.fd);
  let errors = '';
  initdb.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const how = await whenExited(initdb);
  if (how === 'code 0') return;
  throw new StartFailure({
    what: 'PostgreSQL could not make its data folder.',
    where: `${cluster}: ${errors.trim().split('\n').at(-1) ?? how}`,
    whatToDo:
      'Check free space and rights of the folder, remove it if it holds nothing you need, and start again.',
  });
}

/** On Linux the folder is named by a descriptor the child inherits, so that its parents need not be open to it. */
function openFolder(cluster: string, identity: Identity | null): { fd: number; path: string } {
  const fd = openSync(cluster, constants.O_RDONLY | constants.O_DIRECTORY);
  return { fd, path: identity && process.platform === 'linux' ? '/proc/self/fd/3' : cluster };
}

function runAs(identity: Identity | null): { uid?: number; gid?: number; env: Record<string, string> } {
  const env = { LC_ALL: 'C', PATH: '/usr/bin:/bin' };
  return identity ? { uid: identity.uid, gid: identity.gid, env } : { env };
}

function whenExited(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
}

async function ready(socketFolder: string, exited: Promise<string>, logPath: string): Promise<void> {
  const { Client } = (await import('pg')).default;
  let ended: string | undefined;
  void exited.then((how) => (ended = how));
  const deadline = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    const client = new Client({ host: socketFolder, port: PORT, user: SUPERUSER, database: DATABASE });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      if (ended === undefined && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 15));
        continue;
      }
      const log = (await readFile(logPath, 'utf8').catch(() => '')).trim().split('\n').slice(-2).join(' ');
      throw new StartFailure(
        {
          what: 'The embedded PostgreSQL did not start.',
          where: `${ended ?? 'no answer'}: ${log}`,
          whatToDo: `Read ${logPath}; nothing was changed.`,
        },
        { cause },
      );
    }
  }
}
