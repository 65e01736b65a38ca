import type { ParcelChanged } from '../parcels/ingest.ts';

/** Streams one process holds; a browser opens one a page, so this is the number of open tracking pages. */
const WATCHERS_MAX = 10_000;

export type Watcher = (change: ParcelChanged) => void;

export interface Hub {
  /** Calls the watcher after each change of the parcel. `null` when the process holds as many as it can. */
  watch(parcelId: string, watcher: Watcher): (() => void) | null;
  publish(changes: readonly ParcelChanged[]): void;
  /** Whether somebody looks at the parcel now; decides how often its carrier is asked. */
  isWatched(parcelId: string): boolean;
  watched(): string[];
  size(): number;
}

/** Who is looking at which parcel in this process. */
export function createHub(): Hub {
  const watchers = new Map<string, Set<Watcher>>();
  let size = 0;
  return {
    watch(parcelId, watcher) {
      if (size >= WATCHERS_MAX) return null;
      const set = watchers.get(parcelId) ?? new Set();
      watchers.set(parcelId, set.add(watcher));
      size += 1;
      return () => {
        if (!set.delete(watcher)) return;
        size -= 1;
        if (set.size === 0 && watchers.get(parcelId) === set) watchers.delete(parcelId);
      };
    },
    publish(changes) {
      for (const change of changes) for (const watcher of watchers.get(change.id) ?? []) watcher(change);
    },
    isWatched: (parcelId) => watchers.has(parcelId),
    watched: () => [...watchers.keys()],
    size: () => size,
  };
}
