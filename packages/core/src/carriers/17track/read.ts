import {
  apiAnswer,
  apiEvent,
  entryFor,
  headlineEvents,
  latestAt,
  oldestFirst,
  placeOf,
} from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type { CarrierAdapter, CarrierEvent, CarrierReading, ReadContext } from '../carrier.ts';
import { listOf, number as numberShape, optional, record, text, type ShapeOf } from '../json/shape.ts';
import { pushedAt } from '../pushed.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf, type WordMeaning } from '../status-table.ts';
import { apiTime, offsetZone } from '../time-text.ts';
import { problemOfCode, track17Registration } from './registration.ts';
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
    record({
      providers: optional(
        listOf(record({ latest_sync_time: optional(text), events: optional(listOf(eventShape)) })),
      ),
    }),
  ),
});
const acceptedShape = record({ number: text, track_info: optional(infoShape) });
const rejectedShape = record({ number: optional(text), error: optional(record({ code: numberShape })) });
const answerShape = record({
  code: numberShape,
  data: optional(
    record({
      accepted: optional(listOf(acceptedShape)),
      rejected: optional(listOf(rejectedShape)),
    }),
  ),
});
const pushShape = record({ event: text, data: acceptedShape });
type Accepted = ShapeOf<typeof acceptedShape>;
type Rejected = ShapeOf<typeof rejectedShape>;
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
  registration: track17Registration,
  credentialSets: [['apiKey']],
};

/** Reads one number out of an answer; rejected numbers have a code of their own. */
export function readTrack17(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape);
  if (!answer.ok) return answer.reading;
  const { code, data } = answer.value;
  if (code !== 0 || data === null) return problemReading(problemOfCode(code));
  const entries = [...(data.accepted ?? []).map(acceptedEntry), ...(data.rejected ?? []).map(rejectedEntry)];
  const entry = entryFor(entries, context, { numberOf: (one) => one.number, at: '$.data' });
  return entry.ok ? entry.value.read(context) : entry.reading;
}

type Entry = { readonly number: string | null; readonly read: (context: ReadContext) => CarrierReading };

function acceptedEntry(accepted: Accepted): Entry {
  return { number: accepted.number, read: (context) => readAccepted(accepted, context) };
}

function rejectedEntry({ number, error }: Rejected): Entry {
  const read = () => problemReading(problemOfCode(error?.code ?? 0), foldNumber(number ?? ''));
  return { number, read };
}

/** `TRACKING_STOPPED` says that the service looks no longer, and nothing of the parcel. */
export function readTrack17Push(body: string, context: ReadContext): readonly CarrierReading[] {
  const answer = apiAnswer(body, context, pushShape);
  if (!answer.ok) return [answer.reading];
  const { event, data } = answer.value;
  if (event !== 'TRACKING_UPDATED' && data.track_info === null) return [];
  const synced = (data.track_info?.tracking?.providers ?? []).map((one) => one.latest_sync_time ?? '');
  return [pushedAt(readAccepted(data, context), synced.toSorted().at(-1) ?? null, context)];
}

function readAccepted(accepted: Accepted, context: ReadContext): CarrierReading {
  const number = foldNumber(accepted.number);
  const info = accepted.track_info;
  if (info === null) return layoutChanged('$.data.accepted[0].track_info', number);
  const listed = newestProvider(info, context);
  const latest = info.latest_status?.sub_status ?? info.latest_status?.status ?? '';
  const headline = meaningOf(statuses, latest);
  if (listed.length === 0 && (headline.status === 'unknown.not_found' || isExpired(headline)))
    return problemReading({ kind: 'not_found', text: latest }, number);
  if (listed.length === 0 && headline.status === 'unknown.invalid_number') {
    return problemReading({ kind: 'invalid_number', text: latest }, number);
  }
  const events = listed.length > 0 ? listed : headlineEvents(latest, headline, context.observedAt);
  const estimate = info.time_metrics?.estimated_delivery_date ?? null;
  return eventsReading({ number, events, promise: apiPromise(estimate?.from ?? null, estimate?.to ?? null) });
}

/** Given up without ever having seen the parcel. */
function isExpired(headline: WordMeaning): boolean {
  return headline.attributes?.['tracking_state'] === 'expired';
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
