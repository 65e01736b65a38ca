import { problemOfText, problemOfPage, problemOfStatus } from '../answer-problem.ts';
import type { CarrierAdapter, CarrierReading, ReadContext } from '../carrier.ts';
import {
  attribute,
  byId,
  findAll,
  findFirst,
  parseHtml,
  textOf,
  type HtmlElement,
} from '../html/document.ts';
import { eventsReading, foldNumber, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf, UNMAPPED } from '../status-table.ts';
import { japaneseTime } from '../time-text.ts';
import { seinoRequest } from './request.ts';
import { foldSeinoWord, statuses } from './statuses.ts';

const STATE_ID = 'haitatsuJokyo0';
/** Delivery depot and date, in one field. */
const DEPOT_DATE_ID = 'haitatsuTenshoDate0';
const DATE = /(?:\d{4}[年/])?\d{1,2}[月/]\d{1,2}日?(?:\s*\d{1,2}[:時]\d{2}分?)?/;

/** 西濃運輸: the latest state only (Shift_JIS). */
export const seinoAdapter: CarrierAdapter = {
  id: 'jp.seino',
  encoding: 'shift_jis',
  batch: 1,
  request: (numbers) => seinoRequest(numbers),
  read: readSeino,
};

/** Reads the state fields of the inquiry page; where the page repeats a slip number in a field, it must be ours. */
export function readSeino(body: string, context: ReadContext): CarrierReading {
  const refused = problemOfStatus(context) ?? problemOfText(body);
  if (refused !== null) return problemReading(refused);
  const page = parseHtml(body);
  if (page === null) return layoutChanged('too_large');
  const state = findFirst(page, byId(STATE_ID));
  if (state === undefined) {
    const problem = problemOfPage(body, context.number);
    return problem === null ? layoutChanged('no_state_field') : problemReading(problem);
  }
  const number = slipNumber(page, context);
  const wrong = number === null ? null : identityProblem(context, number);
  if (wrong !== null) return problemReading(wrong, number);
  return readState(page, valueOf(state), number, context);
}

function readState(
  page: HtmlElement,
  word: string,
  number: string | null,
  context: ReadContext,
): CarrierReading {
  if (word === '') return layoutChanged('empty_state', number);
  const meaning = meaningOf(statuses, word, foldSeinoWord);
  if (meaning.status === 'unknown.not_found')
    return problemReading({ kind: 'not_found', text: word }, number);
  const depotDate = findFirst(page, byId(DEPOT_DATE_ID));
  if (depotDate === undefined) return layoutChanged('no_date_field', number);
  const text = valueOf(depotDate).normalize('NFKC');
  const date = DATE.exec(text)?.[0] ?? '';
  const place = text.replace(date, '').trim();
  const time = japaneseTime(date, context.observedAt);
  if (meaning.status === UNMAPPED && time.at === null) return layoutChanged('unknown_state', number);
  const event = {
    time,
    status: meaning.status,
    rawText: word,
    rawCode: null,
    place: place === '' ? null : place,
  };
  return eventsReading({ number, events: [event], promise: null });
}

/** An input's value, or the text of another element. */
function valueOf(element: HtmlElement): string {
  return (element.tag === 'input' ? (attribute(element, 'value') ?? '') : textOf(element)).trim();
}

/** The ten digits in a field of the form: ours where it is among them, else the first. */
function slipNumber(page: HtmlElement, context: ReadContext): string | null {
  const inputs = findAll(page, (element) => element.tag === 'input').map((input) =>
    foldNumber(valueOf(input)),
  );
  const slips = inputs.filter((value) => /^\d{10}$/.test(value));
  const asked = foldNumber(context.number ?? '');
  return slips.find((value) => value === asked) ?? slips[0] ?? null;
}
