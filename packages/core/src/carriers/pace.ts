import type { Access, AccessNote } from './profile.ts';

/** How gently a carrier is asked. */
export interface Pace {
  /** Calls under way at the same moment. */
  readonly concurrency: number;
  /** Milliseconds between the starts of two calls, at least. */
  readonly gapMs: number;
  /** Up to this much more, drawn anew each time, so that the calls have no beat. */
  readonly jitterMs: number;
  /** Calls an hour, all told; the operator may set another number. */
  readonly callsPerHour: number;
}

/** Public pages: one call at a time, seconds apart, as a person would; interfaces by what their makers allow. */
const BY_ACCESS: Readonly<Record<Access['how'], Pace>> = {
  public_page: { concurrency: 1, gapMs: 3_000, jitterMs: 1_000, callsPerHour: 1_000 },
  public_api: { concurrency: 1, gapMs: 3_000, jitterMs: 1_000, callsPerHour: 1_000 },
  keyed_api: { concurrency: 4, gapMs: 250, jitterMs: 0, callsPerHour: 10_000 },
  own: { concurrency: 8, gapMs: 0, jitterMs: 0, callsPerHour: 100_000 },
  // Without an adapter nobody is asked; an adapter for some of its parcels is used where the operator names it.
  link_only: { concurrency: 1, gapMs: 3_000, jitterMs: 1_000, callsPerHour: 200 },
};

/** What a profile's notes say of the rate. */
const BY_NOTE: Readonly<Partial<Record<AccessNote, Pace>>> = {
  quota_60_an_hour: { concurrency: 1, gapMs: 1_000, jitterMs: 0, callsPerHour: 60 },
  poll_no_faster_than_6_hours: { concurrency: 1, gapMs: 5_000, jitterMs: 2_000, callsPerHour: 200 },
};

/**
 * How gently a carrier is asked, from the way its answers are obtained and the notes of its profile.
 * Source: our rule for public pages (one at a time, 3 s and more apart); quotas from the carriers' own documents.
 * @example paceOf({ how: 'public_page', state: 'needs_permission', notes: [], credentials: [] }).gapMs // 3000
 */
export function paceOf(access: Access): Pace {
  for (const note of access.notes) {
    const pace = BY_NOTE[note];
    if (pace) return pace;
  }
  return BY_ACCESS[access.how];
}

/**
 * How many numbers one call asks for. Less than the carrier takes where a list says less than a single answer
 * (latest state only), or where the official interface takes one.
 * @example batchSize({ batch: 10 }, japanPostAccess, {}) // 1: its list shows the latest state only
 */
export function batchSize(
  adapter: { readonly batch: number },
  access: Access,
  credentials: Readonly<Record<string, string>>,
): number {
  if (access.notes.includes('list_shows_latest_only')) return 1;
  if (access.notes.includes('official_api_in_production_only') && credentials['appKey'] !== undefined)
    return 1;
  return adapter.batch;
}
