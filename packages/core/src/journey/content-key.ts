import type { Observation, ObservedEvent } from './observation.ts';

/** Length of a content key: 22 characters of base 36 hold more than 100 bits. */
export const CONTENT_KEY_LENGTH = 22;

/**
 * The key under which one told event is stored once per parcel: who said it, of which piece, at which time as written,
 * with which words. The place belongs to it only where the time is a bare date, because places are filled in later
 * (hard case 7) while a day alone cannot tell two offices apart. `observedAt` never belongs to it: a repeated telling
 * is the same event.
 * Not for security: keys are compared within one parcel only.
 * Source: aggregators.md §5.5, "identity = carrier + own time text + status (location only when the time is a bare date)".
 */
export function eventKey(source: string, piece: string | null, event: ObservedEvent): string {
  const place = event.time.precision === 'minute' ? '' : (event.place ?? '');
  const parts = [
    source,
    piece ?? '',
    event.time.text,
    event.status,
    event.rawText,
    event.rawCode ?? '',
    place,
  ];
  return digest(parts.join('\u001f'));
}

/**
 * The key under which an observation is stored once per parcel. Words heard again are the same observation: pushes and
 * lists have no `observedAt` in their key (store the earliest, and the latest as `until`); looks without an answer and
 * acts of persons are what they are at their time.
 */
export function observationKey(observation: Observation): string {
  return digest(observationWords(observation));
}

function observationWords(observation: Observation): string {
  const { type, source, observedAt } = observation;
  const base = [type, source, observation.piece ?? '', observation.number ?? ''];
  return [...base, ...ownWords(observation, observedAt)].join('\u001f');
}

function ownWords(observation: Observation, observedAt: number): readonly (string | number | null)[] {
  if (observation.type === 'push' || observation.type === 'list') {
    const { promise } = observation;
    const stated =
      promise === undefined ? [] : [promise.date, promise.from, promise.to, promise.zone, promise.text];
    const keys = observation.events.map((event) => wordsOf(event));
    const newestFirst = observation.type === 'list' && observation.order === 'desc';
    return [...(newestFirst ? keys.toReversed() : keys), ...stated];
  }
  if (observation.type === 'error') return [observedAt, observation.problem];
  if (observation.type === 'decision') return [observedAt, observation.decision];
  if (observation.type === 'carrier_corrected') return [observedAt, observation.to];
  if (observation.type === 'renumbered') return [observedAt, observation.to, observation.carrier ?? ''];
  return [observedAt];
}

/** Every word of an event: a list whose place was filled in is another telling. */
function wordsOf({ time, status, rawText, rawCode, place, attributes }: ObservedEvent): string {
  const facts =
    attributes === undefined ? '' : JSON.stringify(attributes, Object.keys(attributes).sort(compareText));
  return [time.text, time.at, status, rawText, rawCode ?? '', place ?? '', facts].join('\u001e');
}

/**
 * Two 53-bit multiplicative hashes with different seeds, in base 36. Core has no crypto, and needs none here.
 * The mixing constants are MurmurHash3's finalizer constants (public domain).
 */
function digest(text: string): string {
  return hash53(text, 0x9e3779b9) + hash53(text, 0x85ebca6b);
}

function hash53(text: string, seed: number): string {
  let low = 0xdeadbeef ^ seed;
  let high = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x85ebca77);
    high = Math.imul(high ^ unit, 0xc2b2ae3d);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const number = 4_294_967_296 * (high & 0x1fffff) + (low >>> 0);
  return number.toString(36).padStart(CONTENT_KEY_LENGTH / 2, '0');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
