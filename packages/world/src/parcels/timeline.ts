import { jstInstant, MINUTE_MS } from '../jst.ts';
import { between, type Random } from '../random.ts';
import type { Place } from '../places.ts';
import type { EventKind, ScriptEvent } from './script.ts';

/** How long a scan takes to the carrier's web page, in minutes. Source: carriers' own help (30 min to 1 h, often less). */
const LAG_MINUTES = { none: [0, 0], usual: [3, 35] } as const;
export type Lag = keyof typeof LAG_MINUTES;

/** Collects a parcel's events in order; times never run backwards, nor does their appearance on the web. */
export class Timeline {
  readonly events: ScriptEvent[] = [];
  readonly #random: Random;
  readonly #lag: Lag;

  constructor(random: Random, lag: Lag) {
    this.#random = random;
    this.#lag = lag;
  }

  get lastAt(): number {
    return this.events.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
  }

  /** Adds what happens at an instant, or a minute after the previous event if that is later. */
  at(instant: number, kind: EventKind, place: Place, more: Partial<ScriptEvent> = {}): void {
    const at = Math.max(Math.floor(instant / MINUTE_MS) * MINUTE_MS, this.lastAt + MINUTE_MS);
    const [low, high] = LAG_MINUTES[this.#lag];
    const shown = at + between(this.#random, low, high) * MINUTE_MS;
    const visibleAt = Math.max(shown, this.events.at(-1)?.visibleAt ?? shown);
    this.events.push({ at, visibleAt, kind, place, ...more });
  }

  /** Adds what happens on a JST day somewhere between two minutes of the day. */
  on(
    day: number,
    minutes: readonly [number, number],
    kind: EventKind,
    place: Place,
    more: Partial<ScriptEvent> = {},
  ): void {
    this.at(jstInstant(day, between(this.#random, minutes[0], minutes[1])), kind, place, more);
  }
}
