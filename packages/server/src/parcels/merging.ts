import type { CarrierId } from '@todoke/core/carriers';
import { foldWithBookmark, type Bookmark, type Journey, type Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import type { Database } from '../db/pool.ts';
import { insertLinks, type ParcelLink } from '../search/queries.ts';
import { bookmarkText, parseObservations, type ObservationSet, type UnmappedWord } from './packed.ts';
import {
  countUnmappedWords,
  loadParcelsByKey,
  writeParcels,
  type ParcelChange,
  type ParcelRow,
} from './queries.ts';
import { keyOf, makeParcels, statusFact, type ParcelIntake, type Stored } from './stored.ts';
import { wordKey } from './word-key.ts';

/** Another process changing the same parcels at the same moment, again and again, is a fault. */
const ATTEMPTS_MAX = 10;

/**
 * Find or make → merge → fold → write, until every parcel is written: the way for whatever is not simply new at the
 * end. Returns what became of each parcel, by key.
 */
export async function mergeIntoParcels(
  database: Database,
  parcels: ReadonlyMap<string, ParcelIntake>,
  now: EpochMs,
): Promise<Map<string, Stored>> {
  const waiting = new Map(parcels);
  const stored = new Map<string, Stored>();
  for (let attempt = 0; waiting.size > 0; attempt += 1) {
    if (attempt === ATTEMPTS_MAX) throw new Error('parcels kept changing while they were being written');
    const rows = await findOrMake(database, [...waiting.values()], now);
    const round = new Map<string, Merged>();
    for (const [key, parcel] of waiting) {
      const row = rows.get(key);
      if (!row) throw new Error('a parcel made just now is missing');
      round.set(key, merge(row, parcel.observations));
    }
    const changed = [...round.values()].filter((each) => each.outcome !== 'duplicate');
    const written = changed.length > 0 ? await write(database, changed, new Date(now)) : new Set<string>();
    for (const [key, { row, version, outcome }] of round) {
      if (outcome !== 'duplicate' && !written.has(row.id)) continue;
      stored.set(key, { id: row.id, version, outcome });
      waiting.delete(key);
    }
  }
  return stored;
}

async function findOrMake(
  database: Database,
  parcels: readonly ParcelIntake[],
  now: EpochMs,
): Promise<Map<string, ParcelRow>> {
  const rows = new Map<string, ParcelRow>();
  for (const row of await loadParcelsByKey(database.pool, parcels)) rows.set(keyOf(row), row);
  const missing = parcels.filter((parcel) => !rows.has(keyOf(parcel)));
  if (missing.length === 0) return rows;
  await makeParcels(database, missing, now);
  for (const row of await loadParcelsByKey(database.pool, missing)) rows.set(keyOf(row), row);
  return rows;
}

interface Merged {
  readonly row: ParcelRow;
  readonly set: ObservationSet;
  readonly version: number;
  readonly outcome: Stored['outcome'];
  /** Null where nothing changed. */
  readonly folded: { readonly journey: Journey; readonly bookmark: Bookmark | null } | null;
  readonly goodAt: EpochMs | null;
  readonly newWords: readonly UnmappedWord[];
  /** New numbers told by this intake. */
  readonly renumbered: readonly string[];
}

function merge(row: ParcelRow, observations: readonly Observation[]): Merged {
  const set = parseObservations(row.observations);
  const known = set.unmappedWords().length;
  let outcome: Merged['outcome'] = row.version === 0 ? 'changed' : 'duplicate';
  let goodAt = row.goodAt;
  const renumbered: string[] = [];
  for (const observation of observations) {
    const added = set.add(observation);
    if (added === 'new') outcome = 'changed';
    else if (added === 'seen' && outcome === 'duplicate') outcome = 'seen';
    if (observation.type === 'renumbered') renumbered.push(observation.to);
    const good = observation.type === 'list' || observation.type === 'push';
    if (good && observation.observedAt > (goodAt ?? 0)) goodAt = observation.observedAt;
  }
  // Events are only ever added at the end, so the words behind those known before are the new ones.
  const newWords = set.unmappedWords().slice(known);
  const base = { row, set, outcome, goodAt, newWords, renumbered };
  if (outcome === 'duplicate') return { ...base, version: row.version, folded: null };
  return { ...base, version: row.version + 1, folded: foldWithBookmark(set.unpack()) };
}

/** Longer texts are no numbers, whatever a carrier calls them. */
const NUMBER_LENGTH_MAX = 60;

/** The other numbers this parcel goes by, as the observations of this intake tell. */
function linksOf({ row, renumbered }: Merged): ParcelLink[] {
  return renumbered
    .filter((to) => to !== row.number && to.length <= NUMBER_LENGTH_MAX && !to.includes('\0'))
    .map((number) => ({ number, parcelId: row.id }));
}

async function write(database: Database, changed: readonly Merged[], now: Date): Promise<Set<string>> {
  const changes: ParcelChange[] = [];
  const words: { carrier: string; rawText: string; rawCode: string }[] = [];
  for (const { row, set, version, folded, goodAt, newWords } of changed) {
    if (!folded) continue;
    const { journey, bookmark } = folded;
    changes.push({
      id: row.id,
      version,
      status: journey.status,
      trackingState: journey.trackingState,
      observations: set.toText(),
      bookmark: bookmarkText(bookmark),
      checkedAt: journey.checked?.at ?? null,
      checkProblem: journey.checked?.problem ?? null,
      goodAt,
      fact: statusFact(row.status, journey.status, version),
    });
    for (const word of newWords)
      words.push({
        carrier: row.carrier,
        rawText: wordKey(word.rawText),
        rawCode: wordKey(word.rawCode),
      });
  }
  // First, so that an interruption leaves no parcel whose other number nobody finds.
  await insertLinks(database.db, changed.flatMap(linksOf));
  const written = await writeParcels(database.pool, changes, now);
  // What was told is stored by now: a list of words that cannot be kept must not deny that.
  await countUnmappedWords(database.db, words, now).catch(() => undefined);
  return written;
}

/**
 * Changes what is stored of parcels and folds them again; a parcel another process changed in between is read anew.
 * Returns those that changed.
 */
export async function rewriteParcels(
  database: Database,
  keys: readonly { readonly carrier: CarrierId; readonly number: string }[],
  rewrite: (set: ObservationSet) => boolean,
  now: Date,
): Promise<{ readonly id: string; readonly version: number }[]> {
  const done: { readonly id: string; readonly version: number }[] = [];
  let waiting = [...keys];
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    if (attempt === ATTEMPTS_MAX) throw new Error('parcels kept changing while they were being written');
    const changed: Merged[] = [];
    for (const row of await loadParcelsByKey(database.pool, waiting)) {
      const set = parseObservations(row.observations);
      if (!rewrite(set)) continue;
      const folded = foldWithBookmark(set.unpack());
      const { goodAt } = row;
      const version = row.version + 1;
      changed.push({ row, set, version, outcome: 'seen', folded, goodAt, newWords: [], renumbered: [] });
    }
    const written = changed.length > 0 ? await write(database, changed, now) : new Set<string>();
    for (const { row, version } of changed) if (written.has(row.id)) done.push({ id: row.id, version });
    waiting = changed.filter(({ row }) => !written.has(row.id)).map(({ row }) => row);
  }
  return done;
}
