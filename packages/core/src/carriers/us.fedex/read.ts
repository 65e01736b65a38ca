import { apiAnswer, apiEvent, identityReading, placeOf, statedIn } from '../api-answer.ts';
import { apiPromise } from '../api-promise.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierProblem,
  CarrierPromise,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import { listOf, optional, record, text, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf, type WordMeaning } from '../status-table.ts';
import { apiTime } from '../time-text.ts';
import { chooseEntry } from './entries.ts';
import { FEDEX_BATCH, fedexRequest, fedexToken } from './request.ts';
import { statuses } from './statuses.ts';

const locationShape = record({
  city: optional(text),
  stateOrProvinceCode: optional(text),
  countryCode: optional(text),
});
const windowShape = record({ window: optional(record({ begins: optional(text), ends: optional(text) })) });

const resultShape = record({
  trackingNumberInfo: optional(
    record({ trackingNumber: optional(text), trackingNumberUniqueId: optional(text) }),
  ),
  error: optional(record({ code: optional(text), message: optional(text) })),
  latestStatusDetail: optional(
    record({ code: optional(text), derivedCode: optional(text), description: optional(text) }),
  ),
  scanEvents: optional(
    listOf(
      record({
        date: optional(text),
        eventType: optional(text),
        eventDescription: optional(text),
        exceptionCode: optional(text),
        exceptionDescription: optional(text),
        derivedStatusCode: optional(text),
        scanLocation: optional(locationShape),
      }),
    ),
  ),
  estimatedDeliveryTimeWindow: optional(windowShape),
  standardTransitTimeWindow: optional(windowShape),
  dateAndTimes: optional(listOf(record({ type: optional(text), dateTime: optional(text) }))),
});

const completeShape = record({ trackingNumber: optional(text), trackResults: listOf(resultShape) });
const answerShape = record({ output: record({ completeTrackResults: listOf(completeShape) }) });

const errorShape = record({ errors: listOf(record({ code: optional(text) })) });

type Result = ShapeOf<typeof resultShape>;
type Complete = ShapeOf<typeof completeShape>;
type Scan = NonNullable<Result['scanEvents']>[number];

/** FedEx Track API v1. */
export const fedexAdapter: CarrierAdapter = {
  id: 'us.fedex',
  encoding: 'utf-8',
  batch: FEDEX_BATCH,
  request: fedexRequest,
  read: readFedex,
  token: fedexToken,
  repeatsNumbers: true,
  credentialSets: [['clientId', 'clientSecret']],
};

/**
 * Reads one number out of an answer about up to thirty. Not found comes with HTTP 200 and an error code.
 * The same number may have several results; which one counts is said in `entries.ts`.
 */
export function readFedex(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape, statedProblem);
  if (!answer.ok) return answer.reading;
  const complete = answer.value.output.completeTrackResults;
  const asked = context.number === undefined ? null : foldNumber(context.number);
  const chosen = complete.find((one) => asked === null || numbersOf(one).includes(asked));
  if (chosen === undefined) {
    const [answered] = complete.flatMap(numbersOf);
    return identityReading(context, answered ?? null) ?? layoutChanged('$.output.completeTrackResults');
  }
  const number = numbersOf(chosen)[0] ?? asked ?? '';
  const strange = numbersOf(chosen).find((one) => one !== number);
  if (strange !== undefined) {
    // Two numbers in one entry: whose parcel it is cannot be told.
    return problemReading({ kind: 'wrong_identity', asked: asked ?? number, answered: strange }, strange);
  }
  const entries = chosen.trackResults.map((result) => ({
    id: result.trackingNumberInfo?.trackingNumberUniqueId ?? '',
    reading: readResult(result, number, context),
  }));
  return (
    chooseEntry(entries, context) ?? layoutChanged('$.output.completeTrackResults[0].trackResults', number)
  );
}

/** Every number an entry names: its own, and the one inside each of its results. */
function numbersOf(entry: Complete): readonly string[] {
  const named = [
    entry.trackingNumber,
    ...entry.trackResults.map((one) => one.trackingNumberInfo?.trackingNumber),
  ];
  return named.flatMap((number) => (number === null || number === undefined ? [] : [foldNumber(number)]));
}

/** Errors about the call itself stand at the top of the answer. */
function statedProblem(body: string): CarrierProblem | null {
  const code = statedIn(body, errorShape)?.errors[0]?.code ?? null;
  if (code === null) return null;
  if (/AUTHORIZED|FORBIDDEN/.test(code)) return { kind: 'auth', detail: code };
  return /RATE|LIMIT|THROTTL/.test(code)
    ? { kind: 'rate_limited', retryAfterSeconds: null }
    : problemOfCode(code);
}

function readResult(result: Result, number: string, context: ReadContext): CarrierReading {
  const code = result.error?.code ?? null;
  if (code !== null) return problemReading(problemOfCode(code), number);
  // Newest first in the answer.
  const scans = (result.scanEvents ?? []).toReversed().map((scan) => readScan(scan, context));
  const events = scans.length > 0 ? scans : headlineOf(result, context);
  return eventsReading({ number, events, promise: promiseOf(result) });
}

function problemOfCode(code: string): CarrierProblem {
  if (code.endsWith('NOTFOUND')) return { kind: 'not_found', text: code };
  if (code.includes('TRACKINGNUMBER') && code.includes('INVALID'))
    return { kind: 'invalid_number', text: code };
  return { kind: 'unavailable', detail: code };
}

function readScan(scan: Scan, context: ReadContext): CarrierEvent {
  const code = scan.eventType ?? scan.derivedStatusCode;
  const place = scan.scanLocation;
  const exception = scan.exceptionDescription ?? '';
  return apiEvent({
    time: apiTime(scan.date, null, context.observedAt),
    meaning: meaningOfScan(code ?? '', scan.exceptionCode),
    text: scan.eventDescription,
    code,
    place: placeOf(place?.city, place?.stateOrProvinceCode, place?.countryCode),
    extra: scan.exceptionCode === null || exception === '' ? {} : { exception_code: scan.exceptionCode },
  });
}

function meaningOfScan(code: string, exception: string | null): WordMeaning {
  const refined = exception === null ? undefined : statuses.get(`${code}:${exception}`.toLowerCase());
  return refined ?? meaningOf(statuses, code);
}

/** A label without scans has only its headline, without a time. */
function headlineOf(result: Result, context: ReadContext): readonly CarrierEvent[] {
  const latest = result.latestStatusDetail;
  const code = latest?.code ?? latest?.derivedCode ?? null;
  if (latest === null || code === null) return [];
  const time = apiTime(null, null, context.observedAt);
  const meaning = meaningOf(statuses, code);
  return [apiEvent({ time, meaning, text: latest.description, code, place: null })];
}

/** The estimate, else the standard window, else the estimated day among the dates. */
function promiseOf(result: Result): CarrierPromise | null {
  const window =
    result.estimatedDeliveryTimeWindow?.window ?? result.standardTransitTimeWindow?.window ?? null;
  const stated = window === null ? null : apiPromise(window.begins, window.ends);
  const day = result.dateAndTimes?.find((date) => date.type === 'ESTIMATED_DELIVERY')?.dateTime ?? null;
  return stated ?? apiPromise(null, day);
}
