/** Who asks: a person who waits, the schedule, or somebody who looks whether the carrier still answers. */
export type Urgency = 'viewer' | 'schedule';

/** A question in the queue of one carrier. */
export interface Question<T> {
  readonly number: string;
  readonly urgency: Urgency;
  readonly answer: (value: T) => void;
}

/** The queue before one carrier: in batches, viewers first. */
export interface Lane<T> {
  /** False when too many wait already. */
  add(question: Question<T>): boolean;
  /** A viewer asks what the schedule asked already: the question moves forward. */
  hurry(number: string): void;
  waiting(): number;
}

/** Callers beyond this are told the carrier is busy rather than kept waiting. */
const WAITING_MAX = 200;

/** What the gate before the carrier says: a permit, how long to wait (real time), or the answer instead. */
export type Admission<T, P> =
  | { readonly kind: 'go'; readonly permit: P }
  | { readonly kind: 'wait'; readonly waitMs: number }
  | { readonly kind: 'refused'; readonly answer: T };

/**
 * Makes a lane. `enter` asks for permission, one call at a time; `ask` is then called with up to `batch` questions and
 * answers each of them. A viewer's question stands before every question of the schedule, also those that came
 * earlier; who is asked about is decided when the call may begin, so that this holds to the last moment.
 */
export function createLane<T, P>(options: {
  readonly concurrency: number;
  readonly batch: number;
  readonly enter: (urgency: Urgency) => Promise<Admission<T, P>>;
  readonly ask: (questions: readonly Question<T>[], permit: P) => Promise<void>;
}): Lane<T> {
  const { batch, concurrency } = options;
  const queues: Record<Urgency, Question<T>[]> = { viewer: [], schedule: [] };
  let running = 0;
  let entering = false;
  let timer: NodeJS.Timeout | undefined;

  const waiting = () => queues.viewer.length + queues.schedule.length;

  async function pump(): Promise<void> {
    timer = undefined;
    if (entering) return;
    entering = true;
    let waitMs: number | null = null;
    while (waitMs === null && running < concurrency && waiting() > 0) {
      const urgency = queues.viewer.length > 0 ? 'viewer' : 'schedule';
      const admission = await options.enter(urgency);
      if (admission.kind === 'wait') waitMs = admission.waitMs;
      else if (admission.kind === 'refused')
        for (const question of queues[urgency].splice(0)) question.answer(admission.answer);
      else void send(take(), admission.permit);
    }
    entering = false;
    if (waitMs !== null) schedule(waitMs);
  }

  async function send(questions: readonly Question<T>[], permit: P): Promise<void> {
    running += 1;
    await options.ask(questions, permit);
    running -= 1;
    schedule(0);
  }

  function take(): Question<T>[] {
    const first = queues.viewer.splice(0, batch);
    return [...first, ...queues.schedule.splice(0, batch - first.length)];
  }

  function schedule(waitMs: number): void {
    // After the current turn at the earliest, so that questions of the same moment share a call.
    timer ??= setTimeout(() => void pump(), waitMs);
  }

  return {
    waiting,
    hurry(number) {
      const index = queues.schedule.findIndex((question) => question.number === number);
      queues.viewer.push(...queues.schedule.splice(index, index < 0 ? 0 : 1));
    },
    add(question) {
      if (waiting() >= WAITING_MAX && question.urgency === 'schedule') return false;
      if (queues.viewer.length >= WAITING_MAX) return false;
      queues[question.urgency].push(question);
      schedule(0);
      return true;
    },
  };
}
