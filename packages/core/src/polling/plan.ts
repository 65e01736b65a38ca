import type { CarrierReading } from '../carriers/carrier.ts';
import { jstMinutes } from '../time/jst.ts';
import type { EpochMs } from '../time/instant.ts';

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

/** Waits by main status, by day (8:00 to 21:00 in Japan, when carriers scan at the door) and by night. */
const WAITS = {
  preparing: { day: 2 * HOUR, night: 8 * HOUR },
  info_received: { day: 2 * HOUR, night: 8 * HOUR },
  in_transit: { day: 2 * HOUR, night: 4 * HOUR },
  out_for_delivery: { day: 15 * MINUTE, night: 1 * HOUR },
  attempt_failed: { day: 2 * HOUR, night: 8 * HOUR },
  available_for_pickup: { day: 3 * HOUR, night: 8 * HOUR },
  exception: { day: 2 * HOUR, night: 6 * HOUR },
  returning: { day: 6 * HOUR, night: 12 * HOUR },
  unknown: { day: 2 * HOUR, night: 6 * HOUR },
} as const satisfies Record<string, { day: number; night: number }>;

const ENDED = new Set(['delivered', 'returned', 'failed', 'cancelled']);

export interface PollSituation {
  /** What the carrier just answered. */
  readonly answer: Pick<CarrierReading, 'events' | 'problem'>;
  /** Answers in a row that held no events. */
  readonly failures: number;
  readonly watched: boolean;
  readonly now: EpochMs;
}

/**
 * Milliseconds until a parcel's carrier is worth asking again; null when it need not be asked any more.
 * Source of the waits: our polling plan, by how soon each state tends to change.
 * @example nextPoll({ answer: { events: [], problem: { kind: 'not_found' } }, failures: 1, watched: false, now }) // 3600000
 */
export function nextPoll(situation: PollSituation): number | null {
  const { answer, failures, watched, now } = situation;
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
  const hour = jstMinutes(now) / 60;
  const waits = main in WAITS ? WAITS[main as keyof typeof WAITS] : WAITS.unknown; // checked by `in`
  return hour >= 8 && hour < 21 ? waits.day : waits.night;
}
