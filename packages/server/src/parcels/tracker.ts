import type { EpochMs } from '@todoke/core/time';
import type { CarrierClient } from '../carriers/client.ts';
import type { Clock } from '../clock.ts';
import type { Caller, Refused, TrackAnswer } from '../contract.ts';
import type { Database } from '../db/pool.ts';
import type { MissLimits } from '../http/misses.ts';
import { isId } from '../id.ts';
import type { LaneBook } from '../insight/lane-history.ts';
import type { HealthBook } from '../status/health.ts';
import type { IncidentRegister } from '../status/incidents.ts';
import type { CheckNow } from '../polling/check-now.ts';
import { hurryPoll } from '../polling/queries.ts';
import { askCandidates } from './asking.ts';
import { candidatesOf } from './candidates.ts';
import type { Ingest } from './ingest.ts';
import { toIso } from '../time-view.ts';
import { diagnoseNotFound, presentParcel } from './present.ts';
import { loadParcelsByNumber, type ParcelRow } from './queries.ts';
import type { ParcelView } from './schema.ts';

export interface Tracker {
  /** Finds the stored parcel, or asks the carriers the number may belong to, in turn. */
  track(
    request: { readonly number: string; readonly carrier?: string | undefined },
    caller: Caller,
  ): Promise<{ readonly ok: true; readonly answer: TrackAnswer } | Refused>;
  parcel(id: string): Promise<ParcelView | undefined>;
  /** The stored parcels of a number, with any carrier; asks nobody. */
  parcelsOf(number: string): Promise<ParcelView[]>;
  refresh(
    id: string,
    caller: Caller,
  ): Promise<{ readonly ok: true; readonly parcel: ParcelView } | Refused | undefined>;
  /** A parcel's view at this moment. */
  present(row: ParcelRow): ParcelView;
  /** A person opened the parcel's page: its carrier is asked soon. */
  someoneLooks(id: string): void;
}

/** A viewer may have the carrier asked this often; the same answer would come sooner. */
const REFRESH_MIN_MS = 60_000;
/** When to look again after "not found": carriers show a new number within hours of the first scan. */
const LOOK_AGAIN_MS = 60 * 60_000;
/** Carriers asked about one number: the three that share 12 digits, and one more. */
const CANDIDATES_MAX = 4;

interface Deps {
  readonly database: Database;
  readonly clock: Clock;
  readonly client: CarrierClient;
  readonly ingest: Ingest;
  readonly checkNow: CheckNow;
  readonly limits: MissLimits;
  readonly readParcel: (id: string) => Promise<ParcelRow | undefined>;
  readonly test: boolean;
  readonly health: HealthBook;
  readonly incidents: IncidentRegister;
  readonly lanes: LaneBook;
}

/** Makes the feature behind the number box and the tracking page. */
export function createTracker(deps: Deps): Tracker {
  const read = async (id: string) => (isId(id) ? deps.readParcel(id) : undefined);
  return {
    track: (request, caller) => trackNumber(deps, request, caller),
    async parcel(id) {
      const row = await read(id);
      return row && present(deps, row);
    },
    async parcelsOf(number) {
      const { numbers } = numbersOf(number, undefined);
      const rows = await loadParcelsByNumber(deps.database.pool, numbers);
      return rows.filter(isKnown).map((row) => present(deps, row));
    },
    async refresh(id) {
      const row = await read(id);
      return row && { ok: true, parcel: present(deps, await askAgain(deps, row)) };
    },
    present: (row) => present(deps, row),
    someoneLooks(id) {
      hurryPoll(deps.database.db, id, new Date(deps.clock.now())).catch(() => undefined);
    },
  };
}

function present(deps: Deps, row: ParcelRow): ParcelView {
  return presentParcel(row, {
    now: deps.clock.now(),
    test: deps.test,
    health: deps.health.of(row.carrier),
    incidents: deps.incidents.recent(),
    lanes: deps.lanes,
  });
}

/** A number's candidates and every form under which a parcel of it may be stored. */
function numbersOf(text: string, carrier: string | undefined) {
  const found = candidatesOf(text, carrier);
  return {
    ...found,
    numbers: [...new Set([found.normalized, ...found.candidates.map((each) => each.number)])],
  };
}

async function trackNumber(
  deps: Deps,
  request: { readonly number: string; readonly carrier?: string | undefined },
  caller: Caller,
): Promise<{ ok: true; answer: TrackAnswer } | Refused> {
  const { likely, lone, normalized, pretty, numbers } = numbersOf(request.number, request.carrier);
  const chosen = request.carrier !== undefined;
  const stored = await loadParcelsByNumber(deps.database.pool, numbers);
  const best = bestOf(stored.filter((row) => !chosen || row.carrier === request.carrier));
  const answer = emptyAnswer(normalized, pretty);
  if (best && isKnown(best)) return { ok: true, answer: { ...answer, parcel: present(deps, best) } };

  // Where nobody is asked it is no guess: a telephone number, a mistyped one.
  const isGuess = likely.length > 0;
  const mayAsk = isGuess ? deps.limits.mayLookUp(caller.address, [normalized]) : null;
  if (mayAsk?.allowed === false) {
    return { ok: false, reason: 'rate_limited', retryAfterSeconds: mayAsk.retryAfterSeconds };
  }
  const { parcel, asked } = await askCandidates(deps, likely.slice(0, CANDIDATES_MAX), { chosen, lone });
  if (isGuess && (!parcel || !isKnown(parcel))) deps.limits.countMisses(caller.address, [normalized]);
  const row = parcel ?? best;
  if (row) return { ok: true, answer: { ...answer, parcel: present(deps, row), asked } };
  const now = deps.clock.now();
  const diagnosis = diagnoseNotFound({
    text: request.number,
    candidates: likely,
    asked,
    now,
    healthOf: deps.health.of,
    incidents: deps.incidents.recent(),
  });
  return {
    ok: true,
    // Brand maker: an instant of our clock, some time on.
    answer: { ...answer, asked, diagnosis, lookAgainAt: toIso((now + LOOK_AGAIN_MS) as EpochMs) },
  };
}

/** The parcel after its carrier was asked now; as it was when it was asked less than a minute ago. */
async function askAgain(deps: Deps, row: ParcelRow): Promise<ParcelRow> {
  const { carrier, number } = row;
  const age = deps.clock.now() - (row.checkedAt ?? 0);
  if (age < REFRESH_MIN_MS || !deps.client.enabled(carrier)) return row;
  // Long after the end the number may be a stranger's.
  if (present(deps, row).trackingState === 'archived') return row;
  await deps.checkNow({ id: row.id, carrier, number });
  return (await deps.readParcel(row.id)) ?? row;
}

function emptyAnswer(number: string, prettyNumber: string): TrackAnswer {
  return { parcel: null, asked: [], diagnosis: [], number, prettyNumber, lookAgainAt: null };
}

/** A parcel whose carrier has said something about it. */
function isKnown(row: ParcelRow): boolean {
  return row.goodAt !== null;
}

/** Of several carriers' parcels with this number, the one that said something, then the newest. */
function bestOf(rows: readonly ParcelRow[]): ParcelRow | undefined {
  return rows.toSorted((a, b) => (b.goodAt ?? 0) - (a.goodAt ?? 0) || b.createdAt - a.createdAt)[0];
}
