import { CARRIER_IDS, type CarrierId, type CarrierProblem } from '@todoke/core/carriers';
import { canaryDue, judgeCanaries, type CanaryVerdict } from '@todoke/core/polling';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import type { CarrierClient } from './client.ts';
import type { Gates } from './gate.ts';
import {
  findAnsweredNumber,
  listCanaries,
  noteCanary,
  removeCanary,
  removeOtherCanaries,
  saveCanary,
  type CanaryRow,
} from './queries.ts';

/** How often it is looked whether a carrier should be asked; real time, since it is our own work. */
const TICK_MS = 2_000;
/** Named numbers asked about before a carrier is judged. */
const ASKED_MAX = 3;
/** Numbers an operator may name for one carrier. */
const NAMED_MAX = 10;

/** Numbers known to exist, each with its carrier: named in the configuration or by the operator, never computed. */
export interface Canaries {
  has(carrier: CarrierId): boolean;
  list(carrier?: CarrierId): readonly CanaryRow[];
  /** False when the carrier has as many as it may. */
  add(carrier: CarrierId, number: string): Promise<boolean>;
  remove(carrier: string, number: string): Promise<boolean>;
  /** Takes over what the configuration names; before anything is asked. */
  load(): Promise<void>;
  /** Reads again what other processes wrote. */
  reload(): Promise<void>;
}

/** Makes the register of known numbers. */
export function createCanaries(
  db: Db,
  configured: Readonly<Partial<Record<CarrierId, readonly string[]>>>,
): Canaries {
  let rows: readonly CanaryRow[] = [];
  const reload = async () => {
    rows = await listCanaries(db);
  };
  const list = (carrier?: CarrierId) =>
    carrier === undefined ? rows : rows.filter((row) => row.carrier === carrier);
  return {
    list,
    reload,
    has: (carrier) => rows.some((row) => row.carrier === carrier),
    async load() {
      const named = CARRIER_IDS.flatMap((carrier) =>
        (configured[carrier] ?? []).map((number) => ({ carrier, number })),
      );
      await removeOtherCanaries(
        db,
        named.map(({ carrier, number }) => `${carrier} ${number}`),
      );
      for (const each of named) await saveCanary(db, { ...each, source: 'configuration' });
      await reload();
    },
    async add(carrier, number) {
      await reload();
      const own = list(carrier);
      if (own.length >= NAMED_MAX && !own.some((row) => row.number === number)) return false;
      await saveCanary(db, { carrier, number, source: 'operator' });
      await reload();
      return true;
    },
    async remove(carrier, number) {
      const removed = await removeCanary(db, { carrier, number });
      await reload();
      return removed;
    },
  };
}

interface Deps {
  readonly db: Db;
  readonly clock: Clock;
  readonly client: Pick<CarrierClient, 'askCanary' | 'enabled'>;
  readonly gates: Gates;
  readonly canaries: Canaries;
  readonly carriers: readonly CarrierId[];
  /** What was found; `news` when "not found" is not believed from this answer on. */
  readonly onVerdict: (carrier: CarrierId, verdict: CanaryVerdict, news: boolean) => void;
}

export interface CanaryWatch {
  /** Asks now, within pace and budget, whether or not it is due; null when there is no number to ask about. */
  look(carrier: CarrierId): Promise<CanaryVerdict | null>;
  stop(): Promise<void>;
}

/** Asks about known numbers when it is due, one carrier independent of another, until stopped. */
export function startCanaryWatch(deps: Deps): CanaryWatch {
  const looking = new Map<CarrierId, Promise<void>>();
  const tick = () => {
    for (const carrier of deps.carriers) {
      if (looking.has(carrier) || !deps.client.enabled(carrier)) continue;
      if (canaryDue(deps.gates.known(carrier), deps.clock.now()) === null) continue;
      // A look that fails (the database restarts) is made again at the next turn.
      const look = lookAt(deps, carrier)
        .catch(() => undefined)
        .then(() => void looking.delete(carrier));
      looking.set(carrier, look);
    }
  };
  const timer = setInterval(tick, TICK_MS);
  return {
    look: (carrier) => lookAt(deps, carrier, true),
    async stop() {
      clearInterval(timer);
      await Promise.all(looking.values());
    },
  };
}

/**
 * Asks one carrier about its known numbers if it is due for everybody, or because the operator wants to know; the
 * verdict, null when nobody was to be asked.
 */
async function lookAt(deps: Deps, carrier: CarrierId, wanted = false): Promise<CanaryVerdict | null> {
  const { clock, gates, canaries, db } = deps;
  const due = await gates.pass(carrier, (state) => {
    const result = wanted || canaryDue(state, clock.now()) !== null;
    return { state: result ? { ...state, canaryAt: clock.now() } : null, result };
  });
  const numbers = due ? await numbersOf(db, canaries, carrier) : [];
  if (numbers.length === 0) return null;
  const answers: (CarrierProblem | null)[] = [];
  for (const number of numbers) {
    const problem = await deps.client.askCanary(carrier, number);
    if (problem === 'unasked') break;
    answers.push(problem);
    await noteCanary(db, { carrier, number, outcome: problem?.kind ?? 'ok' }, new Date(clock.now()));
    if (problem === null || !SAYS_UNKNOWN.has(problem.kind)) break;
  }
  const verdict = judgeCanaries(answers);
  await canaries.reload();
  deps.onVerdict(carrier, verdict, await believe(gates, clock, carrier, verdict));
  return verdict;
}

/** Answers after which another known number may still be found. */
const SAYS_UNKNOWN = new Set<CarrierProblem['kind']>(['not_found', 'invalid_number']);

/** Keeps whether "not found" is to be believed; true when that is new. */
function believe(gates: Gates, clock: Clock, carrier: CarrierId, verdict: CanaryVerdict): Promise<boolean> {
  if (verdict.kind !== 'lost') return Promise.resolve(false);
  return gates.pass(carrier, (state) => ({
    state: { ...state, distrustedSince: state.distrustedSince ?? clock.now() },
    result: state.distrustedSince === null,
  }));
}

/** The named numbers, those found last first, then one the carrier has answered for: carriers forget old numbers. */
async function numbersOf(db: Db, canaries: Canaries, carrier: CarrierId): Promise<readonly string[]> {
  const named = canaries.list(carrier).map((row) => row.number);
  const answered = await findAnsweredNumber(db, carrier);
  return [...new Set([...named.slice(0, ASKED_MAX), ...(answered === undefined ? [] : [answered])])];
}
