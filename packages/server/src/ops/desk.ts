import {
  carrierProfiles,
  findCarrier,
  stalestFacts,
  wordAlarms,
  type CarrierId,
  type CarrierRequest,
} from '@todoke/core/carriers';
import { isStatusCode, STATUSES } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { maskAnswer } from '@todoke/core/trust';
import type { CarrierClient } from '../carriers/client.ts';
import type { Clock } from '../clock.ts';
import type { OperatorDesk } from '../contract.ts';
import type { Database } from '../db/pool.ts';
import type { ParcelChanged } from '../parcels/ingest.ts';
import { rewriteParcels } from '../parcels/merging.ts';
import type { CallBudget } from '../polling/budget.ts';
import { listCalls } from '../polling/queries.ts';
import type { IncidentRegister } from '../status/incidents.ts';
import { toIso } from '../time-view.ts';
import type { OperatorAccess } from './access.ts';
import type { AnswerBook } from './book.ts';
import type { WordMeanings } from './meanings.ts';
import {
  findParcelsWithWord,
  listAudit,
  listUnknownWords,
  listWords,
  readFreshness,
  saveMapping,
  sumOutcomes,
} from './queries.ts';
import type { OpsCarrierView, OpsView, TryView, WordInput } from './schema.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const WORD_DAYS = 9;
const SHOWN = { words: 200, facts: 20, audit: 20 } as const;
/** Parcels rewritten at once when a word gets its meaning. */
const REWRITE_PAGE = 500;
const BEGINNING = '00000000-0000-0000-0000-000000000000';

interface Deps {
  readonly database: Database;
  readonly clock: Clock;
  readonly client: CarrierClient;
  readonly budget: CallBudget;
  readonly book: AnswerBook;
  readonly meanings: WordMeanings;
  readonly incidents: IncidentRegister;
  readonly access: Pick<OperatorAccess, 'audit'>;
  readonly publish: (changes: readonly ParcelChanged[]) => void;
}

/** Makes the desk; whoever hands it out has checked that the caller is the operator. */
export function createOperatorDesk(deps: Deps): OperatorDesk {
  const { access } = deps;
  return {
    carriers: () => readOps(deps),
    async mapWord(input) {
      const found = findCarrier(input.carrier);
      if (!found) return { ok: false, reason: 'unknown_carrier' };
      if (!isStatusCode(input.status)) return { ok: false, reason: 'unknown_status' };
      const before = deps.meanings.of(found.id, input.text);
      const now = new Date(deps.clock.now());
      await saveMapping(deps.database.db, {
        carrier: found.id,
        raw_text: input.text,
        status: input.status,
        mapped_at: now,
      });
      await deps.meanings.reload();
      await access.audit('word_mapped', input);
      const from = new Set(['unknown.unmapped', ...(before ? [before] : [])]);
      return { ok: true, parcels: await remapStored(deps, found.id, input, from) };
    },
    async addIncident(input) {
      await access.audit('incident_added', input);
      return deps.incidents.add(input, 'operator');
    },
    async endIncident(id) {
      await access.audit('incident_ended', { id });
      return deps.incidents.end(id);
    },
    async tryNumber(carrier, number) {
      const found = findCarrier(carrier);
      if (!found) return undefined;
      // Whose parcel was looked at is nobody's business later: the number is not written down.
      await access.audit('number_tried', { carrier });
      const { answers, request, answered } = await deps.client.tryNumber(found.id, number);
      const reading = answers[0]?.reading;
      const events = (reading?.events ?? []).map((event) => ({
        time: event.time.text,
        status: event.status,
        text: event.rawText,
        place: event.place,
      }));
      const keep = [number, ...events.flatMap((each) => [each.time, each.text, each.place ?? ''])];
      return {
        request: request && maskRequest(request),
        answer: answered?.ok
          ? { status: answered.context.status ?? null, body: maskAnswer(answered.body, keep) }
          : null,
        problem: reading?.problem ? JSON.stringify(reading.problem) : null,
        events,
      };
    },
  };
}

/** Secrets travel in headers and sometimes in the address: only names of headers and fields are shown. */
function maskRequest(request: CarrierRequest): NonNullable<TryView['request']> {
  const url = new URL(request.url);
  for (const name of url.searchParams.keys())
    if (/key|sign|token|secret/i.test(name)) url.searchParams.set(name, '…');
  const body = request.body?.replaceAll(
    /((?:partnerID|msgDigest|client_id|client_secret|sign|apiKey)"?[=:]\s*"?)[^&"]*/gi,
    '$1…',
  );
  return { method: request.method, url: url.href, body: body ?? null };
}

async function remapStored(
  deps: Deps,
  carrier: CarrierId,
  input: WordInput,
  from: ReadonlySet<string>,
): Promise<number> {
  const { database, clock } = deps;
  let after = BEGINNING;
  let count = 0;
  for (;;) {
    const found = await findParcelsWithWord(database.db, { carrier, text: input.text, after }, REWRITE_PAGE);
    const last = found.at(-1);
    if (!last) return count;
    after = last.id;
    const changes = await rewriteParcels(
      database,
      found.map(({ number }) => ({ carrier, number })),
      (set) => set.remap(input.text, from, input.status),
      new Date(clock.now()),
    );
    count += changes.length;
    deps.publish(changes);
  }
}

async function readOps(deps: Deps): Promise<OpsView> {
  const { database, clock, meanings } = deps;
  const { db } = database;
  const now = clock.now();
  await deps.book.flush();
  const today = new Date(now + 9 * HOUR_MS).toISOString().slice(0, 10);
  const [carriers, unknown, words, audit] = [
    await readCarriers(deps, now),
    await listUnknownWords(db, SHOWN.words),
    await listWords(db, new Date(now + 9 * HOUR_MS - WORD_DAYS * DAY_MS).toISOString().slice(0, 10)),
    await listAudit(db, SHOWN.audit),
  ];
  const alarms = [...Map.groupBy(words, (each) => each.carrier)].flatMap(([carrier, rows]) =>
    wordAlarms(
      rows.map((each) => ({ ...each, word: each.rawText })),
      today,
    ).map((alarm) => ({ carrier, ...alarm })),
  );
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
      lastSeenAt: toIso(row.lastSeenAt.getTime() as EpochMs), // an instant of our clock
    })),
    alarms,
    mappings,
    patch: patchOf(mappings),
    stalestFacts: stalestFacts(carrierProfiles).slice(0, SHOWN.facts),
    incidents: [...deps.incidents.views()],
    statuses: [...STATUSES.keys()],
    audit: audit.map((row) => ({ at: row.at.toISOString(), action: row.action })),
  };
}

async function readCarriers({ database, client, budget }: Deps, now: EpochMs): Promise<OpsCarrierView[]> {
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
      return {
        carrier: id,
        name: names,
        refusal: refusal === null || refusal === 'off' ? null : JSON.stringify(refusal),
        pause: pause && JSON.stringify(pause),
        breaker: client.breaker(id).kind,
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
