import { DAY_MS, jstDay, jstInstant, jstMinuteOfDay } from './jst.ts';

/** Where a clock stands: at `realAnchor` (real time) it showed `simAnchor`. */
export interface ClockAnchor {
  readonly simAnchor: number;
  readonly realAnchor: number;
  /** Simulated milliseconds per real one; 0 stands still. */
  readonly speed: number;
}

export const SPEED_LIMIT = 3600;

interface ClockOptions {
  readonly anchor: ClockAnchor;
  /** A free clock may lie behind the real one (tests that start at a chosen date). */
  readonly free: boolean;
  readonly real: () => number;
}

/** The world's clock: runs at a multiple of real time, never backwards, and unless free never behind the real clock. */
export class WorldClock {
  readonly #real: () => number;
  readonly #free: boolean;
  #anchor: ClockAnchor;
  #last = Number.NEGATIVE_INFINITY;

  constructor({ anchor, free, real }: ClockOptions) {
    this.#anchor = anchor;
    this.#free = free;
    this.#real = real;
  }

  get speed(): number {
    return this.#anchor.speed;
  }

  now(): number {
    const { simAnchor, realAnchor, speed } = this.#anchor;
    const real = this.#real();
    const simulated = simAnchor + (real - realAnchor) * speed;
    const floor = this.#free || speed === 0 ? Number.NEGATIVE_INFINITY : real;
    this.#last = Math.max(this.#last, Math.round(simulated), floor);
    return this.#last;
  }

  /** The present moment as an anchor, for the state file. */
  anchor(): ClockAnchor {
    return { simAnchor: this.now(), realAnchor: this.#real(), speed: this.speed };
  }

  setSpeed(speed: number): void {
    this.#anchor = { ...this.anchor(), speed };
  }

  /** Jumps ahead by simulated milliseconds. */
  advance(byMs: number): void {
    const anchor = this.anchor();
    this.#anchor = { ...anchor, simAnchor: anchor.simAnchor + byMs };
  }
}

const DAY_BEGINS = 8 * 60;
const DAY_ENDS = 18 * 60;
const MORNING = 9 * 60;

/** When a run may begin: at once between 08:00 and 18:00 JST, otherwise at the next 09:00, so that parcels move soon. */
export function startOfRun(earliest: number): number {
  const minute = jstMinuteOfDay(earliest);
  if (minute >= DAY_BEGINS && minute < DAY_ENDS) return earliest;
  const today = jstInstant(jstDay(earliest), MORNING);
  return today > earliest ? today : today + DAY_MS;
}
