import { apiAnswer, apiEvent, entryFor, identityReading, oldestFirst, placeOf } from '../api-answer.ts';
import type { CarrierAdapter, CarrierEvent, CarrierReading, ReadContext, StatusCode } from '../carrier.ts';
import {
  flag,
  listOf,
  number as numberShape,
  optional,
  record,
  text,
  textOrNumber,
  type Shape,
  type ShapeOf,
} from '../json/shape.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime, offsetZone } from '../time-text.ts';
import { fourPxRequest } from './request.ts';
import { statuses } from './statuses.ts';

/** Set as `true`, `1` or `"1"`, depending on the interface's version. */
const mark: Shape<boolean> = (value, at) => {
  if (typeof value === 'boolean') return flag(value, at);
  const shaped = typeof value === 'number' ? numberShape(value, at) : text(value, at);
  return shaped.ok
    ? { ok: true, value: shaped.value === 1 || shaped.value === '1' || shaped.value === 'Y' }
    : shaped;
};

const resultShape = record({
  queryCode: text,
  returnStatusFlag: optional(mark),
  tracks: optional(
    listOf(
      record({
        tkCode: optional(text),
        tkDateStr: optional(text),
        tkTimezone: optional(text),
        tkDesc: optional(text),
        tkLocation: optional(text),
      }),
    ),
  ),
});
const officialShape = record({
  deliveryOrderNo: optional(text),
  trackingList: optional(
    listOf(
      record({
        businessLinkCode: optional(text),
        occurDatetime: optional(text),
        timeZone: optional(text),
        occurLocation: optional(text),
        country: optional(text),
        trackingContent: optional(text),
      }),
    ),
  ),
});
const answerShape = record({
  result: textOrNumber,
  message: optional(text),
  msg: optional(text),
  data: optional<PublicResults | OfficialResult>((value, at) =>
    Array.isArray(value) ? listOf(resultShape)(value, at) : officialShape(value, at),
  ),
});
type PublicResults = readonly ShapeOf<typeof resultShape>[];
type OfficialResult = ShapeOf<typeof officialShape>;

/** 4PX: the official interface and the public page's data. */
export const fourPxAdapter: CarrierAdapter = {
  id: 'cn.4px',
  encoding: 'utf-8',
  batch: 10,
  request: fourPxRequest,
  read: readFourPx,
};

/** Reads an answer of either interface: the public one has a list of results, the official one a single order. */
export function readFourPx(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape);
  if (!answer.ok) return answer.reading;
  const { data, result } = answer.value;
  const message = answer.value.message ?? answer.value.msg;
  if (result !== '1') return problemReading({ kind: 'unavailable', detail: message ?? `result_${result}` });
  if (data === null) return layoutChanged('$.data');
  return isList(data) ? readPublic(data, context) : readOfficial(data, context);
}

function isList(data: PublicResults | OfficialResult): data is PublicResults {
  return Array.isArray(data);
}

function readPublic(results: PublicResults, context: ReadContext): CarrierReading {
  const entry = entryFor(results, context, { numberOf: (one) => one.queryCode, at: '$.data' });
  if (!entry.ok) return entry.reading;
  const chosen = entry.value;
  const number = foldNumber(chosen.queryCode);
  if (chosen.tracks === null || chosen.tracks.length === 0)
    return problemReading({ kind: 'not_found' }, number);
  // The page prints the wall clock and names a zone beside it; clients disagree about the epoch, so it is not used.
  const events = chosen.tracks.map((track) =>
    apiEvent({
      time: apiTime(track.tkDateStr, offsetZone(track.tkTimezone), context.observedAt),
      meaning: meaningOf(statuses, track.tkCode ?? ''),
      text: track.tkDesc,
      code: track.tkCode,
      place: track.tkLocation,
    }),
  );
  const ordered = oldestFirst(events);
  return eventsReading({
    number,
    events: chosen.returnStatusFlag === true ? asReturn(ordered) : ordered,
    promise: null,
  });
}

/** The flag says that the parcel is coming back now, not since when: only the newest event is turned. */
function asReturn(events: readonly CarrierEvent[]): readonly CarrierEvent[] {
  const newest = events.at(-1);
  if (newest === undefined) return events;
  const status: StatusCode = newest.status.startsWith('delivered.')
    ? 'returned.to_sender'
    : 'returning.in_transit';
  return [
    ...events.slice(0, -1),
    { ...newest, status, attributes: { ...newest.attributes, direction: 'return' } },
  ];
}

function readOfficial(data: OfficialResult, context: ReadContext): CarrierReading {
  const number = data.deliveryOrderNo === null ? null : foldNumber(data.deliveryOrderNo);
  const wrong = number === null ? null : identityReading(context, number);
  if (wrong !== null) return wrong;
  if (data.trackingList === null || data.trackingList.length === 0)
    return problemReading({ kind: 'not_found' }, number);
  const events = data.trackingList.map((step) =>
    apiEvent({
      time: apiTime(step.occurDatetime, offsetZone(step.timeZone), context.observedAt),
      meaning: meaningOf(statuses, step.businessLinkCode ?? ''),
      text: step.trackingContent,
      code: step.businessLinkCode,
      place: placeOf(step.occurLocation, step.country),
    }),
  );
  return eventsReading({ number, events: oldestFirst(events), promise: null });
}
