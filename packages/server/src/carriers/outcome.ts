import type {
  CarrierProblem,
  CarrierReading,
  CarrierRequest,
  ReadContext,
  RequestOptions,
} from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Answered } from './call.ts';

export interface CarrierAnswerRead {
  readonly reading: CarrierReading;
  readonly observedAt: EpochMs;
}

/** What one call brought: a reading a number, and what went over the wire. */
export interface CallOutcome {
  readonly answers: readonly CarrierAnswerRead[];
  /** Null when no call was made. */
  readonly request: CarrierRequest | null;
  readonly answered: Answered | null;
}

/** One kind of call: what is asked, and what is read from the answer for one number. */
export interface Call {
  request(numbers: readonly string[], options: RequestOptions): CarrierRequest;
  read(body: string, context: ReadContext): CarrierReading;
}

/** An answer that says nothing but why there is none. */
export function problemAnswer(why: CarrierProblem, observedAt: EpochMs): CarrierAnswerRead {
  return { reading: unread(why), observedAt };
}

/** A reading of an answer without one: why, or nothing at all where nothing was asked about the parcel. */
export function unread(why: CarrierProblem | null): CarrierReading {
  return { number: null, events: [], promise: null, problem: why };
}
