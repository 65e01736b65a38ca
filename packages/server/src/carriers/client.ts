import {
  batchSize,
  findAdapter,
  findCarrier,
  paceOf,
  type CarrierAdapter,
  type CarrierId,
  type CarrierProblem,
  type CarrierReading,
  type CarrierRequest,
} from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import { afterCall, CLOSED, mayAsk, type BreakerState } from './breaker.ts';
import { CALL_TIMEOUT_MS, makeCall, type Answered } from './call.ts';
import { missingFor, type Credentials } from './credentials.ts';
import { createLane, type Lane, type Question, type Urgency } from './lane.ts';
import { createTokenKeeper } from './token.ts';

/** A carrier that says "too many" without saying how long is left alone this long. */
const RATE_LIMITED_SECONDS = 300;
const RATE_LIMITED_SECONDS_MAX = 3_600;

export interface CarrierAnswerRead {
  readonly reading: CarrierReading;
  readonly observedAt: EpochMs;
}

export type Outcome = 'ok' | CarrierProblem['kind'];

export interface CarrierClient {
  /** Asks a carrier about one number. Never throws: everything that goes wrong is a typed problem. */
  ask(carrier: CarrierId, number: string, urgency?: Urgency): Promise<CarrierAnswerRead>;
  /** One call outside the queue for the operator's console, with the answer's text; counted as any other. */
  tryNumber(
    carrier: CarrierId,
    number: string,
  ): Promise<
    { readonly request: CarrierRequest | null; readonly answer: Answered | null } & CarrierAnswerRead
  >;
  /** May be asked as far as configuration goes. */
  enabled(carrier: CarrierId): boolean;
  /** Why a carrier is never asked here; `off` where nobody asked for it; null when it may be asked. */
  refusal(carrier: CarrierId): CarrierProblem | 'off' | null;
  /** Why it is not asked at this moment (paused after failures or at its own wish); null when it is. */
  pause(carrier: CarrierId): CarrierProblem | null;
  breaker(carrier: CarrierId): BreakerState;
  /** How many numbers share a call. */
  batch(carrier: CarrierId): number;
}

interface Station {
  readonly adapter: CarrierAdapter;
  readonly credentials: Readonly<Record<string, string>>;
  readonly lane: Lane<CarrierAnswerRead>;
  readonly batch: number;
  breaker: BreakerState;
  /** The carrier asked to be left alone until then. */
  quietUntil: number;
}

/** Problems that say something about the carrier rather than about the parcel or our own asking. */
const CARRIER_IS_DOWN = new Set<CarrierProblem['kind']>([
  'unavailable',
  'network',
  'blocked',
  'layout_changed',
  'suspended',
]);

interface Deps {
  readonly carriers: readonly CarrierId[];
  readonly baseUrls: Readonly<Partial<Record<CarrierId, string>>>;
  readonly credentials?: Credentials;
  /** Carriers whose service is known to be off: never asked. */
  readonly suspended?: readonly CarrierId[];
  readonly clock: Clock;
  /** Takes one call from the carrier's hourly budget; false when it is used up. */
  readonly takeCall?: (carrier: CarrierId, urgency: Urgency) => Promise<boolean>;
  readonly onAnswer?: (carrier: CarrierId, outcome: Outcome, ms: number) => void;
  readonly timeoutMs?: number;
  readonly random?: () => number;
}

/** Makes the one place from which carriers are asked: paced, capped, in batches, one call in flight per number. */
export function createCarrierClient(deps: Deps): CarrierClient {
  const { clock } = deps;
  const stations = new Map<CarrierId, Station>();
  const inFlight = new Map<string, Promise<CarrierAnswerRead>>();
  const enabled = new Set(deps.carriers);
  const call = (adapter: CarrierAdapter, request: CarrierRequest) =>
    makeCall(request, {
      encoding: adapter.encoding,
      baseUrl: deps.baseUrls[adapter.id],
      clock,
      timeoutMs: deps.timeoutMs ?? CALL_TIMEOUT_MS,
    });
  const tokens = createTokenKeeper(clock, call);

  function refusal(carrier: CarrierId): CarrierProblem | 'off' | null {
    if (deps.suspended?.includes(carrier)) return { kind: 'suspended', detail: 'since_autumn_2026' };
    if (!enabled.has(carrier) || !findAdapter(carrier)) return 'off';
    const missing = missingFor(carrier, deps.credentials?.[carrier] ?? {});
    return missing.length > 0 ? { kind: 'auth', detail: `missing: ${missing.join(', ')}` } : null;
  }

  function station(adapter: CarrierAdapter): Station {
    const known = stations.get(adapter.id);
    if (known) return known;
    const access = findCarrier(adapter.id)?.profile.access.value;
    const credentials = deps.credentials?.[adapter.id] ?? {};
    const batch = access ? batchSize(adapter, access, credentials) : 1;
    const fresh: Station = {
      adapter,
      credentials,
      batch,
      breaker: CLOSED,
      quietUntil: 0,
      lane: createLane<CarrierAnswerRead>({
        pace: paceOf(access ?? { how: 'public_page', state: 'none', notes: [], credentials: [] }),
        batch,
        clock,
        random: deps.random ?? Math.random,
        ask: (questions) => answerAll(fresh, questions),
      }),
    };
    stations.set(adapter.id, fresh);
    return fresh;
  }

  function pauseOf(own: Station): CarrierProblem | null {
    const now = clock.now();
    if (own.quietUntil > now)
      return { kind: 'rate_limited', retryAfterSeconds: Math.ceil((own.quietUntil - now) / 1000) };
    const busy = own.breaker.kind === 'probing' || (own.breaker.kind === 'open' && now < own.breaker.until);
    return busy ? { kind: 'unavailable', detail: 'paused after repeated failures' } : null;
  }

  /** Asks for all of these in one call and answers each. */
  async function answerAll(own: Station, questions: readonly Question<CarrierAnswerRead>[]): Promise<void> {
    const numbers = questions.map((question) => question.number);
    const urgency = questions.some((each) => each.urgency === 'viewer') ? 'viewer' : 'schedule';
    let answers: readonly CarrierAnswerRead[];
    try {
      answers = (await askNow(own, numbers, urgency)).answers;
    } catch {
      // An adapter must read every body; one that does not is a fault of ours, and the page is unread.
      const fault = problem({ kind: 'layout_changed', detail: 'the adapter failed' }, clock.now());
      answers = numbers.map(() => fault);
    }
    for (const [index, question] of questions.entries())
      question.answer(answers[index] ?? problem({ kind: 'network', detail: 'no answer' }, clock.now()));
  }

  async function askNow(
    own: Station,
    numbers: readonly string[],
    urgency: Urgency,
  ): Promise<{
    answers: readonly CarrierAnswerRead[];
    request: CarrierRequest | null;
    answered: Answered | null;
  }> {
    const none = (why: CarrierProblem) => ({
      answers: numbers.map(() => problem(why, clock.now())),
      request: null,
      answered: null,
    });
    const paused = pauseOf(own);
    if (paused) return none(paused);
    if (deps.takeCall && !(await deps.takeCall(own.adapter.id, urgency)))
      return none({ kind: 'rate_limited', retryAfterSeconds: null });
    const gate = mayAsk(own.breaker, clock.now());
    own.breaker = gate.state;
    if (!gate.allowed) return none({ kind: 'unavailable', detail: 'paused after repeated failures' });
    const started = performance.now();
    const { request, answered, readings } = await exchange(own, numbers);
    const observedAt = answered?.ok ? answered.context.observedAt : clock.now();
    note(own, readings, performance.now() - started);
    return { answers: readings.map((reading) => ({ reading, observedAt })), request, answered };
  }

  /** One call, with the token it needs; a token refused is renewed once. */
  async function exchange(own: Station, numbers: readonly string[]) {
    const { adapter } = own;
    for (let attempt = 0; ; attempt += 1) {
      const options = { language: 'ja', now: clock.now(), credentials: own.credentials } as const;
      const token = adapter.token ? await tokens.tokenFor(adapter, adapter.token, options) : null;
      if (token && !token.ok)
        return { request: null, answered: null, readings: numbers.map(() => unread(token.problem)) };
      const credentials = token ? { ...own.credentials, accessToken: token.accessToken } : own.credentials;
      const request = adapter.request(numbers, { ...options, credentials });
      const answered = await call(adapter, request);
      const readings = numbers.map((number) =>
        answered.ok ? adapter.read(answered.body, { ...answered.context, number }) : unread(answered.problem),
      );
      const refused = readings.every((reading) => reading.problem?.kind === 'auth');
      if (!refused || !token || attempt > 0) return { request, answered, readings };
      tokens.forget(adapter.id);
    }
  }

  function note(own: Station, readings: readonly CarrierReading[], ms: number): void {
    const kinds = readings.map((reading) => reading.problem?.kind ?? 'ok');
    const down = kinds.every((kind) => kind !== 'ok' && CARRIER_IS_DOWN.has(kind));
    own.breaker = afterCall(own.breaker, !down, clock.now());
    for (const { problem: said } of readings) {
      if (said?.kind !== 'rate_limited') continue;
      const seconds = Math.min(said.retryAfterSeconds ?? RATE_LIMITED_SECONDS, RATE_LIMITED_SECONDS_MAX);
      own.quietUntil = Math.max(own.quietUntil, clock.now() + seconds * 1000);
    }
    for (const kind of kinds) deps.onAnswer?.(own.adapter.id, kind, ms);
  }

  function refused(carrier: CarrierId): CarrierAnswerRead | Station {
    const why = refusal(carrier);
    const adapter = findAdapter(carrier);
    if (why === 'off' || !adapter)
      return problem({ kind: 'auth', detail: 'this carrier is not configured' }, clock.now());
    return why ? problem(why, clock.now()) : station(adapter);
  }

  return {
    refusal,
    enabled: (carrier) => refusal(carrier) === null,
    pause(carrier) {
      const own = stations.get(carrier);
      return own ? pauseOf(own) : null;
    },
    breaker: (carrier) => stations.get(carrier)?.breaker ?? CLOSED,
    batch(carrier) {
      const adapter = findAdapter(carrier);
      return adapter ? station(adapter).batch : 1;
    },
    async tryNumber(carrier, number) {
      const own = refused(carrier);
      if ('reading' in own) return { request: null, answer: null, ...own };
      const { answers, request, answered } = await askNow(own, [number], 'viewer');
      const [first] = answers;
      return {
        request,
        answer: answered,
        ...(first ?? problem({ kind: 'network', detail: 'no answer' }, clock.now())),
      };
    },
    ask(carrier, number, urgency = 'viewer') {
      const own = refused(carrier);
      if ('reading' in own) return Promise.resolve(own);
      const paused = pauseOf(own);
      if (paused) return Promise.resolve(problem(paused, clock.now()));
      const key = `${carrier}\n${number}`;
      const flying = inFlight.get(key);
      if (flying) {
        if (urgency === 'viewer') own.lane.hurry(number);
        return flying;
      }
      const asking = new Promise<CarrierAnswerRead>((resolve) => {
        if (!own.lane.add({ number, urgency, answer: resolve }))
          resolve(problem({ kind: 'rate_limited', retryAfterSeconds: 60 }, clock.now()));
      }).finally(() => inFlight.delete(key));
      inFlight.set(key, asking);
      return asking;
    },
  };
}

function unread(why: CarrierProblem): CarrierReading {
  return { number: null, events: [], promise: null, problem: why };
}

function problem(why: CarrierProblem, observedAt: EpochMs): CarrierAnswerRead {
  return { reading: unread(why), observedAt };
}
