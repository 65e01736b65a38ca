import { problemOfStatedStatus } from '../answer-problem.ts';
import { apiAnswer, identityReading, latestAt, statedIn } from '../api-answer.ts';
import type { CarrierAdapter, CarrierProblem, CarrierReading, ReadContext } from '../carrier.ts';
import { listOf, optional, record, text, textOrNumber, type Shape } from '../json/shape.ts';
import { OWN_PUSH_SECRET } from '../own-push-secret.ts';
import { foldNumber, layoutChanged } from '../reading.ts';
import { myDhlShape, readMyDhlShipment, type MyDhlShipment } from './mydhl.ts';
import { dhlRequest } from './request.ts';
import { readUnifiedShipment, unifiedShape, type UnifiedShipment } from './unified.ts';

type Shipment =
  | { readonly api: 'unified'; readonly value: UnifiedShipment }
  | { readonly api: 'mydhl'; readonly value: MyDhlShipment };

const namedShape = record({ shipmentTrackingNumber: optional(textOrNumber) });

/** Both interfaces answer `shipments`; which one it is shows in the name of the number. */
const shipmentShape: Shape<Shipment> = (value, at) => {
  const named = namedShape(value, at);
  if (!named.ok) return named;
  if (named.value.shipmentTrackingNumber === null) {
    const unified = unifiedShape(value, at);
    return unified.ok ? { ok: true, value: { api: 'unified', value: unified.value } } : unified;
  }
  const express = myDhlShape(value, at);
  return express.ok ? { ok: true, value: { api: 'mydhl', value: express.value } } : express;
};

const answerShape = record({ shipments: listOf(shipmentShape) });

/** What comes when a subscription begins, fails or ends. */
const noticeShape = record({ scope: text });

const problemShape = record({
  status: optional(textOrNumber),
  title: optional(text),
  detail: optional(text),
});

/** DHL: Shipment Tracking – Unified (pull and push) and MyDHL. */
export const dhlAdapter: CarrierAdapter = {
  id: 'de.dhl',
  encoding: 'utf-8',
  batch: 1,
  request: dhlRequest,
  read: readDhl,
  readPush: readDhlPush,
  pushSignature: OWN_PUSH_SECRET,
  credentialSets: [['apiKey'], ['myDhlUser', 'myDhlPassword']],
};

/**
 * Reads an answer of either interface. The same number may belong to shipments of several DHL units: the one with the
 * latest event counts. A 404 is about the parcel when its problem document says that no shipment was found.
 */
export function readDhl(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape, (text) => statedProblem(text, context));
  if (!answer.ok) return answer.reading;
  const readings = answer.value.shipments.map((shipment) => readShipment(shipment, context));
  const asked = context.number === undefined ? null : foldNumber(context.number);
  const named = readings.filter((reading) => asked === null || reading.number === asked);
  const best = named.toSorted((a, b) => latestAt(b.events) - latestAt(a.events))[0];
  if (best !== undefined) return best;
  return identityReading(context, readings[0]?.number ?? null) ?? layoutChanged('$.shipments');
}

/** A push holds the same shipments as a pulled answer, or a single one; news of a subscription itself hold none. */
export function readDhlPush(body: string, context: ReadContext): readonly CarrierReading[] {
  if (statedIn(body, noticeShape)?.scope.startsWith('subscription') === true) return [];
  const answer = apiAnswer(body, context, answerShape);
  if (answer.ok) return answer.value.shipments.map((shipment) => readShipment(shipment, context));
  if (!body.trimStart().startsWith('{')) return [answer.reading];
  const single = apiAnswer(`{"shipments":[${body}]}`, context, answerShape);
  return single.ok
    ? single.value.shipments.map((shipment) => readShipment(shipment, context))
    : [answer.reading];
}

function readShipment(shipment: Shipment, context: ReadContext): CarrierReading {
  return shipment.api === 'unified'
    ? readUnifiedShipment(shipment.value, context)
    : readMyDhlShipment(shipment.value, context);
}

function statedProblem(body: string, context: ReadContext): CarrierProblem | null {
  const stated = statedIn(body, problemShape);
  const text = `${stated?.title ?? ''} ${stated?.detail ?? ''}`.trim();
  const failed = (context.status ?? 200) >= 300;
  const status = failed ? context.status : Number(stated?.status ?? 200);
  if (status === 404 && /no shipment|not found|no result/i.test(text)) return { kind: 'not_found', text };
  if (status === 400 && /invalid.*(?:number|tracking)|tracking.*invalid/i.test(text)) {
    return { kind: 'invalid_number', text };
  }
  return problemOfStatedStatus(stated?.status ?? null, context);
}
