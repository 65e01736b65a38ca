import { apiAnswer, apiEvent, entryFor, headlineEvents, oldestFirst, statedIn } from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierProblem,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import { flag, listOf, optional, record, text, type ShapeOf } from '../json/shape.ts';
import { pushedAt } from '../pushed.ts';
import { eventsReading, foldNumber, problemReading } from '../reading.ts';
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
  metadata: optional(record({ generatedAt: optional(text) })),
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
const errorShape = record({ errors: listOf(record({ code: optional(text), message: optional(text) })) });
type Tracking = ShapeOf<typeof trackingShape>;

/** Ship24 as an upstream. Recipients stand in the same answer and stay unread. */
export const ship24Adapter: CarrierAdapter = {
  id: 'ship24',
  encoding: 'utf-8',
  batch: 1,
  request: ship24Request,
  read: readShip24,
  readPush: readShip24Push,
  // A secret the service gives out, sent as it is. Source: docs.ship24.com, webhooks, authentication, read 2026-11.
  pushSignature: {
    algorithm: 'shared-secret',
    header: 'authorization',
    encoding: 'text',
    prefix: 'Bearer ',
    secret: 'webhookSecret',
  },
  credentialSets: [['apiKey']],
};

export function readShip24(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape, (text) => statedProblem(text, context));
  if (!answer.ok) return answer.reading;
  const entry = entryFor(answer.value.data.trackings, context, {
    numberOf: (one) => one.tracker.trackingNumber,
    at: '$.data.trackings',
  });
  return entry.ok ? readTracking(entry.value, context) : entry.reading;
}

/** A number the service refuses by its form, or a code that says what the HTTP status would have said. */
function statedProblem(body: string, context: ReadContext): CarrierProblem | null {
  const error = statedIn(body, errorShape)?.errors[0];
  if (error === undefined) return null;
  const code = error.code ?? '';
  if (code === 'validation_error' && /trackingNumber/i.test(error.message ?? ''))
    return { kind: 'invalid_number', text: code };
  if ((context.status ?? 200) >= 300) return null;
  return code.startsWith('auth') ? { kind: 'auth', detail: code } : { kind: 'unavailable', detail: code };
}

export function readShip24Push(body: string, context: ReadContext): readonly CarrierReading[] {
  const answer = apiAnswer(body, context, pushShape);
  if (!answer.ok) return [answer.reading];
  return answer.value.trackings.map((one) =>
    pushedAt(readTracking(one, context), one.metadata?.generatedAt ?? null, context),
  );
}

function readTracking(tracking: Tracking, context: ReadContext): CarrierReading {
  const number = foldNumber(tracking.tracker.trackingNumber);
  const listed = (tracking.events ?? []).map((event) => readEvent(event, context));
  const milestone = tracking.shipment?.statusMilestone ?? 'pending';
  const headline = meaningOf(statuses, milestone);
  const events = listed.length > 0 ? listed : headlineEvents(milestone, headline, context.observedAt);
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
