import {
  batchSize,
  findCarrier,
  paceOf,
  type CarrierAdapter,
  type CarrierId,
  type CarrierProblem,
  type CarrierReading,
  type CarrierRequest,
} from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import { afterCall, CLOSED, mayAsk, type BreakerState } from './breaker.ts';
import type { Answered } from './call.ts';
import type { EntryMemory } from '../entries/memory.ts';
import { askRegistered } from '../pushes/registered.ts';
import type { Registrar } from '../pushes/registrar.ts';
import { problemAnswer, unread, type Call, type CallOutcome, type CarrierAnswerRead } from './outcome.ts';
import { createLane, type Lane, type Question, type Urgency } from './lane.ts';
import type { TokenKeeper } from './token.ts';

/** A carrier that says "too many" without saying how long is left alone this long. */
const RATE_LIMITED_SECONDS = 300;
const RATE_LIMITED_SECONDS_MAX = 3_600;

export type Outcome = 'ok' | CarrierProblem['kind'];

/** One carrier as it is asked here: its queue, its breaker, its credentials. */
export interface Station {
  readonly lane: Lane<CarrierAnswerRead>;
  readonly batch: number;
  breaker(): BreakerState;
  /** Why it is not asked at this moment; null when it is. */
  pause(): CarrierProblem | null;
  /** One call for these numbers now, outside the queue. Never throws. */
  ask(numbers: readonly string[], urgency: Urgency): Promise<CallOutcome>;
}

export interface StationDeps {
  readonly adapter: CarrierAdapter;
  readonly credentials: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly call: (adapter: CarrierAdapter, request: CarrierRequest) => Promise<Answered>;
  readonly tokens: TokenKeeper;
  /** Takes one call from the carrier's hourly budget; false when it is used up. */
  readonly takeCall: (carrier: CarrierId, urgency: Urgency) => Promise<boolean>;
  readonly onAnswer: (carrier: CarrierId, outcome: Outcome, ms: number, reading: CarrierReading) => void;
  /** Which of a carrier's entries under one number was chosen before. */
  readonly entries?: EntryMemory | undefined;
  /** Tells services about numbers before they are asked; absent where nothing is remembered. */
  readonly registrar?: Registrar | undefined;
}

/** Problems that say something about the carrier rather than about the parcel or our own asking. */
const CARRIER_IS_DOWN = new Set<CarrierProblem['kind']>([
  'unavailable',
  'network',
  'blocked',
  'layout_changed',
  'suspended',
]);
const NONE_CHOSEN: ReadonlyMap<string, string> = new Map();
const NO_ANSWER: CarrierProblem = { kind: 'network', detail: 'no answer' };
const PAUSED: CarrierProblem = { kind: 'unavailable', detail: 'paused after repeated failures' };

/** Makes the station of a carrier. */
export function createStation(deps: StationDeps): Station {
  const { adapter, clock } = deps;
  const access = findCarrier(adapter.id)?.profile.access.value;
  if (!access) throw new Error(`${adapter.id} has no profile`);
  const batch = batchSize(adapter, access, deps.credentials);
  const pace = paceOf(access);
  let breaker: BreakerState = CLOSED;
  /** The carrier asked to be left alone until then. */
  let quietUntil = 0;

  function pause(): CarrierProblem | null {
    const now = clock.now();
    if (quietUntil > now)
      return { kind: 'rate_limited', retryAfterSeconds: Math.ceil((quietUntil - now) / 1000) };
    const busy = breaker.kind === 'probing' || (breaker.kind === 'open' && now < breaker.until);
    return busy ? PAUSED : null;
  }

  /** One call within the budget and the breaker, or why none may be made now. `decides`: how it ends moves the breaker. */
  async function make(
    call: Call,
    numbers: readonly string[],
    urgency: Urgency,
    decides = true,
  ): Promise<CallOutcome> {
    const unasked = (why: CarrierProblem): CallOutcome => ({
      answers: numbers.map(() => problemAnswer(why, clock.now())),
      request: null,
      answered: null,
    });
    const paused = pause();
    if (paused) return unasked(paused);
    if (!(await deps.takeCall(adapter.id, urgency)))
      return unasked({ kind: 'rate_limited', retryAfterSeconds: null });
    if (decides) {
      const gate = mayAsk(breaker, clock.now());
      breaker = gate.state;
      if (!gate.allowed) return unasked(PAUSED);
    }
    const started = performance.now();
    const { request, answered, readings } = await exchange(deps, call, numbers);
    const observedAt = answered?.ok ? answered.context.observedAt : clock.now();
    if (decides) note(readings, performance.now() - started);
    return { answers: readings.map((reading) => ({ reading, observedAt })), request, answered };
  }

  const ask: Station['ask'] = (numbers, urgency) =>
    askRegistered(numbers, urgency, {
      adapter,
      registrar: deps.registrar,
      make,
      gap: () => new Promise((resolve) => setTimeout(resolve, clock.realMs(pace.gapMs))),
      now: () => clock.now(),
    });

  function note(readings: readonly CarrierReading[], ms: number): void {
    const kinds = readings.map((reading) => reading.problem?.kind ?? 'ok');
    const down = kinds.every((kind) => kind !== 'ok' && CARRIER_IS_DOWN.has(kind));
    breaker = afterCall(breaker, !down, clock.now());
    for (const { problem } of readings) {
      if (problem?.kind !== 'rate_limited') continue;
      const seconds = Math.min(problem.retryAfterSeconds ?? RATE_LIMITED_SECONDS, RATE_LIMITED_SECONDS_MAX);
      quietUntil = Math.max(quietUntil, clock.now() + seconds * 1000);
    }
    for (const reading of readings) deps.onAnswer(adapter.id, reading.problem?.kind ?? 'ok', ms, reading);
  }

  async function answerAll(questions: readonly Question<CarrierAnswerRead>[]): Promise<void> {
    const urgency = questions.some((each) => each.urgency === 'viewer') ? 'viewer' : 'schedule';
    const numbers = questions.map((question) => question.number);
    const { answers } = await ask(numbers, urgency);
    for (const [index, question] of questions.entries())
      question.answer(answers[index] ?? problemAnswer(NO_ANSWER, clock.now()));
  }

  const lane = createLane({ pace, batch, clock, random: deps.random, ask: answerAll });
  return { lane, batch, breaker: () => breaker, pause, ask };
}

/** One call, with the token it needs; a token refused is renewed once. */
async function exchange(
  deps: StationDeps,
  call: Call,
  numbers: readonly string[],
): Promise<{
  request: CarrierRequest | null;
  answered: Answered | null;
  readings: readonly CarrierReading[];
}> {
  const { adapter, tokens } = deps;
  for (let attempt = 0; ; attempt += 1) {
    const options = { language: 'ja', now: deps.clock.now(), credentials: deps.credentials } as const;
    const token = adapter.token ? await tokens.tokenFor(adapter, adapter.token, options) : null;
    if (token && !token.ok)
      return { request: null, answered: null, readings: numbers.map(() => unread(token.problem)) };
    const credentials = token ? { ...deps.credentials, accessToken: token.accessToken } : deps.credentials;
    const request = call.request(numbers, { ...options, credentials });
    const answered = await deps.call(adapter, request);
    const chosen = (await deps.entries?.of(adapter, numbers)) ?? NONE_CHOSEN;
    const readings = numbers.map((number) =>
      answered.ok ? readAnswer(call, answered, number, chosen.get(number)) : unread(answered.problem),
    );
    for (const [index, number] of numbers.entries())
      await deps.entries?.note(adapter, number, readings[index]?.entries);
    const refused = readings.every((reading) => reading.problem?.kind === 'auth');
    if (!refused || !token || attempt > 0) return { request, answered, readings };
    tokens.forget(adapter.id);
  }
}

function readAnswer(
  call: Call,
  answered: Answered & { readonly ok: true },
  number: string,
  entry: string | undefined,
): CarrierReading {
  try {
    return call.read(answered.body, { ...answered.context, number, ...(entry !== undefined && { entry }) });
  } catch {
    // An adapter must read every body; one that does not is a fault of ours, and the page is unread.
    return unread({ kind: 'layout_changed', detail: 'the adapter failed' });
  }
}
