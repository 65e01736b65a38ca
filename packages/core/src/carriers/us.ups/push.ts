import { apiAnswer, apiEvent, placeOf } from '../api-answer.ts';
import type { CarrierEvent, CarrierPromise, CarrierReading, PushSignature, ReadContext } from '../carrier.ts';
import { optional, record, text, textOrNumber, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber } from '../reading.ts';
import { meaningOf, UNMAPPED, type WordMeaning } from '../status-table.ts';
import { alertStatuses, statuses } from './statuses.ts';
import { upsPromise, upsTime } from './time.ts';

const statusShape = record({
  type: optional(text),
  descriptionCode: optional(textOrNumber),
  description: optional(text),
});
const pushShape = record({
  trackingNumber: text,
  localActivityDate: optional(textOrNumber),
  localActivityTime: optional(textOrNumber),
  gmtActivityDate: optional(textOrNumber),
  gmtActivityTime: optional(textOrNumber),
  scheduledDeliveryDate: optional(textOrNumber),
  actualDeliveryDate: optional(textOrNumber),
  deliveryStartTime: optional(textOrNumber),
  deliveryEndTime: optional(textOrNumber),
  activityLocation: optional(
    record({ city: optional(text), stateProvince: optional(text), country: optional(text) }),
  ),
  activityStatus: statusShape,
});

/** Track Alert sends back the credential given when subscribing. */
export const upsPushSignature: PushSignature = {
  algorithm: 'shared-secret',
  header: 'credential',
  encoding: 'text',
  secret: 'pushCredential',
};

/** Reads one Track Alert event. Source: UPSTrackAlert.yaml, read 2026-11. */
export function readUpsPush(body: string, context: ReadContext): readonly CarrierReading[] {
  const answer = apiAnswer(body, context, pushShape);
  if (!answer.ok) return [answer.reading];
  const pushed = answer.value;
  const type = pushed.activityStatus.type?.trim() ?? null;
  const event = apiEvent({
    time: upsTime(
      {
        date: pushed.localActivityDate,
        time: pushed.localActivityTime,
        gmtDate: pushed.gmtActivityDate,
        gmtTime: pushed.gmtActivityTime,
      },
      context.observedAt,
    ),
    meaning: meaningOfAlert(pushed.activityStatus),
    text: pushed.activityStatus.description,
    code: type,
    place: placeOf(
      pushed.activityLocation?.city,
      pushed.activityLocation?.stateProvince,
      pushed.activityLocation?.country,
    ),
  });
  const promise = promiseOf(pushed, event);
  return [eventsReading({ number: foldNumber(pushed.trackingNumber), events: [event], promise })];
}

/** The description code where it is known; else the type, but for `D`, which is not always a delivery. */
function meaningOfAlert(status: ShapeOf<typeof statusShape>): WordMeaning {
  const fine = meaningOf(alertStatuses, status.descriptionCode ?? '');
  if (fine.status !== UNMAPPED) return fine;
  const type = status.type?.trim() ?? '';
  const isDelivery = type !== 'D' || /^\s*delivered\b/i.test(status.description ?? '');
  return isDelivery ? meaningOf(statuses, type) : fine;
}

/** The scheduled day with its window or its latest time; none once it is delivered. */
function promiseOf(pushed: ShapeOf<typeof pushShape>, event: CarrierEvent): CarrierPromise | null {
  if ((pushed.actualDeliveryDate ?? '') !== '') return null;
  const { deliveryStartTime: startTime, deliveryEndTime: endTime } = pushed;
  const window = { type: (startTime ?? '') === '' ? 'CMT' : 'EDW', startTime, endTime };
  return upsPromise([{ type: 'SDD', date: pushed.scheduledDeliveryDate }], window, event);
}
