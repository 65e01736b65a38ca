import { dropPlaces } from '../carriers/own/statuses.ts';
import type { EpochMs } from '../time/instant.ts';
import { parseWrittenTime } from '../time/written-time.ts';
import { isZone, JAPAN_ZONE } from '../time/zone.ts';
import type { ObservedEvent, StatedPromise } from './observation.ts';
import { isStatusCode } from './status.ts';
import { meaningOfWord } from './source-words.ts';

export const FEED_EVENTS_MAX = 1_000;
/** Words, places and facts of one event; the longest sentence a carrier prints is about 300 characters. */
export const FEED_WORDS_LENGTH_MAX = 1_000;
export const FEED_ATTRIBUTES_MAX = 20;

export type FeedReason =
  | 'too_long'
  | 'not_json'
  | 'not_an_object'
  | 'type'
  | 'observed_at'
  | 'source'
  | 'order'
  | 'piece'
  | 'number'
  | 'events'
  | 'time'
  | 'zone'
  | 'status'
  | 'raw'
  | 'place'
  | 'attributes'
  | 'promise'
  | 'problem'
  | 'decision'
  | 'to'
  | 'carrier';

export type FeedRead<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: FeedReason; readonly event?: number };

export interface FeedEventContext {
  readonly observedAt: EpochMs;
  readonly source: string;
  readonly zone: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the `events` of a push or list; refuses with the first event that cannot be read. */
export function readFeedEvents(
  value: unknown,
  context: FeedEventContext,
): FeedRead<readonly ObservedEvent[]> {
  if (!Array.isArray(value) || value.length > FEED_EVENTS_MAX) return { ok: false, reason: 'events' };
  const events: ObservedEvent[] = [];
  for (const [index, one] of value.entries()) {
    const event = readEvent(one, context);
    if (!event.ok) return { ...event, event: index };
    events.push(event.value);
  }
  return { ok: true, value: events };
}

function readEvent(value: unknown, context: FeedEventContext): FeedRead<ObservedEvent> {
  if (!isFields(value)) return { ok: false, reason: 'events' };
  const { time, status, raw, rawCode, place, attributes } = value;
  if (!isWordsOrNothing(time)) return { ok: false, reason: 'time' };
  if (!isWordsOrNothing(status)) return { ok: false, reason: 'status' };
  if (!isWordsOrNothing(raw) || !isWordsOrNothing(rawCode)) return { ok: false, reason: 'raw' };
  if (!isWordsOrNothing(place)) return { ok: false, reason: 'place' };
  if (attributes !== undefined && !isAttributes(attributes)) return { ok: false, reason: 'attributes' };
  const zone = readZone(value['zone'], context.zone);
  if (zone === undefined) return { ok: false, reason: 'zone' };
  const meaning = statusOfEvent({ status, raw, rawCode }, context.source);
  const facts = attributes === undefined ? meaning.attributes : { ...meaning.attributes, ...attributes };
  // Own vans say where they left it beside the word, not in it.
  const dropped =
    context.source === 'own' && meaning.status === 'delivered.generic' ? facts?.['drop_place'] : undefined;
  return {
    ok: true,
    value: {
      time: parseWrittenTime(time ?? '', { observedAt: context.observedAt, zone }),
      status: (dropped === undefined ? undefined : dropPlaces.get(dropped)) ?? meaning.status,
      // Where no word was given, a status nobody knows is the word.
      rawText: raw ?? (meaning.status === 'unknown.unmapped' ? (status ?? '') : ''),
      rawCode: rawCode ?? null,
      place: place ?? null,
      ...(facts === undefined ? {} : { attributes: facts }),
    },
  };
}

/** The status said; else what the source's own word means, else its code. */
function statusOfEvent(
  { status, raw, rawCode }: Readonly<Record<'status' | 'raw' | 'rawCode', string | null | undefined>>,
  source: string,
): Pick<ObservedEvent, 'status' | 'attributes'> {
  if (typeof status === 'string') return { status: isStatusCode(status) ? status : 'unknown.unmapped' };
  const meaning = meaningOfWord(source, raw ?? '');
  return meaning.status === 'unknown.unmapped' ? meaningOfWord(source, rawCode ?? '') : meaning;
}

/** `?` is a zone nobody knows; undefined is one that does not exist. */
function readZone(value: unknown, usual: string | null): string | null | undefined {
  if (value === undefined || value === null) return usual;
  if (value === '?') return null;
  return typeof value === 'string' && isZone(value) ? value : undefined;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^\d{1,2}:\d{2}$/;

/** Reads the `promise` of a push or list; null when it has none. */
export function readPromise(value: unknown): FeedRead<StatedPromise | null> {
  if (value === undefined || value === null) return { ok: true, value: null };
  const refused: FeedRead<never> = { ok: false, reason: 'promise' };
  if (!isFields(value)) return refused;
  const { text, date, from, to } = value;
  const zone = readZone(value['zone'], JAPAN_ZONE);
  if (typeof date !== 'string' || !DATE.test(date) || !isWordsOrNothing(text) || zone === undefined)
    return refused;
  if (!isClockOrNothing(from) || !isClockOrNothing(to)) return refused;
  return {
    ok: true,
    value: { text: text ?? date, date, from: from ?? null, to: to ?? null, zone: zone ?? JAPAN_ZONE },
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWordsOrNothing(value: unknown): value is string | null | undefined {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.length <= FEED_WORDS_LENGTH_MAX)
  );
}

function isClockOrNothing(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || (typeof value === 'string' && CLOCK.test(value));
}

function isAttributes(value: unknown): value is Readonly<Record<string, string>> {
  if (!isFields(value)) return false;
  const values = Object.values(value);
  return (
    values.length <= FEED_ATTRIBUTES_MAX &&
    values.every((one) => typeof one === 'string' && one.length <= FEED_WORDS_LENGTH_MAX)
  );
}
