import { carrierProfiles, stalestFacts, type CarrierProblem } from '@todoke/core/carriers';
import { STATUSES } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import type { Canaries } from '../carriers/canaries.ts';
import type { CarrierClient } from '../carriers/client.ts';
import type { CanaryRow } from '../carriers/queries.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/pool.ts';
import type { CallBudget } from '../polling/budget.ts';
import { listCalls } from '../polling/queries.ts';
import type { HealthBook } from '../status/health.ts';
import type { IncidentRegister } from '../status/incidents.ts';
import { toIso, toIsoOrNull } from '../time-view.ts';
import type { AnswerBook } from './book.ts';
import type { WordMeanings } from './meanings.ts';
import { listAudit, listUnknownWords, readFreshness, sumOutcomes } from './queries.ts';
import type { OpsCarrierView, OpsView } from './schema.ts';
import { readAlarms } from './word-watch.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SHOWN = { words: 200, facts: 20, audit: 20 } as const;

/** What the view is read from. */
export interface ViewDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly client: CarrierClient;
  readonly canaries: Canaries;
  readonly budget: CallBudget;
  readonly book: AnswerBook;
  readonly meanings: WordMeanings;
  readonly incidents: IncidentRegister;
  readonly health: HealthBook;
}

/** Everything `/ops/carriers` shows, as it is now. */
export async function readOps(deps: ViewDeps): Promise<OpsView> {
  const { database, clock, meanings } = deps;
  const { db } = database;
  const now = clock.now();
  await deps.book.flush();
  const carriers = await readCarriers(deps, now);
  const unknown = await listUnknownWords(db, SHOWN.words);
  const alarms = await readAlarms(db, clock);
  const audit = await listAudit(db, SHOWN.audit);
  const mappings = meanings
    .list()
    .map((row) => ({ carrier: row.carrier, text: row.raw_text, status: row.status }));
  return {
    now: toIso(now),
    carriers,
    unknownWords: unknown.map((row) => ({
      carrier: row.carrier,
      text: row.rawText,
      seen: row.seen,
      lastSeenAt: isoOf(row.lastSeenAt),
    })),
    alarms: alarms.map(({ since, ...alarm }) => ({ ...alarm, since: isoOf(since) })),
    mappings,
    patch: patchOf(mappings),
    stalestFacts: stalestFacts(carrierProfiles).slice(0, SHOWN.facts),
    incidents: [...deps.incidents.views()],
    statuses: [...STATUSES.keys()],
    audit: audit.map((row) => ({ at: row.at.toISOString(), action: row.action })),
  };
}

async function readCarriers(
  { database, client, budget, canaries, health }: ViewDeps,
  now: EpochMs,
): Promise<OpsCarrierView[]> {
  const { db } = database;
  const hour = Math.floor(now / HOUR_MS) * HOUR_MS;
  const calls = await listCalls(db, new Date(hour - DAY_MS + HOUR_MS));
  const outcomes = await sumOutcomes(db, new Date(hour - DAY_MS + HOUR_MS));
  const freshness = new Map((await readFreshness(db, new Date(now))).map((row) => [row.carrier, row]));
  return carrierProfiles
    .filter(({ id }) => client.refusal(id) !== 'off')
    .map(({ id, names }) => {
      const own = calls.filter((row) => row.carrier === id);
      const refusal = client.refusal(id);
      const pause = client.pause(id);
      const fresh = freshness.get(id);
      const gate = client.gate(id);
      return {
        carrier: id,
        name: names,
        refusal: refusal === null || refusal === 'off' ? null : reasonOf(refusal),
        pause: pause && reasonOf(pause),
        breaker: gate.breaker.kind,
        health: { state: health.of(id).state, since: toIsoOrNull(health.of(id).since as EpochMs | null) }, // our clock's
        goodAt: toIsoOrNull(gate.goodAt),
        distrustedSince: toIsoOrNull(gate.distrustedSince),
        canaries: canaries.list(id).map(canaryView),
        calls: {
          hour: own.find((row) => row.hour.getTime() === hour)?.calls ?? 0,
          day: own.reduce((sum, row) => sum + row.calls, 0),
          perHour: budget.of(id),
        },
        parcels: fresh?.parcels ?? 0,
        meanAge: fresh?.meanAge ?? null,
        outcomes: outcomes
          .filter((row) => row.carrier === id)
          .map((row) => ({ name: row.outcome, count: row.answers })),
      };
    });
}

/** A problem as the operator reads it. */
export function reasonOf(problem: CarrierProblem): { readonly kind: string; readonly detail: string | null } {
  if ('detail' in problem) return { kind: problem.kind, detail: problem.detail };
  if (problem.kind === 'rate_limited') {
    const { retryAfterSeconds } = problem;
    return {
      kind: problem.kind,
      detail: retryAfterSeconds === null ? null : `${String(retryAfterSeconds)} s`,
    };
  }
  if (problem.kind === 'wrong_identity') return { kind: problem.kind, detail: null };
  return { kind: problem.kind, detail: problem.text ?? null };
}

function canaryView({ number, source, asked_at, outcome, good_at }: CanaryRow) {
  const at = (date: Date | null) => (date === null ? null : isoOf(date));
  return { number, source, askedAt: at(asked_at), outcome, goodAt: at(good_at) };
}

function isoOf(date: Date): string {
  return toIso(date.getTime() as EpochMs); // an instant of our clock
}

/** Rows for `statuses.ts` of each carrier, marked as our own reading. */
function patchOf(mappings: readonly { carrier: string; text: string; status: string }[]): string {
  return [...Map.groupBy(mappings, (each) => each.carrier)]
    .map(([carrier, rows]) => {
      const lines = rows.map(
        ({ text, status }) =>
          `+  { word: ${JSON.stringify(text)}, status: '${status}', confidence: 'G', source: 'mapped by an operator' },`,
      );
      return `--- packages/core/src/carriers/${carrier}/statuses.ts\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
