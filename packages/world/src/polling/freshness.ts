import { aheadMinutes, nextPrice, PRICE_FIRST, waitForGain, type PollFacts } from '@todoke/core/polling';
import type { EpochMs } from '@todoke/core/time';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../jst.ts';
import { randomFor } from '../random.ts';
import { unscanned, type ShownLife } from './life.ts';

/** How a policy did. */
export interface Freshness {
  /** Mean minutes by which what is shown is out of date, over all parcel-time of the measured day. */
  readonly meanAge: number;
  /** The same where the carrier or our page says "out for delivery". */
  readonly meanAgeOut: number;
  /** Calls in each hour of the day. */
  readonly callsByHour: readonly number[];
}

/** When to look next after a look that found this; null after the end. */
export type Policy = (seen: PollFacts, now: number, price: number) => number;

/** The usual way: every two hours, whatever is known. */
export const everyTwoHours: Policy = () => 2 * HOUR_MS;
/** Ours. */
export const byGain: Policy = (seen, now, price) => waitForGain(seen, { from: now as EpochMs, price }); // the world's clock

/** What is going on with one parcel while the day is played. */
interface Played {
  readonly life: ShownLife;
  /** Changes seen so far. */
  seen: number;
}

interface Tally {
  stale: number;
  staleOut: number;
}

/**
 * Plays the day before `from + DAY_MS` minute by minute, from half a day earlier so that it begins in full swing.
 * A budget (calls an hour) is spread over its minutes; who is due and not asked waits for the next minute.
 */
export function playDay(
  lives: readonly ShownLife[],
  options: {
    readonly from: number;
    readonly policy: Policy;
    /** Null: nobody counts. */
    readonly callsPerHour: number | null;
    readonly seed: string;
  },
): Freshness {
  const { from, policy, callsPerHour } = options;
  const start = from - DAY_MS / 2;
  const until = from + DAY_MS;
  const minutes = (until - start) / MINUTE_MS;
  const due = firstLooks(lives, start, minutes, options.seed);
  const tally: Tally = { stale: 0, staleOut: 0 };
  const callsByHour = Array.from({ length: 24 }, () => 0);
  let price = PRICE_FIRST;
  /** Those whose next look is after the day. */
  const settleLater: Played[] = [];
  /** The first minute that may still hold parcels. */
  let oldest = 0;
  let asked = 0;
  for (let minute = 0; minute < minutes; minute += 1) {
    const now = start + minute * MINUTE_MS;
    if (minute % 60 === 0) asked = 0;
    let left =
      callsPerHour === null
        ? Infinity
        : Math.max(0, Math.floor((callsPerHour * ((minute % 60) + 1)) / 60) - asked);
    const ahead = callsPerHour === null ? 0 : aheadMinutes(price);
    let calls = 0;
    let late = -aheadMinutes(price);
    for (let slot = oldest; slot <= minute + ahead && left > 0; slot += 1) {
      const ready = due[slot] ?? [];
      const taken = ready.splice(0, left);
      left -= taken.length;
      calls += taken.length;
      late = minute - slot;
      if (ready.length === 0 && slot <= minute) oldest = slot + 1;
      for (const played of taken) {
        const wait = look(played, now, { from, tally, policy, price });
        if (wait === null) continue;
        const next = minute + Math.max(1, Math.round(wait / MINUTE_MS));
        if (next < minutes) (due[next] ??= []).push(played);
        else settleLater.push(played);
      }
    }
    asked += calls;
    if (now >= from) {
      const hour = Math.floor((now - from) / HOUR_MS);
      callsByHour[hour] = (callsByHour[hour] ?? 0) + calls;
    }
    if (callsPerHour !== null) price = nextPrice(price, late, 1);
  }
  for (const played of settleLater.concat(due.flatMap((each) => each ?? [])))
    settle(played, until, from, tally);
  return summary(lives, tally, callsByHour, from, until);
}

/** Known parcels are first looked at in the first two hours, new ones when they are made. */
function firstLooks(
  lives: readonly ShownLife[],
  start: number,
  minutes: number,
  seed: string,
): (Played[] | undefined)[] {
  const random = randomFor(seed, 'first looks');
  const due: (Played[] | undefined)[] = Array.from({ length: minutes });
  for (const life of lives) {
    const { createdAt } = life.parcel;
    const minute =
      createdAt <= start ? Math.floor(random() * 120) : Math.ceil((createdAt - start) / MINUTE_MS);
    if (minute < minutes && life.endsAt > start) (due[minute] ??= []).push({ life, seen: 0 });
  }
  return due;
}

function look(
  played: Played,
  now: number,
  { from, tally, policy, price }: { from: number; tally: Tally; policy: Policy; price: number },
): number | null {
  settle(played, now, from, tally);
  const { life } = played;
  while ((life.changes[played.seen]?.at ?? Infinity) <= now) played.seen += 1;
  if (played.seen === life.changes.length) return null;
  const facts = life.changes[played.seen - 1]?.facts ?? unscanned(life);
  return policy(facts, now, price);
}

/** Counts the minutes up to `now` in which the page was behind: from the first change it had not seen. */
function settle({ life, seen }: Played, now: number, from: number, tally: Tally): void {
  const first = life.changes[seen];
  if (!first || first.at >= now) return;
  tally.stale += aged(first.at, { begin: first.at, end: now, from });
  const shownOut = life.changes[seen - 1]?.facts.phase === 'out';
  for (let index = seen; index < life.changes.length; index += 1) {
    const change = life.changes[index];
    const end = life.changes[index + 1]?.at ?? now;
    if (!change || change.at >= now) break;
    if (!shownOut && change.facts.phase !== 'out') continue;
    // Its age counts from the first unseen change, also while later ones come.
    tally.staleOut += aged(first.at, { begin: change.at, end: Math.min(end, now), from });
  }
}

/** The integral of the age over a stretch of the measured day, in minutes times minutes. */
function aged(since: number, stretch: { begin: number; end: number; from: number }): number {
  const begin = Math.max(stretch.begin, stretch.from);
  if (stretch.end <= begin) return 0;
  return ((stretch.end - since) ** 2 - (begin - since) ** 2) / 2 / MINUTE_MS ** 2;
}

/** Means over the time in which a parcel is on its way, whatever any policy knows of it. */
function summary(
  lives: readonly ShownLife[],
  tally: Tally,
  callsByHour: readonly number[],
  from: number,
  until: number,
): Freshness {
  let active = 0;
  let out = 0;
  for (const { parcel, changes, endsAt } of lives) {
    active += Math.max(0, Math.min(endsAt, until) - Math.max(parcel.createdAt, from)) / MINUTE_MS;
    for (const [index, change] of changes.entries()) {
      if (change.facts.phase !== 'out') continue;
      const end = changes[index + 1]?.at ?? endsAt;
      out += Math.max(0, Math.min(end, until) - Math.max(change.at, from)) / MINUTE_MS;
    }
  }
  return { meanAge: tally.stale / active, meanAgeOut: tally.staleOut / out, callsByHour };
}

/** Parcels on their way at an instant. */
export function activeAt(lives: readonly ShownLife[], at: number): number {
  return lives.filter(({ parcel, endsAt }) => parcel.createdAt <= at && endsAt > at).length;
}
