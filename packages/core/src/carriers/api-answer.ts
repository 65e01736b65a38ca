import { problemOfText, problemOfPage, problemOfStatus } from './answer-problem.ts';
import type { CarrierEvent, CarrierProblem, CarrierReading, ReadContext } from './carrier.ts';
import { readJson, type Shape } from './json/shape.ts';
import { withoutPeople } from './people.ts';
import { foldNumber, identityProblem, layoutChanged, problemReading } from './reading.ts';
import type { WordMeaning } from './status-table.ts';
import { apiTime } from './time-text.ts';
import type { EpochMs, WrittenTime } from '../time/instant.ts';

export type ApiAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reading: CarrierReading };

/**
 * Reads a JSON answer into its shape, or says why it is none: the HTTP status, a page in place of JSON, an answer that
 * breaks off, a field that is missing or of another kind (`layout_changed` with its path).
 *
 * `stated` looks at error bodies first: APIs that document 404 as "no such number" say so in the body, and only then
 * is it a statement about the parcel.
 */
export function apiAnswer<T>(
  body: string,
  context: ReadContext,
  shape: Shape<T>,
  stated?: (body: string) => CarrierProblem | null,
): ApiAnswer<T> {
  const problem = stated?.(body) ?? problemOfStatus(context) ?? problemOfText(body);
  if (problem !== null) return { ok: false, reading: problemReading(problem) };
  const shaped = readJson(body, shape);
  if (shaped.ok) return shaped;
  const page = shaped.at === '$' && !/^\s*[[{]/.test(body) ? problemOfPage(body, context.number) : null;
  return { ok: false, reading: page === null ? layoutChanged(shaped.at) : problemReading(page) };
}

/** The error code or message some APIs put into the body of a 4xx, as text; null when the body is not of this shape. */
export function statedIn<T>(body: string, shape: Shape<T>): T | null {
  const shaped = readJson(body, shape);
  return shaped.ok ? shaped.value : null;
}

/**
 * One event of an API, its sentence without people (the code where nothing is left of it); attributes of `extra` stand
 * beside those of the meaning.
 */
export function apiEvent(parts: {
  readonly time: WrittenTime;
  readonly meaning: WordMeaning;
  readonly text: string | null;
  readonly code: string | null;
  readonly place: string | null;
  readonly extra?: Readonly<Record<string, string>>;
}): CarrierEvent {
  const attributes = { ...parts.meaning.attributes, ...parts.extra };
  const place = parts.place?.trim() ?? '';
  const sentence = withoutPeople(parts.text ?? '');
  return {
    time: parts.time,
    status: parts.meaning.status,
    rawText: sentence === '' ? (parts.code ?? '') : sentence,
    rawCode: parts.code,
    place: place === '' ? null : place,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

/**
 * The one event of an answer about a number announced and not seen yet: its headline, without a time. Empty for any
 * other headline: whatever has moved has scans, and an answer without them is one whose list is not where it was.
 */
export function headlineEvents(
  code: string | null,
  meaning: WordMeaning,
  observedAt: EpochMs,
): readonly CarrierEvent[] {
  if (code === null || !meaning.status.startsWith('info_received.')) return [];
  const time = apiTime(null, null, observedAt);
  return [apiEvent({ time, meaning, text: null, code, place: null })];
}

/**
 * Events with the number of pieces their consignment has, said on the newest; one piece is not worth saying.
 * @example withPieces(events, '3').at(-1)?.attributes?.pieces // '3'
 */
export function withPieces(events: readonly CarrierEvent[], count: string | null): readonly CarrierEvent[] {
  const newest = events.at(-1);
  if (newest === undefined || count === null || !/^[2-9]$|^[1-9]\d{1,2}$/.test(count)) return events;
  return [...events.slice(0, -1), { ...newest, attributes: { ...newest.attributes, pieces: count } }];
}

/** Place names joined: `Tokyo, JP`; null when none is given. */
export function placeOf(...parts: readonly (string | null | undefined)[]): string | null {
  const named = parts.map((part) => part?.trim() ?? '').filter((part) => part !== '');
  return named.length === 0 ? null : named.join(', ');
}

/**
 * Puts a list into oldest-first order by turning it round as a whole when its first timed entry is later than its
 * last: the order within is the carrier's and is never sorted.
 */
export function oldestFirst(events: readonly CarrierEvent[]): readonly CarrierEvent[] {
  const timed = events.filter((event) => event.time.at !== null);
  const first = timed[0]?.time.at ?? 0;
  const last = timed.at(-1)?.time.at ?? 0;
  return first > last ? events.toReversed() : events;
}

/** When the newest event of a list is, for choosing between several results about one number; -1 without any. */
export function latestAt(events: readonly CarrierEvent[]): number {
  return events.reduce((latest, event) => Math.max(latest, event.time.at ?? -1), -1);
}

/** The number asked for against the one answered; a ready reading when they differ. */
export function identityReading(context: ReadContext, answered: string | null): CarrierReading | null {
  const problem = identityProblem(context, answered);
  return problem === null ? null : problemReading(problem, answered);
}

/**
 * The entry of a list that is about the number asked for (the first where none was asked), or a reading that says why
 * there is none: the list speaks of another number (`wrong_identity`), or of nobody at all.
 * @param options `at` is the path of the list, for whoever mends the adapter; `none` what an empty list means
 * @example entryFor([{ no: 'A 1' }], { observedAt, number: 'A1' }, { numberOf: (one) => one.no, at: '$' }) // { ok: true, value: { no: 'A 1' } }
 */
export function entryFor<T>(
  entries: readonly T[],
  context: ReadContext,
  options: {
    readonly numberOf: (entry: T) => string | null;
    readonly at: string;
    readonly none?: CarrierProblem;
  },
): ApiAnswer<T> {
  const asked = context.number === undefined ? null : foldNumber(context.number);
  const named = (entry: T): string => foldNumber(options.numberOf(entry) ?? '');
  const found = entries.findIndex((entry) => asked === null || named(entry) === asked);
  const chosen = entries[found];
  if (found >= 0 && chosen !== undefined) return { ok: true, value: chosen };
  const [other] = entries;
  if (other === undefined && options.none) return { ok: false, reading: problemReading(options.none) };
  const wrong = other === undefined ? null : identityReading(context, named(other) || null);
  return { ok: false, reading: wrong ?? layoutChanged(options.at) };
}
