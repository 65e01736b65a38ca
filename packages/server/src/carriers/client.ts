import iconv from 'iconv-lite';
import {
  findAdapter,
  type CarrierAdapter,
  type CarrierId,
  type CarrierProblem,
  type CarrierReading,
} from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import { systemErrorCode } from '../failure.ts';
import { afterCall, CLOSED, mayAsk, type BreakerState } from './breaker.ts';

/** A carrier's whole answer comes within this, or counts as silence. */
const CALL_TIMEOUT_MS = 10_000;
/** The largest page seen is under 200 kB; more is not a tracking page. */
const BODY_BYTES_MAX = 1024 * 1024;
/** Callers beyond this are told the carrier is busy rather than kept waiting. */
const WAITING_MAX = 200;

/** How gently a carrier is asked. Public pages: one call at a time, seconds apart, as a person would. */
interface Pace {
  readonly concurrency: number;
  readonly gapMs: number;
}
const PUBLIC_PAGE: Pace = { concurrency: 1, gapMs: 3_000 };
const OWN_SYSTEM: Pace = { concurrency: 8, gapMs: 0 };

export interface CarrierAnswerRead {
  readonly reading: CarrierReading;
  readonly observedAt: EpochMs;
}

export interface CarrierClient {
  /** Asks a carrier about one number. Never throws: everything that goes wrong is a typed problem. */
  ask(carrier: CarrierId, number: string): Promise<CarrierAnswerRead>;
  enabled(carrier: CarrierId): boolean;
  breaker(carrier: CarrierId): BreakerState;
}

interface Lane {
  breaker: BreakerState;
  running: number;
  nextStartMs: number;
  readonly waiting: (() => void)[];
}

/** Problems that say something about the carrier rather than about the parcel or our own asking. */
const CARRIER_IS_DOWN = new Set<CarrierProblem['kind']>([
  'unavailable',
  'network',
  'blocked',
  'layout_changed',
  'suspended',
]);

/** Makes the one place from which carriers are asked: paced, capped, one call in flight per number. */
export function createCarrierClient(deps: {
  readonly carriers: readonly CarrierId[];
  readonly baseUrls: Readonly<Partial<Record<CarrierId, string>>>;
  readonly clock: Clock;
  readonly onAnswer?: (carrier: CarrierId, outcome: 'ok' | CarrierProblem['kind'], ms: number) => void;
}): CarrierClient {
  const lanes = new Map<CarrierId, Lane>();
  const inFlight = new Map<string, Promise<CarrierAnswerRead>>();
  const enabled = new Set(deps.carriers);

  function lane(carrier: CarrierId): Lane {
    const known = lanes.get(carrier);
    if (known) return known;
    const fresh: Lane = { breaker: CLOSED, running: 0, nextStartMs: 0, waiting: [] };
    lanes.set(carrier, fresh);
    return fresh;
  }

  async function askNow(adapter: CarrierAdapter, number: string): Promise<CarrierAnswerRead> {
    const carrier = adapter.id;
    const own = lane(carrier);
    const gate = mayAsk(own.breaker, deps.clock.now());
    own.breaker = gate.state;
    if (!gate.allowed)
      return problem({ kind: 'unavailable', detail: 'paused after repeated failures' }, deps.clock.now());
    const turn = await takeTurn(own, carrier === 'own' ? OWN_SYSTEM : PUBLIC_PAGE, deps.clock);
    if (!turn) return problem({ kind: 'rate_limited', retryAfterSeconds: 60 }, deps.clock.now());
    const started = performance.now();
    try {
      const answer = await call(adapter, number, deps.baseUrls[carrier], deps.clock);
      const kind = answer.reading.problem?.kind ?? null;
      const down = kind !== null && CARRIER_IS_DOWN.has(kind);
      own.breaker = afterCall(own.breaker, !down, deps.clock.now());
      deps.onAnswer?.(carrier, kind ?? 'ok', performance.now() - started);
      return answer;
    } finally {
      own.running -= 1;
      own.waiting.shift()?.();
    }
  }

  return {
    ask(carrier, number) {
      const adapter = findAdapter(carrier);
      if (!adapter || !enabled.has(carrier)) {
        return Promise.resolve(
          problem({ kind: 'auth', detail: 'this carrier is not configured' }, deps.clock.now()),
        );
      }
      const key = `${carrier}\n${number}`;
      const flying = inFlight.get(key);
      if (flying) return flying;
      const asking = askNow(adapter, number).finally(() => inFlight.delete(key));
      inFlight.set(key, asking);
      return asking;
    },
    enabled: (carrier) => enabled.has(carrier) && findAdapter(carrier) !== undefined,
    breaker: (carrier) => lane(carrier).breaker,
  };
}

async function takeTurn(lane: Lane, pace: Pace, clock: Clock): Promise<boolean> {
  if (lane.running >= pace.concurrency) {
    if (lane.waiting.length >= WAITING_MAX) return false;
    await new Promise<void>((resolve) => lane.waiting.push(resolve));
  }
  lane.running += 1;
  const wait = lane.nextStartMs - performance.now();
  lane.nextStartMs = Math.max(performance.now(), lane.nextStartMs) + clock.realMs(pace.gapMs);
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  return true;
}

async function call(
  adapter: CarrierAdapter,
  number: string,
  baseUrl: string | undefined,
  clock: Clock,
): Promise<CarrierAnswerRead> {
  const request = adapter.request([number], { language: 'ja', now: clock.now() });
  try {
    const response = await fetch(rebase(request.url, baseUrl), {
      method: request.method,
      headers: { 'user-agent': 'Todoke (self-hosted parcel tracking)', ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    const body = await readCapped(response);
    const observedAt = clock.now();
    if (body === null)
      return problem({ kind: 'layout_changed', detail: 'the answer is too large' }, observedAt);
    const headers = Object.fromEntries(response.headers);
    const text = iconv.decode(body, adapter.encoding);
    return {
      reading: adapter.read(text, { observedAt, number, status: response.status, headers }),
      observedAt,
    };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    const cause = error instanceof Error ? error.cause : undefined;
    const detail = timedOut
      ? 'no answer in time'
      : (systemErrorCode(cause) ?? systemErrorCode(error) ?? 'connection failed');
    return problem({ kind: 'network', detail }, clock.now());
  }
}

/** The real host is replaced, path and query stay: a sandbox answers on the carrier's own paths. */
function rebase(url: string, baseUrl: string | undefined): string {
  if (baseUrl === undefined) return url;
  const { pathname, search } = new URL(url);
  return baseUrl.replace(/\/$/, '') + pathname + search;
}

async function readCapped(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > BODY_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function problem(problem: CarrierProblem, observedAt: EpochMs): CarrierAnswerRead {
  return { reading: { number: null, events: [], promise: null, problem }, observedAt };
}
