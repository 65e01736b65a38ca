import { continueFold, type Bookmark, type Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import type { Database } from '../../db/pool.ts';
import type { HeadCache, ParcelHead } from './heads.ts';
import { bookmarkText, readBookmark, tellingLine } from '../packed.ts';
import { appendTellings, loadHeads, type ParcelAddition } from './queries.ts';
import { makeParcels, statusFact, type ParcelIntake, type Stored } from '../stored.ts';

/** Tellings beside a parcel until they have these bytes, two or three: more of them would outgrow the row's page. */
const TOLD_BYTES_MAX = 300;

/**
 * Stores what is new at the end of a plain history: most of what scanners push. Nothing of the history is read, folded
 * or written: the fold goes on from its bookmark, and the words become a line more.
 *
 * Returns what was stored, by key. Whatever is missing there was left alone and has to be merged into the whole:
 * lists, late words, repetitions, and parcels another process changed meanwhile.
 */
export async function appendToParcels(
  database: Database,
  parcels: ReadonlyMap<string, ParcelIntake>,
  heads: HeadCache,
  now: EpochMs,
): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>();
  const remembered: Next[] = [];
  const unknown: [string, ParcelIntake][] = [];
  for (const entry of parcels) {
    const [key, { observations }] = entry;
    if (!observations.every(isPush)) continue;
    const head = heads.get(key);
    const next = head && nextOf(key, head, observations);
    if (next) remembered.push(next);
    else if (!head) unknown.push(entry);
  }
  await append(database, remembered, { heads, stored, now });
  // What was remembered and is no longer true is looked up like what was not.
  for (const { key } of remembered) {
    const parcel = parcels.get(key);
    if (parcel && !stored.has(key)) unknown.push([key, parcel]);
  }
  if (unknown.length === 0) return stored;
  const found = await findOrMakeHeads(database, unknown, now);
  const fresh = unknown.flatMap(([key, { observations }], index) => {
    const head = found.get(index);
    return (head && nextOf(key, head, observations)) ?? [];
  });
  await append(database, fresh, { heads, stored, now });
  return stored;
}

function isPush({ type }: Observation): boolean {
  return type === 'push';
}

/** A parcel's addition, and its head once that is written (but for its place). */
interface Next {
  readonly key: string;
  readonly addition: ParcelAddition;
  readonly head: ParcelHead;
}

async function append(
  database: Database,
  all: readonly Next[],
  into: { readonly heads: HeadCache; readonly stored: Map<string, Stored>; readonly now: EpochMs },
): Promise<void> {
  if (all.length === 0) return;
  const additions = all.map(({ addition }) => addition);
  const places = await appendTellings(database.pool, additions, new Date(into.now));
  for (const [index, { key, head }] of all.entries()) {
    const place = places.get(index);
    if (place === undefined) {
      into.heads.forget(key);
      continue;
    }
    into.heads.set(key, { ...head, place });
    into.stored.set(key, { id: head.id, version: head.version, outcome: 'changed' });
  }
}

async function findOrMakeHeads(
  database: Database,
  entries: readonly [string, ParcelIntake][],
  now: EpochMs,
): Promise<Map<number, ParcelHead>> {
  const parcels = entries.map(([, parcel]) => parcel);
  const heads = await loadHeads(database.pool, parcels);
  if (heads.size < parcels.length) {
    const missing = [...parcels.entries()].filter(([index]) => !heads.has(index));
    const made = missing.map(([, parcel]) => parcel);
    await makeParcels(database, made, now);
    for (const [nth, head] of await loadHeads(database.pool, made)) {
      const index = missing[nth]?.[0];
      if (index !== undefined) heads.set(index, head);
    }
  }
  const read = new Map<number, ParcelHead>();
  for (const [index, head] of heads) {
    const bookmark = head.bookmark === null ? null : readBookmark(head.bookmark, head.status);
    read.set(index, { ...head, bookmark });
  }
  return read;
}

/** What these observations add to the parcel, or undefined when one of them needs the whole history. */
function nextOf(key: string, head: ParcelHead, observations: readonly Observation[]): Next | undefined {
  if (head.bookmark === null) return undefined;
  let bookmark: Bookmark = head.bookmark;
  let { status } = head;
  let trackingState = '';
  let told = '';
  let goodAt = 0 as EpochMs; // before every observation
  for (const observation of observations) {
    const next = continueFold(bookmark, observation);
    if (next === null || observation.type !== 'push') return undefined;
    ({ bookmark, status, trackingState } = next);
    for (const event of observation.events)
      told += tellingLine(observation.source, observation.observedAt, event);
    if (observation.observedAt > goodAt) goodAt = observation.observedAt;
  }
  if (told === '') return undefined;
  const { id, place } = head;
  const version = head.version + 1;
  const closes = head.toldBytes > TOLD_BYTES_MAX;
  const fact = statusFact(head.status, status, version);
  return {
    key,
    head: {
      id,
      place,
      version,
      status,
      bookmark,
      toldBytes: closes ? 0 : head.toldBytes + Buffer.byteLength(told),
    },
    addition: {
      id,
      place,
      version,
      status,
      trackingState,
      bookmark: bookmarkText(bookmark),
      told,
      closes,
      goodAt,
      fact,
    },
  };
}
