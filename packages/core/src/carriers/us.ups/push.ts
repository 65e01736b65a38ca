import { apiAnswer, apiEvent, placeOf } from '../api-answer.ts';
import type { CarrierReading, PushSignature, ReadContext } from '../carrier.ts';
import { optional, record, text, textOrNumber } from '../json/shape.ts';
import { eventsReading, foldNumber } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { statuses } from './statuses.ts';
import { upsPromise, upsTime } from './time.ts';

const pushShape = record({
  trackingNumber: text,
  localActivityDate: optional(textOrNumber),
  localActivityTime: optional(textOrNumber),
  gmtActivityDate: optional(textOrNumber),
  gmtActivityTime: optional(textOrNumber),
  scheduledDeliveryDate: optional(textOrNumber),
  activityLocation: optional(
    record({ city: optional(text), stateProvince: optional(text), country: optional(text) }),
  ),
  activityStatus: record({ type: optional(text), description: optional(text) }),
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
    meaning: meaningOf(statuses, type ?? ''),
    text: pushed.activityStatus.description,
    code: type,
    place: placeOf(
      pushed.activityLocation?.city,
      pushed.activityLocation?.stateProvince,
      pushed.activityLocation?.country,
    ),
  });
  const promise = upsPromise([{ type: 'SDD', date: pushed.scheduledDeliveryDate }], null, event);
  return [eventsReading({ number: foldNumber(pushed.trackingNumber), events: [event], promise })];
}
