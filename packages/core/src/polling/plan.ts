import type { CarrierReading } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import { waitForGain } from './gain.ts';
import { pollFacts } from './phase.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Somebody is looking at the page: at most one call a minute. */
const WATCHED_MS = MINUTE;
/** After this long without any scan a number is not asked about any more; a person can ask again. */
const NEVER_SCANNED_MAX_MS = 30 * DAY;
/** The first wait after a failure, doubled up to six hours. */
const FAILED_FIRST_MS = 15 * MINUTE;
const FAILED_MAX_MS = 6 * HOUR;
/** Corrections of a delivery ("entered by mistake") come within a day: look again after these. */
const AFTER_END_MS = [1 * HOUR, 6 * HOUR, 24 * HOUR];

const ENDED = new Set(['delivered', 'returned', 'failed', 'cancelled']);

export interface PollSituation {
  /** What the carrier just answered. */
  readonly answer: Pick<CarrierReading, 'events' | 'problem'> & Partial<Pick<CarrierReading, 'promise'>>;
  /** Answers in a row that held no events. */
  readonly failures: number;
  readonly watched: boolean;
  readonly now: EpochMs;
  /** What a call costs at this carrier now, see `waitForGain`. */
  readonly price: number;
}

/**
 * Milliseconds until a parcel's carrier is worth asking again; null when it need not be asked any more.
 * Where events are known, by expected gain (`waitForGain`); the waits after failures are our own rule.
 * @example nextPoll({ answer: { events: [], problem: { kind: 'not_found' } }, failures: 1, watched: false, now, price: 4 }) // 3600000
 */
export function nextPoll(situation: PollSituation): number | null {
  const { answer, failures, watched, now, price } = situation;
  if (answer.problem) {
    if (answer.problem.kind === 'not_found' || answer.problem.kind === 'invalid_number') {
      const wait = Math.min(HOUR * 2 ** Math.max(0, failures - 1), 12 * HOUR);
      return failures * 12 * HOUR > NEVER_SCANNED_MAX_MS
        ? null
        : watched
          ? Math.min(wait, 10 * WATCHED_MS)
          : wait;
    }
    return Math.min(FAILED_FIRST_MS * 2 ** Math.min(failures, 10), FAILED_MAX_MS);
  }
  const last = answer.events.at(-1);
  const main = last?.status.split('.', 1)[0] ?? 'unknown';
  if (ENDED.has(main)) {
    const since = now - (last?.time.at ?? now);
    const next = AFTER_END_MS.find((after) => after > since);
    return next === undefined ? null : next - since;
  }
  if (watched) return WATCHED_MS;
  return waitForGain(pollFacts(answer), { from: now, price });
}
