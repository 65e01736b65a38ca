import { apiAnswer, apiEvent, identityReading, oldestFirst } from '../api-answer.ts';
import type { CarrierAdapter, CarrierEvent, CarrierReading, ReadContext } from '../carrier.ts';
import { flag, listOf, optional, record, text, type ShapeOf } from '../json/shape.ts';
import { eventsReading, foldNumber, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime, offsetZone } from '../time-text.ts';
import { CAINIAO_BATCH, cainiaoRequest } from './request.ts';
import { statuses } from './statuses.ts';

const moduleShape = record({
  mailNo: text,
  realMailNo: optional(text),
  copyRealMailNo: optional(text),
  detailList: optional(
    listOf(
      record({
        actionCode: optional(text),
        timeStr: optional(text),
        timeZone: optional(text),
        standerdDesc: optional(text),
        desc: optional(text),
      }),
    ),
  ),
});
const answerShape = record({ success: flag, module: optional(listOf(moduleShape)) });
type Module = ShapeOf<typeof moduleShape>;

/** Cainiao's public page data; a hand-over number continues the journey with the local carrier. */
export const cainiaoAdapter: CarrierAdapter = {
  id: 'cn.cainiao',
  encoding: 'utf-8',
  batch: CAINIAO_BATCH,
  request: cainiaoRequest,
  read: readCainiao,
};

/** Reads one number out of a list. An unknown number is an entry with an empty history; the epoch `time` is not used. */
export function readCainiao(body: string, context: ReadContext): CarrierReading {
  const answer = apiAnswer(body, context, answerShape);
  if (!answer.ok) return answer.reading;
  if (!answer.value.success) return problemReading({ kind: 'unavailable', detail: 'success_false' });
  const modules = answer.value.module ?? [];
  const asked = context.number === undefined ? null : foldNumber(context.number);
  const chosen = modules.find((one) => asked === null || foldNumber(one.mailNo) === asked);
  if (chosen === undefined) {
    const other = modules[0];
    if (other === undefined) return layoutChanged('$.module');
    return identityReading(context, foldNumber(other.mailNo)) ?? layoutChanged('$.module');
  }
  return readModule(chosen, context);
}

function readModule(chosen: Module, context: ReadContext): CarrierReading {
  const number = foldNumber(chosen.mailNo);
  if (chosen.detailList === null) return layoutChanged('$.module[0].detailList', number);
  if (chosen.detailList.length === 0) return problemReading({ kind: 'not_found' }, number);
  const events: readonly CarrierEvent[] = chosen.detailList.map((step) =>
    apiEvent({
      time: apiTime(step.timeStr, offsetZone(step.timeZone), context.observedAt),
      meaning: meaningOf(statuses, step.actionCode ?? ''),
      text: step.standerdDesc ?? step.desc,
      code: step.actionCode,
      place: null,
    }),
  );
  const handedTo = foldNumber(chosen.copyRealMailNo ?? chosen.realMailNo ?? '');
  const continues =
    handedTo === '' || handedTo === number ? {} : { continues: { carrier: null, number: handedTo } };
  return eventsReading({ number, events: oldestFirst(events), promise: null, ...continues });
}
