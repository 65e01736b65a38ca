import { apiAnswer, apiEvent, identityReading, oldestFirst } from '../api-answer.ts';
import type { CarrierAdapter, CarrierEvent, CarrierReading, ReadContext } from '../carrier.ts';
import { flag, listOf, optional, record, text, textOrNumber, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime } from '../time-text.ts';
import { dpdRequest } from './request.ts';
import { statuses } from './statuses.ts';

const describedShape = record({ label: optional(text), content: optional(listOf(text)) });
const scanShape = record({
  date: optional(text),
  scanType: optional(record({ code: optional(textOrNumber), name: optional(text) })),
  scanDescription: optional(describedShape),
  scanData: optional(record({ location: optional(text) })),
});
const stepShape = record({
  status: text,
  label: optional(text),
  location: optional(text),
  date: optional(text),
  statusHasBeenReached: optional(flag),
});
const answerShape = record({
  parcellifecycleResponse: record({
    parcelLifeCycleData: optional(
      record({
        shipmentInfo: record({ parcelLabelNumber: text }),
        statusInfo: optional(listOf(stepShape)),
        scanInfo: optional(record({ scan: optional(listOf(scanShape)) })),
      }),
    ),
  }),
});

/** DPD's page data. Receivers stand in the same answer and stay unread. */
export const dpdAdapter: CarrierAdapter = {
  id: 'de.dpd',
  encoding: 'utf-8',
  batch: 1,
  request: (numbers) => dpdRequest(numbers),
  read: readDpd,
};

/** Reads the scans; without any, the reached steps of the progress bar, which always lists DELIVERED as well. */
export function readDpd(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape);
  if (!answer.ok) return answer.reading;
  const data = answer.value.parcellifecycleResponse.parcelLifeCycleData;
  if (data === null) return problemReading({ kind: 'not_found' });
  const label = foldNumber(data.shipmentInfo.parcelLabelNumber);
  // The label number may carry a check character that was not typed, or the other way round.
  const asked = foldNumber(context.number ?? label);
  const number = label.slice(0, 14) === asked.slice(0, 14) && /^\d{14}/.test(label) ? asked : label;
  const wrong = identityReading(context, number);
  if (wrong !== null) return wrong;
  const scans = (data.scanInfo?.scan ?? []).map((scan) => readScan(scan, context));
  const steps = (data.statusInfo ?? []).filter((step) => step.statusHasBeenReached === true);
  const events = scans.length > 0 ? scans : steps.map((step) => readStep(step, context));
  return eventsReading({ number, events: oldestFirst(events), promise: null });
}

function readScan(scan: ShapeOf<typeof scanShape>, context: ReadContext): CarrierEvent {
  const code = scan.scanType?.name ?? scan.scanDescription?.label ?? null;
  return apiEvent({
    time: apiTime(scan.date, null, context.observedAt),
    meaning: meaningOf(statuses, code ?? ''),
    text: scan.scanDescription?.content?.[0] ?? scan.scanDescription?.label ?? code,
    code,
    place: scan.scanData?.location ?? null,
  });
}

function readStep(step: ShapeOf<typeof stepShape>, context: ReadContext): CarrierEvent {
  return apiEvent({
    time: apiTime(step.date, null, context.observedAt),
    meaning: meaningOf(statuses, step.status),
    text: step.label,
    code: step.status,
    place: step.location,
  });
}
