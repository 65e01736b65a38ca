import type { CarrierEvent } from '../carrier.ts';
import { textOf, type HtmlElement } from '../html/document.ts';
import { tableRows } from '../html/table.ts';
import { meaningOf, type WordMeaning } from '../status-table.ts';
import { japaneseTime } from '../time-text.ts';
import type { EpochMs } from '../../time/instant.ts';
import { foldSagawaWord, statuses } from './statuses.ts';

const HEADER = ['荷物状況', '日時', '担当営業所'];

type Rows =
  | { readonly ok: true; readonly events: readonly CarrierEvent[] }
  | { readonly ok: false; readonly detail: string };

/**
 * Takes Sagawa's mark off a step: `↓` stands before a finished one, `⇒` before the one going on.
 * The mark changes from reading to reading, so it is no part of the word.
 * @example withoutArrow('⇒配達中') // '配達中'
 */
export function withoutArrow(text: string): string {
  return text.replace(/^[\s↓⇒→➡]+|[\s↓⇒→➡]+$/g, '');
}

/**
 * Reads the history table, oldest first as printed.
 *
 * 保管中 has two meanings: before the first 配達中 the parcel waits at the depot for its day; after one, it came
 * back, so the delivery failed. Source: recorded pages; shopper guides disagree, the order on the page decides.
 * @returns `detail` when the header words or the number of columns are not as known.
 */
export function readSagawaRows(table: HtmlElement, observedAt: EpochMs): Rows {
  const events: CarrierEvent[] = [];
  let headerSeen = false;
  let wentOut = false;
  for (const { cells } of tableRows(table)) {
    const texts = cells.map(textOf);
    if (!headerSeen) {
      if (!isHeader(texts)) return { ok: false, detail: 'history_header' };
      headerSeen = true;
      continue;
    }
    const [mark, date, place] = texts;
    if (texts.length !== HEADER.length || mark === undefined || date === undefined) {
      return { ok: false, detail: 'history_columns' };
    }
    const word = withoutArrow(mark);
    const meaning = inContext(meaningOf(statuses, word, foldSagawaWord), wentOut);
    if (meaning.status === 'out_for_delivery.on_vehicle') wentOut = true;
    events.push({
      time: japaneseTime(date, observedAt),
      status: meaning.status,
      rawText: word,
      rawCode: null,
      place: place === undefined || place === '' ? null : place,
      ...(meaning.attributes === undefined ? {} : { attributes: meaning.attributes }),
    });
  }
  const dated = events.some((event) => event.time.at !== null);
  const blank = events.every((event) => event.time.text === '');
  if (!dated && !blank) return { ok: false, detail: 'no_readable_date' };
  return { ok: true, events };
}

function isHeader(texts: readonly string[]): boolean {
  return (
    texts.length === HEADER.length &&
    texts.every((text, index) => text.normalize('NFKC').replace(/\s+/g, '') === HEADER[index])
  );
}

function inContext(meaning: WordMeaning, wentOut: boolean): WordMeaning {
  if (meaning.status !== 'in_transit.held_for_date' || !wentOut) return meaning;
  return { status: 'attempt_failed.generic', attributes: { at: 'depot' } };
}
