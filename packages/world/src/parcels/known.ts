import type { SandboxCarrier } from '../carriers/sandbox.ts';
import { newestParcels, type WorldFacts } from './population.ts';
import { FINAL_KINDS, seenAt } from './script.ts';

/** How many numbers are named a service. */
const NAMED = 1;

/**
 * Numbers a service knows: parcels that have ended and are shown so. The EMS cooperative knows Japan Post's EMS items
 * alone.
 */
export function knownNumbers(
  facts: WorldFacts,
  site: Pick<SandboxCarrier, 'id' | 'sees'>,
  now: number,
): readonly string[] {
  const known: string[] = [];
  for (const parcel of newestParcels(facts, now, site.sees)) {
    const last = seenAt(parcel, now).events.at(-1);
    const shown = last !== undefined && (FINAL_KINDS.has(last.kind) || site.id === 'ems');
    if (!shown || parcel.shows !== null || (site.id === 'ems' && !parcel.number.startsWith('EZ'))) continue;
    known.push(parcel.number);
    if (known.length === NAMED) break;
  }
  return known;
}
