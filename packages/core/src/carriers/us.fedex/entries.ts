import { latestAt } from '../api-answer.ts';
import type { CarrierEntry, CarrierReading, EntryChoice, ReadContext } from '../carrier.ts';
import type { EpochMs } from '../../time/instant.ts';

/** Entries whose last scans lie within this of each other may both be meant. */
const RIVAL_MS = 30 * 86_400_000;

/** One of FedEx's results for a number, with its `trackingNumberUniqueId` (empty where it has none). */
export interface FedexEntry {
  readonly id: string;
  readonly reading: CarrierReading;
}

/**
 * Of several results for one number the one chosen before, else the one with the latest scan: one may be stuck for
 * ever at its label while the other is delivered (Source: carrier facts §6). A person should be asked where another
 * entry has moved since, or where two were scanned in the same weeks.
 * @returns undefined without any result
 * @example chooseEntry([{ id: '1~A', reading: stuck }, { id: '2~B', reading: moving }], context)?.entries?.chosen // '2~B'
 */
export function chooseEntry(
  entries: readonly FedexEntry[],
  context: ReadContext,
): CarrierReading | undefined {
  const readable = entries.filter(({ reading }) => reading.problem === null);
  const byLatest = readable.toSorted((a, b) => latestAt(b.reading.events) - latestAt(a.reading.events));
  const kept = byLatest.find(({ id }) => id !== '' && id === context.entry);
  const chosen = kept ?? byLatest[0];
  if (chosen === undefined) return entries[0]?.reading;
  const choice = choiceOf(chosen, byLatest, kept !== undefined);
  return choice === null ? chosen.reading : { ...chosen.reading, entries: choice };
}

function choiceOf(chosen: FedexEntry, byLatest: readonly FedexEntry[], wasKept: boolean): EntryChoice | null {
  const named = byLatest.filter(({ id }) => id !== '');
  if (chosen.id === '') return null;
  const latest = latestAt(chosen.reading.events);
  const rivals = named.filter((entry) => entry.id !== chosen.id && isScanned(entry));
  const unsure = rivals.some(({ reading }) => {
    const at = latestAt(reading.events);
    return wasKept ? at > latest : latest - at < RIVAL_MS;
  });
  return { chosen: chosen.id, settled: isScanned(chosen), unsure, all: named.map(entryOf) };
}

/** A label alone says nothing of which parcel is meant. */
function isScanned({ reading }: FedexEntry): boolean {
  return reading.events.some(({ status }) => !/^(?:info_received|unknown|cancelled)\./.test(status));
}

function entryOf({ id, reading }: FedexEntry): CarrierEntry {
  const last = reading.events.at(-1);
  const at = latestAt(reading.events);
  return {
    id,
    status: last?.status ?? null,
    // Brand: `latestAt` gives one of the events' own instants, or -1.
    at: at < 0 ? null : (at as EpochMs),
    place: last?.place ?? null,
  };
}
