import type { TodokeApi } from '../contract.ts';
import type { Pool } from '../db/pool.ts';
import type { MissLimits } from '../http/misses.ts';
import type { ParcelView } from '../parcels/schema.ts';
import { pieceOf } from './pieces.ts';
import { findKeyParcels, findRelated } from './queries.ts';
import { holdsUnkept, isUnkept, recognizeText } from './recognize.ts';
import { RELATIONS, type RecognitionView, type SearchView } from './schema.ts';

/** Whose parcels a piece of a number is looked for in, and which page of them. */
interface PieceSearch {
  readonly apiKeyId: string;
  readonly after: string | null;
  readonly limit: number;
}

export type Search = (
  ...args: [...Parameters<TodokeApi['search']>, own?: PieceSearch]
) => ReturnType<TodokeApi['search']>;

interface Deps {
  readonly pool: Pool;
  readonly limits: MissLimits;
  readonly parcel: (id: string) => Promise<ParcelView | undefined>;
}

/** What belongs to a text, by id: each parcel once, for the first reason found. */
type Related = Map<string, SearchView['related'][number]>;

/** Numbers of one text that are looked up; a text with more is a list to be uploaded, not searched. */
const NUMBERS_MAX = 12;

/**
 * One search for everything: says what a text is, and finds what is stored here under its numbers, whichever
 * carrier or hand-over they belong to. Kinds that have no store yet (orders, inquiries, returns) are recognised only.
 * What is found is shown as a number alone may show it. A parcel number that leads nowhere counts as a guess; beyond
 * the limit the refusal still says what the text is, so that nobody loses what they pasted.
 *
 * With `own`, the text may also be a piece of a number that key has told of: nobody learns a number they did not know.
 */
export function createSearch(deps: Deps): Search {
  return async (text, caller, own) => {
    const recognition = recognizeText(text);
    const related: Related = new Map();
    const lookUps = lookUpsOf(recognition);
    const known = await addRelated(
      deps,
      lookUps.flatMap(({ numbers }) => numbers),
      related,
    );
    let unknown = lookUps.flatMap(({ numbers, guess }) =>
      guess === null || numbers.some((number) => known.has(number)) ? [] : [guess],
    );
    const piece = own === undefined || holdsUnkept(recognition) ? undefined : pieceOf(text);
    const page =
      own === undefined || piece === undefined ? null : await addByPiece(deps, piece, own, related);
    // A piece may look like somebody's whole number.
    if (page !== null && page.found > 0) unknown = [];
    const sorted = [...related.values()].sort(
      (a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation),
    );
    const may = deps.limits.mayLookUp(caller.address, unknown);
    if (!may.allowed) {
      // Of a list nothing is told, or numbers could be walked by the dozen. Alone a known number is free, as ever.
      const answer = { recognition, related: [], next: null };
      return { ok: false, reason: 'rate_limited', retryAfterSeconds: may.retryAfterSeconds, answer };
    }
    deps.limits.countMisses(caller.address, unknown);
    return { ok: true, answer: { recognition, related: sorted, next: page?.next ?? null } };
  };
}

/** Adds the parcels of these numbers and of their hand-overs; which of the numbers had any. */
async function addRelated(
  deps: Deps,
  numbers: readonly string[],
  related: Related,
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const rows = await findRelated(deps.pool, [...new Set(numbers)]);
  const ids = [...new Set(rows.map(({ id }) => id))];
  const parcels = new Map((await Promise.all(ids.map(deps.parcel))).map((parcel, i) => [ids[i], parcel]));
  const known = new Set<string>();
  for (const { root, id, relation } of rows) {
    const parcel = parcels.get(id);
    // A number somebody once asked about is no parcel until a carrier has said something.
    if (parcel === undefined || parcel.lastGoodAt === null) continue;
    known.add(root);
    if (!related.has(id)) related.set(id, { parcel, relation });
  }
  return known;
}

/** Adds a page of the key's parcels that have this piece in their number, and what they were and became. */
async function addByPiece(deps: Deps, piece: string, own: PieceSearch, related: Related) {
  const { apiKeyId, after, limit } = own;
  const rows = await findKeyParcels(deps.pool, { apiKeyId, piece, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const parcels = await Promise.all(page.map(({ parcelId }) => deps.parcel(parcelId)));
  // Whoever told of a parcel finds it before its carrier has said anything.
  for (const parcel of parcels)
    if (parcel !== undefined && !related.has(parcel.id))
      related.set(parcel.id, { parcel, relation: 'piece' });
  const others: Related = new Map();
  await addRelated(
    deps,
    page.map(({ number }) => number),
    others,
  );
  for (const [id, each] of others)
    if (!related.has(id)) related.set(id, each.relation === 'number' ? { ...each, relation: 'piece' } : each);
  return { found: page.length, next: rows.length > limit ? (page.at(-1)?.parcelId ?? null) : null };
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
