import type { TrackingState } from './journey.ts';
import { statusOf } from './progress.ts';
import type { Progress } from './progress.ts';
import type { Sifted } from './sift.ts';
import type { StatusModel } from './status.ts';

const DAY_MS = 86_400_000;
/** Never a scan for this long: nothing will come (AfterShip's rule, aggregators.md §5.1; hard case 29). */
export const EXPIRED_AFTER_DAYS = 30;
/** No news for this long: no more looking (17TRACK's rule, §5.1; hard case 31). The status stays what it was. */
export const STOPPED_AFTER_DAYS = 30;

export interface TrackingFacts {
  readonly status: StatusModel;
  readonly pieces: readonly Progress[];
  readonly sifted: Sifted;
  /** When the newest event was first told; null without events. */
  readonly newsAt: number | null;
}

/**
 * Whether anyone still looks: the second axis beside the status, which it never changes. Time passes only by what the
 * observations say of it. `archived` is not a fold's word: it is set where parcels are put away.
 */
export function trackingStateOf({ status, pieces, sifted, newsAt }: TrackingFacts): TrackingState {
  const { decision, now, waitingSince } = sifted;
  if (decision !== null) return 'completed';
  if (status.terminal && pieces.every((piece) => statusOf(piece)?.terminal === true)) return 'completed';
  if (now === null || waitingSince === null) return 'active';
  if (newsAt === null) return now - waitingSince >= EXPIRED_AFTER_DAYS * DAY_MS ? 'expired' : 'active';
  return now - Math.max(newsAt, waitingSince) >= STOPPED_AFTER_DAYS * DAY_MS ? 'stopped' : 'active';
}
