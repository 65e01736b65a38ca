import { statusOf } from './progress.ts';
import type { Progress } from './progress.ts';
import { statusModel } from './status.ts';
import type { StatusMain, StatusModel } from './status.ts';

/** The pieces of a parcel: those named, and last one that stands for all that are only counted. */
export interface Pieces {
  readonly progresses: readonly Progress[];
  readonly total: number;
}

/** Mains that need someone to act: of several pieces the one in need is the one to tell. */
const IN_NEED: ReadonlySet<StatusMain> = new Set<StatusMain>([
  'exception',
  'attempt_failed',
  'available_for_pickup',
  'returning',
]);

export interface Standing {
  /** Index of the piece that speaks for the whole. */
  readonly piece: number;
  readonly status: StatusModel | null;
  readonly progress: Progress;
}

/**
 * The status of the whole from its pieces: never further than its last piece. A piece in need speaks first, then the
 * one least far, then a bad end, then delivered (the parcel is delivered only when every piece is).
 */
export function combinePieces(pieces: readonly Progress[]): Standing {
  // Callers pass at least one piece: a parcel nobody parted is one.
  let chosen = standingOf(pieces[0]!, 0);
  for (const [piece, progress] of pieces.entries()) {
    const next = standingOf(progress, piece);
    const more = urgency(next.status) - urgency(chosen.status);
    if (more > 0 || (more === 0 && isLater(progress, chosen.progress))) chosen = next;
  }
  return chosen;
}

function standingOf(progress: Progress, piece: number): Standing {
  return { piece, status: statusOf(progress), progress };
}

const NOT_SEEN = statusModel('unknown.awaiting_first_scan');

/** Larger speaks first. Within a group the earlier rank does; of the delivered pieces the last one. */
function urgency(status: StatusModel | null): number {
  const { main, rank, terminal } = status ?? NOT_SEEN;
  if (main === 'delivered') return 1;
  const early = 1 - rank / 10_000;
  if (IN_NEED.has(main)) return 5 + early;
  if (main === 'unknown') return 3 + early;
  if (!terminal) return 4 + early;
  return 2 + early;
}

function isLater(a: Progress, b: Progress): boolean {
  return (a.by?.sortAt ?? -Infinity) > (b.by?.sortAt ?? -Infinity);
}

/** How many of the pieces are delivered; one that speaks for several counts for all it stands for. */
export function countDelivered({ progresses, total }: Pieces): number {
  let delivered = 0;
  for (const [index, { status, partly }] of progresses.entries()) {
    const last = index === progresses.length - 1;
    const standsFor = last ? total - (progresses.length - 1) : 1;
    delivered += status?.main === 'delivered' ? standsFor : Math.min(partly, standsFor);
  }
  return delivered;
}
