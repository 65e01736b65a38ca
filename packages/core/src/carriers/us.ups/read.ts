import { apiAnswer, apiEvent, entryFor, placeOf, statedIn } from '../api-answer.ts';
import type {
  CarrierAdapter,
  CarrierProblem,
  CarrierPromise,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import { listOf, optional, record, text, textOrNumber, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { readUpsPush, upsPushSignature } from './push.ts';
import { upsRegistration } from './registration.ts';
import { upsRequest, upsToken } from './request.ts';
import { statuses } from './statuses.ts';
import { upsPromise, upsTime } from './time.ts';

const activityShape = record({
  date: optional(textOrNumber),
  time: optional(textOrNumber),
  gmtDate: optional(textOrNumber),
  gmtTime: optional(textOrNumber),
  gmtOffset: optional(text),
  status: record({ type: optional(text), description: optional(text) }),
  location: optional(
    record({
      address: optional(
        record({
          city: optional(text),
          stateProvince: optional(text),
          country: optional(text),
          countryCode: optional(text),
        }),
      ),
    }),
  ),
});

const packageShape = record({
  trackingNumber: optional(text),
  activity: optional(listOf(activityShape)),
  deliveryDate: optional(listOf(record({ type: optional(text), date: optional(textOrNumber) }))),
  deliveryTime: optional(
    record({ type: optional(text), startTime: optional(textOrNumber), endTime: optional(textOrNumber) }),
  ),
});

const answerShape = record({
  trackResponse: record({
    shipment: listOf(
      record({
        inquiryNumber: optional(text),
        warnings: optional(listOf(record({ code: optional(text), message: optional(text) }))),
        package: optional(listOf(packageShape)),
      }),
    ),
  }),
});

const errorShape = record({
  response: record({ errors: listOf(record({ code: textOrNumber, message: optional(text) })) }),
});

type Activity = ShapeOf<typeof activityShape>;
type Package = ShapeOf<typeof packageShape>;
type Answer = ShapeOf<typeof answerShape>;

/** UPS Track API v1 and Track Alert pushes. */
export const upsAdapter: CarrierAdapter = {
  id: 'us.ups',
  encoding: 'utf-8',
  batch: 1,
  request: upsRequest,
  read: readUps,
  readPush: readUpsPush,
  pushSignature: upsPushSignature,
  registration: upsRegistration,
  token: upsToken,
  credentialSets: [['clientId', 'clientSecret']],
};

/**
 * Reads a Track answer. An unknown number comes as 200 with warning TW0001, or as 404 with an error code.
 * The current status's text is not relied upon: the documentation's own sample says "Delivered" on a customs release.
 */
export function readUps(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape, (text) => statedProblem(text, context));
  if (!answer.ok) return answer.reading;
  const { shipment } = answer.value.trackResponse;
  const packages = shipment.flatMap((one) => one.package ?? []);
  if (packages.length === 0) return withoutPackage(answer.value);
  const entry = entryFor(packages, context, { numberOf: (one) => one.trackingNumber, at: 'package' });
  return entry.ok ? readPackage(entry.value, context) : entry.reading;
}

/** Error codes are statements: the tracking ones about the number, 2500xx about our token. */
function statedProblem(body: string, context: ReadContext): CarrierProblem | null {
  const code = statedIn(body, errorShape)?.response.errors[0]?.code;
  if (code === undefined) return null;
  const stated = problemOfCode(code);
  if (stated !== null || (context.status ?? 200) >= 300) return stated;
  return code === '10429'
    ? { kind: 'rate_limited', retryAfterSeconds: null }
    : { kind: 'unavailable', detail: code };
}

function problemOfCode(code: string): CarrierProblem | null {
  if (code === 'TW0001') return { kind: 'not_found', text: code };
  if (code === 'TV1002' || code === 'TV1001') return { kind: 'invalid_number', text: code };
  return code.startsWith('2500') ? { kind: 'auth', detail: code } : null;
}

function withoutPackage(answer: Answer): CarrierReading {
  const codes = answer.trackResponse.shipment.flatMap((one) =>
    (one.warnings ?? []).map((warning) => warning.code),
  );
  for (const code of codes) {
    const problem = code === null ? null : problemOfCode(code);
    if (problem !== null) return problemReading(problem);
  }
  return layoutChanged('$.trackResponse.shipment[0].package');
}

function readPackage(chosen: Package, context: ReadContext): CarrierReading {
  const number = chosen.trackingNumber === null ? null : foldNumber(chosen.trackingNumber);
  if (number === null) return layoutChanged('$.trackResponse.shipment[0].package[0].trackingNumber');
  // Newest first in the answer.
  const events = (chosen.activity ?? []).toReversed().map((activity) => readActivity(activity, context));
  const promise: CarrierPromise | null = upsPromise(
    chosen.deliveryDate ?? [],
    chosen.deliveryTime,
    events.at(-1),
  );
  return eventsReading({ number, events, promise });
}

function readActivity(activity: Activity, context: ReadContext) {
  const type = activity.status.type?.trim() ?? null;
  const address = activity.location?.address ?? null;
  return apiEvent({
    time: upsTime(activity, context.observedAt),
    meaning: meaningOf(statuses, type ?? ''),
    text: activity.status.description,
    code: type,
    place: placeOf(address?.city, address?.stateProvince, address?.countryCode ?? address?.country),
  });
}
