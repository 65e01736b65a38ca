import { markClockSkew, markRetractions } from './disputes.ts';
import { bindEpisode, runEpisodes } from './episodes.ts';
import type { BoundEpisode } from './episodes.ts';
import type { Flag } from './journey.ts';
import type { LegTellings } from './legs.ts';
import { orderScans } from './order.ts';
import { startProgress, statusOf } from './progress.ts';
import type { Progress } from './progress.ts';
import { joinRetold } from './retold.ts';
import { joinSources } from './same-event.ts';
import { gatherScans } from './scans.ts';
import type { Scan } from './scans.ts';
import type { Sifted } from './sift.ts';
import type { ToldWithin } from './stated-promise.ts';
import { statusModel } from './status.ts';

/** One number's part of the journey: its scans in order, and how each piece stands after them. */
export interface FoldedLeg {
  readonly shown: readonly Scan[];
  /** In the order of the pieces. */
  readonly progresses: readonly Progress[];
  readonly flags: ReadonlySet<Flag>;
  readonly told: ToldWithin;
}

export interface LegContext {
  /** Null is the one piece of a parcel nobody parted. */
  readonly pieces: readonly (string | null)[];
  readonly sifted: Sifted;
  readonly before: FoldedLeg | undefined;
}

/** Folds what was told under one number. A leg after a return is part of the return. */
export function foldLeg({ leg, tellings }: LegTellings, { pieces, sifted, before }: LegContext): FoldedLeg {
  const { scans, lists } = joinSources(joinRetold(gatherScans(tellings)));
  const flags = new Set<Flag>();
  if (markClockSkew(scans)) flags.add('clock_skew');
  if (markRetractions(scans, lists)) flags.add('retracted');
  const ordered = orderScans(scans, lists);
  if (ordered.timeConflict) flags.add('time_conflict');
  if (ordered.zoneUnknown) flags.add('zone_unknown');
  const since = {
    tracked: leg.from ?? sifted.trackedSince ?? 0,
    made: leg.from === null ? sifted.madeAt : null,
  };
  const progresses: Progress[] = [];
  const shown = new Set<Scan>();
  let [from, to] = [Infinity, -Infinity];
  for (const [place, piece] of pieces.entries()) {
    const own =
      pieces.length === 1 ? scans : scans.filter((scan) => scan.piece === null || scan.piece === piece);
    const bound = runPiece(own, since, before?.progresses[place]?.returning ?? false);
    progresses.push(bound.own?.progress ?? startProgress(false));
    if (bound.reused) flags.add('number_reused');
    for (const scan of own) if (scan.sortAt >= bound.from && scan.sortAt < bound.to) shown.add(scan);
    [from, to] = [Math.min(from, bound.from), Math.max(to, bound.to)];
  }
  return { shown: scans.filter((scan) => shown.has(scan)), progresses, flags, told: { tellings, from, to } };
}

/** What counts of one piece's scans; a wrong clock counts only where nothing else says anything. */
function runPiece(
  scans: readonly Scan[],
  since: { readonly tracked: number; readonly made: number | null },
  returning: boolean,
): BoundEpisode {
  const sound = scans.filter((scan) => scan.disputed === null);
  const bound = bindEpisode(runEpisodes(sound, returning), since.tracked, since.made);
  if (bound.own === null || bound.own.progress.status !== null) return bound;
  const told = scans.filter((scan) => scan.disputed !== 'retracted');
  if (told.length === sound.length) return bound;
  return bindEpisode(runEpisodes(told, returning), since.tracked, since.made);
}

/**
 * How a piece stands: on the last number that told anything. An earlier slip closed as delivered before the parcel
 * went on was a hand-over (hard case 51).
 */
export function lastKnown(folded: readonly FoldedLeg[], piece: number): Progress {
  for (let index = folded.length - 1; index > 0; index -= 1) {
    // Every leg has a progress for every piece.
    const progress = folded[index]!.progresses[piece]!;
    if (statusOf(progress) !== null) return progress;
  }
  // There is at least one leg.
  const first = folded[0]!.progresses[piece]!;
  if (folded.length === 1 || first.status?.main !== 'delivered') return first;
  return { ...first, status: statusModel('in_transit.handover') };
}
