/**
 * Limits guessing. Looking at a parcel that exists is free; every number that turns out not to exist counts,
 * per network address and per range of numbers (a range walked from many addresses is guessing too).
 */
export interface MissLimits {
  /** Whether this caller may look up another unknown number; seconds to wait otherwise. */
  mayLookUp(
    address: string,
    number: string,
  ): { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };
  countMiss(address: string, number: string): void;
}

/** A person who mistypes does not come near; a script that walks numbers does at once. */
const MISSES_PER_ADDRESS = 60;
const MISSES_PER_RANGE = 600;
const WINDOW_MS = 10 * 60_000;
/** Entries kept; the oldest windows are forgotten beyond it, so that memory stays bounded. */
const ENTRIES_MAX = 50_000;

interface Window {
  startedAt: number;
  count: number;
}

/** Makes the limits of a process. `nowMs` is real time, whatever the product's clock says. */
export function createMissLimits(nowMs: () => number): MissLimits {
  const windows = new Map<string, Window>();

  function current(key: string): Window | undefined {
    const window = windows.get(key);
    if (window && nowMs() - window.startedAt >= WINDOW_MS) {
      windows.delete(key);
      return undefined;
    }
    return window;
  }

  function count(key: string): void {
    const window = current(key);
    if (window) {
      window.count += 1;
      return;
    }
    if (windows.size >= ENTRIES_MAX) {
      const oldest = windows.keys().next().value;
      if (oldest !== undefined) windows.delete(oldest);
    }
    windows.set(key, { startedAt: nowMs(), count: 1 });
  }

  function wait(key: string, max: number): number {
    const window = current(key);
    if (!window || window.count < max) return 0;
    return Math.ceil((window.startedAt + WINDOW_MS - nowMs()) / 1000);
  }

  return {
    mayLookUp(address, number) {
      const seconds = Math.max(
        wait(`a ${address}`, MISSES_PER_ADDRESS),
        wait(`r ${rangeOf(number)}`, MISSES_PER_RANGE),
      );
      return seconds === 0 ? { allowed: true } : { allowed: false, retryAfterSeconds: seconds };
    },
    countMiss(address, number) {
      count(`a ${address}`);
      count(`r ${rangeOf(number)}`);
    },
  };
}

/** Numbers that differ in the last four characters only are one range: a slip book, a batch of labels. */
function rangeOf(number: string): string {
  return number.slice(0, -4);
}
