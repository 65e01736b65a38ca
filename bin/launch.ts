import { spawn, type ChildProcess } from 'node:child_process';
import { join, resolve } from 'node:path';
import { checkBeforeStart, describeFailure } from '@todoke/server/launch';
import { buildScreens, watchScreens } from './screens.ts';
import { startWorld, type RunningWorld } from './world.ts';

const ROOT = join(import.meta.dirname, '..');
const SPEED_DEFAULT = 30;
const EXIT_FAILED = 1;

/**
 * Starts Todoke: checks what can be checked, builds the screens if they changed, starts the simulated world in
 * test mode, then the server, which is told nothing but addresses. Returns the exit code.
 */
export async function launch(command: 'start' | 'dev' | 'demo', args: readonly string[]): Promise<number> {
  let world: RunningWorld | null = null;
  let stopWatching: (() => void) | undefined;
  try {
    const plan = await checkBeforeStart(process.env);
    const webBuild = await buildScreens(ROOT);
    const speed = Number(option(args, '--speed') ?? SPEED_DEFAULT);
    if (!(speed >= 1 && speed <= 3600)) {
      process.stderr.write('\n  --speed takes a number from 1 to 3600.\n\n');
      return EXIT_FAILED;
    }
    if (plan.testMode) {
      world = await startWorld(ROOT, {
        state: join(plan.dataFolder, 'world'),
        speed,
        seed: option(args, '--seed'),
      });
    }
    if (command === 'dev') stopWatching = watchScreens(ROOT);
    return await runServer({ command, world, webBuild, speed });
  } catch (error) {
    process.stderr.write(describeFailure(error));
    return EXIT_FAILED;
  } finally {
    stopWatching?.();
    await world?.stop();
  }
}

function option(args: readonly string[], name: string): string | undefined {
  const index = args.indexOf(name);
  return index < 0 ? undefined : args[index + 1];
}

interface Plan {
  readonly command: 'start' | 'dev' | 'demo';
  readonly world: RunningWorld | null;
  readonly webBuild: string;
  readonly speed: number;
}

function runServer({ command, world, webBuild, speed }: Plan): Promise<number> {
  const watch = command === 'dev' ? ['--watch', '--watch-preserve-output'] : [];
  const server = spawnServer(watch, {
    NODE_ENV: command === 'dev' ? 'development' : 'production',
    TODOKE_WEB: process.env['TODOKE_WEB'] ?? webBuild,
    ...(world ? worldSettings(world) : {}),
  });
  let demo: ChildProcess | undefined;
  server.on('message', (message: { kind: string; url: string }) => {
    if (message.kind !== 'ready') return;
    process.stdout.write(greeting(message.url, world, speed));
    if (world) void tellWhereToPush(world, message.url);
    if (command === 'demo' && world) demo = runDemo(world, message.url);
  });
  const stop = () => server.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  world?.died.then(
    () => {
      process.stderr.write('\n  The simulated carriers ended unexpectedly; Todoke stops.\n\n');
      stop();
    },
    () => undefined,
  );
  return new Promise((resolveExit) => {
    server.on('exit', (code, signal) => {
      demo?.kill('SIGTERM');
      resolveExit(signal === null ? (code ?? EXIT_FAILED) : EXIT_FAILED);
    });
  });
}

/** The server as a process of its own, told nothing but settings. It sends one `ready` message with its address. */
export function spawnServer(
  flags: readonly string[],
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  // A larger young generation: folding makes much short-lived memory, and a fifth of the time went into collecting it.
  return spawn(
    process.execPath,
    [...flags, '--max-semi-space-size=64', join(ROOT, 'packages/server/src/main.ts')],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...settings } },
  );
}

/** What the server is told of the simulated world: addresses and numbers to try. */
export function worldSettings(world: RunningWorld): Record<string, string> {
  return {
    TODOKE_CARRIER_URLS: JSON.stringify(world.carriers),
    TODOKE_CREDENTIALS: JSON.stringify(world.credentials),
    TODOKE_CANARIES: JSON.stringify(world.canaries),
    TODOKE_CLOCK_URL: world.clock,
    TODOKE_SAMPLES: JSON.stringify(world.samples.map(({ number, shows }) => ({ number, shows }))),
  };
}

/** The sandbox services push to us, as an operator would have entered it at each of the real ones. */
async function tellWhereToPush(world: RunningWorld, target: string): Promise<void> {
  await fetch(`${world.admin}/pushes`, { method: 'POST', body: JSON.stringify({ target }) }).catch(
    () => undefined,
  );
}

function runDemo(world: RunningWorld, url: string): ChildProcess {
  return spawn(
    process.execPath,
    [join(ROOT, 'packages/world/src/demo.ts'), '--admin', world.admin, '--server', url],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
}

const SHOWS: Record<string, string> = {
  out_for_delivery: '配達中(あとN件) · out for delivery, stops away',
  in_transit: '配送中 · in transit',
  absent: 'ご不在、再配達待ち · nobody was in',
  customs: '通関手続中 · at customs',
  not_registered: '番号が未登録 · not registered yet',
  mistyped: '番号の打ち間違い · a mistyped digit',
};
const SAMPLES_SHOWN = 3;

function greeting(url: string, world: RunningWorld | null, speed: number): string {
  const lines = ['', `  届け Todoke   ${url}`, ''];
  if (world) {
    lines.push(
      '  テストモード: 実際の荷物ではありません。 Test mode: simulated carriers and parcels,',
      `  their clock runs ${speed} times faster. Data is kept in ${resolve(process.env['TODOKE_DATA'] ?? './data')}.`,
      '',
      '  お試しの番号 Numbers to try:',
      ...world.samples
        .slice(0, SAMPLES_SHOWN)
        .map(({ number, shows }) => `    ${number.padEnd(16)} ${SHOWS[shows] ?? shows}`),
      '',
    );
  }
  lines.push('  Ctrl-C で終了します。 Ctrl-C stops it.', '', '');
  return lines.join('\n');
}
