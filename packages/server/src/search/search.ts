import type { TodokeApi } from '../contract.ts';
import type { Pool } from '../db/pool.ts';
import type { MissLimits } from '../http/misses.ts';
import type { ParcelView } from '../parcels/schema.ts';
import { isUnkept, recognizeText } from './recognize.ts';
import { findRelated, type Relation } from './queries.ts';
import type { RecognitionView, SearchView } from './schema.ts';

export type Search = TodokeApi['search'];

/** Numbers of one text that are looked up; a text with more is a list to be uploaded, not searched. */
const NUMBERS_MAX = 12;
/** The parcel that has the number stands first, then what became of it, then where it came from. */
const ORDER: readonly Relation[] = ['number', 'later', 'earlier'];

/**
 * One search for everything: says what a text is, and finds what is stored here under its numbers, whichever
 * carrier or hand-over they belong to. Kinds that have no store yet (orders, inquiries, returns) are recognised only.
 * What is found is shown as a number alone may show it. A parcel number that leads nowhere counts as a guess; beyond
 * the limit the answer is the refusal's, so that nobody loses what they pasted.
 */
export function createSearch(deps: {
  readonly pool: Pool;
  readonly limits: MissLimits;
  readonly parcel: (id: string) => Promise<ParcelView | undefined>;
}): Search {
  return async (text, caller) => {
    const recognition = recognizeText(text);
    const related = new Map<string, SearchView['related'][number]>();
    const unknown: string[] = [];
    for (const { numbers, guess } of lookUpsOf(recognition)) {
      let known = 0;
      for (const { id, relation } of await findRelated(deps.pool, numbers)) {
        const parcel = await deps.parcel(id);
        // A number somebody once asked about is no parcel until a carrier has said something.
        if (parcel === undefined || parcel.lastGoodAt === null) continue;
        known += 1;
        if (!related.has(id)) related.set(id, { parcel, relation });
      }
      if (known === 0 && guess !== null) unknown.push(guess);
    }
    const sorted = [...related.values()].sort(
      (a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation),
    );
    const answer = { recognition, related: sorted };
    const retryAfterSeconds = waitFor(deps.limits, caller.address, unknown);
    if (retryAfterSeconds > 0) return { ok: false, reason: 'rate_limited', retryAfterSeconds, answer };
    deps.limits.countMisses(caller.address, unknown);
    return { ok: true, answer };
  };
}

/** Seconds until the caller may look all of these up; 0 for now. */
function waitFor(limits: MissLimits, address: string, numbers: readonly string[]): number {
  return Math.max(
    0,
    ...numbers.map((number) => {
      const may = limits.mayLookUp(address, number);
      return may.allowed ? 0 : may.retryAfterSeconds;
    }),
  );
}

/** Kinds that may be parcels; others are recognised only, and nothing is looked up under them. */
const PARCEL_KINDS = new Set(['tracking', 'sscc', 'unknown']);

interface LookUp {
  /** Every form a carrier may store the number in. */
  readonly numbers: readonly string[];
  /**
   * What counts as a guess where nothing is found: null where no reading holds, since a mistyped number finds nothing
   * of anybody's.
   */
  readonly guess: string | null;
}

/** The parcel numbers of a text, each once. */
function lookUpsOf(recognition: RecognitionView): LookUp[] {
  const seen = new Set<string>();
  return recognition.all
    .filter((found) => PARCEL_KINDS.has(found.kind) && !isUnkept(found))
    .map((found) => found.candidates.filter((candidate) => candidate.kind === 'tracking'))
    .filter(([first]) => first !== undefined && !seen.has(first.normalized) && seen.add(first.normalized))
    .slice(0, NUMBERS_MAX)
    .map((candidates) => ({
      numbers: [...new Set(candidates.map((candidate) => candidate.normalized))],
      guess: candidates.find((candidate) => candidate.valid)?.normalized ?? null,
    }));
}
