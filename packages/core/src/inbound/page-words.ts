import type { CarrierEvent, CarrierId } from '../carriers/carrier.ts';
import { foldJapanPostWord, statuses as japanPost } from '../carriers/jp.japanpost/statuses.ts';
import { sagawaMeanings, withoutArrow } from '../carriers/jp.sagawa/rows.ts';
import { foldSagawaWord, statuses as sagawa } from '../carriers/jp.sagawa/statuses.ts';
import { eventsOfYamatoRows, meaningOfWord } from '../carriers/jp.yamato/rows.ts';
import { meaningOf, UNMAPPED } from '../carriers/status-table.ts';
import type { WordMeaning } from '../carriers/status-table.ts';
import type { EpochMs } from '../time/instant.ts';
import { parseWrittenTime } from '../time/written-time.ts';
import { JAPAN_ZONE } from '../time/zone.ts';

/** One row of a pasted history. */
export interface PastedRow {
  readonly word: string;
  /** Empty where none stands beside the word. */
  readonly date: string;
  readonly place: string | null;
}

interface PageContext {
  readonly observedAt: EpochMs;
  readonly number: string;
  /** All that was pasted about this parcel. */
  readonly text: string;
}

/** How the result page of a carrier reads as plain text. */
export interface PageReader {
  /** Whether a cell, whole, is a word of the carrier's history. */
  readonly isWord: (cell: string) => boolean;
  /** The word stands before its time (Yamato, Sagawa) or behind it (Japan Post). */
  readonly wordFirst: boolean;
  /** Words of the history's head: below it the word's cell is a word, known or not. */
  readonly tableHead: readonly string[];
  readonly events: (rows: readonly PastedRow[], context: PageContext) => CarrierEvent[];
}

function isKnown({ status }: WordMeaning): boolean {
  return status !== UNMAPPED && status !== 'unknown.not_found' && status !== 'unknown.invalid_number';
}

const ofJapanPost = (word: string): WordMeaning => meaningOf(japanPost, word, foldJapanPostWord);

/** Carriers whose pages people can paste. Source: carriers.md §1–3, the pages' structure as read 2026-11. */
export const PAGE_READERS: Readonly<Partial<Record<CarrierId, PageReader>>> = {
  'jp.yamato': {
    isWord: (cell) => isKnown(meaningOfWord(withoutArrow(cell))),
    wordFirst: true,
    tableHead: ['荷物状況', '担当店'],
    events: (rows, { observedAt, text }) => {
      const product = /商品名\s*[::]\s*(\S+)/u.exec(text.normalize('NFKC'))?.[1] ?? null;
      return eventsOfYamatoRows(rows, { observedAt, product });
    },
  },
  'jp.sagawa': {
    isWord: (cell) => isKnown(meaningOf(sagawa, withoutArrow(cell), foldSagawaWord)),
    wordFirst: true,
    tableHead: ['荷物状況', '日時'],
    events: (rows, { observedAt }) => {
      const meanings = sagawaMeanings(rows.map(({ word }) => word));
      return rows.map((row, index) => eventOf(row, meanings[index], JAPAN_ZONE, observedAt));
    },
  },
  'jp.japanpost': {
    isWord: (cell) => isKnown(ofJapanPost(cell)),
    wordFirst: false,
    tableHead: ['状態発生日', '配送履歴'],
    // Rows abroad are written in that country's time, and the text alone does not say which rows those are.
    events: (rows, { observedAt, number }) =>
      rows.map((row) =>
        eventOf(row, ofJapanPost(row.word), /^\d+$/.test(number) ? JAPAN_ZONE : null, observedAt),
      ),
  },
};

function eventOf(
  { word, date, place }: PastedRow,
  meaning: WordMeaning | undefined,
  zone: string | null,
  observedAt: EpochMs,
): CarrierEvent {
  const { status, attributes } = meaning ?? { status: UNMAPPED };
  return {
    time: parseWrittenTime(date, { observedAt, zone }),
    status,
    rawText: word,
    rawCode: null,
    place,
    ...(attributes === undefined ? {} : { attributes }),
  };
}
