import { problemOfStatedStatus } from '../answer-problem.ts';
import {
  apiAnswer,
  apiEvent,
  entryFor,
  headlineEvents,
  identityReading,
  oldestFirst,
  placeOf,
  statedIn,
} from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierProblem,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import { listOf, number as numberShape, optional, record, text, type ShapeOf } from '../json/shape.ts';
import { pushedAt } from '../pushed.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { NO_ENTRY } from '../registration.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime } from '../time-text.ts';
import { aftershipRegistration, problemOfCode } from './registration.ts';
import { aftershipRequest } from './request.ts';
import { statuses } from './statuses.ts';

const checkpointShape = record({
  checkpoint_time: optional(text),
  location: optional(text),
  city: optional(text),
  state: optional(text),
  country_region_name: optional(text),
  message: optional(text),
  tag: optional(text),
  subtag: optional(text),
});
const etaShape = record({
  estimated_delivery_date: optional(text),
  estimated_delivery_date_min: optional(text),
  estimated_delivery_date_max: optional(text),
});
const trackingShape = record({
  tracking_number: text,
  tag: optional(text),
  subtag: optional(text),
  checkpoints: optional(listOf(checkpointShape)),
  courier_estimated_delivery_date: optional(etaShape),
});
const dataShape = record({
  trackings: optional(listOf(trackingShape)),
  tracking_number: optional(text),
});
const answerShape = record({ data: dataShape });
const singleShape = record({ data: trackingShape });
const pushShape = record({ ts: optional(numberShape), msg: trackingShape });
const metaShape = record({ meta: record({ code: numberShape, message: optional(text) }) });

type Tracking = ShapeOf<typeof trackingShape>;

/** AfterShip as an upstream. Customers and addresses stand in the same answer and stay unread. */
export const aftershipAdapter: CarrierAdapter = {
  id: 'aftership',
  encoding: 'utf-8',
  batch: 1,
  request: aftershipRequest,
  read: readAftership,
  readPush: readAftershipPush,
  pushSignature: {
    algorithm: 'hmac-sha256',
    header: 'aftership-hmac-sha256',
    encoding: 'base64',
    secret: 'webhookSecret',
  },
  registration: aftershipRegistration,
  credentialSets: [['apiKey']],
};

/**
 * Reads a list or a single tracking. An empty list says that nothing is known of the number; 4004 is about an id of
 * the service's own and says nothing of the parcel.
 */
export function readAftership(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape, (text) => statedProblem(text, context));
  if (!answer.ok) return answer.reading;
  if (answer.value.data.tracking_number !== null) {
    const single = apiAnswer(body, context, singleShape);
    return single.ok ? readTracking(single.value.data, context) : single.reading;
  }
  const trackings = answer.value.data.trackings;
  if (trackings === null) return layoutChanged('$.data.trackings');
  const entry = entryFor(trackings, context, {
    numberOf: (one) => one.tracking_number,
    at: '$.data.trackings',
    none: { kind: 'not_found', text: NO_ENTRY },
  });
  return entry.ok ? readTracking(entry.value, context) : entry.reading;
}

/** `ts` is when the push was made, not when an event happened. */
export function readAftershipPush(body: string, context: ReadContext): readonly CarrierReading[] {
  const answer = apiAnswer(body, context, pushShape);
  if (!answer.ok) return [answer.reading];
  return [pushedAt(readTracking(answer.value.msg, context), answer.value.ts, context)];
}

function statedProblem(body: string, context: ReadContext): CarrierProblem | null {
  const code = statedIn(body, metaShape)?.meta.code ?? 200;
  return problemOfCode(code) ?? problemOfStatedStatus(code, context);
}

function readTracking(tracking: Tracking, context: ReadContext): CarrierReading {
  const number = foldNumber(tracking.tracking_number);
  const wrong = identityReading(context, number);
  if (wrong !== null) return wrong;
  const listed = (tracking.checkpoints ?? []).map((checkpoint) => readCheckpoint(checkpoint, context));
  // Expired without a checkpoint: given up after thirty days of nothing.
  if (listed.length === 0 && (tracking.tag === 'Pending' || tracking.tag === 'Expired'))
    return problemReading({ kind: 'not_found', text: tracking.tag }, number);
  const code = tracking.subtag ?? tracking.tag;
  const headline = meaningOf(statuses, code ?? '');
  const events = listed.length > 0 ? listed : headlineEvents(code, headline, context.observedAt);
  // Only the carrier's estimate: the service's own contradicts it at times.
  const eta = tracking.courier_estimated_delivery_date;
  const promise =
    apiPromise(eta?.estimated_delivery_date_min ?? null, eta?.estimated_delivery_date_max ?? null) ??
    apiPromise(null, eta?.estimated_delivery_date ?? null);
  return eventsReading({ number, events: oldestFirst(events), promise });
}

/** `checkpoint_time` may lack a zone; `created_at` is when the service saw it and is not used. */
function readCheckpoint(checkpoint: ShapeOf<typeof checkpointShape>, context: ReadContext): CarrierEvent {
  const code = checkpoint.subtag ?? checkpoint.tag;
  return apiEvent({
    time: apiTime(checkpoint.checkpoint_time, null, context.observedAt),
    meaning: meaningOf(statuses, code ?? ''),
    text: checkpoint.message,
    code,
    place: checkpoint.location ?? placeOf(checkpoint.city, checkpoint.state, checkpoint.country_region_name),
  });
}
