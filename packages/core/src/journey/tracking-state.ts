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

/**
 * A parcel nobody waits for any more is put away when there was no news of it for this long: aggregators keep what ended
 * that long (AfterShip 120 days; 17TRACK 90 days after stopping, itself up to 30 days after the last news, §5.1). It is
 * beyond the look-up windows of the Japanese carriers (佐川 60, ヤマト 91, 日本郵便 about 100 days, §5.3) and of UPS
 * (120 days): asking again could only find a stranger's parcel under the number.
 */
export const ARCHIVED_AFTER_DAYS = 120;

export interface TrackingFacts {
  readonly status: StatusModel;
  readonly pieces: readonly Progress[];
  readonly sifted: Pick<Sifted, 'decision' | 'now' | 'clockAt' | 'waitingSince'>;
  /** When the newest event was first told; null without events. */
  readonly newsAt: number | null;
}

/**
 * Whether anyone still looks: the second axis beside the status, which it never changes. Time passes only by what the
 * observations say of it. Only the clock puts a parcel away: a source that answers is still being asked.
 */
export function trackingStateOf(facts: TrackingFacts): TrackingState {
  const state = lookingState(facts);
  const { clockAt, waitingSince, decision } = facts.sifted;
  if (state === 'active' || clockAt === null) return state;
  const last = Math.max(facts.newsAt ?? 0, waitingSince ?? 0, decision?.observedAt ?? 0);
  return clockAt - last >= ARCHIVED_AFTER_DAYS * DAY_MS ? 'archived' : state;
}

function lookingState({ status, pieces, sifted, newsAt }: TrackingFacts): TrackingState {
  const { decision, now, waitingSince } = sifted;
  if (decision !== null) return 'completed';
  if (status.terminal && pieces.every((piece) => statusOf(piece)?.terminal === true)) return 'completed';
  if (now === null || waitingSince === null) return 'active';
  if (newsAt === null) return now - waitingSince >= EXPIRED_AFTER_DAYS * DAY_MS ? 'expired' : 'active';
  return now - Math.max(newsAt, waitingSince) >= STOPPED_AFTER_DAYS * DAY_MS ? 'stopped' : 'active';
}
