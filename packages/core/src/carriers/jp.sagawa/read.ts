import { withPieces } from '../api-answer.ts';
import { problemOfText, problemOfPage, problemOfStatus } from '../answer-problem.ts';
import type {
  CarrierAdapter,
  CarrierEvent,
  CarrierPromise,
  CarrierReading,
  ReadContext,
} from '../carrier.ts';
import {
  attribute,
  byClass,
  byTag,
  findAll,
  findFirst,
  parseHtml,
  textOf,
  type HtmlElement,
} from '../html/document.ts';
import { tableRows } from '../html/table.ts';
import { readPromise } from '../promise-text.ts';
import { isGarbledBody } from '../garbled.ts';
import { eventsReading, foldNumber, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { JAPAN_ZONE, timeUnread } from '../time-text.ts';
import { readSagawaRows, withoutArrow } from './rows.ts';
import { SAGAWA_BATCH, sagawaRequest } from './request.ts';
import { foldSagawaWord, statuses } from './statuses.ts';

const NUMBER_LABEL = 'お問い合せ送り状No';
const INVESTIGATING = 'exception.investigating';

/** 佐川急便, the page in use from 2019-11 until the service was suspended in autumn 2026 (Windows-31J). */
export const sagawaAdapter: CarrierAdapter = {
  id: 'jp.sagawa',
  encoding: 'shift_jis',
  batch: SAGAWA_BATCH,
  request: (numbers) => sagawaRequest(numbers),
  read: readSagawa,
};

/**
 * Reads Sagawa's inquiry page.
 *
 * Problems: suspended (the notice that stands in its place since autumn 2026), not_found
 * (お荷物データが登録されておりません), invalid_number (該当なし with another sentence), wrong_identity,
 * layout_changed, and what the HTTP status or a maintenance or captcha page says.
 * Source: page structure as read by public readers, 2019-11 to 2026-08.
 */
export function readSagawa(body: string, context: ReadContext): CarrierReading {
  const page = parseHtml(body);
  const details = page === null ? [] : findAll(page, isDetail);
  const rows = page === null ? [] : findAll(page, isListRow);
  if (page === null || (details.length === 0 && rows.length === 0)) return noStructure(body, context);
  const refused = problemOfStatus(context) ?? problemOfText(body);
  if (refused !== null) return problemReading(refused);
  const states = findAll(page, byTag('span', 'state'));
  const row = chooseRow(rows, context);
  const state = row === undefined ? undefined : findFirst(row, byTag('span', 'state'));
  const only = states.length === 1 ? states[0] : undefined;
  const shown = state ?? only;
  const headline = shown === undefined ? null : withoutArrow(textOf(shown));
  if (details.length === 0) return withoutDetail(row, headline, context);
  return readDetails({ page, details, row, headline }, context);
}

function isDetail(element: HtmlElement): boolean {
  return element.tag === 'dd' && /^detail\d+$/.test(attribute(element, 'id') ?? '');
}

/** `#list1` is the list or, where it is a row of several, the row of the first number. */
function isListRow(element: HtmlElement): boolean {
  return /^list\d+$/.test(attribute(element, 'id') ?? '');
}

/** What the list says about the number asked for: the row that names it, or the only one there is. */
function chooseRow(rows: readonly HtmlElement[], context: ReadContext): HtmlElement | undefined {
  if (context.number === undefined) return rows[0];
  const asked = foldNumber(context.number);
  for (const row of rows) {
    const inside = [...findAll(row, byTag('tr')), row];
    const named = inside.find((part) => cellTexts(part).some((cell) => foldNumber(cell) === asked));
    if (named !== undefined) return named;
  }
  return rows.length === 1 ? rows[0] : undefined;
}

/** A suspended service may answer with an error status, so its notice is looked for first. */
function noStructure(body: string, context: ReadContext): CarrierReading {
  const page = problemOfPage(body, context.number);
  if (page?.kind === 'suspended') return problemReading(page);
  const problem = problemOfStatus(context) ?? page;
  if (problem !== null) return problemReading(problem);
  return layoutChanged(isGarbledBody(body) ? 'garbled' : 'no_list_no_detail');
}

/** No detail block: the list says "not registered", 該当なし with a sentence about a bad number, or 調査中. */
function withoutDetail(
  list: HtmlElement | undefined,
  headline: string | null,
  context: ReadContext,
): CarrierReading {
  const cells = list === undefined ? [] : cellTexts(list);
  const answered = cells.map(foldNumber).find((text) => /^\d{10,12}$/.test(text)) ?? null;
  if (answered !== null) {
    const problem = identityProblem(context, answered);
    if (problem !== null) return problemReading(problem, answered);
  }
  for (const text of cells) {
    if (meaningOf(statuses, text, foldSagawaWord).status !== 'unknown.not_found') continue;
    if (foldSagawaWord(text) !== '該当なし') return problemReading({ kind: 'not_found', text }, answered);
  }
  if (answered !== null && headline !== null && isInvestigating(headline)) {
    return investigating(answered, headline, null);
  }
  const none = headline === '該当なし' || cells.some((text) => foldSagawaWord(text) === '該当なし');
  if (!none) return layoutChanged('no_detail', answered);
  const sentence = cells.find(
    (text) => !/^[\d\s-]+$/.test(text) && (/[。！!]$/.test(text) || text.length > 12),
  );
  return sentence === undefined
    ? problemReading({ kind: 'not_found', text: '該当なし' }, answered)
    : problemReading({ kind: 'invalid_number', text: sentence }, answered);
}

const CELL_TAGS: ReadonlySet<string> = new Set(['td', 'dd', 'dt', 'p', 'li', 'span']);

/** Whole cells and innermost elements, never parts of them; a list without elements is one cell itself. */
function cellTexts(list: HtmlElement): string[] {
  const cells = findAll(list, (element) => CELL_TAGS.has(element.tag) || isInnermost(element));
  const texts = (cells.length === 0 ? [list] : cells).map(textOf);
  return texts.filter((text) => text !== '');
}

function isInnermost(element: HtmlElement): boolean {
  return element.children.every((child) => typeof child === 'string' || child.tag === 'br');
}

interface DetailPage {
  readonly page: HtmlElement;
  readonly details: readonly HtmlElement[];
  readonly row: HtmlElement | undefined;
  readonly headline: string | null;
}

function readDetails(from: DetailPage, context: ReadContext): CarrierReading {
  let first: string | null = null;
  for (const [index, detail] of from.details.entries()) {
    const tables = findAll(detail, byTag('table', 'table_okurijo_detail2'));
    const facts = tables[0];
    const number = facts === undefined ? null : labelled(facts, NUMBER_LABEL);
    if (facts === undefined || number === null) return layoutChanged('number_row');
    const answered = foldNumber(number);
    first ??= answered;
    if (identityProblem(context, answered) !== null) continue;
    return readDetail({ from, index, answered, facts, history: tables[1] }, context);
  }
  // An unknown number among known ones has a row of the list and no detail.
  const named = from.row !== undefined && cellTexts(from.row).some((cell) => sameNumber(cell, context));
  if (named) return withoutDetail(from.row, null, context);
  const problem = identityProblem(context, first);
  return problem === null ? layoutChanged('number_row') : problemReading(problem, first);
}

function sameNumber(cell: string, context: ReadContext): boolean {
  return foldNumber(cell) === foldNumber(context.number ?? '');
}

interface Detail {
  readonly from: DetailPage;
  readonly index: number;
  readonly answered: string;
  readonly facts: HtmlElement;
  readonly history: HtmlElement | undefined;
}

function readDetail(detail: Detail, context: ReadContext): CarrierReading {
  const { answered, facts, from, history } = detail;
  const promise = readStatedDay(from, detail.index, context);
  if (history === undefined) {
    if (from.headline === '該当なし') return withoutDetail(from.row, from.headline, context);
    return investigating(answered, from.headline, promise);
  }
  const rows = readSagawaRows(history, context.observedAt);
  if (!rows.ok) return layoutChanged(rows.detail, answered);
  const pieces = /^\d{1,3}(?=\s*個|$)/.exec((labelled(facts, 'お荷物個数') ?? '').normalize('NFKC').trim());
  const events = withPieces(rows.events, pieces === null ? null : pieces[0]);
  return eventsReading({ number: answered, events, promise });
}

/** 調査中 is the one state whose page has no history: a row tells people to phone instead. */
function investigating(
  number: string,
  headline: string | null,
  promise: CarrierPromise | null,
): CarrierReading {
  if (headline === null) return layoutChanged('headline', number);
  if (!isInvestigating(headline)) return layoutChanged('no_history', number);
  const event: CarrierEvent = {
    time: timeUnread('', JAPAN_ZONE),
    status: INVESTIGATING,
    rawText: headline,
    rawCode: null,
    place: null,
  };
  return eventsReading({ number, events: [event], promise });
}

function isInvestigating(headline: string): boolean {
  return meaningOf(statuses, headline, foldSagawaWord).status === INVESTIGATING;
}

/** The cell beside a label, in a table of label and value. */
function labelled(table: HtmlElement, label: string): string | null {
  const wanted = foldLabel(label);
  for (const row of tableRows(table)) {
    for (const [index, cell] of row.cells.entries()) {
      if (foldLabel(textOf(cell)) !== wanted) continue;
      const value = row.cells[index + 1];
      if (value !== undefined) return textOf(value);
    }
  }
  return null;
}

function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\s.:]/g, '')
    .replace('お問い合わせ', 'お問い合せ')
    .toLowerCase();
}

/** 配達予定日 states a promise; 配達完了日, which takes its place later, does not. */
function readStatedDay(from: DetailPage, index: number, context: ReadContext): CarrierPromise | null {
  const lists = findAll(from.page, byClass('okurijo_info'));
  const list = lists.length === from.details.length ? lists[index] : lists[0];
  if (list === undefined) return null;
  const parts = findAll(list, (element) => element.tag === 'dt' || element.tag === 'dd');
  const label = parts.findIndex((part) => part.tag === 'dt' && foldLabel(textOf(part)) === '配達予定日');
  const value = label === -1 ? undefined : parts[label + 1];
  return value?.tag === 'dd' ? readPromise(textOf(value), context.observedAt) : null;
}
