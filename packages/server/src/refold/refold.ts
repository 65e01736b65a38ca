import { foldWithBookmark } from '@todoke/core/journey';
import type { Database } from '../db/pool.ts';
import { bookmarkText, readObservations } from '../parcels/packed.ts';
import {
  clearProgress,
  correctStatuses,
  findProgress,
  loadPage,
  saveProgress,
  type FoldedRow,
  type StatusChange,
} from './queries.ts';

const NAME = 'refold';
/** Parcels read at once: some megabytes. */
const PAGE = 2_000;
/** Pages between two remembered positions: an interruption repeats at most these. */
const PAGES_PER_SAVE = 10;
const BEGINNING = '00000000-0000-0000-0000-000000000000';

export interface RefoldResult {
  readonly done: number;
  /** Parcels whose stored status differed from the fold's. */
  readonly changed: number;
}

/**
 * Folds everything stored again and corrects the statuses that are looked up by SQL and the bookmarks; for after a change of the
 * rules or the tables. Goes on where an earlier run was interrupted, and may run beside a serving process:
 * a parcel that changes meanwhile is folded by its own intake.
 */
export async function refoldAll(
  database: Database,
  options: { readonly onProgress?: (result: RefoldResult) => void; readonly stopped?: () => boolean } = {},
): Promise<RefoldResult & { readonly finished: boolean }> {
  let { cursor, done, changed } = (await findProgress(database.db, NAME)) ?? {
    cursor: BEGINNING,
    done: 0,
    changed: 0,
  };
  // The next page is on its way while this one is folded.
  let next = loadPage(database.pool, cursor, PAGE);
  for (let page = 1; ; page += 1) {
    const rows = await next;
    const last = rows.at(-1);
    if (!last) break;
    cursor = last.id;
    next = loadPage(database.pool, cursor, PAGE);
    const differing = differences(rows);
    await correctStatuses(database.db, differing.changes);
    done += rows.length;
    changed += differing.changed;
    const stopped = options.stopped?.() === true;
    if (stopped || page % PAGES_PER_SAVE === 0)
      await saveProgress(database.db, NAME, { cursor, done, changed });
    options.onProgress?.({ done, changed });
    if (stopped) {
      await next;
      return { done, changed, finished: false };
    }
  }
  await clearProgress(database.db, NAME);
  return { done, changed, finished: true };
}

/** What is stored beside the words and is not what a fold of them says; `changed` counts the statuses among it. */
function differences(rows: readonly FoldedRow[]): { changes: StatusChange[]; changed: number } {
  const changes: StatusChange[] = [];
  let changed = 0;
  for (const row of rows) {
    const folded = foldWithBookmark(readObservations(row.observations));
    const { status, trackingState } = folded.journey;
    const bookmark = bookmarkText(folded.bookmark);
    const same = status === row.status && trackingState === row.trackingState;
    if (same && bookmark === row.bookmark) continue;
    if (!same) changed += 1;
    changes.push({ id: row.id, version: row.version, status, trackingState, bookmark });
  }
  return { changes, changed };
}
