import type { Bookmark } from '@todoke/core/journey';

/** A parcel as adding to its end needs it, its bookmark read. */
export interface ParcelHead {
  readonly id: string;
  /** Where its row stands (PostgreSQL's ctid); it moves with every change. */
  readonly place: string;
  readonly version: number;
  readonly status: string;
  readonly bookmark: Bookmark | null;
  /** Bytes of the tellings kept beside it. */
  readonly toldBytes: number;
}

/**
 * Heads of the parcels written last: what is scanned is mostly scanned again soon. Only ever a guess: a write with a
 * head that is no longer true writes nothing, because its version and place are checked by the statement.
 */
export interface HeadCache {
  get(key: string): ParcelHead | undefined;
  set(key: string, head: ParcelHead): void;
  forget(key: string): void;
}

/** Heads kept: those of a busy day's parcels, some 50 MB. */
export const HEADS_MAX = 120_000;

/**
 * Keeps the heads written last.
 * @example createHeadCache(0).get('own\nDA1') // undefined
 */
export function createHeadCache(max: number): HeadCache {
  /** The one written longest ago first. */
  const heads = new Map<string, ParcelHead>();
  return {
    get: (key) => heads.get(key),
    set(key, head) {
      heads.delete(key);
      heads.set(key, head);
      if (heads.size <= max) return;
      for (const oldest of heads.keys()) {
        heads.delete(oldest);
        break;
      }
    },
    forget: (key) => void heads.delete(key),
  };
}
