import { carrierProfiles, type CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Canaries } from '../carriers/canaries.ts';
import type { CanaryRow } from '../carriers/queries.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { toIso, toIsoOrNull } from '../time-view.ts';
import type { HealthBook } from './health.ts';
import type { IncidentRegister } from './incidents.ts';
import { listStretches } from './queries.ts';
import type { CarrierStatusView, HealthState, StatusView } from './schema.ts';

/** How far the page looks back. */
const HISTORY_MS = 90 * 86_400_000;

/** What the status page shows: every carrier that is asked here, and what is known to affect parcels. */
export async function readStatus(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly health: HealthBook;
  readonly incidents: IncidentRegister;
  readonly canaries: Canaries;
  readonly carriers: readonly CarrierId[];
}): Promise<StatusView> {
  const now = deps.clock.now();
  await deps.health.flush();
  const stretches = await listStretches(deps.db, new Date(now - HISTORY_MS));
  const asked = new Set(deps.carriers);
  return {
    now: toIso(now),
    carriers: carrierProfiles
      .filter((profile) => asked.has(profile.id))
      .map((profile) => {
        const { state, since, lastGoodAt, problem } = deps.health.of(profile.id);
        return {
          carrier: profile.id,
          name: profile.names,
          state,
          since: toIsoOrNull(since as EpochMs | null), // the book keeps instants of our clock
          lastGoodAt: toIsoOrNull(lastGoodAt as EpochMs | null), // likewise
          problem,
          checked: checkedOf(deps.canaries.list(profile.id)),
          history: stretches
            .filter((row) => row.carrier === profile.id)
            .map((row) => ({
              state: row.state as HealthState, // written by us from a HealthState
              since: toIso(row.since.getTime() as EpochMs),
              until: row.until === null ? null : toIso(row.until.getTime() as EpochMs),
            })),
        };
      }),
    incidents: [...deps.incidents.views()],
  };
}

/** The newest answer about a number known to exist; whose number it is stays here. */
function checkedOf(canaries: readonly CanaryRow[]): CarrierStatusView['checked'] {
  const asked = canaries.flatMap(
    ({ asked_at, outcome }) =>
      asked_at === null || outcome === null ? [] : [{ at: asked_at.getTime() as EpochMs, outcome }], // our clock's
  );
  const newest = asked.toSorted((a, b) => b.at - a.at)[0];
  return newest ? { at: toIso(newest.at), found: newest.outcome === 'ok' } : null;
}
