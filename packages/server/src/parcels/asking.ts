import { findCarrier, type CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { CarrierClient } from '../carriers/client.ts';
import { toObservations } from '../carriers/observe.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/pool.ts';
import { toIso } from '../time-view.ts';
import type { NumberCandidate } from './candidates.ts';
import type { Ingest } from './ingest.ts';
import { listAsked, rememberAsked, type ParcelRow } from './queries.ts';
import type { AskedView } from './schema.ts';

/** "Not found" is believed this long before the same carrier is asked about the same number again. */
const ASKED_AGAIN_MS = 10 * 60_000;
/** A carrier that is silent this long (real time) no longer keeps the next one from being asked. */
const PATIENCE_MS = 2_000;
/** What is not answered by then (real time) is told as unanswered; a later answer is stored when it comes. */
const WAIT_MAX_MS = 10_000;

interface Deps {
  readonly database: Database;
  readonly clock: Clock;
  readonly client: Pick<CarrierClient, 'ask' | 'refusal'>;
  readonly ingest: Ingest;
  readonly readParcel: (id: string) => Promise<ParcelRow | undefined>;
}

/** What came of asking one carrier. */
interface Tried {
  readonly carrier: CarrierId;
  readonly outcome: string;
  readonly at: EpochMs;
  /** The parcel, where there is one to follow. */
  readonly parcel?: ParcelRow | undefined;
}

/** How a number came to its candidates. */
export interface Choice {
  /** A person said which carrier it is. */
  readonly chosen: boolean;
  /** No other carrier has numbers like it. */
  readonly lone: boolean;
}

/**
 * Asks the carriers a number may belong to, the likeliest first, until one knows it. The next one is asked when the one
 * before has answered, or has been silent for two seconds: one silent carrier must not hide another's parcel.
 * @returns the parcel, and what each carrier answered, in the order of asking (`network`: not yet)
 */
export async function askCandidates(
  deps: Deps,
  candidates: readonly NumberCandidate[],
  choice: Choice,
): Promise<{ readonly parcel: ParcelRow | undefined; readonly asked: AskedView[] }> {
  const until = performance.now() + WAIT_MAX_MS;
  const known = await answeredLately(deps, candidates, choice);
  const begun: { readonly carrier: CarrierId; readonly trying: Promise<Tried> }[] = [];
  const settled = new Map<CarrierId, Tried>();
  const parcel = () => [...settled.values()].find((each) => each.parcel)?.parcel;
  for (const candidate of candidates) {
    const { carrier } = candidate;
    if (deps.client.refusal(carrier) === 'off') continue;
    const before = known.get(carrier);
    const trying = (before ? Promise.resolve(before) : tryCandidate(deps, candidate, choice)).then(
      (tried) => {
        settled.set(carrier, tried);
        return tried;
      },
    );
    begun.push({ carrier, trying });
    await atMost(PATIENCE_MS, [trying, firstParcel(begun)]);
    if (parcel()) break;
  }
  if (!parcel())
    await atMost(until - performance.now(), [
      Promise.allSettled(begun.map((each) => each.trying)),
      firstParcel(begun),
    ]);
  const asked = begun.map(({ carrier }) => viewOf(settled.get(carrier) ?? unanswered(carrier, deps.clock)));
  const told = [...settled.values()].filter((each) => !known.has(each.carrier));
  if (!parcel()) await remember(deps, candidates, told);
  return { parcel: parcel(), asked };
}

/** "Not found" of a moment ago holds, except for somebody who insists on the carrier. */
async function answeredLately(
  deps: Deps,
  candidates: readonly NumberCandidate[],
  { chosen }: Choice,
): Promise<ReadonlyMap<CarrierId, Tried>> {
  const known = new Map<CarrierId, Tried>();
  if (chosen) return known;
  for (const number of new Set(candidates.map((each) => each.number))) {
    for (const { carrier, outcome, at } of await listAsked(deps.database.db, number)) {
      if (outcome === 'not_found' && deps.clock.now() - at < ASKED_AGAIN_MS)
        known.set(carrier, { carrier, outcome, at });
    }
  }
  return known;
}

async function tryCandidate(deps: Deps, candidate: NumberCandidate, choice: Choice): Promise<Tried> {
  const { carrier, number } = candidate;
  const answer = await deps.client.ask(carrier, number);
  const outcome = answer.reading.problem?.kind ?? 'found';
  const tried = { carrier, outcome, at: answer.observedAt };
  // A carrier the person chose, or the only one it can be, is followed from now on even before its first scan.
  const follow = outcome === 'found' || (outcome === 'not_found' && (choice.chosen || choice.lone));
  if (!follow) return tried;
  const observations = toObservations(carrier, answer);
  const [stored] = await deps.ingest.submit([{ carrier, number, observations }]);
  return stored?.ok ? { ...tried, parcel: await deps.readParcel(stored.id) } : tried;
}

/** Settles with the first parcel found; never when there is none. */
function firstParcel(begun: readonly { readonly trying: Promise<Tried> }[]): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const { trying } of begun)
      trying.then((tried) => {
        if (tried.parcel) resolve();
      }, reject);
  });
}

/** Waits for the first of these, and no longer than this; what fails, fails for the caller. */
async function atMost(ms: number, waits: readonly Promise<unknown>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise((resolve) => (timer = setTimeout(resolve, Math.max(0, ms))));
  try {
    await Promise.race([...waits, over]);
  } finally {
    clearTimeout(timer);
  }
}

async function remember(
  deps: Deps,
  candidates: readonly NumberCandidate[],
  tried: readonly Tried[],
): Promise<void> {
  const entries = tried.map(({ carrier, outcome }) => ({
    number: candidates.find((each) => each.carrier === carrier)?.number ?? '',
    carrier,
    outcome,
  }));
  await rememberAsked(deps.database.db, entries, new Date(deps.clock.now()));
}

function unanswered(carrier: CarrierId, clock: Clock): Tried {
  return { carrier, outcome: 'network', at: clock.now() };
}

function viewOf({ carrier, outcome, at }: Tried): AskedView {
  const names = findCarrier(carrier)?.profile.names;
  return {
    carrier,
    carrierName: { ja: names?.ja ?? carrier, en: names?.en ?? carrier },
    outcome,
    at: toIso(at),
  };
}
