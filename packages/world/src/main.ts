import { parseArgs } from 'node:util';
import { SPEED_LIMIT } from './clock.ts';
import { startWorld, type WorldOptions } from './world.ts';

const USAGE = `node packages/world/src/main.ts [--state DIR] [--seed TEXT] [--speed 0-${SPEED_LIMIT}] [--sim-start ISO] [--per-day N]`;
/** More parcels a day than this and a run's numbers would last less than five days. */
const PER_DAY_LIMIT = 200_000;

/** Prints one line of JSON when ready; ends with its standard input, on SIGTERM, or on Ctrl-C in a terminal. */
async function main(): Promise<void> {
  const world = await startWorld(optionsOf(process.argv.slice(2)));
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    world.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', end);
  // Ctrl-C reaches the whole group; as somebody's child we wait until our parent closes our standard input.
  process.on('SIGINT', () => (process.stdin.isTTY ? end() : undefined));
  process.stdin.on('end', end);
  process.stdin.on('close', end);
  process.stdin.resume();
  process.stdout.write(`${JSON.stringify(world.ready)}\n`);
}

function optionsOf(args: string[]): WorldOptions {
  const { values } = parseArgs({
    args,
    options: {
      state: { type: 'string' },
      seed: { type: 'string' },
      speed: { type: 'string' },
      'sim-start': { type: 'string' },
      'per-day': { type: 'string' },
    },
  });
  const simStart = values['sim-start'] === undefined ? undefined : Date.parse(values['sim-start']);
  if (simStart !== undefined && Number.isNaN(simStart))
    throw new Error('--sim-start must be an ISO time with an offset');
  return {
    folder: values.state,
    seed: values.seed,
    speed: numberIn('--speed', values.speed, 0, SPEED_LIMIT),
    simStart,
    perDay: numberIn('--per-day', values['per-day'], 1, PER_DAY_LIMIT),
  };
}

function numberIn(name: string, text: string | undefined, low: number, high: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < low || value > high)
    throw new Error(`${name} must be a number from ${low} to ${high}`);
  return value;
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exit(1);
}

main().catch(fail);
