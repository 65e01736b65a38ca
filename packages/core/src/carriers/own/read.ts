import { problemOfText, problemOfPage, problemOfStatus } from '../answer-problem.ts';
import type { CarrierAdapter, CarrierEvent, CarrierReading, ReadContext, StatusCode } from '../carrier.ts';
import {
  listOf,
  number,
  optional,
  readJson,
  record,
  text,
  textOrNumber,
  type Shape,
  type ShapeOf,
} from '../json/shape.ts';
import { eventsReading, foldNumber, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime, JAPAN_ZONE } from '../time-text.ts';
import type { EpochMs } from '../../time/instant.ts';
import { ownRequest } from './request.ts';
import { dropPlaces, reasons, statuses } from './statuses.ts';

const eventShape = record({
  at: optional(text),
  code: text,
  text: optional(text),
  place: optional(text),
  stopsAway: optional(number),
  attributes: optional(
    record({ drop_place: optional(text), reason: optional(text), stops_away: optional(textOrNumber) }),
  ),
});

const answerShape = record({
  number: optional(text),
  events: optional(listOf(eventShape)),
  promise: optional(record({ date: text, from: optional(text), to: optional(text) })),
  problem: optional(record({ kind: text, detail: optional(text) })),
  error: optional(text),
});

type Answer = ShapeOf<typeof answerShape>;
type Event = ShapeOf<typeof eventShape>;

/** Our own delivery, the format of FORMAT.md. */
export const ownAdapter: CarrierAdapter = {
  id: 'own',
  encoding: 'utf-8',
  batch: 1,
  request: ownRequest,
  read: readOwn,
};

/**
 * Reads an answer in the own-delivery format.
 *
 * Problems: what the answer itself states, wrong_identity, layout_changed with the path that does not fit, and what
 * the HTTP status says. A 404 whose body states `not_found` is about the parcel; any other 404 is a broken endpoint.
 */
export function readOwn(body: string, context: ReadContext): CarrierReading {
  const shaped = readJson(body, answerShape satisfies Shape<Answer>);
  if (shaped.ok && statedKind(shaped.value) !== null) return statedProblem(shaped.value, context);
  const refused = problemOfStatus(context) ?? problemOfText(body);
  if (refused !== null) return problemReading(refused);
  if (!shaped.ok) {
    const page = shaped.at === '$' ? problemOfPage(body, context.number) : null;
    return page === null ? layoutChanged(shaped.at) : problemReading(page);
  }
  return readAnswer(shaped.value, context);
}

/** `problem` beside a 200, `error` in the body of a 4xx or 5xx. */
function statedKind(answer: Answer): string | null {
  return answer.problem?.kind ?? answer.error;
}

function statedProblem(answer: Answer, context: ReadContext): CarrierReading {
  const answered = answer.number === null ? null : foldNumber(answer.number);
  const wrong = answered === null ? null : identityProblem(context, answered);
  if (wrong !== null) return problemReading(wrong, answered);
  const kind = statedKind(answer);
  if (kind === 'not_found' || kind === 'invalid_number') return problemReading({ kind }, answered);
  if (kind === 'unavailable' || kind === 'suspended') {
    return problemReading({ kind, detail: 'stated' }, answered);
  }
  return problemReading(
    problemOfStatus(context) ?? { kind: 'layout_changed', detail: '$.problem.kind' },
    answered,
  );
}

function readAnswer(answer: Answer, context: ReadContext): CarrierReading {
  if (answer.number === null) return layoutChanged('$.number');
  if (answer.events === null) return layoutChanged('$.events');
  const answered = foldNumber(answer.number);
  const wrong = identityProblem(context, answered);
  if (wrong !== null) return problemReading(wrong, answered);
  const events: CarrierEvent[] = [];
  for (const [index, event] of answer.events.entries()) {
    const read = readEvent(event, context.observedAt);
    if (read === null) return layoutChanged(`$.events[${String(index)}].at`, answered);
    events.push(read);
  }
  return eventsReading({ number: answered, events, promise: readOwnPromise(answer) });
}

function readEvent(event: Event, observedAt: EpochMs): CarrierEvent | null {
  const time = apiTime(event.at, JAPAN_ZONE, observedAt);
  if (time.at === null && event.at !== null) return null;
  const meaning = meaningOf(statuses, event.code);
  const drop = event.attributes?.drop_place ?? null;
  const reason = event.attributes?.reason ?? null;
  const dropStatus = drop === null ? undefined : dropPlaces.get(drop);
  const attributes: Record<string, string> = { ...meaning.attributes };
  if (dropStatus !== undefined && drop !== null) attributes['drop_place'] = drop;
  if (reason !== null && reasons.has(reason)) attributes['reason'] = reason;
  const stops = event.stopsAway?.toString() ?? event.attributes?.stops_away ?? '';
  if (/^\d{1,4}$/.test(stops)) attributes['stops_away'] = stops;
  const status: StatusCode =
    meaning.status === 'delivered.generic' ? (dropStatus ?? meaning.status) : meaning.status;
  return {
    time,
    status,
    rawText: event.text ?? event.code,
    rawCode: event.code,
    place: event.place === '' ? null : event.place,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

function readOwnPromise(answer: Answer): CarrierReading['promise'] {
  const promise = answer.promise;
  if (promise === null || !/^\d{4}-\d{2}-\d{2}$/.test(promise.date)) return null;
  const from = wallClock(promise.from);
  const to = wallClock(promise.to);
  const window = from === null && to === null ? '' : ` ${from ?? ''}-${to ?? ''}`;
  return { text: `${promise.date}${window}`, date: promise.date, from, to, zone: JAPAN_ZONE };
}

function wallClock(value: string | null): string | null {
  return value !== null && /^\d{2}:\d{2}$/.test(value) ? value : null;
}
