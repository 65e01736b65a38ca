import type { CarrierEvent } from '../carrier.ts';
import { textOf, type HtmlElement } from '../html/document.ts';
import { tableRows } from '../html/table.ts';
import { meaningOf, type WordMeaning } from '../status-table.ts';
import { isBlankTime, japaneseTime } from '../time-text.ts';
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
 * 保管中 has three meanings: before the first 配達中 the parcel waits at the depot for its day; after one, it came
 * back, so the delivery failed; and after a failure already told (持戻) it waits there for the next attempt.
 * Source: recorded pages; shopper guides disagree, the order on the page decides.
 * @returns `detail` when the header words or the number of columns are not as known.
 */
export function readSagawaRows(table: HtmlElement, observedAt: EpochMs): Rows {
  const events: CarrierEvent[] = [];
  let headerSeen = false;
  let so: Outcome = 'not_out';
  let above = '';
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
    const last = events.at(-1);
    const row = [word, date, place].join('\n');
    if (row === above && last !== undefined) {
      // Printed twice, it says the same twice.
      events.push(last);
      continue;
    }
    above = row;
    const meaning = inContext(meaningOf(statuses, word, foldSagawaWord), so);
    so = outcomeAfter(meaning, so);
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
  const blank = events.every((event) => isBlankTime(event.time.text));
  if (!dated && !blank) return { ok: false, detail: 'no_readable_date' };
  return { ok: true, events };
}

/**
 * The meanings of a history's words, oldest first, each by what stands before it.
 * @example sagawaMeanings(['配達中', '保管中'])[1]?.status // 'attempt_failed.generic'
 */
export function sagawaMeanings(words: readonly string[]): WordMeaning[] {
  let so: Outcome = 'not_out';
  return words.map((word) => {
    const meaning = inContext(meaningOf(statuses, word, foldSagawaWord), so);
    so = outcomeAfter(meaning, so);
    return meaning;
  });
}

function isHeader(texts: readonly string[]): boolean {
  return (
    texts.length === HEADER.length &&
    texts.every((text, index) => text.normalize('NFKC').replace(/\s+/g, '') === HEADER[index])
  );
}

/** How the last attempt stands: none yet, on the van, or failed with the parcel back at the depot. */
type Outcome = 'not_out' | 'out' | 'failed';

function outcomeAfter({ status }: WordMeaning, before: Outcome): Outcome {
  if (status.startsWith('out_for_delivery.')) return 'out';
  return status.startsWith('attempt_failed.') ? 'failed' : before;
}

function inContext(meaning: WordMeaning, so: Outcome): WordMeaning {
  const attributes = { at: 'depot' };
  const atDepot = meaning.status === 'in_transit.held_for_date' || meaning.attributes?.['at'] === 'depot';
  if (!atDepot || so === 'not_out') return meaning;
  if (so === 'failed') return { status: 'attempt_failed.awaiting_redelivery', attributes };
  return { status: 'attempt_failed.generic', attributes };
}
