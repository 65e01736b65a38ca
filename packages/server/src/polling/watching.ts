import type { FastifyBaseLogger } from 'fastify';
import type { CarrierId, CarrierProblemKind } from '@todoke/core/carriers';
import { maskNumbers } from '@todoke/core/trust';
import { startCanaryWatch, type Canaries, type CanaryWatch } from '../carriers/canaries.ts';
import type { CarrierClient } from '../carriers/client.ts';
import type { Gates } from '../carriers/gate.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/pool.ts';
import type { LaneBook } from '../insight/lane-history.ts';
import { startHousekeeping } from '../jobs/housekeeping.ts';
import type { Hub } from '../live/hub.ts';
import type { AnswerBook } from '../ops/book.ts';
import type { WordMeanings } from '../ops/meanings.ts';
import { reviewWords } from '../ops/word-watch.ts';
import type { Ingest } from '../parcels/ingest.ts';
import type { HealthBook } from '../status/health.ts';
import type { IncidentRegister } from '../status/incidents.ts';
import type { CallBudget } from './budget.ts';
import { startPolling } from './poller.ts';

interface Parts {
  readonly health: HealthBook;
  readonly incidents: IncidentRegister;
  readonly hub: Hub;
  readonly book: AnswerBook;
  readonly meanings: WordMeanings;
  readonly ingest: Ingest;
  readonly budget: CallBudget;
  readonly client: CarrierClient;
  readonly gates: Gates;
  readonly canaries: Canaries;
}

/** What runs by itself beside the requests: asking carriers, looking whether they still answer, the chores. */
export interface Watching extends Pick<CanaryWatch, 'look'> {
  /** Begins; once, when everything that earlier runs left has been read. */
  start(): void;
  stop(): Promise<void>;
}

/** What one answer about a number known to exist proves; a lost connection is nothing yet. */
const IS_CERTAIN = new Set<CarrierProblemKind>(['layout_changed', 'blocked', 'suspended', 'wrong_identity']);

/** Makes what runs by itself. What an operator should look at is logged once, with numbers masked. */
export function createWatching(
  {
    config,
    clock,
    database,
  }: { readonly config: Config; readonly clock: Clock; readonly database: Database },
  parts: Parts,
  { lanes, log }: { readonly lanes: LaneBook; readonly log: FastifyBaseLogger },
): Watching {
  const { db } = database;
  const { carriers } = config;
  let running: { stop(): Promise<void> }[] = [];
  let canaryWatch: CanaryWatch | undefined;

  const review = async () => {
    for (const { carrier, kind, word } of await reviewWords(db, clock))
      log.warn({ carrier, word: maskNumbers(word) }, `a carrier's word ${kind}: see /ops/carriers`);
  };
  return {
    look: (carrier: CarrierId) => canaryWatch?.look(carrier) ?? Promise.resolve(null),
    start() {
      canaryWatch = startCanaryWatch({
        ...parts,
        db,
        clock,
        carriers,
        onVerdict(carrier, verdict, news) {
          if (verdict.kind === 'lost') parts.health.alarm(carrier, 'layout_changed');
          if (verdict.kind === 'problem' && IS_CERTAIN.has(verdict.problem.kind))
            parts.health.alarm(carrier, verdict.problem.kind);
          if (news)
            log.error({ carrier }, 'numbers known to exist are not found: "not found" is not told any more');
        },
      });
      running = [
        startPolling({ ...parts, db, clock, carriers, hasCanary: parts.canaries.has }),
        canaryWatch,
        startHousekeeping({ ...parts, db, clock, lanes, reviewWords: review }),
      ];
    },
    async stop() {
      for (const part of running) await part.stop();
      // What was noticed since the last turn of the chores.
      await parts.health.flush().catch(() => undefined);
      await parts.book.flush().catch(() => undefined);
    },
  };
}
