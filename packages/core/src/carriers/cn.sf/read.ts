import { apiAnswer, apiEvent, entryFor } from '../api-answer.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierProblem,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import { flag, listOf, optional, readJson, record, text, textOrNumber, type ShapeOf } from '../json/shape.ts';
import { OWN_PUSH_SECRET } from '../own-push-secret.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime } from '../time-text.ts';
import { SF_BATCH, sfRequest } from './request.ts';
import { statuses } from './statuses.ts';

/** acceptTime names no zone; the platform is China's. */
const CHINA = 'Asia/Shanghai';

const outerShape = record({
  apiResultCode: text,
  apiErrorMsg: optional(text),
  apiResultData: optional(text),
});
const routeShape = record({
  acceptTime: optional(text),
  acceptAddress: optional(text),
  remark: optional(text),
  opCode: optional(textOrNumber),
});
const innerShape = record({
  success: optional(flag),
  errorCode: optional(text),
  msgData: optional(
    record({ routeResps: optional(listOf(record({ mailNo: text, routes: optional(listOf(routeShape)) }))) }),
  ),
});
const pushShape = record({
  Body: record({
    WaybillRoute: listOf(
      record({
        mailno: text,
        acceptTime: optional(text),
        acceptAddress: optional(text),
        remark: optional(text),
        opCode: optional(textOrNumber),
      }),
    ),
  }),
});
type Route = ShapeOf<typeof routeShape>;

/** SF Express open platform: route search and route pushes. */
export const sfAdapter: CarrierAdapter = {
  id: 'cn.sf',
  encoding: 'utf-8',
  batch: SF_BATCH,
  request: sfRequest,
  read: readSf,
  readPush: readSfPush,
  pushSignature: OWN_PUSH_SECRET,
  // Source: public receivers of route pushes, read 2026-11.
  pushAnswer: '{"return_code":"0000","return_msg":"成功"}',
  credentialSets: [['partnerId', 'checkWord']],
};

/** Reads an answer: `A1000` says that the call arrived, the result itself is a JSON text inside. */
export function readSf(body: string, context: ReadContext): CarrierReading {
  const outer = apiAnswer(body, context, outerShape);
  if (!outer.ok) return outer.reading;
  if (outer.value.apiResultCode !== 'A1000') return problemReading(problemOfCode(outer.value.apiResultCode));
  const inner = readJson(outer.value.apiResultData ?? '', innerShape);
  if (!inner.ok) return layoutChanged(`$.apiResultData${inner.at.slice(1)}`);
  const { success, errorCode, msgData } = inner.value;
  if (success !== true || (errorCode ?? 'S0000') !== 'S0000') {
    return problemReading({ kind: 'unavailable', detail: errorCode ?? 'success_false' });
  }
  const answers = msgData?.routeResps ?? null;
  if (answers === null) return layoutChanged('$.apiResultData.msgData.routeResps');
  const entry = entryFor(answers, context, {
    numberOf: (one) => one.mailNo,
    at: 'routeResps',
    none: { kind: 'not_found' },
  });
  if (!entry.ok) return entry.reading;
  const number = foldNumber(entry.value.mailNo);
  const routes = entry.value.routes ?? [];
  // Also what a parcel looks like whose telephone digits are needed and missing.
  if (routes.length === 0) return problemReading({ kind: 'not_found' }, number);
  return eventsReading({ number, events: readRoutes(routes, context), promise: null });
}

/** A1001–A1009 speak of the caller: unknown partner, wrong digest, missing rights; A1010 and others of the platform. */
function problemOfCode(code: string): CarrierProblem {
  if (/^A100[1-9]$/.test(code)) return { kind: 'auth', detail: code };
  return { kind: 'unavailable', detail: code };
}

/** Pushed routes of several parcels, one reading for each. */
export function readSfPush(body: string, context: ReadContext): readonly CarrierReading[] {
  const answer = apiAnswer(body, context, pushShape);
  if (!answer.ok) return [answer.reading];
  const byNumber = new Map<string, Route[]>();
  for (const route of answer.value.Body.WaybillRoute) {
    const number = foldNumber(route.mailno);
    byNumber.set(number, [...(byNumber.get(number) ?? []), route]);
  }
  return [...byNumber].map(([number, routes]) =>
    eventsReading({ number, events: readRoutes(routes, context), promise: null }),
  );
}

/**
 * The platform does not promise any order, so this is the one list that is put in order of time (same clock, same
 * zone); routes of the same second keep theirs.
 */
function readRoutes(routes: readonly Route[], context: ReadContext): readonly CarrierEvent[] {
  const events = routes.map((route) =>
    apiEvent({
      time: apiTime(route.acceptTime, CHINA, context.observedAt),
      meaning: meaningOf(statuses, route.opCode ?? ''),
      text: route.remark,
      code: route.opCode,
      place: route.acceptAddress,
    }),
  );
  return events.toSorted((a, b) => (a.time.at ?? 0) - (b.time.at ?? 0));
}
