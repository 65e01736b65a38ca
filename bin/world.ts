import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The simulated world beside the server, as its ready line describes it. */
export interface RunningWorld {
  readonly clock: string;
  readonly admin: string;
  readonly carriers: Readonly<Record<string, string>>;
  /** What each sandbox carrier wants to be told, by its id. */
  readonly credentials: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Numbers each sandbox carrier knows, by its id. */
  readonly canaries: Readonly<Record<string, readonly string[]>>;
  readonly samples: readonly { readonly number: string; readonly shows: string }[];
  /** Resolves when it ends without having been asked to. */
  readonly died: Promise<void>;
  stop(): Promise<void>;
}

const READY_TIMEOUT_MS = 20_000;

/** Beside the world's own state: where the running world is reached, for whoever wants to move its clock. */
const ADDRESS_FILE = 'address.json';

/** Starts the world as a process of its own; it ends when its standard input closes, so it never outlives us. */
export async function startWorld(
  root: string,
  options: { readonly state: string; readonly speed: number; readonly seed: string | undefined },
): Promise<RunningWorld> {
  await mkdir(options.state, { recursive: true });
  const seed = options.seed === undefined ? [] : ['--seed', options.seed];
  const child = spawn(
    process.execPath,
    [
      join(root, 'packages/world/src/main.ts'),
      '--state',
      options.state,
      '--speed',
      String(options.speed),
      ...seed,
    ],
    // Detached, so that Ctrl-C reaches us alone and open requests still get their carrier's answer.
    { stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let stopping = false;
  const ready = await Promise.race([firstLine(child.stdout), exited.then(() => null), timeout()]);
  if (ready === null) {
    child.kill('SIGKILL');
    throw new Error('The simulated carriers did not start.');
  }
  const { clock, admin, carriers, credentials, canaries, samples } = JSON.parse(ready) as Omit<
    RunningWorld,
    'died' | 'stop'
  >; // its ready line
  const addressFile = join(options.state, ADDRESS_FILE);
  await writeFile(addressFile, JSON.stringify({ admin }));
  return {
    clock,
    admin,
    carriers,
    credentials,
    canaries,
    samples,
    died: new Promise((resolve) => void exited.then(() => stopping || resolve())),
    async stop() {
      stopping = true;
      child.stdin.end();
      const timer = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await exited;
      clearTimeout(timer);
      await rm(addressFile, { force: true });
    },
  };
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string | null> {
  for await (const line of createInterface({ input: stream })) return line;
  return null;
}

function timeout(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), READY_TIMEOUT_MS).unref());
}
