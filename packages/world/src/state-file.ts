import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClockAnchor } from './clock.ts';
import type { WorldRun } from './parcels/population.ts';

/** All that a world must remember; its parcels follow from it. */
export interface WorldState extends ClockAnchor {
  readonly seed: string;
  readonly free: boolean;
  /** False while running: after a crash the clock may have run up to one saving interval further. */
  readonly clean: boolean;
  readonly runs: readonly WorldRun[];
}

const FILE = 'world.json';
/** Real time between two savings of a running clock. */
export const SAVE_EVERY_MS = 5000;
/** How late a saving may come on a busy machine. */
const SAVE_SLACK_MS = 5000;

/** The saved state, undefined on a first start. Throws on a file that is not ours, rather than replacing it. */
export function loadState(folder: string): WorldState | undefined {
  const path = join(folder, FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  const state: unknown = JSON.parse(text);
  if (!isState(state)) throw new Error(`${path} is not a state of this world; move it away to start afresh`);
  return state;
}

function isState(value: unknown): value is WorldState {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Partial<Record<keyof WorldState, unknown>>; // a look at unknown fields, each checked below
  return (
    typeof fields.seed === 'string' &&
    [fields.simAnchor, fields.realAnchor, fields.speed].every(Number.isFinite) &&
    typeof fields.free === 'boolean' &&
    typeof fields.clean === 'boolean' &&
    Array.isArray(fields.runs) &&
    fields.runs.every(
      (run: Partial<WorldRun> | null) => Number.isFinite(run?.start) && Number.isFinite(run?.perDay),
    )
  );
}

export function saveState(folder: string, state: WorldState): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  writeFileSync(`${path}.new`, `${JSON.stringify(state)}\n`);
  renameSync(`${path}.new`, path);
}

/** The latest simulated instant the saved world can have shown to anybody. */
export function latestShown(state: WorldState): number {
  return state.clean ? state.simAnchor : state.simAnchor + state.speed * (SAVE_EVERY_MS + SAVE_SLACK_MS);
}
