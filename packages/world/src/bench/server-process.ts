import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SERVER = join(import.meta.dirname, '../../../server/src/main.ts');
const CLOCK_TICKS_PER_SECOND = 100;

/** A server under measurement: a process of its own on a fresh data folder, on one core where `taskset` exists. */
export interface MeasuredServer {
  readonly url: string;
  readonly dataFolder: string;
  readonly pinned: boolean;
  /** Milliseconds from spawn to the first answered request. */
  readonly startMs: number;
  readonly connection: {
    readonly host: string;
    readonly port: number;
    readonly user: string;
    readonly database: string;
  };
  /** CPU seconds the server process itself has used (user and system). */
  cpuSeconds(): Promise<number>;
  /** CPU seconds of PostgreSQL: its first process, all that run now and all that ended. */
  databaseCpuSeconds(): Promise<number>;
  restart(): Promise<MeasuredServer>;
  stop(): Promise<void>;
}

/** Starts the server without any carrier, so that nothing but the measured load reaches it. */
export async function startMeasuredServer(
  options: {
    readonly dataFolder?: string;
    readonly webBuild?: string;
    readonly core?: number;
    /** More of the server's settings. */
    readonly settings?: Readonly<Record<string, string>>;
  } = {},
): Promise<MeasuredServer> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'todoke-bench-')));
  const pinned = options.core !== undefined && spawnSync('taskset', ['-V']).status === 0;
  const command = pinned ? 'taskset' : process.execPath;
  const args = pinned
    ? ['-c', String(options.core), process.execPath, '--max-semi-space-size=64', SERVER]
    : ['--max-semi-space-size=64', SERVER];
  const started = performance.now();
  const child = spawn(command, args, {
    // What it says to a person who starts it (a token, once) is nobody's here.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PORT: '0',
      NODE_ENV: 'production',
      TODOKE_DATA: dataFolder,
      ...(options.webBuild === undefined ? {} : { TODOKE_WEB: options.webBuild }),
      ...options.settings,
    },
  });
  const url = await readyUrl(child);
  await fetch(`${url}/readyz`);
  const startMs = performance.now() - started;
  const stop = () => ended(child);
  return {
    url,
    dataFolder,
    pinned,
    startMs,
    connection: await connectionOf(dataFolder),
    cpuSeconds: async () => (await timesOf(child.pid ?? 0))?.own ?? 0,
    databaseCpuSeconds: () => databaseCpuSeconds(dataFolder),
    async restart() {
      await stop();
      return startMeasuredServer({ ...options, dataFolder });
    },
    async stop() {
      await stop();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
    child.on('message', (message: { kind: string; url: string }) => {
      if (message.kind === 'ready') resolve(message.url.replace('localhost', '127.0.0.1'));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/** Where PostgreSQL listens: lines 4 and 5 of its own pid file. */
async function connectionOf(dataFolder: string): Promise<MeasuredServer['connection']> {
  const lines = (await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return { host: lines[4] ?? '', port: Number(lines[3]), user: 'todoke', database: 'postgres' };
}

/** Nothing where there is no /proc. */
async function databaseCpuSeconds(dataFolder: string): Promise<number> {
  const pidFile = await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8');
  const first = Number(pidFile.split('\n')[0]);
  const before = await timesOf(first);
  let seconds = (before?.own ?? 0) + (before?.ended ?? 0);
  for (const name of await readdir('/proc').catch(() => [])) {
    const times = /^\d+$/.test(name) ? await timesOf(Number(name)) : undefined;
    if (times?.parent === first) seconds += times.own;
  }
  return seconds;
}

/** Fields 4 and 14 to 17 of /proc/pid/stat, after the command in parentheses. */
async function timesOf(pid: number): Promise<{ parent: number; own: number; ended: number } | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (stat === '') return undefined;
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const seconds = (from: number) => ((fields[from] ?? 0) + (fields[from + 1] ?? 0)) / CLOCK_TICKS_PER_SECOND;
  return { parent: fields[1] ?? 0, own: seconds(11), ended: seconds(13) };
}
