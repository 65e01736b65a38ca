import type { CarrierId } from '@todoke/core/carriers';
import { aheadMinutes, nextPoll, nextPrice, PRICE_FIRST } from '@todoke/core/polling';
import type { CarrierClient } from '../carriers/client.ts';
import { toObservations } from '../carriers/observe.ts';
import type { Urgency } from '../carriers/lane.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import type { Hub } from '../live/hub.ts';
import type { Ingest } from '../parcels/ingest.ts';
import type { CallBudget } from './budget.ts';
import { claimDuePolls, findPrice, isGivenUp, reschedulePoll, savePrice, type DuePoll } from './queries.ts';

/** How often the schedule is looked at; real time, since it is our own work. */
const TICK_MS = 500;
/** Parcels taken at once; the carrier's pace decides how fast they are asked. */
const CLAIM_COUNT = 20;
/** A process that died gives its parcels back after this (product time). */
const CLAIM_MS = 5 * 60_000;
/** A parcel not asked because nobody may ask now is looked at again after this. */
const NOT_ASKED_MS = 60_000;
const MINUTE_MS = 60_000;

/** What asking about a parcel takes. */
export interface AskDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly client: CarrierClient;
  readonly ingest: Ingest;
  readonly hub: Hub;
}

interface Deps extends AskDeps {
  readonly budget: CallBudget;
  /** Whether numbers known to exist are there to probe with after a pause. */
  readonly hasCanary: (carrier: CarrierId) => boolean;
  readonly carriers: readonly CarrierId[];
}

/** Asks carriers about the parcels that are due, one loop a carrier, until stopped. */
export function startPolling(deps: Deps): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const wake = new Set<() => void>();

  async function run(carrier: CarrierId): Promise<void> {
    const price = createPrice(deps, carrier);
    while (!stopping.signal.aborted) {
      const asked = await turn(deps, carrier, price).catch(() => 0);
      if (asked === 0) await pause();
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        wake.delete(done);
        resolve();
      };
      const timer = setTimeout(done, TICK_MS);
      wake.add(done);
      if (stopping.signal.aborted) done();
    });
  }

  const loops = deps.carriers.filter((carrier) => deps.client.enabled(carrier)).map(run);
  return {
    async stop() {
      stopping.abort();
      for (const done of wake) done();
      await Promise.all(loops);
    },
  };
}

/** Asks about those that are due next, as many as the budget and the carrier allow now. Returns how many. */
async function turn(deps: Deps, carrier: CarrierId, price: CarrierPrice): Promise<number> {
  const { clock, client } = deps;
  if (client.pause(carrier) !== null) return 0;
  const probing = client.gate(carrier).breaker.kind !== 'closed';
  if (probing && deps.hasCanary(carrier)) return 0;
  const batch = client.batch(carrier);
  const calls = probing ? 1 : Math.ceil(CLAIM_COUNT / batch);
  const count = Math.min(calls, deps.budget.room(carrier)) * batch;
  if (count === 0) return 0;
  const now = clock.now();
  const ahead = aheadMinutes(price.now()) * MINUTE_MS;
  const polls = await claimDuePolls(deps.db, carrier, {
    now: new Date(now),
    dueUntil: new Date(now + ahead),
    claimUntil: new Date(now + CLAIM_MS),
    count,
  });
  const last = Math.max(...polls.map((poll) => poll.dueAt.getTime()));
  await price.adapt(polls.length < count ? -ahead / MINUTE_MS : (now - last) / MINUTE_MS);
  // Together, so that those of one batch share a call; one that fails is given back when its claim ends.
  const how = { price: price.now(), urgency: 'schedule' } as const;
  await Promise.all(polls.map((poll) => askAbout(deps, poll, how).catch(() => undefined)));
  return polls.length;
}

/** Asks about a parcel that was claimed, stores what was said and gives it back with its next time. */
export async function askAbout(
  deps: AskDeps,
  poll: DuePoll,
  { price, urgency }: { readonly price: number; readonly urgency: Urgency },
): Promise<void> {
  const { clock } = deps;
  const answer = await deps.client.ask(poll.carrier, poll.number, urgency);
  const { problem } = answer.reading;
  if (problem?.kind === 'rate_limited' || (problem !== null && deps.client.pause(poll.carrier) !== null)) {
    const wait = problem.kind === 'rate_limited' ? (problem.retryAfterSeconds ?? 0) * 1_000 : 0;
    const dueAt = new Date(clock.now() + Math.max(NOT_ASKED_MS, wait));
    await reschedulePoll(deps.db, poll.parcelId, { dueAt, failures: poll.failures });
    return;
  }
  const observations = toObservations(poll.carrier, answer);
  await deps.ingest.submit([{ carrier: poll.carrier, number: poll.number, observations }]);
  const failures = problem === null ? 0 : poll.failures + 1;
  const watched = deps.hub.isWatched(poll.parcelId);
  const over = !watched && (await isGivenUp(deps.db, poll.parcelId));
  const wait = over ? null : nextPoll({ answer: answer.reading, failures, watched, now: clock.now(), price });
  const askedAt = new Date(answer.observedAt);
  const next = wait === null ? null : { dueAt: new Date(clock.now() + wait), failures, askedAt };
  await reschedulePoll(deps.db, poll.parcelId, next);
}

interface CarrierPrice {
  now(): number;
  /** Follows how late the last parcel was, in minutes; at most once a minute, together with other processes. */
  adapt(late: number): Promise<void>;
}

function createPrice({ db, clock }: Deps, carrier: CarrierId): CarrierPrice {
  let price = PRICE_FIRST;
  let adaptedAt: number | null = null;
  return {
    now: () => price,
    async adapt(late) {
      const now = clock.now();
      if (adaptedAt !== null && now - adaptedAt < MINUTE_MS) return;
      const stored = await findPrice(db, carrier);
      price = stored?.price ?? price;
      adaptedAt = stored?.adaptedAt.getTime() ?? now - MINUTE_MS;
      const minutes = (now - adaptedAt) / MINUTE_MS;
      if (minutes < 1) return;
      price = nextPrice(price, late, minutes);
      await savePrice(db, carrier, price, { before: new Date(adaptedAt), now: new Date(now) });
      adaptedAt = now;
    },
  };
}
