import {
  apiAnswer,
  apiEvent,
  entryFor,
  headlineEvents,
  oldestFirst,
  placeOf,
  statedIn,
} from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierProblem,
  CarrierPromise,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import { listOf, optional, record, text, type Shape, type ShapeOf } from '../json/shape.ts';
import { pushedAt } from '../pushed.ts';
import { eventsReading, foldNumber, problemReading } from '../reading.ts';
import { meaningOf, UNMAPPED, type WordMeaning } from '../status-table.ts';
import { apiTime } from '../time-text.ts';
import { easypostRequest } from './request.ts';
import { details, statuses } from './statuses.ts';

const detailShape = record({
  message: optional(text),
  status: optional(text),
  status_detail: optional(text),
  datetime: optional(text),
  tracking_location: optional(
    record({ city: optional(text), state: optional(text), country: optional(text) }),
  ),
});
const trackerShape = record({
  tracking_code: text,
  status: optional(text),
  mode: optional(text),
  created_at: optional(text),
  est_delivery_date: optional(text),
  tracking_details: optional(listOf(detailShape)),
});
type Tracker = ShapeOf<typeof trackerShape>;

const listShape = record({ trackers: listOf(trackerShape) });
/** A list, or one tracker as it stands. */
const answerShape: Shape<readonly Tracker[]> = (value, at) => {
  const list = listShape(value, at);
  if (list.ok) return { ok: true, value: list.value.trackers };
  const single = trackerShape(value, at);
  return single.ok ? { ok: true, value: [single.value] } : list;
};
const pushShape = record({ created_at: optional(text), result: trackerShape });
const eventShape = record({ description: text });
const errorShape = record({ error: record({ code: optional(text) }) });

/** EasyPost as an upstream. `signed_by` and references stand in the same answer and stay unread. */
export const easypostAdapter: CarrierAdapter = {
  id: 'easypost',
  encoding: 'utf-8',
  batch: 1,
  request: easypostRequest,
  read: readEasypost,
  readPush: readEasypostPush,
  pushSignature: {
    algorithm: 'hmac-sha256',
    header: 'x-hmac-signature',
    encoding: 'hex',
    prefix: 'hmac-sha256-hex=',
    secret: 'webhookSecret',
    normalize: 'NFKD',
  },
  credentialSets: [['apiKey']],
};

export function readEasypost(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape, (text) => statedProblem(text, context));
  if (!answer.ok) return answer.reading;
  const entry = entryFor(answer.value, context, {
    numberOf: (one) => one.tracking_code,
    at: '$.trackers',
    none: { kind: 'not_found', text: 'no_tracker' },
  });
  return entry.ok ? readTracker(entry.value, context) : entry.reading;
}

/** Events of other things than trackers (batches, refunds, …) come to the same address and are none of ours. */
export function readEasypostPush(body: string, context: ReadContext): readonly CarrierReading[] {
  const description = statedIn(body, eventShape)?.description ?? 'tracker.';
  if (!description.startsWith('tracker.')) return [];
  const answer = apiAnswer(body, context, pushShape);
  if (!answer.ok) return [answer.reading];
  return [pushedAt(readTracker(answer.value.result, context), answer.value.created_at, context)];
}

function statedProblem(body: string, context: ReadContext): CarrierProblem | null {
  const code = statedIn(body, errorShape)?.error.code ?? null;
  const invalid = code === 'TRACKER.CREATE.ERROR' || code?.includes('TRACKING_CODE.INVALID') === true;
  if (invalid) return { kind: 'invalid_number', text: code };
  if (code === null || (context.status ?? 200) >= 300) return null;
  if (code.startsWith('APIKEY')) return { kind: 'auth', detail: code };
  if (code === 'RATE_LIMITED') return { kind: 'rate_limited', retryAfterSeconds: null };
  return { kind: 'unavailable', detail: code };
}

function readTracker(tracker: Tracker, context: ReadContext): CarrierReading {
  const number = foldNumber(tracker.tracking_code);
  const listed = (tracker.tracking_details ?? []).map((detail) => readDetail(detail, context));
  if (listed.length === 0 && (tracker.status === 'unknown' || tracker.status === null)) {
    return problemReading({ kind: 'not_found', text: 'unknown' }, number);
  }
  const headline = meaningOf(statuses, tracker.status ?? '');
  const events = listed.length > 0 ? listed : headlineEvents(tracker.status, headline, context.observedAt);
  return eventsReading({ number, events: oldestFirst(events), promise: promiseOf(tracker) });
}

/** In test mode the estimate is the moment the tracker was made: no promise. */
function promiseOf(tracker: Tracker): CarrierPromise | null {
  const made = tracker.mode === 'test' || tracker.est_delivery_date === tracker.created_at;
  return made ? null : apiPromise(null, tracker.est_delivery_date);
}

function readDetail(detail: ShapeOf<typeof detailShape>, context: ReadContext): CarrierEvent {
  const place = detail.tracking_location;
  return apiEvent({
    time: apiTime(detail.datetime, null, context.observedAt),
    meaning: meaningOfDetail(detail.status_detail, detail.status),
    text: detail.message,
    code: detail.status_detail ?? detail.status,
    place: placeOf(place?.city, place?.state, place?.country),
  });
}

/** The detail where it says something; `unknown` and `status_update` leave it to the status, if that knows more. */
function meaningOfDetail(detail: string | null, status: string | null): WordMeaning {
  const fine = meaningOf(details, detail ?? '');
  if (fine.status !== UNMAPPED && detail !== 'unknown') return fine;
  const coarse = meaningOf(statuses, status ?? '');
  return coarse.status === UNMAPPED ? fine : coarse;
}
