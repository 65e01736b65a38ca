import { findCarrier, type CarrierId, type CarrierRequest } from '@todoke/core/carriers';
import { isStatusCode } from '@todoke/core/journey';
import { maskAnswer } from '@todoke/core/trust';
import type { CanaryWatch } from '../carriers/canaries.ts';
import type { OperatorDesk } from '../contract.ts';
import { candidatesOf } from '../parcels/candidates.ts';
import type { ParcelChanged } from '../parcels/ingest.ts';
import { rewriteParcels } from '../parcels/merging.ts';
import { wordKey } from '../parcels/word-key.ts';
import type { OperatorAccess } from './access.ts';
import { findParcelsWithWord, removeMapping, saveMapping } from './queries.ts';
import type { TryView, WordInput } from './schema.ts';
import { readOps, reasonOf, type ViewDeps } from './view.ts';

/** Parcels rewritten at once when a word gets its meaning. */
const REWRITE_PAGE = 500;
const BEGINNING = '00000000-0000-0000-0000-000000000000';

interface Deps extends ViewDeps {
  readonly access: Pick<OperatorAccess, 'audit'>;
  readonly canaryWatch: Pick<CanaryWatch, 'look'>;
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
      if (input.text !== wordKey(input.text)) return { ok: false, reason: 'too_long' };
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
    async unmapWord(word) {
      const before = deps.meanings.of(word.carrier, word.text);
      const found = findCarrier(word.carrier);
      if (!found || !(await removeMapping(deps.database.db, word))) return undefined;
      await deps.meanings.reload();
      await access.audit('word_unmapped', word);
      const from = new Set(before ? [before] : []);
      return remapStored(deps, found.id, { ...word, status: 'unknown.unmapped' }, from);
    },
    ...canaryDesk(deps),
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
        problem: reading?.problem ? reasonOf(reading.problem) : null,
        events,
      };
    },
  };
}

/** Numbers known to exist: named, forgotten, asked about now. */
function canaryDesk({
  access,
  canaries,
  canaryWatch,
}: Deps): Pick<OperatorDesk, 'addCanary' | 'removeCanary' | 'lookAtCanaries'> {
  return {
    async addCanary({ carrier, number }) {
      const found = findCarrier(carrier);
      if (!found?.adapter) return { ok: false, reason: 'unknown_carrier' };
      const candidate = candidatesOf(number, undefined).candidates.find((each) => each.carrier === found.id);
      const known = candidate?.number ?? (found.numbers.length === 0 ? number.trim() : undefined);
      if (known === undefined) return { ok: false, reason: 'not_a_number' };
      await access.audit('canary_added', { carrier });
      const added = await canaries.add(found.id, known);
      return added ? { ok: true } : { ok: false, reason: 'too_many' };
    },
    async removeCanary({ carrier, number }) {
      await access.audit('canary_removed', { carrier });
      return canaries.remove(carrier, number);
    },
    async lookAtCanaries(carrier) {
      const found = findCarrier(carrier);
      if (!found) return undefined;
      await access.audit('canary_asked', { carrier });
      return (await canaryWatch.look(found.id))?.kind ?? 'unasked';
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
