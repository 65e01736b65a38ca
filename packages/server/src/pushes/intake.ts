import type { CarrierId, CarrierReading } from '@todoke/core/carriers';
import type { Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { candidatesOf } from '../parcels/candidates.ts';
import type { Ingest, Intake } from '../parcels/ingest.ts';
import type { PushAnswer } from './schema.ts';

/** Longer texts are no numbers, whatever a carrier calls them. */
const NUMBER_LENGTH_MAX = 60;
/** A number and nothing to say of it yet: a label, a registration confirmed. */
const NOTHING_YET = 'no_rows';

export type PushTaken =
  | {
      readonly ok: true;
      readonly answer: PushAnswer;
      /** Readings that said something new. */
      readonly fresh: readonly CarrierReading[];
    }
  | { readonly ok: false; readonly reason: 'busy' }
  /** Where the body is not as known, for whoever mends the adapter. */
  | { readonly ok: false; readonly reason: 'unreadable'; readonly at: readonly string[] };

/**
 * Stores what was pushed; a number nobody asked about yet becomes a parcel, since its carrier vouches for it.
 * Resolves when all of it is on disk. The same push again changes nothing.
 */
export async function takePush(
  carrier: CarrierId,
  readings: readonly CarrierReading[],
  deps: { readonly ingest: Ingest; readonly now: EpochMs },
): Promise<PushTaken> {
  const told: { readonly reading: CarrierReading; readonly intake: Intake }[] = [];
  const unread: string[] = [];
  for (const reading of readings) {
    const why = unreadWhy(reading);
    if (why !== null) unread.push(why);
    if (why !== null || reading.events.length === 0) continue;
    const number = numberOf(carrier, reading);
    if (number === null) unread.push('number');
    else
      told.push({
        reading,
        intake: { carrier, number, observations: observationsOf(carrier, reading, deps.now) },
      });
  }
  if (told.length === 0 && unread.length > 0) return { ok: false, reason: 'unreadable', at: unread };
  const results = await deps.ingest.submit(told.map((each) => each.intake));
  if (results.some((result) => !result.ok)) return { ok: false, reason: 'busy' };
  const fresh = told.flatMap(({ reading }, index) => {
    const result = results[index];
    return result?.ok && result.outcome !== 'duplicate' ? [reading] : [];
  });
  return { ok: true, answer: { stored: told.length, unread: unread.length }, fresh };
}

/** "Not found" and the like say nothing a push could add: what was pushed before stays said. */
function unreadWhy({ problem }: CarrierReading): string | null {
  if (problem?.kind === 'layout_changed') return problem.detail === NOTHING_YET ? null : problem.detail;
  const harmless = problem === null || problem.kind === 'not_found' || problem.kind === 'invalid_number';
  return harmless ? null : problem.kind;
}

/** The number as its parcel is stored under. */
function numberOf(carrier: CarrierId, reading: CarrierReading): string | null {
  if (reading.number === null || reading.number.length > NUMBER_LENGTH_MAX) return null;
  const [named] = candidatesOf(reading.number, carrier).candidates;
  return named === undefined || named.number === '' ? null : named.number;
}

function observationsOf(carrier: CarrierId, reading: CarrierReading, now: EpochMs): Observation[] {
  const base = { observedAt: reading.saidAt ?? now, source: carrier };
  const { events, promise, continues } = reading;
  const push: Observation = { ...base, type: 'push', events, ...(promise && { promise }) };
  if (!continues) return [push];
  const { number, carrier: next } = continues;
  return [push, { ...base, type: 'renumbered', to: number, ...(next && { carrier: next }) }];
}
