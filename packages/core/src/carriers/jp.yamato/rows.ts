import type { CarrierEvent, StatusCode } from '../carrier.ts';
import { byClass, byTag, findAll, findFirst, textOf, type HtmlElement } from '../html/document.ts';
import { meaningOf, UNMAPPED, type WordMeaning } from '../status-table.ts';
import { isBlankTime, isoDate, JAPAN_ZONE, japaneseTime, timeUnread } from '../time-text.ts';
import type { EpochMs, WrittenTime } from '../../time/instant.ts';
import { foldYamatoWord, openBracketWords, statuses } from './statuses.ts';

export interface RowsContext {
  readonly observedAt: EpochMs;
  /** 商品名 of the parcel, as printed. */
  readonly product: string | null;
}

type Rows =
  | { readonly ok: true; readonly events: readonly CarrierEvent[] }
  | { readonly ok: false; readonly detail: string };

/** One row of a history as it stands there. */
export interface PageRow {
  readonly word: string;
  readonly date: string;
  readonly place: string | null;
}

/**
 * Reads the history, oldest first as printed. Never sorted by time: real pages hold a 配達完了 at 00:00 below a
 * 配達中 at 13:29, and rows with a blank time.
 * @returns `detail` of what is not as known: a row without its word or date cell, no readable date at all.
 */
export function readYamatoRows(detail: HtmlElement, context: RowsContext): Rows {
  const rows: PageRow[] = [];
  for (const item of findAll(detail, byTag('li'))) {
    const word = findFirst(item, byClass('item'));
    const date = findFirst(item, byClass('date'));
    if (word === undefined || date === undefined) return { ok: false, detail: 'row_cells' };
    const name = findFirst(item, byClass('name'));
    const place = name === undefined ? '' : textOf(name);
    rows.push({ word: textOf(word), date: textOf(date), place: place === '' ? null : place });
  }
  const events = eventsOfYamatoRows(rows, context);
  const unreadable = rows.some((row) => !isBlankTime(row.date)) && events.every((e) => e.time.at === null);
  if (unreadable && !events.every((event) => event.status === 'in_transit.delivery_scheduled')) {
    return { ok: false, detail: 'no_readable_date' };
  }
  return { ok: true, events };
}

/** The events of a history's rows, oldest first as printed; what a row means hangs on those above it. */
export function eventsOfYamatoRows(rows: readonly PageRow[], context: RowsContext): CarrierEvent[] {
  const events: CarrierEvent[] = [];
  let returning = false;
  for (const row of rows) {
    const meaning = inContext(meaningOfWord(row.word), { ...context, returning });
    events.push(eventOf(row, meaning, events, context.observedAt));
    if (foldYamatoWord(row.word) === '返品') returning = true;
  }
  return events;
}

/** What a word says by itself; the bracket of a word with an open list of reasons is its reason. */
export function meaningOfWord(word: string): WordMeaning {
  const meaning = meaningOf(statuses, word, foldYamatoWord);
  if (meaning.status !== UNMAPPED) return meaning;
  const bracket = /^([^(]+)\((.+)\)$/.exec(foldYamatoWord(word));
  const [, base, reason] = bracket ?? [];
  if (base === undefined || reason === undefined || !openBracketWords.includes(base)) return meaning;
  return { status: meaningOf(statuses, base, foldYamatoWord).status, attributes: { reason } };
}

/**
 * The two rules in which a word's meaning hangs on the rest of the page:
 * after 返品 every later row belongs to the way back, 配達完了 included; and on 国際宅急便 a 配達完了 only says
 * that the parcel was handed to the forwarder inside Japan. Source: Yamato help page, about-tracking.
 */
function inContext(
  meaning: WordMeaning,
  context: { readonly product: string | null; readonly returning: boolean },
): WordMeaning {
  if (context.returning) {
    return {
      status: returnStatus(meaning.status),
      attributes: { ...meaning.attributes, direction: 'return' },
    };
  }
  const international = context.product?.normalize('NFKC').startsWith('国際') ?? false;
  if (international && meaning.status.startsWith('delivered.')) {
    return { status: 'in_transit.handover', attributes: { ...meaning.attributes, international: 'yes' } };
  }
  return meaning;
}

/** What a forward status means on the way back; troubles and unknown words say the same in both directions. */
function returnStatus(status: StatusCode): StatusCode {
  if (status.startsWith('delivered.')) return 'returned.to_sender';
  const forward = ['in_transit.', 'out_for_delivery.', 'attempt_failed.', 'available_for_pickup.'];
  return forward.some((main) => status.startsWith(main)) ? 'returning.in_transit' : status;
}

function eventOf(
  row: PageRow,
  meaning: WordMeaning,
  above: readonly CarrierEvent[],
  observedAt: EpochMs,
): CarrierEvent {
  const read = japaneseTime(row.date, observedAt);
  // 配達予定 and 投函予定 announce a day; it is not when something happened.
  const announced = foldYamatoWord(row.word).endsWith('予定');
  const time = announced ? timeUnread(row.date, JAPAN_ZONE) : withoutPlaceholder(read, above);
  const day = announced && read.at !== null ? { eta: isoDate(read.at, JAPAN_ZONE) } : {};
  const attributes = { ...meaning.attributes, ...day };
  return {
    time,
    status: meaning.status,
    rawText: row.word,
    rawCode: null,
    place: row.place,
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

/**
 * A 00:00 below a later time of the same day is a filled-in time: only the day is known. All rows above are looked at,
 * because the page may print the row twice.
 */
function withoutPlaceholder(time: WrittenTime, above: readonly CarrierEvent[]): WrittenTime {
  const { at } = time;
  if (at === null || !/\b0?0:00$/.test(time.text)) return time;
  const day = isoDate(at, JAPAN_ZONE);
  const later = above.some(
    ({ time: other }) => other.at !== null && other.at > at && isoDate(other.at, JAPAN_ZONE) === day,
  );
  return later ? { ...time, precision: 'day' } : time;
}
