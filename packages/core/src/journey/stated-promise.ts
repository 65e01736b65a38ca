import type { EpochMs } from '../time/instant.ts';
import { instantOf } from '../time/zone.ts';
import type { JourneyPromise, PromiseChange } from './journey.ts';
import type { StatedPromise } from './observation.ts';
import { lastSeen } from './scans.ts';
import type { Telling } from './scans.ts';

interface Statement {
  readonly promise: StatedPromise;
  readonly source: string;
  firstAt: EpochMs;
  lastAt: EpochMs;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const CLOCK = /^(\d{1,2}):(\d{2})$/;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What was told under one number, and between which instants it is about this parcel's own use of it. */
export interface ToldWithin {
  readonly tellings: readonly Telling[];
  readonly from: number;
  readonly to: number;
}

/**
 * The day and window the sources state now, and how it moved. The statement heard last holds; a source that stops
 * stating one does not take it back. A day lasts until its end. Left out are unreadable statements, and those first made after
 * the number began another parcel's journey or ending before this one's.
 */
export function statedPromise(legs: readonly ToldWithin[]): JourneyPromise | null {
  const statements = legs
    .flatMap(ownStatements)
    .sort((a, b) => a.lastAt - b.lastAt || compareStatements(a, b));
  if (statements.length === 0) return null;
  // Not empty, and sorted: the last one exists.
  const current = statements.at(-1)!;
  const window = windowOf(current.promise);
  if (window === null) return null;
  const earlier = statements.slice(0, -1).sort((a, b) => a.firstAt - b.firstAt || compareStatements(a, b));
  return {
    ...window,
    source: current.source,
    text: current.promise.text,
    changes: earlier.flatMap((one, index) => changeOf(one, earlier[index + 1] ?? current, window)),
  };
}

/** What `one` stated until another statement took its place; nothing where both state the present window. */
function changeOf(one: Statement, next: Statement, window: Window): PromiseChange[] {
  const was = windowOf(one.promise);
  const is = windowOf(next.promise);
  if (was === null || is === null || (was.from === window.from && was.to === window.to)) return [];
  // The next may be one heard before, stated again: then the old one held at least until it was last heard.
  const at = next.firstAt > one.lastAt ? next.firstAt : one.lastAt;
  const minutes = Math.round((is.to - was.to) / MINUTE_MS);
  return [{ at, from: was.from, to: was.to, why: { code: 'carrier_restated', params: { minutes } } }];
}

function ownStatements({ tellings, from, to }: ToldWithin): Statement[] {
  return gatherStatements(tellings).filter(({ promise, firstAt }) => {
    return firstAt < to && (windowOf(promise)?.to ?? -Infinity) >= from;
  });
}

/** Each readable statement once. */
function gatherStatements(tellings: readonly Telling[]): Statement[] {
  const byWords = new Map<string, Statement>();
  for (const telling of tellings) {
    const { promise, source } = telling;
    if (promise === undefined || windowOf(promise) === null) continue;
    const key = wordsOf(promise, source);
    const known = byWords.get(key);
    const lastAt = lastSeen(telling);
    if (known === undefined) {
      byWords.set(key, { promise, source, firstAt: telling.observedAt, lastAt });
      continue;
    }
    if (telling.observedAt < known.firstAt) known.firstAt = telling.observedAt;
    if (lastAt > known.lastAt) known.lastAt = lastAt;
  }
  return [...byWords.values()];
}

function compareStatements(a: Statement, b: Statement): number {
  const [left, right] = [wordsOf(a.promise, a.source), wordsOf(b.promise, b.source)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function wordsOf(promise: StatedPromise, source: string): string {
  return [source, promise.date, promise.from, promise.to, promise.zone, promise.text].join('\n');
}

type Window = Pick<JourneyPromise, 'from' | 'to' | 'precision' | 'basis'>;

function windowOf(promise: StatedPromise): Window | null {
  const start = instantIn(promise, '00:00');
  if (start === null) return null;
  // Brand maker: an instant a whole number of milliseconds after one from core/time.
  const endOfDay = (start + DAY_MS - 1) as EpochMs;
  if (promise.from === null && promise.to === null) {
    return { from: start, to: endOfDay, precision: 'day', basis: 'carrier_day' };
  }
  const from = promise.from === null ? start : instantIn(promise, promise.from);
  const to = promise.to === null ? endOfDay : instantIn(promise, promise.to);
  if (from === null || to === null || to < from) return null;
  return { from, to, precision: 'minute', basis: 'carrier_window' };
}

function instantIn(promise: StatedPromise, clock: string): EpochMs | null {
  const date = DATE.exec(promise.date);
  const time = CLOCK.exec(clock);
  if (date === null || time === null) return null;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  const [hour, minute] = [Number(time[1]), Number(time[2])];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59) return null;
  return instantOf({ year, month, day, hour, minute, second: 0 }, promise.zone);
}
