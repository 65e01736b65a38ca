import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { watch } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the built screens depend on. */
const SOURCES = [
  'packages/web/app',
  'packages/web/public',
  'packages/core/src',
  'packages/server/src/contract.ts',
  'package-lock.json',
];

/**
 * Builds the screens when they were never built or their sources changed since. Returns the folder.
 * Takes some seconds at the first start and nothing afterwards.
 */
export async function buildScreens(root: string): Promise<string> {
  const folder = join(root, 'packages/web/build');
  const stampFile = join(folder, '.sources');
  const stamp = await fingerprint(root);
  const isBuilt = async () => (await readFile(stampFile, 'utf8').catch(() => '')) === stamp;
  if (await isBuilt()) return folder;
  const release = await takeTurn(root);
  try {
    // Whoever was before us may have built the same.
    if (!(await isBuilt())) await build(root, () => writeFile(stampFile, stamp));
  } finally {
    await release();
  }
  return folder;
}

async function build(root: string, done: () => Promise<void>): Promise<void> {
  process.stdout.write('\n  画面を準備しています… Preparing the screens, only after a change of them …\n');
  await run(root);
  await done();
}

const TURN_POLL_MS = 100;
/** No build takes this long: its process is gone and the number is another's now. */
const TURN_MAX_MS = 120_000;

/** Two starts at once must not write the same files: the second waits. Returns how to let the next one in. */
async function takeTurn(root: string): Promise<() => Promise<void>> {
  const folder = join(root, 'node_modules/.cache');
  const file = join(folder, 'building-screens');
  await mkdir(folder, { recursive: true });
  while (!(await tryWrite(file, String(process.pid)))) {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    const since = (await stat(file).catch(() => null))?.mtimeMs ?? Date.now();
    const abandoned = (owner > 0 && !isRunning(owner)) || Date.now() - since > TURN_MAX_MS;
    if (abandoned) await rm(file, { force: true });
    await new Promise((resolve) => setTimeout(resolve, TURN_POLL_MS));
  }
  return () => rm(file, { force: true });
}

async function tryWrite(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Changes of one save arrive as several events. */
const SETTLED_MS = 200;

/**
 * Builds the screens again after each change of their sources, for `dev`; the server, which watches what it has
 * loaded, starts again by itself. Returns how to end it.
 */
export function watchScreens(root: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve('');
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(() => buildScreens(root)).catch(tellFailure);
    }, SETTLED_MS);
  };
  const watchers = ['packages/web/app', 'packages/core/src'].map((folder) =>
    watch(join(root, folder), { recursive: true }, changed),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function tellFailure(error: unknown): string {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return '';
}

async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(root, source);
    const info = await stat(path).catch(() => null);
    if (!info) continue;
    if (info.isFile()) {
      hash.update(`${source} ${info.size} ${info.mtimeMs}\n`);
      continue;
    }
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    for (const entry of entries.filter((each) => each.isFile() && !each.name.includes('.test.'))) {
      const file = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = await stat(file);
      hash.update(`${file.slice(root.length)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function run(root: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'node_modules/@react-router/dev/bin.cjs'), 'build'], {
    cwd: join(root, 'packages/web'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The screens could not be built:\n${output}`)),
    );
  });
}
