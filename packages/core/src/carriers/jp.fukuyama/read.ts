import { problemOfText, problemOfPage, problemOfStatus } from '../answer-problem.ts';
import type { CarrierAdapter, CarrierReading, ReadContext } from '../carrier.ts';
import {
  byClass,
  byId,
  byTag,
  findAll,
  findFirst,
  parseHtml,
  textOf,
  type HtmlElement,
} from '../html/document.ts';
import { eventsReading, foldNumber, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { japaneseTime } from '../time-text.ts';
import { fukuyamaRequest } from './request.ts';
import { foldFukuyamaWord, statuses } from './statuses.ts';

/** Number, 発送日, 更新日, 状況, 備考. The remark may name people and is not read. */
const COLUMNS = 5;

/** 福山通運: the latest state only. */
export const fukuyamaAdapter: CarrierAdapter = {
  id: 'jp.fukuyama',
  encoding: 'utf-8',
  batch: 1,
  request: (numbers) => fukuyamaRequest(numbers),
  read: readFukuyama,
};

/** Reads the headline (`strong.redbold`) and the row of the number in `#contents table.table01`. */
export function readFukuyama(body: string, context: ReadContext): CarrierReading {
  const refused = problemOfStatus(context) ?? problemOfText(body);
  if (refused !== null) return problemReading(refused);
  const page = parseHtml(body);
  if (page === null) return layoutChanged('too_large');
  const contents = findFirst(page, byId('contents')) ?? page;
  const headlines = findAll(contents, byTag('strong', 'redbold')).map(textOf);
  const table = findFirst(contents, byTag('table', 'table01'));
  const cells = table === undefined ? [] : rowOf(table, context);
  const notFound = headlines.find(
    (word) => meaningOf(statuses, word, foldFukuyamaWord).status === 'unknown.not_found',
  );
  if (notFound !== undefined) return readNotFound(notFound, cells, context);
  if (table === undefined && headlines.length === 0) {
    const problem = problemOfPage(body, context.number);
    return problem === null ? layoutChanged('no_table') : problemReading(problem);
  }
  return readRow(cells, headlines[0] ?? null, context);
}

/** The cells of the number asked for, or of the first number. */
function rowOf(table: HtmlElement, context: ReadContext): readonly string[] {
  const rows = findAll(table, byClass('address_content')).map((row) => findAll(row, byTag('td')).map(textOf));
  const asked = foldNumber(context.number ?? '');
  return rows.find((cells) => foldNumber(cells[0] ?? '') === asked) ?? rows[0] ?? [];
}

function readNotFound(text: string, cells: readonly string[], context: ReadContext): CarrierReading {
  const number = slipNumber(cells);
  const wrong = number === null ? null : identityProblem(context, number);
  return problemReading(wrong ?? { kind: 'not_found', text }, number);
}

function slipNumber(cells: readonly string[]): string | null {
  const number = foldNumber(cells[0] ?? '');
  return /^\d{10,13}$/.test(number) ? number : null;
}

function readRow(cells: readonly string[], headline: string | null, context: ReadContext): CarrierReading {
  const number = slipNumber(cells);
  if (number === null) return layoutChanged('number_cell');
  const wrong = identityProblem(context, number);
  if (wrong !== null) return problemReading(wrong, number);
  const [, , updated, state] = cells;
  if (cells.length !== COLUMNS || updated === undefined || state === undefined)
    return layoutChanged('columns', number);
  const word = state === '' ? (headline ?? '') : state;
  if (word === '') return layoutChanged('empty_state', number);
  const time = japaneseTime(updated, context.observedAt);
  if (time.at === null && updated !== '') return layoutChanged('date', number);
  const { status } = meaningOf(statuses, word, foldFukuyamaWord);
  const event = { time, status, rawText: word, rawCode: null, place: null };
  return eventsReading({ number, events: [event], promise: null });
}
