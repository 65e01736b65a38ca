import type { CarrierReading, ReadContext } from '../carrier.ts';
import { textOf, type HtmlElement } from '../html/document.ts';
import { span, tableRows, type TableRow } from '../html/table.ts';
import { eventsReading, foldNumber, identityProblem, layoutChanged, problemReading } from '../reading.ts';
import { meaningOf } from '../status-table.ts';
import { zoneOfRow } from './place.ts';
import { japanPostEvent, readTime } from './rows.ts';
import { foldJapanPostWord, statuses } from './statuses.ts';

/** A refused number's sentence covers the other five columns. */
const SENTENCE_SPAN = 5;
/** How a date begins; pages of 2009 print `7月9日 1:05`. */
const DATE = /^\d{1,4}[/年月]\d{1,2}/;
/** What stands in the number column: whatever was asked, mistyped ones included. */
const NUMBER = /^[A-Z]{0,4}\d[A-Z0-9]{0,29}$/;

/**
 * Reads 照会結果: one row for each number asked, holding its latest state, or a sentence over five columns when the
 * number is unknown or has the wrong number of digits.
 *
 * Domestic rows are number, kind, date, state, office, prefecture; international rows leave the prefecture out, so
 * columns are found by what they hold, from the date onward.
 */
export function readList(table: HtmlElement, context: ReadContext): CarrierReading {
  const rows = tableRows(table).filter((row) => row.cells.length > 1 && !isHeading(row));
  let first: string | null = null;
  for (const row of rows) {
    const number = foldNumber(textOf(row.cells[0] ?? table));
    const sentence = row.cells.find((cell) => span(cell, 'colspan') >= SENTENCE_SPAN);
    if (!NUMBER.test(number)) return layoutChanged('list_number');
    first ??= number;
    if (identityProblem(context, number) !== null) continue;
    return sentence === undefined ? latestState(row, number, context) : refusal(textOf(sentence), number);
  }
  const alone = tableRows(table).find((row) => !row.header && row.cells.length === 1)?.cells[0];
  if (first === null && alone !== undefined && span(alone, 'colspan') >= SENTENCE_SPAN) {
    return refusal(textOf(alone), null);
  }
  const problem = identityProblem(context, first);
  return problem === null || first === null ? layoutChanged('list_rows') : problemReading(problem, first);
}

/** Some pages print their headings in ordinary cells. */
function isHeading(row: TableRow): boolean {
  const [first] = row.cells;
  return row.header || first === undefined || /番号|number/i.test(textOf(first));
}

/** The sentence beside a refused number; whole sentences differ by language, their subject does not. */
function refusal(text: string, number: string | null): CarrierReading {
  if (/桁数|digits|誤り/i.test(text)) return problemReading({ kind: 'invalid_number', text }, number);
  if (/見つかりません|not found/i.test(text)) return problemReading({ kind: 'not_found', text }, number);
  return layoutChanged('list_sentence', number);
}

function latestState(row: TableRow, number: string, context: ReadContext): CarrierReading {
  const texts = row.cells.map(textOf);
  const dateAt = texts.findIndex((text, index) => index > 0 && DATE.test(text));
  const word = texts[dateAt + 1];
  if (dateAt === -1 || word === undefined) return layoutChanged('list_columns', number);
  const office = texts[dateAt + 2] ?? '';
  const area = texts[dateAt + 3] ?? '';
  const time = readTime(texts[dateAt] ?? '', zoneOfRow(area, number), context.observedAt);
  if (time === null) return layoutChanged('list_date', number);
  const meaning = meaningOf(statuses, word, foldJapanPostWord);
  const event = japanPostEvent({ time, meaning, word, detail: '', place: office === '' ? area : office });
  return eventsReading({ number, events: [event], promise: null });
}
