import { apiAnswer, apiEvent, identityReading, oldestFirst, placeOf, statedIn } from '../api-answer.ts';
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
import { apiTime } from '../time-text.ts';
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
const pushShape = record({ event: optional(text), msg: trackingShape });
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
  credentialSets: [['apiKey']],
};

/**
 * Reads a list or a single tracking. An empty list says that nothing is known of the number; 4004 is about an id of
 * the service's own and says nothing of the parcel.
 */
export function readAftership(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape, statedProblem);
  if (!answer.ok) return answer.reading;
  if (answer.value.data.tracking_number !== null) {
    const single = apiAnswer(body, context, singleShape);
    return single.ok ? readTracking(single.value.data, context) : single.reading;
  }
  const trackings = answer.value.data.trackings;
  if (trackings === null) return layoutChanged('$.data.trackings');
  const asked = context.number === undefined ? null : foldNumber(context.number);
  const chosen = trackings.find((one) => asked === null || foldNumber(one.tracking_number) === asked);
  if (chosen !== undefined) return readTracking(chosen, context);
  const other = trackings[0];
  if (other === undefined) return problemReading({ kind: 'not_found', text: 'no_tracking' });
  return identityReading(context, foldNumber(other.tracking_number)) ?? layoutChanged('$.data.trackings');
}

export function readAftershipPush(body: string, context: ReadContext): readonly CarrierReading[] {
  const answer = apiAnswer(body, context, pushShape);
  return [answer.ok ? readTracking(answer.value.msg, context) : answer.reading];
}

function statedProblem(body: string): CarrierProblem | null {
  const code = statedIn(body, metaShape)?.meta.code ?? 200;
  if (code === 4004) return { kind: 'unavailable', detail: 'not_registered_upstream' };
  if (code === 4005 || code === 4017) return { kind: 'invalid_number', text: String(code) };
  if (code === 401) return { kind: 'auth', detail: 'meta_401' };
  return null;
}

function readTracking(tracking: Tracking, context: ReadContext): CarrierReading {
  const number = foldNumber(tracking.tracking_number);
  const wrong = identityReading(context, number);
  if (wrong !== null) return wrong;
  const events = (tracking.checkpoints ?? []).map((checkpoint) => readCheckpoint(checkpoint, context));
  if (events.length === 0 && tracking.tag === 'Pending')
    return problemReading({ kind: 'not_found', text: 'Pending' }, number);
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
