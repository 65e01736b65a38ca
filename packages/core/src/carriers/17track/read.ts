import { apiAnswer, apiEvent, identityReading, latestAt, oldestFirst, placeOf } from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierProblem,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import { listOf, number as numberShape, optional, record, text, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime, offsetZone } from '../time-text.ts';
import { TRACK17_BATCH, track17Request } from './request.ts';
import { statuses } from './statuses.ts';

const eventShape = record({
  time_iso: optional(text),
  time_raw: optional(record({ date: optional(text), time: optional(text), timezone: optional(text) })),
  description: optional(text),
  location: optional(text),
  stage: optional(text),
  sub_status: optional(text),
  address: optional(record({ city: optional(text), state: optional(text), country: optional(text) })),
});
const infoShape = record({
  latest_status: optional(record({ status: optional(text), sub_status: optional(text) })),
  time_metrics: optional(
    record({ estimated_delivery_date: optional(record({ from: optional(text), to: optional(text) })) }),
  ),
  tracking: optional(
    record({ providers: optional(listOf(record({ events: optional(listOf(eventShape)) }))) }),
  ),
});
const acceptedShape = record({ number: text, track_info: optional(infoShape) });
const answerShape = record({
  code: numberShape,
  data: optional(
    record({
      accepted: optional(listOf(acceptedShape)),
      rejected: optional(
        listOf(record({ number: optional(text), error: optional(record({ code: numberShape })) })),
      ),
    }),
  ),
});
const pushShape = record({ event: text, data: acceptedShape });
type Accepted = ShapeOf<typeof acceptedShape>;
type Info = ShapeOf<typeof infoShape>;

/** 17TRACK as an upstream. Recipients and addresses stand in the same answer and stay unread. */
export const track17Adapter: CarrierAdapter = {
  id: '17track',
  encoding: 'utf-8',
  batch: TRACK17_BATCH,
  request: track17Request,
  read: readTrack17,
  readPush: readTrack17Push,
  pushSignature: { algorithm: 'sha256-body-slash-secret', header: 'sign', encoding: 'hex', secret: 'apiKey' },
  credentialSets: [['apiKey']],
};

/** Reads one number out of an answer; rejected numbers have a code of their own. */
export function readTrack17(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape);
  if (!answer.ok) return answer.reading;
  const { code, data } = answer.value;
  if (code !== 0 || data === null) return problemReading(problemOfCode(code));
  const asked = context.number === undefined ? null : foldNumber(context.number);
  const matches = (number: string | null): boolean => asked === null || foldNumber(number ?? '') === asked;
  const accepted = data.accepted?.find((one) => matches(one.number));
  if (accepted !== undefined) return readAccepted(accepted, context);
  const rejected = data.rejected?.find((one) => matches(one.number));
  if (rejected !== undefined) {
    return problemReading(problemOfCode(rejected.error?.code ?? 0), foldNumber(rejected.number ?? ''));
  }
  const other = data.accepted?.[0]?.number ?? data.rejected?.[0]?.number ?? null;
  return (other === null ? null : identityReading(context, foldNumber(other))) ?? layoutChanged('$.data');
}

export function readTrack17Push(body: string, context: ReadContext): readonly CarrierReading[] {
  const answer = apiAnswer(body, context, pushShape);
  return [answer.ok ? readAccepted(answer.value.data, context) : answer.reading];
}

/** What the service says of its own state (not registered, no carrier found) is no statement about the parcel. */
function problemOfCode(code: number): CarrierProblem {
  if (code === -18010001 || code === -18010002) return { kind: 'auth', detail: String(code) };
  if (code <= -18010018 && code >= -18010020) return { kind: 'auth', detail: 'postcode_or_phone_needed' };
  if (code === -18019909) return { kind: 'not_found', text: String(code) };
  if (code === -18010012) return { kind: 'invalid_number', text: String(code) };
  if (code === -18019902) return { kind: 'unavailable', detail: 'not_registered_upstream' };
  if (code === -18019903) return { kind: 'unavailable', detail: 'no_carrier_upstream' };
  return { kind: 'unavailable', detail: String(code) };
}

function readAccepted(accepted: Accepted, context: ReadContext): CarrierReading {
  const number = foldNumber(accepted.number);
  const info = accepted.track_info;
  if (info === null) return layoutChanged('$.data.accepted[0].track_info', number);
  const events = newestProvider(info, context);
  const latest = info.latest_status?.sub_status ?? info.latest_status?.status ?? '';
  const known = meaningOf(statuses, latest).status;
  if (events.length === 0 && known === 'unknown.not_found')
    return problemReading({ kind: 'not_found', text: latest }, number);
  if (events.length === 0 && known === 'unknown.invalid_number') {
    return problemReading({ kind: 'invalid_number', text: latest }, number);
  }
  const estimate = info.time_metrics?.estimated_delivery_date ?? null;
  return eventsReading({ number, events, promise: apiPromise(estimate?.from ?? null, estimate?.to ?? null) });
}

/** Several providers may tell of the same parcel, each with its own list; lists are not mixed, the newest one counts. */
function newestProvider(info: Info, context: ReadContext): readonly CarrierEvent[] {
  let best: readonly CarrierEvent[] = [];
  for (const provider of info.tracking?.providers ?? []) {
    const events = (provider.events ?? []).map((event) => readEvent(event, context));
    if (latestAt(events) > latestAt(best) || best.length === 0) best = oldestFirst(events);
  }
  return best;
}

function readEvent(event: ShapeOf<typeof eventShape>, context: ReadContext): CarrierEvent {
  const raw = event.time_raw;
  const wall = [raw?.date ?? '', raw?.time ?? ''].join(' ').trim();
  const iso = apiTime(event.time_iso, null, context.observedAt);
  const written = apiTime(wall, offsetZone(raw?.timezone ?? null) ?? iso.zone, context.observedAt);
  // The ISO form fills a missing clock with midnight; the raw form shows what the carrier printed.
  const dayOnly = raw !== null && raw.date !== null && (raw.time ?? '') === '';
  const code = event.sub_status ?? event.stage;
  return apiEvent({
    time: iso.at === null || dayOnly ? written : iso,
    meaning: meaningOf(statuses, code ?? ''),
    text: event.description,
    code,
    place: event.location ?? placeOf(event.address?.city, event.address?.state, event.address?.country),
  });
}
