import type { StatusCode } from '../carriers/carrier.ts';
import { STEPS } from './journey.ts';
import { pieceCountOf } from './piece-counts.ts';
import { understand } from './readings.ts';
import type { Scan } from './scans.ts';
import type { StatusMain, StatusModel } from './status.ts';

/** Where one piece stands after its scans so far. */
export interface Progress {
  /** Null before anything known was said. */
  status: StatusModel | null;
  /** The scan that made it so. */
  by: Scan | null;
  returning: boolean;
  /** An end was undone (hard cases 23 and 39). */
  reopened: boolean;
  attempts: number;
  /** Index into STEPS of the furthest step on the way out, `delivered` apart: that one can be undone. */
  step: number;
  /** Something beyond the acceptance was seen on this leg. */
  moving: boolean;
  unmapped: string[];
  /** The last word that says that nothing is known; it counts while nothing else was said. */
  silence: StatusModel | null;
  /** What `attempts` counted last. */
  lastAttemptAt: number;
  /** Of pieces told together, how many are delivered while others are not. */
  partly: number;
}

/** Nothing known yet; `returning` when the parcel comes from a leg on its way back. */
export function startProgress(returning: boolean): Progress {
  return {
    status: null,
    by: null,
    returning,
    reopened: false,
    attempts: 0,
    step: 0,
    moving: false,
    unmapped: [],
    silence: null,
    lastAttemptAt: -Infinity,
    partly: 0,
  };
}

const MINUTE_MS = 60_000;
/** A scan this close after an end is the same visit, stamped by a second clock (hard cases 3 and 5). */
const SAME_VISIT_MS = 10 * MINUTE_MS;
/** Two notes of a failed attempt within this time are one attempt told twice (持戻 after ご不在). */
const SAME_ATTEMPT_MS = 3 * 60 * MINUTE_MS;

/**
 * What undoes an end. A depot's late scan does not undo a delivery (hard case 3); a van does (23). What was lost may
 * turn up anywhere (39). Source: aggregators.md §5.5, "terminal states are provisional and name what reopens them".
 */
export const REOPENED_BY: Readonly<Partial<Record<StatusMain, readonly StatusMain[]>>> = {
  delivered: [
    'out_for_delivery',
    'attempt_failed',
    'available_for_pickup',
    'exception',
    'returning',
    'returned',
    'failed',
  ],
  returned: ['failed'],
  failed: [
    'in_transit',
    'exception',
    'out_for_delivery',
    'attempt_failed',
    'available_for_pickup',
    'delivered',
    'returning',
    'returned',
  ],
  cancelled: [
    'in_transit',
    'exception',
    'out_for_delivery',
    'attempt_failed',
    'available_for_pickup',
    'delivered',
    'returning',
    'returned',
    'failed',
  ],
};

/** Troubles on the way that say nothing about a parcel already delivered: told late, not undoing it. */
const TROUBLE_ON_THE_WAY: ReadonlySet<StatusCode> = new Set<StatusCode>([
  'exception.customs_delay',
  'exception.customs_info_required',
  'exception.delayed',
  'exception.held_for_payment',
  'exception.rejected_by_carrier',
  'exception.processing_delay',
  'exception.weather',
  'exception.late_flight',
  'exception.security',
  'exception.carrier_hold',
]);

/** Moves on by one scan, in the order of `order.ts`. Total: whatever the scan says, the state stays a state. */
export function advance(progress: Progress, scan: Scan): void {
  const reading = understand(scan, progress);
  scan.reading = reading;
  scan.returning = progress.returning || reading.main === 'returning' || reading.main === 'returned';
  if (reading.main === 'unknown') {
    // Unknown words never lower a known status (hard case 43).
    progress.silence = reading;
    if (reading.code === 'unknown.unmapped' && !progress.unmapped.includes(scan.event.rawText)) {
      progress.unmapped.push(scan.event.rawText);
    }
    return;
  }
  if (reading.main === 'attempt_failed') countAttempt(progress, scan);
  if (reading.main === 'delivered' && isOfSome(progress, scan)) return;
  if (!mayFollow(progress, scan, reading)) return;
  progress.reopened ||= isReopening(progress.status, reading);
  progress.status = reading;
  progress.by = scan;
  progress.returning ||= scan.returning;
  if (reading.stage !== '0' && reading.stage !== '1' && reading.stage !== '2') progress.moving = true;
  if (!scan.returning && reading.step !== null && reading.step !== 'delivered') {
    progress.step = Math.max(progress.step, STEPS.indexOf(reading.step));
  }
}

/** Delivered, but only some of the pieces: the rest is where it was. */
function isOfSome(progress: Progress, { attributes, piece }: Scan): boolean {
  // What is told of one piece by name is about that piece.
  const count = piece === null ? pieceCountOf(attributes) : null;
  if (count === null || count.delivered === null || count.total === null) return false;
  progress.partly = count.delivered;
  return count.delivered < count.total;
}

function mayFollow(progress: Progress, scan: Scan, next: StatusModel): boolean {
  const { status, by } = progress;
  if (status === null || by === null) return true;
  if (status.terminal) {
    if (status.main === next.main) return isMoreSpecific(next, status);
    if (!(REOPENED_BY[status.main] ?? []).includes(next.main)) return false;
    if (status.main === 'delivered' && TROUBLE_ON_THE_WAY.has(next.code)) return false;
    return next.terminal || next.main === 'returning' || scan.sortAt - by.sortAt >= SAME_VISIT_MS;
  }
  // What belongs to the beginning never lowers what came after it.
  if (next.stage === '0' || next.stage === '1') return !(progress.moving || status.stage === '2');
  if (next.stage === '2') return !progress.moving;
  return true;
}

function isReopening(before: StatusModel | null, next: StatusModel): boolean {
  return before !== null && before.terminal && before.main !== next.main;
}

/** Of two words for the same end the one that says more is kept (hard case 45). */
function isMoreSpecific(next: StatusModel, status: StatusModel): boolean {
  return next.sub !== 'generic' || status.sub === 'generic';
}

function countAttempt(progress: Progress, scan: Scan): void {
  if (scan.reading.code === 'attempt_failed.awaiting_redelivery') return;
  if (scan.sortAt - progress.lastAttemptAt >= SAME_ATTEMPT_MS) progress.attempts += 1;
  progress.lastAttemptAt = scan.sortAt;
}

/** The status; where nothing known was said, what was said instead; null when nothing was. */
export function statusOf(progress: Progress): StatusModel | null {
  return progress.status ?? progress.silence;
}
