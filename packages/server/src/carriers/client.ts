import {
  findAdapter,
  type CarrierAdapter,
  type CarrierId,
  type CarrierProblem,
  type CarrierRequest,
} from '@todoke/core/carriers';
import { pauseOf, type GateState } from '@todoke/core/polling';
import type { Clock } from '../clock.ts';
import { CALL_TIMEOUT_MS, makeCall } from './call.ts';
import { missingFor, type Credentials } from './credentials.ts';
import { createLocalGates, type Gates } from './gate.ts';
import type { Urgency } from './lane.ts';
import { problemAnswer, type CallOutcome, type CarrierAnswerRead } from './outcome.ts';
import { createStation, type Station, type StationDeps } from './station.ts';
import { createTokenKeeper } from './token.ts';

export type { CarrierAnswerRead } from './outcome.ts';

export interface CarrierClient {
  /** Asks a carrier about one number. Never throws: everything that goes wrong is a typed problem. */
  ask(carrier: CarrierId, number: string, urgency?: Urgency): Promise<CarrierAnswerRead>;
  /** One call outside the queue for the operator's console, with what went over the wire; counted as any other. */
  tryNumber(carrier: CarrierId, number: string): Promise<CallOutcome>;
  /** A question about this number is waiting or under way in this process. */
  isAsking(carrier: CarrierId, number: string): boolean;
  /** May be asked as far as configuration goes. */
  enabled(carrier: CarrierId): boolean;
  /** Why a carrier is never asked here; `off` where nobody asked for it; null when it may be asked. */
  refusal(carrier: CarrierId): CarrierProblem | 'off' | null;
  /** Why it is not asked at this moment (paused after failures or at its own wish); null when it is. */
  pause(carrier: CarrierId): CarrierProblem | null;
  /** What all processes know of asking this carrier, as it was when this process last looked. */
  gate(carrier: CarrierId): GateState;
  /**
   * One call about a number known to exist, outside the queue; after a pause it is the probe. What it answered, null
   * when it was read, `unasked` when no call was made.
   */
  askCanary(carrier: CarrierId, number: string): Promise<CarrierProblem | null | 'unasked'>;
  /** How many numbers share a call. */
  batch(carrier: CarrierId): number;
}

interface Deps {
  readonly carriers: readonly CarrierId[];
  readonly baseUrls: Readonly<Partial<Record<CarrierId, string>>>;
  readonly credentials?: Credentials;
  /** Carriers whose service is known to be off: never asked. */
  readonly suspended?: readonly CarrierId[];
  readonly clock: Clock;
  /** Pace, breaker and the carrier's wishes; in this process alone where none are given. */
  readonly gates?: Gates;
  readonly hasCanary?: StationDeps['hasCanary'];
  readonly takeCall?: StationDeps['takeCall'];
  readonly onAnswer?: StationDeps['onAnswer'];
  readonly registrar?: StationDeps['registrar'];
  readonly entries?: StationDeps['entries'];
  readonly timeoutMs?: number;
  readonly random?: () => number;
}

/** Makes the one place from which carriers are asked: paced, capped, in batches, one call in flight per number. */
export function createCarrierClient(deps: Deps): CarrierClient {
  const { clock } = deps;
  const inFlight = new Map<string, Promise<CarrierAnswerRead>>();
  const enabled = new Set(deps.carriers);
  const gates = deps.gates ?? createLocalGates();
  const station = stationsOf(deps, gates);
  const pause = (carrier: CarrierId) => pauseOf(gates.known(carrier), clock.now());

  function refusal(carrier: CarrierId): CarrierProblem | 'off' | null {
    if (deps.suspended?.includes(carrier)) return { kind: 'suspended', detail: 'since_autumn_2026' };
    if (!enabled.has(carrier) || !findAdapter(carrier)) return 'off';
    const missing = missingFor(carrier, deps.credentials?.[carrier] ?? {});
    return missing.length > 0 ? { kind: 'auth', detail: `missing: ${missing.join(', ')}` } : null;
  }

  /** The station, or the answer of a carrier that cannot be asked. */
  function reach(carrier: CarrierId): Station | CarrierAnswerRead {
    const adapter = findAdapter(carrier);
    const why = refusal(carrier);
    if (why === 'off' || !adapter)
      return problemAnswer({ kind: 'auth', detail: 'this carrier is not configured' }, clock.now());
    return why ? problemAnswer(why, clock.now()) : station(adapter);
  }

  return {
    refusal,
    enabled: (carrier) => refusal(carrier) === null,
    isAsking: (carrier, number) => inFlight.has(keyOf(carrier, number)),
    pause,
    gate: gates.known,
    async askCanary(carrier, number) {
      const own = reach(carrier);
      if ('reading' in own) return 'unasked';
      const { answers, request } = await own.askNow([number], 'canary');
      const [answer] = answers;
      return request === null || answer === undefined ? 'unasked' : answer.reading.problem;
    },
    batch(carrier) {
      const adapter = findAdapter(carrier);
      return adapter ? station(adapter).batch : 1;
    },
    async tryNumber(carrier, number) {
      const own = reach(carrier);
      return 'reading' in own
        ? { answers: [own], request: null, answered: null }
        : own.askNow([number], 'viewer');
    },
    ask(carrier, number, urgency = 'viewer') {
      const own = reach(carrier);
      if ('reading' in own) return Promise.resolve(own);
      const paused = pause(carrier);
      if (paused) return Promise.resolve(problemAnswer(paused, clock.now()));
      const key = keyOf(carrier, number);
      const flying = inFlight.get(key);
      if (flying) {
        if (urgency === 'viewer') own.lane.hurry(number);
        return flying;
      }
      const asking = new Promise<CarrierAnswerRead>((resolve) => {
        if (!own.lane.add({ number, urgency, answer: resolve }))
          resolve(problemAnswer({ kind: 'rate_limited', retryAfterSeconds: 60 }, clock.now()));
      }).finally(() => inFlight.delete(key));
      inFlight.set(key, asking);
      return asking;
    },
  };
}

function keyOf(carrier: CarrierId, number: string): string {
  return `${carrier}\n${number}`;
}

/** The stations, made when first needed. */
function stationsOf(deps: Deps, gates: Gates): (adapter: CarrierAdapter) => Station {
  const { clock } = deps;
  const stations = new Map<CarrierId, Station>();
  const call = (adapter: CarrierAdapter, request: CarrierRequest) =>
    makeCall(request, {
      encoding: adapter.encoding,
      baseUrl: deps.baseUrls[adapter.id],
      clock,
      timeoutMs: deps.timeoutMs ?? CALL_TIMEOUT_MS,
    });
  const tokens = createTokenKeeper(clock, call);
  return (adapter) => {
    const made =
      stations.get(adapter.id) ??
      createStation({
        adapter,
        credentials: deps.credentials?.[adapter.id] ?? {},
        clock,
        random: deps.random ?? Math.random,
        call,
        tokens,
        gates,
        hasCanary: deps.hasCanary ?? (() => false),
        takeCall: deps.takeCall ?? (() => Promise.resolve(true)),
        onAnswer: deps.onAnswer ?? (() => undefined),
        registrar: deps.registrar,
        entries: deps.entries,
      });
    stations.set(adapter.id, made);
    return made;
  };
}
