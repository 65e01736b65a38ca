import { apiEvent, oldestFirst, placeOf, withPieces } from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type { CarrierEvent, CarrierReading, ReadContext } from '../carrier.ts';
import { listOf, optional, record, text, textOrNumber, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime } from '../time-text.ts';
import { statuses } from './statuses.ts';

const eventFields = {
  timestamp: optional(text),
  statusCode: optional(text),
  status: optional(text),
  description: optional(text),
  location: optional(
    record({ address: optional(record({ addressLocality: optional(text), countryCode: optional(text) })) }),
  ),
};

const eventShape = record(eventFields);

/** A shipment of the Unified API; receivers, signatures and references stay unread. */
export const unifiedShape = record({
  id: text,
  status: optional(eventShape),
  events: optional(listOf(eventShape)),
  details: optional(record({ totalNumberOfPieces: optional(textOrNumber) })),
  estimatedTimeOfDelivery: optional(text),
  estimatedTimeOfDeliveryTimeFrame: optional(
    record({ estimatedFrom: optional(text), estimatedThrough: optional(text) }),
  ),
});
export type UnifiedShipment = ShapeOf<typeof unifiedShape>;
type UnifiedEvent = ShapeOf<typeof eventShape>;

/** Reads a shipment of the Unified API. Its times often have no zone; then it stays unknown. */
export function readUnifiedShipment(shipment: UnifiedShipment, context: ReadContext): CarrierReading {
  const number = foldNumber(shipment.id);
  const listed = (shipment.events ?? []).map((event) => readEvent(event, context));
  const headline = shipment.status === null ? [] : [readEvent(shipment.status, context)];
  const events = listed.length > 0 ? oldestFirst(listed) : headline;
  const frame = shipment.estimatedTimeOfDeliveryTimeFrame;
  const promise =
    apiPromise(frame?.estimatedFrom ?? null, frame?.estimatedThrough ?? null) ??
    apiPromise(null, shipment.estimatedTimeOfDelivery);
  const pieces = shipment.details?.totalNumberOfPieces ?? null;
  return eventsReading({ number, events: withPieces(events, pieces), promise });
}

function readEvent(event: UnifiedEvent, context: ReadContext): CarrierEvent {
  const address = event.location?.address ?? null;
  return apiEvent({
    time: apiTime(event.timestamp, null, context.observedAt),
    meaning: meaningOf(statuses, event.statusCode ?? ''),
    text: event.description ?? event.status,
    code: event.statusCode,
    place: placeOf(address?.addressLocality, address?.countryCode),
  });
}
