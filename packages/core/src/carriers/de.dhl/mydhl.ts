import { apiEvent, oldestFirst } from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type { CarrierEvent, CarrierReading, ReadContext } from '../carrier.ts';
import { listOf, optional, record, text, textOrNumber, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime, offsetZone } from '../time-text.ts';
import { statuses } from './statuses.ts';

/** A shipment of MyDHL (Express); parties and signatures stay unread. */
export const myDhlShape = record({
  shipmentTrackingNumber: textOrNumber,
  estimatedDeliveryDate: optional(text),
  events: optional(
    listOf(
      record({
        date: optional(text),
        time: optional(text),
        GMTOffset: optional(text),
        typeCode: optional(text),
        description: optional(text),
        serviceArea: optional(listOf(record({ description: optional(text) }))),
      }),
    ),
  ),
});
export type MyDhlShipment = ShapeOf<typeof myDhlShape>;

/** Reads a shipment of MyDHL: date and clock are separate and local, `GMTOffset` gives the zone where present. */
export function readMyDhlShipment(shipment: MyDhlShipment, context: ReadContext): CarrierReading {
  const events: readonly CarrierEvent[] = (shipment.events ?? []).map((event) =>
    apiEvent({
      time: apiTime(
        [event.date, event.time].filter((part) => part !== null).join(' '),
        offsetZone(event.GMTOffset),
        context.observedAt,
      ),
      meaning: meaningOf(statuses, event.typeCode ?? ''),
      text: event.description,
      code: event.typeCode,
      place: event.serviceArea?.[0]?.description ?? null,
    }),
  );
  const promise = apiPromise(null, shipment.estimatedDeliveryDate);
  return eventsReading({
    number: foldNumber(shipment.shipmentTrackingNumber),
    events: oldestFirst(events),
    promise,
  });
}
