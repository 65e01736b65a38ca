import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../..');
/** A first start on a slow machine builds the screens and the database. */
const START_TIMEOUT_MS = 90_000;

export interface Running {
  readonly url: string;
  /** Everything printed so far. */
  output(): string;
  readonly samples: readonly string[];
  /** SIGTERM and wait; returns the exit code. */
  stop(): Promise<number | null>;
  /** `kill -9` of everything at once: launcher, world, server, database. */
  killAll(): Promise<void>;
  /** `kill -9` of the server process alone; its database is left without a parent. */
  killServer(): Promise<void>;
  /** Ctrl-C in the terminal: SIGINT to the whole process group of a detached start. */
  interrupt(): void;
  readonly exited: Promise<number | null>;
}

/** How the program is started, where it is not as usual. */
export interface Manner {
  /** Another user than the present one; only root may. */
  readonly uid?: number;
  readonly gid?: number;
  /** In a process group of its own, as a terminal starts it; it then outlives an interrupted test run. */
  readonly detached?: boolean;
}

/** Starts the product as a person does: `todoke start`. */
export async function startTodoke(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
  manner?: Manner,
): Promise<Running> {
  const child = spawnTodoke(dataFolder, env, ['start', ...args], manner);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await waitForAddress(() => output, exited);
  return {
    url,
    output: () => output,
    samples: [...output.matchAll(/^ {4}([A-Z0-9]{10,16})\s/gm)].map((match) => match[1] ?? ''),
    exited,
    async stop() {
      child.kill('SIGTERM');
      return exited;
    },
    async killAll() {
      const pids = await descendants(child.pid ?? 0);
      const postmaster = await postmasterPid(dataFolder);
      const doomed = postmaster === null ? pids : [...pids, postmaster, ...(await descendants(postmaster))];
      for (const pid of doomed) kill(pid, 'SIGKILL');
      await exited;
    },
    async killServer() {
      for (const pid of await descendants(child.pid ?? 0)) {
        const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
        if (command.includes('packages/server/src/main.ts')) kill(pid, 'SIGKILL');
      }
    },
    interrupt: () => kill(-(child.pid ?? 0), 'SIGINT'),
  };
}

/** Starts the product where it must fail; returns what it printed and its exit code. */
export function failingStart(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  manner: Manner = {},
): Promise<{ code: number | null; output: string }> {
  return runTodoke(dataFolder, ['start'], env, manner);
}

/** Runs a command of the product to its end; returns what it printed and its exit code. */
export async function runTodoke(
  dataFolder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  manner: Manner = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawnTodoke(dataFolder, env, args, manner);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), START_TIMEOUT_MS);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  return { code, output };
}

/** A data folder for one test, private as `mktemp` makes them; removed by `remove`. */
export async function temporaryData(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'todoke-journey-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

function spawnTodoke(
  dataFolder: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  manner?: Manner,
): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'bin/todoke.mjs'), ...args], {
    cwd: ROOT,
    ...manner,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', TODOKE_DATA: dataFolder, ...env },
  });
}

async function waitForAddress(output: () => string, exited: Promise<number | null>): Promise<string> {
  let code: number | null | undefined;
  void exited.then((value) => (code = value));
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const url = /Todoke +(http:\/\/\S+)/.exec(output())?.[1];
    if (url) return url;
    if (code !== undefined || Date.now() > deadline)
      throw new Error(`Todoke did not start (${String(code)}):\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function postmasterPid(dataFolder: string): Promise<number | null> {
  const text = await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

/** A process and all its children, children last; read from /proc, so Linux only (as is CI). */
async function descendants(pid: number): Promise<number[]> {
  const all = [pid];
  for (const parent of all) {
    const text = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8').catch(() => '');
    all.push(...text.split(' ').filter(Boolean).map(Number));
  }
  return all;
}

function kill(pid: number, signal: 'SIGKILL' | 'SIGINT'): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already: its parent's end took it along.
  }
}
