import type { Caller, Refused } from '../contract.ts';
import type { Pool } from '../db/pool.ts';
import type { MissLimits } from '../http/misses.ts';
import type { ParcelView } from '../parcels/schema.ts';
import { recognizeText } from './recognize.ts';
import { findRelated, type Relation } from './queries.ts';
import type { RecognitionView, SearchView } from './schema.ts';

export type Search = (
  text: string,
  caller: Caller,
) => Promise<{ readonly ok: true; readonly answer: SearchView } | Refused>;

/** Numbers of one text that are looked up; a text with more is a list to be uploaded, not searched. */
const NUMBERS_MAX = 12;
/** The parcel that has the number stands first, then what became of it, then where it came from. */
const ORDER: readonly Relation[] = ['number', 'later', 'earlier'];

/**
 * One search for everything: says what a text is, and finds what is stored here under its numbers, whichever
 * carrier or hand-over they belong to. Kinds that have no store yet (orders, inquiries, returns) are recognised only.
 * What is found is shown as a number alone may show it. A parcel number that leads nowhere counts as a guess.
 */
export function createSearch(deps: {
  readonly pool: Pool;
  readonly limits: MissLimits;
  readonly parcel: (id: string) => Promise<ParcelView | undefined>;
}): Search {
  return async (text, caller) => {
    const recognition = recognizeText(text);
    const groups = numbersOf(recognition);
    const related = new Map<string, SearchView['related'][number]>();
    for (const numbers of groups) {
      const found = await findRelated(deps.pool, numbers);
      let known = 0;
      for (const { id, relation } of found) {
        const parcel = await deps.parcel(id);
        // A number somebody once asked about is no parcel until a carrier has said something.
        if (parcel === undefined || parcel.lastGoodAt === null) continue;
        known += 1;
        if (!related.has(id)) related.set(id, { parcel, relation });
      }
      const [number] = numbers;
      if (known > 0 || number === undefined) continue;
      const mayMiss = deps.limits.mayLookUp(caller.address, number);
      if (!mayMiss.allowed)
        return { ok: false, reason: 'rate_limited', retryAfterSeconds: mayMiss.retryAfterSeconds };
      deps.limits.countMiss(caller.address, number);
    }
    const sorted = [...related.values()].sort(
      (a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation),
    );
    return { ok: true, answer: { recognition, related: sorted } };
  };
}

/** The parcel numbers of a text: for each place in it, every form a carrier may store it in. */
function numbersOf(recognition: RecognitionView): string[][] {
  const seen = new Set<string>();
  return recognition.all
    .map((found) => [
      ...new Set(
        found.candidates
          .filter((candidate) => candidate.kind === 'tracking')
          .map((candidate) => candidate.normalized),
      ),
    ])
    .filter(([first]) => first !== undefined && !seen.has(first) && seen.add(first))
    .slice(0, NUMBERS_MAX);
}
