import type { CarrierEvent } from '../carrier.ts';
import { textOf, type HtmlElement } from '../html/document.ts';
import { span, tableRows, type TableRow } from '../html/table.ts';
import { foldWord, meaningOf, type WordMeaning } from '../status-table.ts';
import { parseWrittenTime } from '../../time/written-time.ts';
import type { EpochMs, WrittenTime } from '../../time/instant.ts';
import { isBlankTime, JAPAN_ZONE } from '../time-text.ts';
import { zoneOfRow } from './place.ts';
import { foldJapanPostWord, statuses } from './statuses.ts';

/** What each column's heading must speak of, in either language; the wording around it has varied. */
const HEADER: readonly RegExp[] = [
  /発生日|年月日|日時|日付|date/i,
  /履歴|状態|状況|history|status|record/i,
  /詳細|備考|detail/i,
  /取扱局|局名|office/i,
  /県名|国名|都道府県|prefecture|country/i,
];

export interface RowsContext {
  readonly observedAt: EpochMs;
  /** The number the page names, folded. */
  readonly number: string;
}

type Rows =
  | { readonly ok: true; readonly events: readonly CarrierEvent[] }
  | { readonly ok: false; readonly detail: string };

/**
 * Reads 履歴情報: two heading rows, then two rows for each event, the first with date, history, detail, office and
 * prefecture or country, the second with the postal code alone. Oldest first as printed.
 * @returns `detail` when headings or the number of cells are not as known.
 */
export function readHistory(table: HtmlElement, context: RowsContext): Rows {
  const [heading, ...rows] = tableRows(table);
  if (heading === undefined || !isHeading(heading)) return { ok: false, detail: 'history_header' };
  const events: CarrierEvent[] = [];
  let left: Departure | null = null;
  for (const [index, row] of rows.entries()) {
    // The second half of a heading or an event: the postal code below the office.
    if (row.cells.length === 1) continue;
    if (row.cells.length !== HEADER.length) return { ok: false, detail: 'history_columns' };
    const event = readRow(row, { ...context, left, postalCode: postalCodeOf(rows[index + 1]) });
    if (event === null) return { ok: false, detail: 'history_date' };
    events.push(event);
    if (foldJapanPostWord(event.rawText) === LEAVING) left ??= departureOf(row, event);
  }
  return { ok: true, events };
}

function isHeading({ cells }: TableRow): boolean {
  return (
    cells.length === HEADER.length && cells.every((cell, index) => HEADER[index]?.test(textOf(cell)) ?? false)
  );
}

function postalCodeOf(row: TableRow | undefined): string {
  const [cell, other] = row?.cells ?? [];
  return cell === undefined || other !== undefined ? '' : textOf(cell);
}

const LEAVING = '国際交換局から発送';

/** The row that says that the item left the first country. */
interface Departure {
  /** Its cells; the page may print one row twice. */
  readonly cells: string;
  /** Where it stands; null where the row does not say. */
  readonly country: string | null;
}

function departureOf(row: TableRow, event: CarrierEvent): Departure {
  const area = row.cells.at(-1);
  return {
    cells: cellsOf(row),
    country: countryOf(area === undefined ? '' : textOf(area), event.time.zone),
  };
}

interface RowContext extends RowsContext {
  /** Null before the item has left the first country. */
  readonly left: Departure | null;
  readonly postalCode: string;
}

function readRow(row: TableRow, context: RowContext): CarrierEvent | null {
  const [date = '', word = '', detail = '', office = '', area = ''] = row.cells.map(textOf);
  // A cell that spans columns is a sentence, not an event.
  if (row.cells.some((cell) => span(cell, 'colspan') > 1)) return null;
  const zone = zoneOfRow(area, context.number, context.postalCode);
  const time = readTime(date, zone, context.observedAt);
  if (time === null) return null;
  const abroad = isBeyond(context, cellsOf(row), countryOf(area, zone));
  const meaning = inContext(meaningOf(statuses, word, foldJapanPostWord), word, abroad);
  return japanPostEvent({ time, meaning, word, detail, place: office === '' ? area : office });
}

/** A date as the page prints it in either language; blank is allowed, anything else unreadable is not. */
export function readTime(text: string, zone: string | null, observedAt: EpochMs): WrittenTime | null {
  const time = parseWrittenTime(text, { observedAt, zone, slashOrder: 'month_first' });
  return isBlankTime(text) || time.at !== null ? time : null;
}

/** Only here does 詳細 give a reason; beside other words its text is not taken over. */
const TROUBLES = ['returning.', 'returned.', 'attempt_failed.', 'exception.'];

/** Puts one event together; the reason of a return or a failed attempt stands in 詳細. */
export function japanPostEvent(parts: {
  readonly time: WrittenTime;
  readonly meaning: WordMeaning;
  readonly word: string;
  readonly detail: string;
  readonly place: string;
}): CarrierEvent {
  const { time, meaning, word, detail, place } = parts;
  const troubled = TROUBLES.some((main) => meaning.status.startsWith(main));
  const attributes = { ...meaning.attributes, ...(troubled && detail !== '' ? { reason: detail } : {}) };
  return {
    time,
    status: meaning.status,
    rawText: word,
    rawCode: null,
    place: place === '' ? null : place,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

/**
 * Whether a row stands in another country than the one the item came from. The number says whether that is Japan (its
 * last letters are the country of posting); between other countries, and where a row names none, the order decides, but
 * for a row that only repeats the departure.
 */
function isBeyond(context: RowContext, cells: string, country: string | null): boolean {
  const postedIn = /^[A-Z]{2}\d{9}([A-Z]{2})$/.exec(context.number)?.[1];
  if (country === JAPAN_ZONE && postedIn !== undefined) return postedIn !== 'JP';
  if (country !== null && postedIn === 'JP') return true;
  const { left } = context;
  if (left === null || left.cells === cells) return false;
  return left.country === null || country === null || left.country !== country;
}

function cellsOf(row: TableRow): string {
  return row.cells.map(textOf).join('\n');
}

/** The country of a row: Japan where the row is known to lie there, else the name in its last column. */
function countryOf(area: string, zone: string | null): string | null {
  if (zone !== null) return zone;
  return area === '' ? null : foldWord(area);
}

/**
 * The Japanese page has one word for the exchange offices of both countries (the English page has two): once the
 * item has left the first country, an exchange office elsewhere is that of the destination.
 */
function inContext(meaning: WordMeaning, word: string, abroad: boolean): WordMeaning {
  if (!abroad) return meaning;
  const folded = foldJapanPostWord(word);
  if (folded === '国際交換局に到着') {
    return { status: 'in_transit.arrived_dest_country', attributes: { at: 'import_office' } };
  }
  if (folded === LEAVING) return { status: 'in_transit.departed_import_office' };
  return meaning;
}
