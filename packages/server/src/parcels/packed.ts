import { UNCONFIRMED_CODE } from '@todoke/core/inbound';
import type { Bookmark, ObservedEvent, Observation } from '@todoke/core/journey';
import type { StatusCode } from '@todoke/core/carriers';
import type { EpochMs, WrittenTime } from '@todoke/core/time';
import { wordKey } from './word-key.ts';

/**
 * How a parcel's observations are stored: lines of JSON.
 *
 * A line that is an object is `Packed`. A line that is an array is one `Telling`: a single pushed event, added behind
 * what is known without reading it. The next time the whole is read and written, all lines become one.
 *
 * In `Packed`, events are written once and referred to by index, because a poll repeats nearly the whole list of the poll
 * before. An observation that says the same again keeps only the first and the last time it was made.
 */
export interface Packed {
  readonly e: PackedEvent[];
  readonly o: PackedObservation[];
}

type PackedEvent = [
  text: string,
  precision: WrittenTime['precision'],
  zone: string | null,
  at: number | null,
  yearInferred: 0 | 1,
  status: string,
  rawText: string,
  rawCode: string | null,
  place: string | null,
  attributes?: Readonly<Record<string, string>>,
];

export interface UnmappedWord {
  readonly rawText: string;
  readonly rawCode: string;
}

/** Fields before `attributes`. */
const PLAIN_FIELDS = 9;

interface PackedObservation {
  readonly t: Observation['type'];
  readonly s: string;
  /** First and, when repeated, last `observedAt`. */
  readonly at: [number] | [number, number];
  /** Everything else the observation says, as it came. */
  readonly x?: Readonly<Record<string, unknown>>;
  readonly e?: readonly number[];
}

/** One pushed event as a line of its own. */
type Telling = [observedAt: number, source: string, event: PackedEvent];

/** The stored text of a parcel nobody has said anything about. */
export const EMPTY_TEXT = '';

/** The line of a single pushed event, with nothing said beside it (`continueFold` takes no other). */
export function tellingLine(source: string, observedAt: EpochMs, event: ObservedEvent): string {
  return `${JSON.stringify([observedAt, source, packEvent(event)] satisfies Telling)}\n`;
}

/**
 * The stored form of a parcel's observations, to read from and add to. Looking for a repetition walks the lists:
 * a parcel has some dozen events, and building an index for one new event costs more than all comparisons.
 */
export class ObservationSet {
  private readonly events: PackedEvent[];
  private readonly observations: PackedObservation[];

  constructor(packed: Packed = { e: [], o: [] }) {
    this.events = packed.e;
    this.observations = packed.o;
  }

  /**
   * Adds what a source said. Adding the same again changes nothing, whatever the order.
   * @returns whether anything new was said (`new`), the same at another time (`seen`), or nothing at all (`same`)
   */
  add(observation: Observation): 'new' | 'seen' | 'same' {
    const packed = this.pack(observation);
    const index = this.observations.findIndex((each) => saysTheSame(each, packed));
    const known = this.observations[index];
    if (known === undefined) {
      this.observations.push(packed);
      return 'new';
    }
    const times = [...known.at, ...packed.at];
    const first = Math.min(...times);
    const last = Math.max(...times);
    // A push or a making told again is the same telling; a poll that finds the same list again was a newer look.
    const once = packed.t === 'push' || packed.t === 'created';
    const at: PackedObservation['at'] = first === last || once ? [first] : [first, last];
    if (at[0] === known.at[0] && at[1] === known.at[1]) return 'same';
    this.observations[index] = { ...known, at };
    return 'seen';
  }

  /** Words no table knows, each with its code. */
  unmappedWords(): UnmappedWord[] {
    const words: UnmappedWord[] = [];
    for (const [, , , , , status, rawText, rawCode] of this.events) {
      // A delivery only a mail tells is kept in known words; there is nothing to map.
      if (rawCode === UNCONFIRMED_CODE) continue;
      if (status === 'unknown.unmapped') words.push({ rawText, rawCode: rawCode ?? '' });
    }
    return words;
  }

  /** The observations for the fold. */
  unpack(): Observation[] {
    const all: Observation[] = [];
    for (const packed of this.observations) unpackInto(all, packed, this.events);
    return all;
  }

  /**
   * Gives a word (its `wordKey`) another meaning wherever it stands with one of the old ones; false when it does not.
   */
  remap(word: string, from: ReadonlySet<string>, to: string): boolean {
    let changed = false;
    for (const event of this.events) {
      if (wordKey(event[6]) !== word || !from.has(event[5]) || event[5] === to) continue;
      event[5] = to;
      changed = true;
    }
    return changed;
  }

  /** Forgets the lists of a source that turned out to be about another parcel; false when it told none. */
  forgetLists(source: string): boolean {
    const kept = this.observations.filter((each) => each.t !== 'list' || each.s !== source);
    if (kept.length === this.observations.length) return false;
    this.observations.splice(0, this.observations.length, ...kept);
    return true;
  }

  toJSON(): Packed {
    return { e: this.events, o: this.observations };
  }

  /** The stored text: one line. */
  toText(): string {
    return this.observations.length === 0 ? EMPTY_TEXT : `${JSON.stringify(this)}\n`;
  }

  /** Takes in an event that was told as a line of its own. */
  addTelling([observedAt, source, event]: Telling): void {
    this.observations.push({ t: 'push', s: source, at: [observedAt], e: [this.internPacked(event)] });
  }

  private pack(observation: Observation): PackedObservation {
    const { type, source, observedAt, until, ...rest } = observation;
    const at: PackedObservation['at'] = until === undefined ? [observedAt] : [observedAt, until];
    const base = { t: type, s: source, at };
    if (!('events' in rest)) return Object.keys(rest).length === 0 ? base : { ...base, x: rest };
    const { events, ...beside } = rest;
    const e = events.map((event) => this.intern(event));
    return Object.keys(beside).length === 0 ? { ...base, e } : { ...base, x: beside, e };
  }

  private intern(event: ObservedEvent): number {
    return this.internPacked(packEvent(event));
  }

  private internPacked(packed: PackedEvent): number {
    const known = this.events.findIndex((each) => isSameEvent(each, packed));
    return known >= 0 ? known : this.events.push(packed) - 1;
  }
}

/** Reads the stored text. */
export function parseObservations(text: string): ObservationSet {
  const [first, ...others] = linesOf(text);
  if (first === undefined) return new ObservationSet();
  const set = Array.isArray(first) ? new ObservationSet() : new ObservationSet(first);
  if (Array.isArray(first)) set.addTelling(first);
  for (const line of others) {
    if (Array.isArray(line)) set.addTelling(line);
    else for (const observation of new ObservationSet(line).unpack()) set.add(observation);
  }
  return set;
}

/** For the read path: the observations without the indexes that adding needs. */
export function readObservations(text: string): Observation[] {
  const all: Observation[] = [];
  for (const line of linesOf(text)) {
    if (Array.isArray(line)) {
      const [observedAt, source, event] = line;
      const at = observedAt as EpochMs; // written from one, see `tellingLine`
      all.push({ type: 'push', source, observedAt: at, events: [unpackEvent(event)] });
    } else {
      for (const each of line.o) unpackInto(all, each, line.e);
    }
  }
  return all;
}

/** All lines by one reading of JSON: it holds no line break of its own, and ends with one. */
function linesOf(text: string): (Packed | Telling)[] {
  if (text === EMPTY_TEXT) return [];
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text;
  return JSON.parse(`[${lines.replaceAll('\n', ',')}]`) as (Packed | Telling)[]; // our own writing
}

/**
 * A bookmark as it is stored beside its parcel: short, because it is written at every telling. With spaces between:
 * lastAt, statusAt, newsAt, now, waitingSince (milliseconds, `-` for none, nothing for the same as before it), the
 * silence's code, the source. The first letter holds the flags; the status itself is the parcel's.
 */
export function bookmarkText(bookmark: Bookmark): string;
export function bookmarkText(bookmark: Bookmark | null): string | null;
export function bookmarkText(bookmark: Bookmark | null): string | null {
  if (bookmark === null) return null;
  const { status, statusAt, silence, lastAt, returning, moving, newsAt, waitingSince, now, source } =
    bookmark;
  const flags = (returning ? 1 : 0) + (moving ? 2 : 0) + (status === null ? 0 : 4);
  const second = statusAt === lastAt ? '' : instantText(statusAt);
  const fourth = now === newsAt ? '' : instantText(now);
  return `${flags}${instantText(lastAt)} ${second} ${instantText(newsAt)} ${fourth} ${instantText(waitingSince)} ${silence ?? ''} ${source ?? ''}`;
}

/** Reads a stored bookmark of a parcel with this status. */
export function readBookmark(text: string, status: string): Bookmark {
  const [last = '', second = '', news = '', fourth = '', waiting = '', silence = '', ...sources] = text
    .slice(1)
    .split(' ');
  const flags = text.charCodeAt(0);
  const source = sources.join(' ');
  const lastAt = readInstant(last);
  const newsAt = readInstant(news);
  return {
    status: (flags & 4) === 0 ? null : (status as StatusCode), // written by us from a StatusCode
    statusAt: (second === '' ? lastAt : readInstant(second)) ?? 0,
    silence: silence === '' ? null : (silence as StatusCode), // as above
    source: source === '' ? null : source,
    lastAt,
    returning: (flags & 1) !== 0,
    moving: (flags & 2) !== 0,
    newsAt,
    waitingSince: readInstant(waiting),
    now: fourth === '' ? newsAt : readInstant(fourth),
  };
}

function instantText(at: number | null): string {
  return at === null ? '-' : String(at);
}

function readInstant(text: string): EpochMs | null {
  return text === '-' ? null : (Number(text) as EpochMs); // written from one
}

function saysTheSame(a: PackedObservation, b: PackedObservation): boolean {
  if (a.t !== b.t || a.s !== b.s || a.e?.length !== b.e?.length) return false;
  if (a.e?.some((index, place) => index !== b.e?.[place]) === true) return false;
  return a.x === undefined || b.x === undefined ? a.x === b.x : JSON.stringify(a.x) === JSON.stringify(b.x);
}

function isSameEvent(a: PackedEvent, b: PackedEvent): boolean {
  for (let i = 0; i < PLAIN_FIELDS; i += 1) if (a[i] !== b[i]) return false;
  return JSON.stringify(a[PLAIN_FIELDS]) === JSON.stringify(b[PLAIN_FIELDS]);
}

function packEvent(event: ObservedEvent): PackedEvent {
  const { time } = event;
  const packed: PackedEvent = [
    time.text,
    time.precision,
    time.zone,
    time.at,
    time.yearInferred ? 1 : 0,
    event.status,
    event.rawText,
    event.rawCode,
    event.place,
  ];
  if (event.attributes && Object.keys(event.attributes).length > 0) packed.push(event.attributes);
  return packed;
}

/** Words heard again hold until then; a look without an answer happened at its first and at its last time. */
function unpackInto(all: Observation[], packed: PackedObservation, events: readonly PackedEvent[]): void {
  const [first, last] = packed.at;
  if (packed.e) all.push(unpackObservation(packed, first, last, events));
  else for (const at of packed.at) all.push(unpackObservation(packed, at, undefined, events));
}

function unpackObservation(
  packed: PackedObservation,
  at: number,
  until: number | undefined,
  events: readonly PackedEvent[],
): Observation {
  const plain: Record<string, unknown> = { type: packed.t, source: packed.s, observedAt: at, ...packed.x };
  if (until !== undefined) plain['until'] = until;
  if (packed.e) {
    const list: ObservedEvent[] = [];
    for (const index of packed.e) {
      const event = events[index];
      if (event) list.push(unpackEvent(event));
    }
    plain['events'] = list;
  }
  return plain as unknown as Observation; // the inverse of `pack`, proven by a round-trip property
}

function unpackEvent(event: PackedEvent): ObservedEvent {
  const [text, precision, zone, at, yearInferred, status, rawText, rawCode, place, attributes] = event;
  const time: WrittenTime = {
    text,
    precision,
    zone,
    at: at as EpochMs | null,
    yearInferred: yearInferred === 1,
  };
  const plain = { time, status: status as ObservedEvent['status'], rawText, rawCode, place };
  return attributes ? { ...plain, attributes } : plain;
}
