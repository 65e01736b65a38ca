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
  /** The unknown numbers of one text: together they cost the caller a few at most. */
  countMisses(address: string, numbers: readonly string[]): void;
}

/** A person who mistypes does not come near; a script that walks numbers does at once. */
const MISSES_PER_ADDRESS = 60;
const MISSES_PER_RANGE = 600;
const WINDOW_MS = 10 * 60_000;
/** A pasted mail may hold a dozen numbers we do not know. Their ranges count each, so no walk gets cheaper by lists. */
const MISSES_PER_TEXT = 3;
/** Who asks for one number again learns nothing new: free this often, then it is a program and costs carriers calls. */
const REPETITIONS_FREE = 10;
/** Entries kept; the oldest windows are forgotten beyond it, so that memory stays bounded. */
const ENTRIES_MAX = 50_000;

/** Makes the limits of a process. `nowMs` is real time, whatever the product's clock says. */
export function createMissLimits(nowMs: () => number): MissLimits {
  const addresses = createCounts(nowMs);
  const ranges = createCounts(nowMs);
  // Apart from the others, which must not be forgotten for it.
  const told = createCounts(nowMs);

  /** Counts a telling; whether it costs. */
  function isNews(address: string, number: string): boolean {
    const times = told.add(`${address} ${number}`);
    return times === 1 || times > REPETITIONS_FREE;
  }

  function countMisses(address: string, numbers: readonly string[]): void {
    const news = numbers.filter((number) => isNews(address, number));
    for (const number of news) ranges.add(rangeOf(number));
    for (let i = 0; i < Math.min(news.length, MISSES_PER_TEXT); i += 1) addresses.add(address);
  }

  return {
    mayLookUp(address, number) {
      const before = told.of(`${address} ${number}`);
      if (before > 0 && before < REPETITIONS_FREE) return { allowed: true };
      const seconds = Math.max(
        addresses.wait(address, MISSES_PER_ADDRESS),
        ranges.wait(rangeOf(number), MISSES_PER_RANGE),
      );
      return seconds === 0 ? { allowed: true } : { allowed: false, retryAfterSeconds: seconds };
    },
    countMiss: (address, number) => countMisses(address, [number]),
    countMisses,
  };
}

/** Counts by key within windows that begin with the first. */
function createCounts(nowMs: () => number) {
  const windows = new Map<string, { startedAt: number; count: number }>();

  function current(key: string) {
    const window = windows.get(key);
    if (window && nowMs() - window.startedAt >= WINDOW_MS) {
      windows.delete(key);
      return undefined;
    }
    return window;
  }

  return {
    of: (key: string): number => current(key)?.count ?? 0,
    /** One more; how many there are with it. */
    add(key: string): number {
      const window = current(key);
      if (window) return (window.count += 1);
      if (windows.size >= ENTRIES_MAX) {
        const oldest = windows.keys().next().value;
        if (oldest !== undefined) windows.delete(oldest);
      }
      windows.set(key, { startedAt: nowMs(), count: 1 });
      return 1;
    },
    /** Seconds until the window of a key that has reached `max` ends; 0 when it has not. */
    wait(key: string, max: number): number {
      const window = current(key);
      if (!window || window.count < max) return 0;
      return Math.ceil((window.startedAt + WINDOW_MS - nowMs()) / 1000);
    },
  };
}

/** Numbers that differ in the last four characters only are one range: a slip book, a batch of labels. */
function rangeOf(number: string): string {
  return number.slice(0, -4);
}
