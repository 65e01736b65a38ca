import { CARRIER_IDS } from '../carriers/carrier.ts';
import type { CarrierId } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import { parseWrittenTime } from '../time/written-time.ts';
import { JAPAN_ZONE } from '../time/zone.ts';
import { DECISIONS } from './observation.ts';
import type { Observation } from './observation.ts';
import { readFeedEvents, readPromise } from './feed-event.ts';
import type { FeedReason, FeedRead } from './feed-event.ts';

/** A line holds one observation; the longest real list has some hundred rows of about 200 bytes. */
export const FEED_LINE_LENGTH_MAX = 262_144;
/** Sources, pieces and numbers are short names. */
export const FEED_NAME_LENGTH_MAX = 64;

/** The problems an `error` line may name; `unavailable` when it names none. */
const PROBLEMS = [
  'not_found',
  'invalid_number',
  'unavailable',
  'suspended',
  'blocked',
  'rate_limited',
  'layout_changed',
  'wrong_identity',
  'auth',
  'network',
] as const;

/** Who speaks when a line does not say. */
const SOURCE_OF_TYPE: ReadonlyMap<unknown, string> = new Map([
  ['clock', 'clock'],
  ['decision', 'person:operator'],
]);

/**
 * Reads one line of the feed of `todoke journey`: one observation of one parcel as JSON.
 *
 * Times without an offset are Japanese where the source is, and of unknown zone where a foreign carrier speaks or the
 * event says `"zone": "?"`. A status outside the model, and a raw word its carrier's table does not know, become
 * `unknown.unmapped`.
 *
 * @returns the observation, or the field that cannot be read and the event (from 0) it stands in.
 * @example parseFeedLine('{"type":"clock","observedAt":"2026-02-10T09:00+09:00"}')
 */
export function parseFeedLine(line: string): FeedRead<Observation> {
  if (line.length > FEED_LINE_LENGTH_MAX) return refuse('too_long');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('not_json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('not_an_object');
  // A JSON object has string keys and unknown values.
  return readObservation(value as Readonly<Record<string, unknown>>);
}

type Fields = Readonly<Record<string, unknown>>;
type Base = Pick<Observation, 'observedAt' | 'source' | 'piece' | 'number'>;

function readObservation(fields: Fields): FeedRead<Observation> {
  const base = readBase(fields);
  if (!base.ok) return base;
  switch (fields['type']) {
    case 'created':
      return accept({ ...base.value, type: 'created' });
    case 'clock':
      return accept({ ...base.value, type: 'clock' });
    case 'not_found':
      return accept({ ...base.value, type: 'not_found' });
    case 'push':
    case 'list':
      return readTelling(fields, base.value, fields['type']);
    case 'error':
      return readError(fields, base.value);
    case 'decision': {
      const decision = oneOf(DECISIONS, fields['decision']);
      return decision === null ? refuse('decision') : accept({ ...base.value, type: 'decision', decision });
    }
    case 'carrier_corrected': {
      const to = oneOf(CARRIER_IDS, destinationOf(fields).carrier ?? fields['to']);
      return to === null ? refuse('to') : accept({ ...base.value, type: 'carrier_corrected', to });
    }
    case 'renumbered':
      return readRenumbered(fields, base.value);
    default:
      return refuse('type');
  }
}

function readBase(fields: Fields): FeedRead<Base> {
  const observedAt = readInstant(fields['observedAt']);
  if (observedAt === null) return refuse('observed_at');
  const source = fields['source'] ?? SOURCE_OF_TYPE.get(fields['type']) ?? 'import';
  if (!isName(source)) return refuse('source');
  const { piece, number } = fields;
  if (piece !== undefined && piece !== null && !isName(piece)) return refuse('piece');
  if (number !== undefined && number !== null && !isName(number)) return refuse('number');
  return accept({
    observedAt,
    source,
    ...(isName(piece) ? { piece } : {}),
    ...(isName(number) ? { number } : {}),
  });
}

function readTelling(fields: Fields, base: Base, type: 'push' | 'list'): FeedRead<Observation> {
  const context = { observedAt: base.observedAt, source: base.source, zone: zoneOfSource(base.source) };
  const events = readFeedEvents(fields['events'], context);
  if (!events.ok) return events;
  const promise = readPromise(fields['promise']);
  if (!promise.ok) return promise;
  const stated = promise.value === null ? {} : { promise: promise.value };
  if (type === 'push') return accept({ ...base, type, events: events.value, ...stated });
  const order = fields['order'] === undefined ? 'asc' : oneOf(['asc', 'desc'] as const, fields['order']);
  if (order === null) return refuse('order');
  return accept({ ...base, type, order, events: events.value, ...stated });
}

function readError(fields: Fields, base: Base): FeedRead<Observation> {
  const problem = fields['problem'] === undefined ? 'unavailable' : oneOf(PROBLEMS, fields['problem']);
  return problem === null ? refuse('problem') : accept({ ...base, type: 'error', problem });
}

function readRenumbered(fields: Fields, base: Base): FeedRead<Observation> {
  const { number: to, carrier: named } = destinationOf(fields);
  if (!isName(to)) return refuse('to');
  if (named === undefined) return accept({ ...base, type: 'renumbered', to });
  const carrier = oneOf(CARRIER_IDS, named);
  return carrier === null ? refuse('carrier') : accept({ ...base, type: 'renumbered', to, carrier });
}

/** Where it goes on: `"to"` is a number or a carrier id, or an object with both. */
function destinationOf(fields: Fields): { readonly number: unknown; readonly carrier: unknown } {
  const { to } = fields;
  if (typeof to !== 'object' || to === null) return { number: to, carrier: fields['carrier'] };
  // An object out of JSON has string keys and unknown values.
  const { number, carrier } = to as Fields;
  return { number, carrier };
}

const FOREIGN: ReadonlySet<CarrierId> = new Set(
  CARRIER_IDS.filter((id) => /^(?!jp)[a-z]{2}\.|^(17track|aftership|ship24|easypost|ecms)$/.test(id)),
);

/** Japanese carriers, this service and its people write Japanese time; the others do not say. */
function zoneOfSource(source: string): string | null {
  return (FOREIGN as ReadonlySet<string>).has(source) ? null : JAPAN_ZONE;
}

/** An observation's instant has a year; without an offset it is Japanese time. */
function readInstant(value: unknown): EpochMs | null {
  if (typeof value !== 'string') return null;
  // Only texts with a year are instants: what year inference would be given does not matter.
  const time = parseWrittenTime(value, { observedAt: 0 as EpochMs, zone: JAPAN_ZONE });
  return time.yearInferred ? null : time.at;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= FEED_NAME_LENGTH_MAX;
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  return values.find((one) => one === value) ?? null;
}

function accept<Value>(value: Value): FeedRead<Value> {
  return { ok: true, value };
}

function refuse(reason: FeedReason): FeedRead<never> {
  return { ok: false, reason };
}
