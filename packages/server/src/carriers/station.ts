import {
  batchSize,
  findCarrier,
  paceOf,
  type CarrierId,
  type CarrierProblem,
  type CarrierReading,
} from '@todoke/core/carriers';
import { believedProblem } from '@todoke/core/polling';
import type { EpochMs } from '@todoke/core/time';
import { askRegistered } from '../pushes/registered.ts';
import type { Registrar } from '../pushes/registrar.ts';
import { createDoor, type Door, type DoorDeps, type Permit, type Purpose } from './door.ts';
import { exchange, type ExchangeDeps } from './exchange.ts';
import { createLane, type Lane, type Question, type Urgency } from './lane.ts';
import { problemAnswer, type Call, type CallOutcome, type CarrierAnswerRead } from './outcome.ts';

export type Outcome = 'ok' | CarrierProblem['kind'];

/** One carrier as it is asked here: its queue, the door to it, its credentials. */
export interface Station {
  readonly lane: Lane<CarrierAnswerRead>;
  readonly batch: number;
  /** One call for these numbers as soon as the gate lets it through, outside the queue. Never throws. */
  askNow(numbers: readonly string[], purpose: Purpose): Promise<CallOutcome>;
}

export interface StationDeps extends DoorDeps, ExchangeDeps {
  readonly onAnswer: (carrier: CarrierId, outcome: Outcome, ms: number, reading: CarrierReading) => void;
  /** Tells services about numbers before they are asked; absent where nothing is remembered. */
  readonly registrar?: Registrar | undefined;
}

const NO_ANSWER: CarrierProblem = { kind: 'network', detail: 'no answer' };

/** Makes the station of a carrier. */
export function createStation(deps: StationDeps): Station {
  const { adapter, clock } = deps;
  const access = findCarrier(adapter.id)?.profile.access.value;
  if (!access) throw new Error(`${adapter.id} has no profile`);
  const pace = paceOf(access);
  const batch = batchSize(adapter, access, deps.credentials);
  const door = createDoor(deps, pace);
  const ask = createAsking(deps, door);

  async function answerAll(questions: readonly Question<CarrierAnswerRead>[], permit: Permit): Promise<void> {
    const numbers = questions.map((question) => question.number);
    const urgency = questions.some((each) => each.urgency === 'viewer') ? 'viewer' : 'schedule';
    const { answers } = await ask(numbers, permit, urgency).catch(() => ({ answers: [] }));
    for (const [index, question] of questions.entries())
      question.answer(answers[index] ?? problemAnswer(NO_ANSWER, clock.now()));
  }

  return {
    batch,
    lane: createLane({
      concurrency: pace.concurrency,
      batch,
      ask: answerAll,
      async enter(urgency: Urgency) {
        const admission = await door.enter(urgency);
        if (admission.kind !== 'refused') return admission;
        return { kind: 'refused', answer: problemAnswer(admission.answer, clock.now()) };
      },
    }),
    async askNow(numbers, purpose) {
      const admission = await door.waitToEnter(purpose);
      return admission.kind === 'go'
        ? ask(numbers, admission.permit, purpose)
        : unasked(numbers, admission.answer, clock.now());
    },
  };
}

/** Asks about numbers; the first call has the permit, each one more (a registration before or after) its own. */
function createAsking(deps: StationDeps, door: Door) {
  const { adapter, clock, registrar } = deps;
  return async (numbers: readonly string[], permit: Permit, purpose: Purpose): Promise<CallOutcome> => {
    let left: Permit | null = permit;
    const outcome = await askRegistered(numbers, purpose === 'schedule' ? 'schedule' : 'viewer', {
      adapter,
      registrar,
      now: () => clock.now(),
      async make(call, all, urgency, decides = true) {
        const own = left;
        left = null;
        const about = call === adapter ? purpose : urgency;
        const admission = own ? ({ kind: 'go', permit: own } as const) : await door.waitToEnter(about);
        if (admission.kind !== 'go') return unasked(all, admission.answer, clock.now());
        return makeCall(deps, door, { call, numbers: all, permit: admission.permit, purpose, decides });
      },
    });
    if (left) await door.leave(left, []);
    return outcome;
  };
}

/** One call. What is told a service beforehand is no good answer of it, whatever it says; what it refuses counts. */
async function makeCall(
  deps: StationDeps,
  door: Door,
  made: {
    readonly call: Call;
    readonly numbers: readonly string[];
    readonly permit: Permit;
    readonly purpose: Purpose;
    /** How it ends says something of the service. */
    readonly decides: boolean;
  },
): Promise<CallOutcome> {
  const { adapter, clock } = deps;
  const started = performance.now();
  const { request, answered, readings } = await exchange(deps, made.call, made.numbers);
  const ms = performance.now() - started;
  const observedAt = answered?.ok ? answered.context.observedAt : clock.now();
  const outcomes = readings.map((reading) => reading.problem);
  const counts = made.decides && (made.call === adapter || !outcomes.includes(null));
  const distrusted = !(await door.leave(made.permit, counts ? outcomes : []));
  const believed = readings.map((reading) => ({
    ...reading,
    problem: believedProblem(reading.problem, distrusted && made.call === adapter),
  }));
  if (made.decides)
    for (const reading of believed) deps.onAnswer(adapter.id, reading.problem?.kind ?? 'ok', ms, reading);
  // Who asks whether the carrier is to be believed hears what it really said.
  const told = made.purpose === 'canary' ? readings : believed;
  return { answers: told.map((reading) => ({ reading, observedAt })), request, answered };
}

function unasked(numbers: readonly string[], why: CarrierProblem, now: EpochMs): CallOutcome {
  return { answers: numbers.map(() => problemAnswer(why, now)), request: null, answered: null };
}
