import { withPieces } from '../api-answer.ts';
import { problemOfText, problemOfPage, problemOfStatus } from '../answer-problem.ts';
import type { CarrierAdapter, CarrierProblem, CarrierReading, ReadContext } from '../carrier.ts';
import {
  attribute,
  byTag,
  findAll,
  findFirst,
  parseHtml,
  textOf,
  type HtmlElement,
} from '../html/document.ts';
import { tableRows } from '../html/table.ts';
import { readWindow } from '../promise-text.ts';
import { eventsReading, foldNumber, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { JAPAN_ZONE, statedDay } from '../time-text.ts';
import { readList } from './list.ts';
import { JAPANPOST_BATCH, japanPostRequest } from './request.ts';
import { readHistory } from './rows.ts';

const NUMBER = /^(?:\d{11,13}|[A-Z]{2}\d{9}[A-Z]{2})$/;

/** 日本郵便, domestic and international, the Japanese and the English page (UTF-8). */
export const japanPostAdapter: CarrierAdapter = {
  id: 'jp.japanpost',
  encoding: 'utf-8',
  batch: JAPANPOST_BATCH,
  request: japanPostRequest,
  read: readJapanPost,
};

/**
 * Reads Japan Post's search page: the detail page of one number, or the list page of up to ten (latest state only).
 *
 * Problems: not_found, invalid_number (a sentence about the number of digits), wrong_identity, layout_changed, and
 * what the HTTP status or a maintenance or captcha page says.
 * Source: page structure as read by public readers before 2019 to 2026-10.
 */
export function readJapanPost(body: string, context: ReadContext): CarrierReading {
  const refused = problemOfStatus(context) ?? problemOfText(body);
  if (refused !== null) return problemReading(refused);
  const page = parseHtml(body);
  if (page === null) return layoutChanged('too_large');
  const details = bySummary(page, ['配達状況詳細', 'Delivery status details']);
  const history = bySummary(page, ['履歴情報', 'History information']);
  if (details !== undefined) return readDetail(details, history, context);
  if (history !== undefined) return layoutChanged('no_detail_table');
  const results = bySummary(page, ['照会結果', 'Search results']);
  if (results !== undefined) return readList(results, context);
  const problem = problemOfPage(body, context.number);
  return problem === null ? layoutChanged('no_known_table') : problemReading(problem);
}

function bySummary(page: HtmlElement, names: readonly string[]): HtmlElement | undefined {
  return findFirst(page, (element) => {
    if (element.tag !== 'table') return false;
    const summary = (attribute(element, 'summary') ?? '').trim().toLowerCase();
    return names.some((name) => name.toLowerCase() === summary);
  });
}

function readDetail(
  details: HtmlElement,
  history: HtmlElement | undefined,
  context: ReadContext,
): CarrierReading {
  const cells = findAll(details, byTag('td')).map((cell) => foldNumber(textOf(cell)));
  const number = cells.find((cell) => NUMBER.test(cell));
  if (number === undefined) return layoutChanged('number_cell');
  const wrong: CarrierProblem | null = identityProblem(context, number);
  if (wrong !== null) return problemReading(wrong, number);
  if (history === undefined) return layoutChanged('no_history_table', number);
  const rows = readHistory(history, { observedAt: context.observedAt, number });
  if (!rows.ok) return layoutChanged(rows.detail, number);
  const events = withPieces(rows.events, readPieces(details));
  return eventsReading({ number, events, promise: readWish(details, context) });
}

/** 複数個数: in the second row of headings, beside the office that will deliver. */
function readPieces(details: HtmlElement): string | null {
  const rows = tableRows(details);
  const heading = rows.findIndex(
    (row) => row.header && row.cells.some((cell) => textOf(cell) === '複数個数'),
  );
  const column = rows[heading]?.cells.findIndex((cell) => textOf(cell) === '複数個数') ?? -1;
  const values = rows.filter((row) => !row.header);
  const under = values[rows.slice(0, heading).filter((row) => row.header).length];
  const cell = column < 0 ? undefined : under?.cells[column];
  return cell === undefined ? null : textOf(cell).normalize('NFKC').trim();
}

/** お届け希望日 and お届け希望時間帯: the wish the carrier has accepted; null when the item has none. */
function readWish(details: HtmlElement, context: ReadContext): CarrierReading['promise'] {
  const values = columns(details);
  const day = values.get('お届け希望日') ?? '';
  const found = /(?:(\d{4})[年/])?(\d{1,2})[月/](\d{1,2})/.exec(day.normalize('NFKC'));
  if (found === null) return null;
  const year = found[1] === undefined ? null : Number(found[1]);
  const date = statedDay(year, Number(found[2]), Number(found[3]), context.observedAt);
  if (date === null) return null;
  const slot = values.get('お届け希望時間帯') ?? '';
  const text = [day, slot].filter((part) => part !== '').join(' ');
  return { text, date, ...readWindow(slot), zone: JAPAN_ZONE };
}

/** The first heading row over the first row of values. */
function columns(table: HtmlElement): ReadonlyMap<string, string> {
  const rows = tableRows(table);
  const heading = rows.find((row) => row.header)?.cells.map(textOf) ?? [];
  const values = rows.find((row) => !row.header)?.cells.map(textOf) ?? [];
  return new Map(heading.map((name, index) => [name.replace(/\s+/g, ''), values[index] ?? '']));
}
