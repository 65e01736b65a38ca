import {
  isUnregistered,
  type CarrierAdapter,
  type CarrierId,
  type CarrierProblem,
  type CarrierReading,
} from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import type { Credentials } from '../carriers/credentials.ts';
import type { Db } from '../db/pool.ts';
import { missingToSubscribe, pushPath } from './door.ts';
import {
  claimRegistrations,
  listUnregistered,
  reopenRegistration,
  saveRegistrations,
  type RegistrationOutcome,
} from './queries.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A process that dies while it registers gives its numbers back after this. */
const HELD_MS = 5 * MINUTE_MS;
/** When a service that was down, or refused us, is told again. */
const AGAIN_MS = 10 * MINUTE_MS;
/** A number a service does not take today it may take once the carrier has published it. */
const REFUSED_AGAIN_MS = DAY_MS;
/** A service that forgets a number sooner than this has not taken it in yet. */
const SETTLED_MS = 60 * MINUTE_MS;

/** Problems that are about the number and not about the service. */
const ABOUT_THE_NUMBER = new Set<string>(['invalid_number', 'not_found']);

/** Tells services about numbers, each once, before they are asked. */
export interface Registrar {
  /** Those of the numbers that are to be registered now, by this process. */
  claim(adapter: CarrierAdapter, numbers: readonly string[]): Promise<readonly string[]>;
  /** Notes what became of them; a problem a number, null where the service knows it. */
  note(adapter: CarrierAdapter, outcomes: ReadonlyMap<string, CarrierProblem | null>): Promise<void>;
  /** Those of the numbers about which the service would say nothing, and why. */
  unknown(adapter: CarrierAdapter, numbers: readonly string[]): Promise<ReadonlyMap<string, CarrierProblem>>;
  /** Looks at an answer: a service that has forgotten a number is told again at the next asking. */
  look(adapter: CarrierAdapter, number: string, reading: CarrierReading): Promise<void>;
  /** Where the carrier is to push to; null when the outside cannot reach us. */
  pushUrl(carrier: CarrierId): string | null;
}

/** Makes the registrar; what was told is kept in the database and so survives restarts. */
export function createRegistrar(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly publicUrl: string | null;
}): Registrar {
  const { db, clock } = deps;
  const pushUrl = (carrier: CarrierId) => deps.publicUrl && `${deps.publicUrl}${pushPath(carrier)}`;

  /** Pushes are asked for only where they could be taken. */
  function isWanted(adapter: CarrierAdapter): boolean {
    if (adapter.registration === undefined) return false;
    return missingToSubscribe(adapter, deps.credentials, deps.publicUrl).length === 0;
  }

  return {
    pushUrl,
    async claim(adapter, numbers) {
      if (numbers.length === 0 || !isWanted(adapter)) return [];
      const now = clock.now();
      const times = { now: new Date(now), heldUntil: new Date(now + HELD_MS) };
      return claimRegistrations(db, adapter.id, numbers, times);
    },
    async note(adapter, outcomes) {
      const now = clock.now();
      const rows = [...outcomes].map(([number, problem]): RegistrationOutcome => ({
        number,
        problem: problem === null ? null : textOf(problem),
        dueAt: dueAt(adapter, problem, now),
      }));
      await saveRegistrations(db, adapter.id, rows, new Date(now));
    },
    async unknown(adapter, numbers) {
      if (adapter.registration?.purpose !== 'answers') return new Map();
      const rows = await listUnregistered(db, adapter.id, numbers);
      return new Map(rows.map(({ number, problem }) => [number, problemOf(problem)]));
    },
    async look(adapter, number, reading) {
      if (adapter.registration?.purpose !== 'answers' || !isUnregistered(reading.problem)) return;
      const now = clock.now();
      const times = { registeredBefore: new Date(now - SETTLED_MS), now: new Date(now) };
      await reopenRegistration(db, adapter.id, number, times);
    },
  };
}

function dueAt(adapter: CarrierAdapter, problem: CarrierProblem | null, now: number): Date | null {
  if (problem !== null)
    return new Date(now + (ABOUT_THE_NUMBER.has(problem.kind) ? REFUSED_AGAIN_MS : AGAIN_MS));
  const days = adapter.registration?.renewDays ?? null;
  return days === null ? null : new Date(now + days * DAY_MS);
}

/** `kind detail`, as it is kept. */
function textOf(problem: CarrierProblem): string {
  const more = 'detail' in problem ? problem.detail : 'text' in problem ? (problem.text ?? '') : '';
  return `${problem.kind} ${more}`.trim();
}

/** Back from what is kept; a number somebody else is registering right now is known in a moment. */
function problemOf(text: string | null): CarrierProblem {
  const [kind = '', ...words] = (text ?? '').split(' ');
  const detail = words.join(' ');
  if (kind === 'invalid_number' || kind === 'not_found') return { kind, text: detail };
  if (kind === 'auth') return { kind, detail };
  if (kind === 'rate_limited') return { kind, retryAfterSeconds: AGAIN_MS / 1000 };
  return { kind: 'unavailable', detail: detail === '' ? 'registration_under_way' : detail };
}
