import { carrierProfiles, type CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { toIso, toIsoOrNull } from '../time-view.ts';
import type { HealthBook } from './health.ts';
import type { IncidentRegister } from './incidents.ts';
import { listStretches } from './queries.ts';
import type { HealthState, StatusView } from './schema.ts';

/** How far the page looks back. */
const HISTORY_MS = 90 * 86_400_000;

/** What the status page shows: every carrier that is asked here, and what is known to affect parcels. */
export async function readStatus(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly health: HealthBook;
  readonly incidents: IncidentRegister;
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
