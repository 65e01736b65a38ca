import { apiAnswer, apiEvent, identityReading, oldestFirst } from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type { CarrierAdapter, CarrierEvent, CarrierReading, ReadContext } from '../carrier.ts';
import { flag, listOf, optional, record, text, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf, UNMAPPED } from '../status-table.ts';
import { apiTime, offsetZone } from '../time-text.ts';
import { ship24Request } from './request.ts';
import { statuses } from './statuses.ts';

const eventShape = record({
  status: optional(text),
  occurrenceDatetime: optional(text),
  datetime: optional(text),
  hasNoTime: optional(flag),
  utcOffset: optional(text),
  location: optional(text),
  statusCode: optional(text),
  statusMilestone: optional(text),
});
const trackingShape = record({
  tracker: record({ trackingNumber: text }),
  shipment: optional(
    record({
      statusMilestone: optional(text),
      delivery: optional(record({ estimatedDeliveryDate: optional(text) })),
    }),
  ),
  events: optional(listOf(eventShape)),
});
const answerShape = record({ data: record({ trackings: listOf(trackingShape) }) });
const pushShape = record({ trackings: listOf(trackingShape) });
type Tracking = ShapeOf<typeof trackingShape>;

/** Ship24 as an upstream. Recipients stand in the same answer and stay unread. */
export const ship24Adapter: CarrierAdapter = {
  id: 'ship24',
  encoding: 'utf-8',
  batch: 1,
  request: ship24Request,
  read: readShip24,
  readPush: readShip24Push,
  credentialSets: [['apiKey']],
};

export function readShip24(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape);
  if (!answer.ok) return answer.reading;
  const trackings = answer.value.data.trackings;
  const asked = context.number === undefined ? null : foldNumber(context.number);
  const chosen = trackings.find((one) => asked === null || foldNumber(one.tracker.trackingNumber) === asked);
  if (chosen !== undefined) return readTracking(chosen, context);
  const other = trackings[0];
  if (other === undefined) return layoutChanged('$.data.trackings');
  return (
    identityReading(context, foldNumber(other.tracker.trackingNumber)) ?? layoutChanged('$.data.trackings')
  );
}

export function readShip24Push(body: string, context: ReadContext): readonly CarrierReading[] {
  const answer = apiAnswer(body, context, pushShape);
  return answer.ok ? answer.value.trackings.map((one) => readTracking(one, context)) : [answer.reading];
}

function readTracking(tracking: Tracking, context: ReadContext): CarrierReading {
  const number = foldNumber(tracking.tracker.trackingNumber);
  const events = (tracking.events ?? []).map((event) => readEvent(event, context));
  const milestone = tracking.shipment?.statusMilestone ?? 'pending';
  if (events.length === 0 && milestone === 'pending')
    return problemReading({ kind: 'not_found', text: milestone }, number);
  const promise = apiPromise(null, tracking.shipment?.delivery?.estimatedDeliveryDate ?? null);
  return eventsReading({ number, events: oldestFirst(events), promise });
}

/** Times come in three forms in one answer: with offset, without, and as a bare day (`hasNoTime`). */
function readEvent(event: ShapeOf<typeof eventShape>, context: ReadContext): CarrierEvent {
  const written = event.occurrenceDatetime ?? event.datetime ?? '';
  const time = apiTime(
    event.hasNoTime === true ? written.slice(0, 10) : written,
    offsetZone(event.utcOffset),
    context.observedAt,
  );
  const byCode = meaningOf(statuses, event.statusCode ?? '');
  const meaning = byCode.status === UNMAPPED ? meaningOf(statuses, event.statusMilestone ?? '') : byCode;
  return apiEvent({
    time: { ...time, text: written },
    meaning,
    text: event.status,
    code: event.statusCode ?? event.statusMilestone,
    place: event.location,
  });
}
