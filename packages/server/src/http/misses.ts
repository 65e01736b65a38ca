/**
 * Limits guessing. Looking at a parcel that exists is free; every number that turns out not to exist counts,
 * per network and per range of numbers (a range walked from many networks is guessing too).
 */
export interface MissLimits {
  /** Whether this caller may look up these unknown numbers of one text; seconds to wait otherwise. */
  mayLookUp(
    address: string,
    numbers: readonly string[],
  ): { readonly allowed: true } | { readonly allowed: false; readonly retryAfterSeconds: number };
  /** The unknown numbers of one text: together they cost the caller, and each range, a few at most. */
  countMisses(address: string, numbers: readonly string[]): void;
}

/** A person who mistypes does not come near; a script that walks numbers does at once. */
const MISSES_PER_NETWORK = 60;
/** Ten networks that have spent all of theirs on one range. */
const MISSES_PER_RANGE = 600;
const WINDOW_MS = 10 * 60_000;
/**
 * A pasted mail may hold a dozen numbers we do not know. Their ranges count no more, or three callers with lists could
 * close a range to everybody. Also what a caller without misses may look up in a closed range: whoever has just bought
 * something is not to wait for strangers.
 */
const MISSES_PER_TEXT = 3;
/** Who asks for one number again learns nothing new: free this often, then it is a program and costs carriers calls. */
const REPETITIONS_FREE = 10;
/** Entries kept; the oldest windows are forgotten beyond it, so that memory stays bounded. */
const ENTRIES_MAX = 50_000;

/** Makes the limits of a process. `nowMs` is real time, whatever the product's clock says. */
export function createMissLimits(nowMs: () => number): MissLimits {
  const networks = createCounts(nowMs);
  const ranges = createCounts(nowMs);
  // Apart from the others, which must not be forgotten for it.
  const told = createCounts(nowMs);

  /** Counts a telling; whether it costs. */
  function isNews(network: string, number: string): boolean {
    const times = told.add(`${network} ${number}`);
    return times === 1 || times > REPETITIONS_FREE;
  }

  function isFree(network: string, number: string): boolean {
    const before = told.of(`${network} ${number}`);
    return before > 0 && before < REPETITIONS_FREE;
  }

  return {
    mayLookUp(address, numbers) {
      const network = networkOf(address);
      const news = numbers.filter((number) => !isFree(network, number));
      if (news.length === 0) return { allowed: true };
      const isFirst = networks.of(network) === 0 && news.length <= MISSES_PER_TEXT;
      const seconds = Math.max(
        networks.wait(network, MISSES_PER_NETWORK),
        ...(isFirst ? [] : news.map((number) => ranges.wait(rangeOf(number), MISSES_PER_RANGE))),
      );
      return seconds === 0 ? { allowed: true } : { allowed: false, retryAfterSeconds: seconds };
    },
    countMisses(address, numbers) {
      const network = networkOf(address);
      const news = numbers.filter((number) => isNews(network, number));
      const inRange = new Map<string, number>();
      for (const range of news.map(rangeOf)) {
        const count = (inRange.get(range) ?? 0) + 1;
        inRange.set(range, count);
        if (count <= MISSES_PER_TEXT) ranges.add(range);
      }
      for (let i = 0; i < Math.min(news.length, MISSES_PER_TEXT); i += 1) networks.add(network);
    },
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

/** Groups of an IPv6 address that are the network's (RFC 4291: the last 64 bits are the device's to choose). */
const NETWORK_GROUPS = 4;

/** Whom an address is counted for: an IPv4 address is one caller, of IPv6 every subscriber has a /64 of their own. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = groupsOf(head);
  if (tail !== undefined) {
    const last = groupsOf(tail);
    groups.push(...Array.from({ length: Math.max(0, 8 - groups.length - last.length) }, () => '0'), ...last);
  }
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
