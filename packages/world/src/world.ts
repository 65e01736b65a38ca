import { SANDBOX_CARRIERS } from './carriers/index.ts';
import type { SandboxCarrier, SiteId } from './carriers/sandbox.ts';
import { startOfRun, WorldClock } from './clock.ts';
import { FaultBoard } from './faults.ts';
import { answerAsAdmin } from './http/admin.ts';
import { answerAsCarrier } from './http/carrier-site.ts';
import { listen, type Listener } from './http/listener.ts';
import { DEFAULT_PER_DAY, type WorldFacts } from './parcels/population.ts';
import { Pusher } from './pusher.ts';
import { Registry } from './registry.ts';
import { knownNumbers } from './parcels/known.ts';
import { samplesOf, type Sample } from './parcels/samples.ts';
import { SAVE_EVERY_MS, latestShown, loadState, saveState } from './state-file.ts';

export interface WorldOptions {
  /** Folder of `world.json`; undefined keeps nothing. */
  readonly folder?: string | undefined;
  /** Default: the saved world's, or `todoke`. */
  readonly seed?: string | undefined;
  readonly speed?: number | undefined;
  /** A chosen first instant; sets the clock free of the real one. */
  readonly simStart?: number | undefined;
  readonly perDay?: number | undefined;
  /** Real time; tests may hold it still. */
  readonly real?: () => number;
}

const DEFAULT_SEED = 'todoke';
const DEFAULT_SPEED = 30;

/** What the launcher needs to know, printed as one line. */
interface ReadyLine {
  readonly clock: string;
  readonly admin: string;
  readonly carriers: Readonly<Record<SiteId, string>>;
  /** What each service wants to be presented with, by the names its adapter uses. */
  readonly credentials: Readonly<Record<SiteId, Readonly<Record<string, string>>>>;
  /** A number each service knows and has known for days, for callers that want to see whether they still read it. */
  readonly canaries: Readonly<Record<SiteId, readonly string[]>>;
  readonly samples: readonly Sample[];
  readonly simNow: number;
  readonly speed: number;
}

export interface RunningWorld {
  readonly ready: ReadyLine;
  readonly facts: WorldFacts;
  readonly clock: WorldClock;
  readonly faults: FaultBoard;
  readonly registry: Registry;
  readonly pusher: Pusher;
  close(): Promise<void>;
}

/** Opens the saved world or a new one, and adds a run to it. Throws when another seed was saved. */
export function openWorld(options: WorldOptions): { facts: WorldFacts; clock: WorldClock; free: boolean } {
  const real = options.real ?? Date.now;
  const saved = options.folder === undefined ? undefined : loadState(options.folder);
  if (saved !== undefined && options.seed !== undefined && options.seed !== saved.seed) {
    throw new Error(`the world in ${options.folder} has the seed "${saved.seed}"; use it, or another folder`);
  }
  const free = saved?.free ?? options.simStart !== undefined;
  const speed = options.speed ?? saved?.speed ?? DEFAULT_SPEED;
  const earliest = Math.max(
    saved === undefined ? Number.NEGATIVE_INFINITY : latestShown(saved),
    options.simStart ?? (free ? Number.NEGATIVE_INFINITY : real()),
  );
  const start = options.simStart === earliest ? earliest : startOfRun(earliest);
  const clock = new WorldClock({ anchor: { simAnchor: start, realAnchor: real(), speed }, free, real });
  const run = { start, perDay: options.perDay ?? DEFAULT_PER_DAY };
  const facts = { seed: saved?.seed ?? options.seed ?? DEFAULT_SEED, runs: [...(saved?.runs ?? []), run] };
  return { facts, clock, free };
}

/** Starts a world: one server per carrier and one for clock and switchboard, all on loopback. */
export async function startWorld(options: WorldOptions): Promise<RunningWorld> {
  const { facts, clock, free } = openWorld(options);
  const { folder } = options;
  const faults = new FaultBoard();
  const registry = new Registry();
  const save = (clean: boolean) => {
    if (folder !== undefined)
      saveState(folder, { seed: facts.seed, runs: facts.runs, free, clean, ...clock.anchor() });
  };
  save(false);
  const saving = setInterval(() => save(false), SAVE_EVERY_MS);
  saving.unref();
  const site = { facts, faults, registry, now: () => clock.now() };
  const pusher = new Pusher(site);
  const listeners: Listener[] = [];
  const open = async (...args: Parameters<typeof listen>) => {
    const listener = await listen(...args);
    listeners.push(listener);
    return listener.url;
  };
  const admin = await open(async (received) => {
    const reply = await answerAsAdmin({ facts, faults, clock, registry, pusher }, received);
    // A jump must be on disk before anybody acts on it, or a crash would set the clock back.
    if (received.method === 'POST' && received.url.pathname === '/clock') save(false);
    return reply;
  });
  const sites: readonly SandboxCarrier[] = Object.values(SANDBOX_CARRIERS);
  const urls = await Promise.all(
    sites.map(
      async (one) => [one.id, await open((received) => answerAsCarrier(site, one, received))] as const,
    ),
  );
  const credentials = sites.map((one) => [one.id, one.credentials] as const);
  const ready: ReadyLine = {
    clock: `${admin}/clock`,
    admin,
    // One entry per id of the list, which is a record of all ids.
    carriers: Object.fromEntries(urls) as ReadyLine['carriers'],
    credentials: Object.fromEntries(credentials) as ReadyLine['credentials'],
    canaries: Object.fromEntries(
      sites.map((one) => [one.id, knownNumbers(facts, one, clock.now())] as const),
    ) as ReadyLine['canaries'],
    samples: samplesOf(facts.seed, facts.runs.length - 1),
    simNow: clock.now(),
    speed: clock.speed,
  };
  const close = async () => {
    clearInterval(saving);
    pusher.stop();
    save(true);
    await Promise.all(listeners.map((listener) => listener.close()));
  };
  return { ready, facts, clock, faults, registry, pusher, close };
}
