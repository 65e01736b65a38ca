import type { Pace } from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';

/** Who asks: a person who waits, or the schedule. */
export type Urgency = 'viewer' | 'schedule';

/** A question in the queue of one carrier. */
export interface Question<T> {
  readonly number: string;
  readonly urgency: Urgency;
  readonly answer: (value: T) => void;
}

/** The queue before one carrier: paced, in batches, viewers first. */
export interface Lane<T> {
  /** False when too many wait already. */
  add(question: Question<T>): boolean;
  /** A viewer asks what the schedule asked already: the question moves forward. */
  hurry(number: string): void;
  waiting(): number;
}

/** Callers beyond this are told the carrier is busy rather than kept waiting. */
const WAITING_MAX = 200;

/**
 * Makes a lane. `ask` is called with up to `batch` questions at the carrier's pace, and answers each of them.
 * A viewer's question stands before every question of the schedule, also those that came earlier.
 */
export function createLane<T>(options: {
  readonly pace: Pace;
  readonly batch: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly ask: (questions: readonly Question<T>[]) => Promise<void>;
}): Lane<T> {
  const { pace, batch, clock } = options;
  const queues: Record<Urgency, Question<T>[]> = { viewer: [], schedule: [] };
  let running = 0;
  let nextStart = 0;
  let timer: NodeJS.Timeout | undefined;

  const waiting = () => queues.viewer.length + queues.schedule.length;

  function pump(): void {
    timer = undefined;
    while (running < pace.concurrency && waiting() > 0) {
      const wait = nextStart - performance.now();
      if (wait > 0) {
        timer = setTimeout(pump, wait);
        return;
      }
      nextStart = performance.now() + clock.realMs(pace.gapMs + pace.jitterMs * options.random());
      running += 1;
      void options.ask(take()).finally(() => {
        running -= 1;
        schedule();
      });
    }
  }

  function take(): Question<T>[] {
    const first = queues.viewer.splice(0, batch);
    return [...first, ...queues.schedule.splice(0, batch - first.length)];
  }

  function schedule(): void {
    // After the current turn, so that questions of the same moment share a call.
    timer ??= setTimeout(pump, 0);
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
      schedule();
      return true;
    },
  };
}
