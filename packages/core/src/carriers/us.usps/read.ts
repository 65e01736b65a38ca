import { problemOfStatedStatus } from '../answer-problem.ts';
import { apiAnswer, apiEvent, identityReading, oldestFirst, placeOf, statedIn } from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierProblem,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import { decodeEntities } from '../html/entities.ts';
import { listOf, optional, record, text, textOrNumber, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime, offsetZone } from '../time-text.ts';
import { uspsRegistration } from './registration.ts';
import { uspsRequest, uspsToken } from './request.ts';
import { statuses } from './statuses.ts';

const eventShape = record({
  eventTimestamp: optional(text),
  GMTTimestamp: optional(text),
  GMTOffset: optional(text),
  eventCode: optional(textOrNumber),
  eventType: optional(text),
  eventCity: optional(text),
  eventState: optional(text),
  eventCountry: optional(text),
});
const answerShape = record({
  trackingNumber: text,
  expectedDeliveryDate: optional(text),
  expectedDeliveryTimeStamp: optional(text),
  trackingEvents: listOf(eventShape),
});
const errorShape = record({
  error: record({ code: optional(textOrNumber), message: optional(text) }),
});

type Answer = ShapeOf<typeof answerShape>;

/** USPS Tracking 3 and its subscriptions, whose pushes hold the same tracking. */
export const uspsAdapter: CarrierAdapter = {
  id: 'us.usps',
  encoding: 'utf-8',
  batch: 1,
  request: uspsRequest,
  read: readUsps,
  readPush: readUspsPush,
  pushSignature: { algorithm: 'hmac-sha256', header: 'x-hmac', encoding: 'base64', secret: 'webhookSecret' },
  registration: uspsRegistration,
  token: uspsToken,
  credentialSets: [['clientId', 'clientSecret']],
};

/** Reads a tracking; newest event first in the answer, names of services hold HTML entities. */
export function readUsps(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape, (text) => statedProblem(text, context));
  if (!answer.ok) return answer.reading;
  const number = foldNumber(answer.value.trackingNumber);
  return identityReading(context, number) ?? readTracking(answer.value, number, context);
}

export function readUspsPush(body: string, context: ReadContext): readonly CarrierReading[] {
  const wrapped = apiAnswer(body, context, record({ payload: answerShape }));
  const answer = wrapped.ok
    ? { ok: true as const, value: wrapped.value.payload }
    : apiAnswer(body, context, answerShape);
  if (!answer.ok) return [answer.reading];
  return [readTracking(answer.value, foldNumber(answer.value.trackingNumber), context)];
}

function readTracking(answer: Answer, number: string, context: ReadContext): CarrierReading {
  const events: readonly CarrierEvent[] = answer.trackingEvents.map((event) =>
    apiEvent({
      time: apiTime(event.eventTimestamp, zoneOf(event), context.observedAt),
      meaning: meaningOf(statuses, event.eventCode ?? ''),
      text: event.eventType === null ? null : decodeEntities(event.eventType),
      code: event.eventCode,
      place: placeOf(event.eventCity, event.eventState, event.eventCountry),
    }),
  );
  const promise = apiPromise(
    null,
    answer.expectedDeliveryTimeStamp ?? answer.expectedDeliveryDate,
    events.find((event) => event.time.zone !== null)?.time.zone ?? undefined,
  );
  return eventsReading({ number, events: oldestFirst(events), promise });
}

/** `GMTOffset`, or what the local and the GMT text of one moment imply. */
function zoneOf(event: ShapeOf<typeof eventShape>): string | null {
  const stated = offsetZone(event.GMTOffset);
  if (stated !== null || event.eventTimestamp === null || event.GMTTimestamp === null) return stated;
  const minutes = (wall(event.eventTimestamp) - wall(event.GMTTimestamp)) / 60_000;
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 14 * 60) return null;
  const hours = String(Math.floor(Math.abs(minutes) / 60));
  return offsetZone(`${minutes < 0 ? '-' : '+'}${hours}:${String(Math.abs(minutes) % 60).padStart(2, '0')}`);
}

/** The wall clock of a text, its own zone mark left out. */
function wall(text: string): number {
  return Date.parse(`${text.slice(0, 19)}Z`);
}

function statedProblem(body: string, context: ReadContext): CarrierProblem | null {
  const error = statedIn(body, errorShape)?.error;
  if (error === undefined) return null;
  const text = error.message ?? '';
  const failed = (context.status ?? 200) >= 300;
  const status = failed ? context.status : Number(error.code ?? 0);
  if (status === 404) return { kind: 'not_found', text };
  if (status === 400 && /invalid|not valid/i.test(text)) return { kind: 'invalid_number', text };
  if (/not (?:yet )?(?:found|available)|could not locate/i.test(text)) return { kind: 'not_found', text };
  return problemOfStatedStatus(error.code, context);
}
