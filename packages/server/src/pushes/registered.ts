import type { CarrierAdapter, CarrierProblem, Registration } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Urgency } from '../carriers/lane.ts';
import { problemAnswer, unread, type Call, type CallOutcome } from '../carriers/outcome.ts';
import type { Registrar } from './registrar.ts';

const NO_ANSWER: CarrierProblem = { kind: 'network', detail: 'no answer' };
const NOBODY_ASKED: CallOutcome = { answers: [], request: null, answered: null };

interface Asking {
  readonly adapter: CarrierAdapter;
  readonly registrar: Registrar | undefined;
  /** One call within the budget; how it ends says something of the service where it `decides`. */
  readonly make: (
    call: Call,
    numbers: readonly string[],
    urgency: Urgency,
    decides?: boolean,
  ) => Promise<CallOutcome>;
  readonly now: () => EpochMs;
}

/**
 * Asks about numbers; those the service must be told of before are registered first, those it only pushes for
 * afterwards, where it knows them.
 */
export async function askRegistered(
  numbers: readonly string[],
  urgency: Urgency,
  asking: Asking,
): Promise<CallOutcome> {
  const { adapter, registrar, make } = asking;
  const { registration } = adapter;
  if (!registrar || !registration) return make(adapter, numbers, urgency);
  if (registration.purpose === 'answers')
    return askAfterTelling(numbers, urgency, { ...asking, registrar, registration });
  const asked = await make(adapter, numbers, urgency);
  const found = numbers.filter((_number, index) => asked.answers[index]?.reading.problem === null);
  // Nobody waits for it, and what it says is not about the answers.
  register(found, { ...asking, registrar, registration }).catch(() => undefined);
  return asked;
}

type Telling = Asking & { readonly registrar: Registrar; readonly registration: Registration };

async function askAfterTelling(
  numbers: readonly string[],
  urgency: Urgency,
  asking: Telling,
): Promise<CallOutcome> {
  const { adapter, registrar, make, now } = asking;
  // The asking that follows keeps the distance of any two calls: the gate sees to it.
  await register(numbers, asking);
  const unknown = await registrar.unknown(adapter, numbers);
  const known = numbers.filter((number) => !unknown.has(number));
  const asked = known.length > 0 ? await make(adapter, known, urgency) : NOBODY_ASKED;
  for (const [index, number] of known.entries()) {
    const answer = asked.answers[index];
    if (answer) await registrar.look(adapter, number, answer.reading);
  }
  const answers = numbers.map((number) => {
    const why = unknown.get(number);
    if (why) return problemAnswer(why, now());
    return asked.answers[known.indexOf(number)] ?? problemAnswer(NO_ANSWER, now());
  });
  return { ...asked, answers };
}

/** Registers those of the numbers that are due. */
async function register(
  numbers: readonly string[],
  { adapter, registrar, registration, make }: Telling,
): Promise<void> {
  const due = await registrar.claim(adapter, numbers);
  if (due.length === 0) return;
  const pushUrl = registrar.pushUrl(adapter.id);
  const call: Call = {
    request: (all, options) => registration.request(all, { ...options, pushUrl }),
    read: (body, context) => unread(registration.read(body, context)),
  };
  const { answers } = await make(call, due, 'schedule', registration.purpose === 'answers');
  const outcomes = due.map((number, index) => [number, answers[index]?.reading.problem ?? null] as const);
  await registrar.note(adapter, new Map(outcomes));
}
