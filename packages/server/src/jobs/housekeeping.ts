import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { forgetOldAnswers } from '../events/queries.ts';
import { forgetOldAsked } from '../parcels/queries.ts';
import { forgetOldStretches } from '../status/queries.ts';
import type { LaneBook } from '../insight/lane-history.ts';
import type { Canaries } from '../carriers/canaries.ts';
import type { Gates } from '../carriers/gate.ts';
import type { HealthBook } from '../status/health.ts';
import type { AnswerBook } from '../ops/book.ts';
import type { WordMeanings } from '../ops/meanings.ts';
import { forgetOldCounts, forgetOldSessions } from '../ops/queries.ts';
import { forgetOldRegistrations } from '../pushes/queries.ts';
import { forgetOldCalls } from '../polling/queries.ts';
import type { IncidentRegister } from '../status/incidents.ts';

/** How soon other processes and the status page see what changed (real time). */
const SHARE_EVERY_MS = 10_000;
/** How soon new deliveries count for what is expected of others (product time), and not more often than (real time). */
const LEARN_EVERY_MS = 600_000;
const LEARN_EVERY_MIN_MS = 5_000;
/** How often vocabularies are compared (real time). */
const REVIEW_EVERY_MS = 60_000;
const FORGET_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** What was kept only for a while: answers under an Idempotency-Key, "not found" answers, old health, registrations. */
const KEEP = {
  answersMs: DAY_MS,
  askedMs: 30 * DAY_MS,
  healthMs: 90 * DAY_MS,
  registeredMs: 400 * DAY_MS,
} as const;

/** The chores of a process: sharing what it knows of the carriers, learning from deliveries, forgetting what need not be kept. */
export function startHousekeeping(deps: {
  readonly db: Db;
  readonly health: HealthBook;
  readonly incidents: IncidentRegister;
  readonly lanes: LaneBook;
  readonly book: AnswerBook;
  readonly meanings: WordMeanings;
  readonly gates: Gates;
  readonly canaries: Canaries;
  /** Looks what changed in the carriers' vocabularies, and says so once. */
  readonly reviewWords: () => Promise<void>;
  readonly clock: Clock;
}): { stop(): Promise<void> } {
  const share = async () => {
    await deps.health.flush();
    await deps.incidents.reload();
    await deps.health.load();
    await deps.meanings.reload();
    await deps.gates.reload();
    await deps.canaries.reload();
    await deps.book.flush();
  };
  const forget = async () => {
    const before = (ms: number) => new Date(deps.clock.now() - ms);
    await forgetOldAnswers(deps.db, before(KEEP.answersMs));
    await forgetOldAsked(deps.db, before(KEEP.askedMs));
    await forgetOldRegistrations(deps.db, before(KEEP.registeredMs));
    await forgetOldStretches(deps.db, before(KEEP.healthMs));
    await forgetOldCalls(deps.db, before(KEEP.healthMs));
    await forgetOldCounts(deps.db, before(KEEP.healthMs));
    await forgetOldSessions(deps.db, new Date());
  };
  const learn = () => deps.lanes.reload();
  let running: Promise<unknown> = Promise.resolve();
  // A chore that fails (the database restarts) is done at the next turn.
  const run = (chore: () => Promise<void>) => (running = running.then(chore).catch(() => undefined));
  const every = (ms: number, chore: () => Promise<void>) => setInterval(() => run(chore), ms);
  // A site that has no history yet begins to have one with its first deliveries: no reason to wait for that.
  const learnEveryMs = () =>
    deps.lanes.isEmpty()
      ? LEARN_EVERY_MIN_MS
      : Math.max(LEARN_EVERY_MIN_MS, deps.clock.realMs(LEARN_EVERY_MS));
  let learnedAt = -Infinity;
  const learnWhenDue = () => {
    if (performance.now() - learnedAt < learnEveryMs()) return;
    learnedAt = performance.now();
    void run(learn);
  };
  const timers = [
    every(SHARE_EVERY_MS, share),
    every(FORGET_EVERY_MS, forget),
    every(REVIEW_EVERY_MS, deps.reviewWords),
    setInterval(learnWhenDue, LEARN_EVERY_MIN_MS),
  ];
  learnWhenDue();
  return {
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await running;
    },
  };
}
