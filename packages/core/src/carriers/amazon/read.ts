import { apiAnswer, apiEvent, oldestFirst, placeOf } from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierProblem,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import {
  JSON_CHARS_MAX,
  listOf,
  optional,
  readJson,
  record,
  text,
  type Shape,
  type ShapeOf,
} from '../json/shape.ts';
import { eventsReading, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime } from '../time-text.ts';
import { amazonRequest } from './request.ts';
import { statuses } from './statuses.ts';

/** JSON as a text inside JSON, as this service sends its parts; a plain value is taken as well. */
function packed<T>(shape: Shape<T>): Shape<T> {
  return (value, at) => {
    if (typeof value !== 'string') return shape(value, at);
    if (value.length > JSON_CHARS_MAX) return { ok: false, at };
    const inner = readJson(value, shape);
    return inner.ok ? inner : { ok: false, at: `${at}${inner.at.slice(1)}` };
  };
}

const localShape = record({ localisedStringId: optional(text) });
const eventShape = record({
  eventCode: optional(text),
  eventTime: optional(text),
  statusSummary: optional(localShape),
  location: optional(
    record({ city: optional(text), stateProvince: optional(text), countryCode: optional(text) }),
  ),
});
const errorsShape = record({ errors: optional(listOf(record({ errorCode: optional(text) }))) });
const answerShape = record({
  trackingId: optional(text),
  progressTracker: optional(packed(errorsShape)),
  eventHistory: optional(
    packed(
      record({
        trackingId: optional(text),
        errors: optional(listOf(record({ errorCode: optional(text) }))),
        eventHistory: optional(listOf(eventShape)),
      }),
    ),
  ),
  expectedDeliveryDate: optional(text),
});

/** Amazon Shipping and multi-channel labels abroad. Addresses stand in the same answer and stay unread. */
export const amazonAdapter: CarrierAdapter = {
  id: 'amazon',
  encoding: 'utf-8',
  batch: 1,
  request: (numbers) => amazonRequest(numbers),
  read: readAmazon,
};

/** Reads the event history; texts are localisation ids, times have no zone. Errors come with HTTP 200. */
export function readAmazon(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape);
  if (!answer.ok) return answer.reading;
  const { progressTracker, eventHistory, trackingId } = answer.value;
  const codes = [...(progressTracker?.errors ?? []), ...(eventHistory?.errors ?? [])].map(
    (error) => error.errorCode,
  );
  const problem = codes.map(problemOfCode).find((found) => found !== null);
  if (problem !== undefined && problem !== null) return problemReading(problem);
  const number = trackingId ?? eventHistory?.trackingId ?? null;
  const wrong = number === null ? null : identityProblem(context, number);
  if (wrong !== null) return problemReading(wrong, number);
  const listed = eventHistory?.eventHistory ?? [];
  if (listed.length === 0) return withoutHistory(body, number);
  const events = listed.map((event) => readEvent(event, context));
  const promise = apiPromise(null, answer.value.expectedDeliveryDate);
  return eventsReading({ number, events: oldestFirst(events), promise });
}

/** The codes of a refusal are unmistakable words of their own, wherever this version of the answer puts them. */
function withoutHistory(body: string, number: string | null): CarrierReading {
  const code = /\b(?:TRACKING_ID_NOT_FOUND|SHIPMENT_OLDER_THAN_SUPPORTED_AGE)\b/.exec(body)?.[0] ?? null;
  return code === null
    ? layoutChanged('$.eventHistory', number)
    : problemReading({ kind: 'not_found', text: code }, number);
}

/** Too old is the same statement as unknown: the service no longer has the parcel. */
function problemOfCode(code: string | null): CarrierProblem | null {
  if (code === 'TRACKING_ID_NOT_FOUND' || code === 'SHIPMENT_OLDER_THAN_SUPPORTED_AGE') {
    return { kind: 'not_found', text: code };
  }
  return code === null ? null : { kind: 'unavailable', detail: code };
}

function readEvent(event: ShapeOf<typeof eventShape>, context: ReadContext): CarrierEvent {
  const place = event.location;
  return apiEvent({
    time: apiTime(event.eventTime, null, context.observedAt),
    meaning: meaningOf(statuses, event.eventCode ?? ''),
    text: event.statusSummary?.localisedStringId ?? null,
    code: event.eventCode,
    place: placeOf(place?.city, place?.stateProvince, place?.countryCode),
  });
}
