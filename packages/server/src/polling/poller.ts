import type { CarrierId } from '@todoke/core/carriers';
import { nextPoll } from '@todoke/core/polling';
import type { CarrierClient } from '../carriers/client.ts';
import { toObservations } from '../carriers/observe.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import type { Hub } from '../live/hub.ts';
import type { Ingest } from '../parcels/ingest.ts';
import { claimDuePolls, reschedulePoll, type DuePoll } from './queries.ts';

/** How often the schedule is looked at; real time, since it is our own work. */
const TICK_MS = 500;
/** Parcels taken at once; the carrier's pace decides how fast they are asked. */
const CLAIM_COUNT = 20;
/** A process that died gives its parcels back after this (product time). */
const CLAIM_MS = 5 * 60_000;

/** Asks carriers about the parcels that are due, one loop a carrier, until stopped. */
export function startPolling(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly client: CarrierClient;
  readonly ingest: Ingest;
  readonly hub: Hub;
  readonly carriers: readonly CarrierId[];
}): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const wake = new Set<() => void>();

  async function run(carrier: CarrierId): Promise<void> {
    while (!stopping.signal.aborted) {
      const polls = await claim(deps.db, deps.clock, carrier).catch(() => []);
      for (const poll of polls) {
        if (stopping.signal.aborted) break;
        await askOne(poll).catch(() => undefined); // given back when the claim ends
      }
      if (polls.length === 0) await pause();
    }
  }

  async function askOne(poll: DuePoll): Promise<void> {
    const answer = await deps.client.ask(poll.carrier, poll.number, 'schedule');
    const observations = toObservations(poll.carrier, answer);
    await deps.ingest.submit([{ carrier: poll.carrier, number: poll.number, observations }]);
    const failed = answer.reading.problem !== null;
    const failures = failed ? poll.failures + 1 : 0;
    const wait = nextPoll({
      answer: answer.reading,
      failures,
      watched: deps.hub.isWatched(poll.parcelId),
      now: deps.clock.now(),
    });
    const next = wait === null ? null : { dueAt: new Date(deps.clock.now() + wait), failures };
    await reschedulePoll(deps.db, poll.parcelId, next);
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

function claim(db: Db, clock: Clock, carrier: CarrierId): Promise<DuePoll[]> {
  const now = clock.now();
  return claimDuePolls(db, carrier, {
    now: new Date(now),
    claimUntil: new Date(now + CLAIM_MS),
    count: CLAIM_COUNT,
  });
}
