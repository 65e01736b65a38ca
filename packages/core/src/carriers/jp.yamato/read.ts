import { problemOfText, problemOfPage, problemOfStatus } from '../answer-problem.ts';
import type { CarrierAdapter, CarrierEvent, CarrierReading, ReadContext } from '../carrier.ts';
import { byClass, byTag, findAll, findFirst, parseHtml, textOf, type HtmlElement } from '../html/document.ts';
import { readPromise } from '../promise-text.ts';
import { eventsReading, foldNumber, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf, UNMAPPED } from '../status-table.ts';
import { YAMATO_BATCH, yamatoRequest } from './request.ts';
import { readYamatoRows } from './rows.ts';
import { foldYamatoWord, statuses } from './statuses.ts';

const BLOCK = 'tracking-invoice-block';
/** `1件目：1234-5678-9012`: position in the list and the number, which is how the answer names its parcel. */
const TITLE = /^\d+件目:(\d+)$/;
/** Spaces, and the dashes between the parts of the number: which of the many that look alike has varied. */
const BETWEEN = /[\s\p{Pd}\u2212\u30FC]+/gu;

/** ヤマト運輸, the page layout in use since 2021-09 (UTF-8). Older layouts are refused as `layout_changed`. */
export const yamatoAdapter: CarrierAdapter = {
  id: 'jp.yamato',
  encoding: 'utf-8',
  batch: YAMATO_BATCH,
  request: (numbers) => yamatoRequest(numbers),
  read: readYamato,
};

/**
 * Reads Yamato's inquiry page: the visible block of one number, never the list above it or the print script.
 *
 * Problems: not_found (伝票番号未登録), invalid_number (伝票番号誤り), wrong_identity, layout_changed, and what the
 * HTTP status or a maintenance or captcha page says.
 * Source: page structure as read by three public readers, 2021-09 to 2026.
 */
export function readYamato(body: string, context: ReadContext): CarrierReading {
  const refused = problemOfStatus(context) ?? problemOfText(body);
  if (refused !== null) return problemReading(refused);
  const page = parseHtml(body);
  if (page === null) return layoutChanged('too_large');
  const blocks = findAll(page, byTag('div', `parts-${BLOCK}`));
  if (blocks.length === 0) return noBlock(body, page, context);
  const chosen = chooseBlock(blocks, context);
  if ('problem' in chosen) return chosen;
  return readBlock(chosen.block, chosen.number, context);
}

function noBlock(body: string, page: HtmlElement, context: ReadContext): CarrierReading {
  const old = findFirst(
    page,
    (element) =>
      element.tag === 'table' && ['saisin', 'meisaibase', 'meisai'].some((name) => byClass(name)(element)),
  );
  if (old !== undefined) return layoutChanged('layout_before_2021_09');
  const problem = problemOfPage(body, context.number);
  return problem === null ? layoutChanged('no_invoice_block') : problemReading(problem);
}

function chooseBlock(
  blocks: readonly HtmlElement[],
  context: ReadContext,
): { readonly block: HtmlElement; readonly number: string } | CarrierReading {
  const asked = context.number === undefined ? null : foldNumber(context.number);
  let first: string | null = null;
  for (const block of blocks) {
    const title = findFirst(block, byClass(`${BLOCK}-title`));
    const found =
      title === undefined ? null : TITLE.exec(textOf(title).normalize('NFKC').replace(BETWEEN, ''));
    const number = found?.[1] === undefined ? null : foldNumber(found[1]);
    if (number === null) return layoutChanged('block_title');
    if (asked === null || asked === number) return { block, number };
    first ??= number;
  }
  // Reached only when a number was asked for and no block names it, so there is a problem.
  const problem = identityProblem(context, first);
  return problem === null ? layoutChanged('block_title') : problemReading(problem, first);
}

function readBlock(block: HtmlElement, number: string, context: ReadContext): CarrierReading {
  const title = findFirst(block, byClass(`${BLOCK}-state-title`));
  if (title === undefined) return layoutChanged('state_title', number);
  const detail = findFirst(block, byTag('div', `${BLOCK}-detail`));
  if (detail === undefined) return withoutDetail(textOf(title), number);
  const summary = readSummary(block);
  const rows = readYamatoRows(detail, { observedAt: context.observedAt, product: summary.product });
  if (!rows.ok) return layoutChanged(rows.detail, number);
  const events: readonly CarrierEvent[] = rows.events;
  const promise = summary.promise === null ? null : readPromise(summary.promise, context.observedAt);
  return eventsReading({ number, events, promise });
}

/** Only "not registered" and "mistyped" come without a history; any other headline without one is a changed page. */
function withoutDetail(headline: string, number: string): CarrierReading {
  const { status } = meaningOf(statuses, headline, foldYamatoWord);
  if (status === 'unknown.not_found') return problemReading({ kind: 'not_found', text: headline }, number);
  if (status === 'unknown.invalid_number') {
    return problemReading({ kind: 'invalid_number', text: headline }, number);
  }
  return layoutChanged(status === UNMAPPED ? 'headline_without_rows_unknown' : 'no_rows', number);
}

interface Summary {
  /** 商品名: `宅急便`, `国際宅急便` … */
  readonly product: string | null;
  /** お届け予定日時 as written. */
  readonly promise: string | null;
}

function readSummary(block: HtmlElement): Summary {
  const list = findFirst(block, byClass(`${BLOCK}-summary`));
  const values = new Map<string, string>();
  for (const item of list === undefined ? [] : findAll(list, byTag('li'))) {
    const label = findFirst(item, byClass('item'));
    const data = findFirst(item, byClass('data'));
    if (label === undefined || data === undefined) continue;
    values.set(textOf(label).normalize('NFKC').replace(/[:\s]/g, ''), textOf(data));
  }
  return { product: values.get('商品名') ?? null, promise: values.get('お届け予定日時') ?? null };
}
