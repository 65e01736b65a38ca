import { problemOfText, problemOfPage, problemOfStatus } from '../answer-problem.ts';
import { oldestFirst } from '../api-answer.ts';
import type { CarrierAdapter, CarrierEvent, CarrierReading, ReadContext } from '../carrier.ts';
import { attribute, findFirst, parseHtml, textOf, type HtmlElement } from '../html/document.ts';
import { tableRows } from '../html/table.ts';
import { eventsReading, foldNumber, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { apiTime } from '../time-text.ts';
import { emsRequest } from './request.ts';
import { statuses } from './statuses.ts';

const HEADER = ['date and time', 'status', 'location'];
const TABLE_ID = /^table-(.+)$/;
/** Whole sentences of the page, looked for in its visible text when there is no table. */
const NO_RESULTS = 'There were no results found';
const NOT_EMS = 'does not denote an EMS item';

/** EMS cooperative, a second source for EMS items. */
export const emsAdapter: CarrierAdapter = {
  id: 'ems',
  encoding: 'utf-8',
  batch: 1,
  request: (numbers) => emsRequest(numbers),
  read: readEms,
};

/**
 * Reads the table of one item, `#table-N`. Times are local to each place, so they have no zone.
 * Problems: not_found, invalid_number (no EMS item), wrong_identity, layout_changed.
 */
export function readEms(body: string, context: ReadContext): CarrierReading {
  const refused = problemOfStatus(context) ?? problemOfText(body);
  if (refused !== null) return problemReading(refused);
  const page = parseHtml(body);
  if (page === null) return layoutChanged('too_large');
  const table = findFirst(page, (element) => element.tag === 'table' && numberOf(element) !== null);
  if (table === undefined) return withoutTable(page, body, context);
  const number = foldNumber(numberOf(table) ?? '');
  const wrong = identityProblem(context, number);
  if (wrong !== null) return problemReading(wrong, number);
  return readTable(table, number, context);
}

function numberOf(table: HtmlElement): string | null {
  return TABLE_ID.exec(attribute(table, 'id') ?? '')?.[1] ?? null;
}

function withoutTable(page: HtmlElement, body: string, context: ReadContext): CarrierReading {
  const text = textOf(page);
  if (text.includes(NO_RESULTS)) return problemReading({ kind: 'not_found', text: `${NO_RESULTS}.` });
  if (text.includes(NOT_EMS)) return problemReading({ kind: 'invalid_number', text: `${NOT_EMS}.` });
  const problem = problemOfPage(body, context.number);
  return problem === null ? layoutChanged('no_table') : problemReading(problem);
}

function readTable(table: HtmlElement, number: string, context: ReadContext): CarrierReading {
  const [heading, ...rows] = tableRows(table);
  const words = heading?.cells.map((cell) => textOf(cell).toLowerCase()) ?? [];
  if (words.length !== HEADER.length || !words.every((word, index) => word === HEADER[index])) {
    return layoutChanged('header', number);
  }
  const events: CarrierEvent[] = [];
  for (const row of rows) {
    const [date, word, place] = row.cells.map(textOf);
    if (row.cells.length !== HEADER.length || date === undefined || word === undefined) {
      return layoutChanged('columns', number);
    }
    const time = apiTime(date, null, context.observedAt);
    if (time.at === null && date !== '') return layoutChanged('date', number);
    const meaning = meaningOf(statuses, word);
    events.push({
      time,
      status: meaning.status,
      rawText: word,
      rawCode: null,
      place: place === undefined || place === '' ? null : place,
      ...(meaning.attributes === undefined ? {} : { attributes: meaning.attributes }),
    });
  }
  return eventsReading({ number, events: oldestFirst(events), promise: null });
}
