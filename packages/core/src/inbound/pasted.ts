import { readPromise } from '../carriers/promise-text.ts';
import type { CarrierId } from '../carriers/carrier.ts';
import type { Observation, ObservedEvent, StatedPromise } from '../journey/observation.ts';
import { recognize } from '../numbers/index.ts';
import type { EpochMs } from '../time/instant.ts';
import { withoutArrow } from '../carriers/jp.sagawa/rows.ts';
import { PAGE_READERS } from './page-words.ts';
import type { PageReader, PastedRow } from './page-words.ts';

/** A copied page of ten numbers with all its surroundings has some thousand characters. */
export const PASTED_CHARS_MAX = 20_000;
/** Longest history of one parcel. */
const ROWS_MAX = 100;
/** Who says what was pasted: whoever pasted it. */
export const PASTE_SOURCE = 'paste';

export type PasteProblem = 'empty' | 'too_long' | 'other_number' | 'nothing_read';

export type PasteRead =
  | { readonly ok: true; readonly events: readonly ObservedEvent[]; readonly promise: StatedPromise | null }
  | { readonly ok: false; readonly reason: PasteProblem };

interface PasteContext {
  readonly carrier: CarrierId;
  /** Normalised; text about another number is not read. */
  readonly number: string;
  /** Decides the years, which these pages do not print. */
  readonly observedAt: EpochMs;
}

/** Whether the pages of this carrier are known well enough to be read from their text alone. */
export function canReadPasted(carrier: CarrierId): boolean {
  return PAGE_READERS[carrier] !== undefined;
}

/**
 * Reads what a person copied from a carrier's page or mail: lines with a word of the carrier, a time and an office, in
 * the order of its page, whether a row stands on one line or cell by cell; and the stated delivery day. Whole words of
 * the carrier's table only. A word nobody knows is kept as unknown where the page's own table head came along.
 *
 * @example readPasted('⇒配達中\t11/22 08:10\t江東営業所', { carrier: 'jp.sagawa', number, observedAt })
 */
export function readPasted(text: string, context: PasteContext): PasteRead {
  const reader = PAGE_READERS[context.carrier];
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (text.length > PASTED_CHARS_MAX) return { ok: false, reason: 'too_long' };
  if (reader === undefined) return { ok: false, reason: 'nothing_read' };
  const own = partAbout(text, context);
  if (own === null) return { ok: false, reason: 'other_number' };
  const { tokens, promise } = readTokens(own, reader, context.observedAt);
  const rows = joinRows(tokens, reader.wordFirst).flatMap(({ word, date, place }): PastedRow[] =>
    word === null ? [] : [{ word: withoutArrow(word), date: date ?? '', place }],
  );
  const dated = rows.filter(({ date }) => date !== '');
  // A heading repeats the newest row; alone it is all that was said.
  const told = (dated.length > 0 ? dated : rows.slice(0, 1)).slice(0, ROWS_MAX);
  if (told.length === 0 && promise === null) return { ok: false, reason: 'nothing_read' };
  return { ok: true, events: reader.events(told, { ...context, text: own }), promise };
}

/** What was pasted as an observation; without what the stored ones tell already, which would stand there twice. */
export function pastedObservation(
  read: Extract<PasteRead, { ok: true }>,
  known: readonly Observation[],
  observedAt: EpochMs,
): Observation {
  const told = new Set(
    known.flatMap((one) => (one.type === 'push' || one.type === 'list' ? one.events : [])).map(keyOf),
  );
  const events = read.events.filter((event) => !told.has(keyOf(event)));
  const { promise } = read;
  return { type: 'push', source: PASTE_SOURCE, observedAt, events, ...(promise === null ? {} : { promise }) };
}

const MINUTE_MS = 60_000;

function keyOf({ time, status }: ObservedEvent): string {
  return `${time.at === null ? time.text : Math.floor(time.at / MINUTE_MS)} ${status}`;
}

/** The parts of a text that stand below this number; the whole where it names none, null where it names others only. */
function partAbout(text: string, { carrier, number }: PasteContext): string | null {
  const named = recognize(text).all.flatMap(({ start, candidates }) => {
    const own = candidates.find((each) => each.kind === 'tracking' && each.carrier === carrier && each.valid);
    return own === undefined ? [] : [{ start, number: own.normalized }];
  });
  if (named.length === 0) return text;
  const parts = named.flatMap((each, index) =>
    each.number === number ? [text.slice(each.start, named[index + 1]?.start)] : [],
  );
  if (parts.length === 0) return null;
  // Above the first number stands what belongs to it: the heading of a page about one parcel.
  return (named[0]?.number === number ? [text.slice(0, named[0].start), ...parts] : parts).join('\n');
}

type Token =
  | { readonly kind: 'word' | 'unknown' | 'text'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string };

// 08/20 17:13 · 08月10日 16:13 · 2026/09/20 20:14 · 8月19日18時23分 · 2026年08月20日, but no range of hours.
const TIME =
  /(?:\d{4}[年/.-])?\d{1,2}[月/.-]\d{1,2}日?(?:\s*[(（][月火水木金土日][)）])?(?:\s{0,3}\d{1,2}[:時]\d{2}分?)?(?![\d:-])/g;

function readTokens(
  text: string,
  reader: PageReader,
  observedAt: EpochMs,
): { readonly tokens: readonly Token[]; readonly promise: StatedPromise | null } {
  const tokens: Token[] = [];
  let promise: StatedPromise | null = null;
  let inTable = false;
  let label: Label | null = null;
  for (const line of text.normalize('NFKC').split(/\r\n|\r|\n/)) {
    // Copied from a phone, label and value stand on two lines.
    const above: Label | null = label;
    label = labelOf(line) ?? above;
    if (label !== null) {
      const hasDay = line.search(TIME) >= 0;
      if (hasDay && label === 'promise') promise ??= readPromise(line, observedAt);
      const labelled = above !== label;
      if (hasDay || !labelled) label = null;
      if (hasDay || labelled) continue;
    }
    inTable ||= reader.tableHead.every((word) => line.includes(word));
    tokens.push(...tokensOf(line, reader, inTable));
  }
  return { tokens, promise };
}

const PROMISE_LABEL = /お届け予定|配達予定日|お届け希望日|配達希望日/;
/** Days that are no events: the shipping day, and the day in the heading that the history tells again. */
const OTHER_DAY_LABEL = /出荷日|発送日|配達完了日|受付日|更新日|現在/;

type Label = 'promise' | 'other_day';

function labelOf(line: string): Label | null {
  if (PROMISE_LABEL.test(line)) return 'promise';
  return OTHER_DAY_LABEL.test(line) ? 'other_day' : null;
}

function tokensOf(line: string, { isWord, wordFirst }: PageReader, inTable: boolean): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const addTexts = (part: string) => {
    for (const cell of part.split(/\t|\s{2,}/)) {
      const bare = cell.trim();
      if (bare !== '') tokens.push({ kind: isWord(bare) ? 'word' : 'text', text: bare });
    }
  };
  for (const match of line.matchAll(TIME)) {
    addTexts(line.slice(end, match.index));
    tokens.push({ kind: 'time', text: match[0] });
    end = match.index + match[0].length;
  }
  addTexts(line.slice(end));
  if (!inTable || tokens.some((token) => token.kind === 'word')) return tokens;
  const at = tokens.findIndex((token) => token.kind === 'time');
  const unknown = at < 0 ? undefined : tokens[wordFirst ? at - 1 : at + 1];
  return tokens.map((token) => (token === unknown ? { kind: 'unknown', text: token.text } : token));
}

/** A row while it is put together. */
interface Row {
  word: string | null;
  date: string | null;
  place: string | null;
  /** The last cell behind its office. */
  behind: string | null;
}

/**
 * Rows of a stream of cells: a word and a time in the page's order, and what stands behind both is the office. A lone
 * cell between a whole row and the next time is that row's word, though nobody knows it.
 */
function joinRows(tokens: readonly Token[], wordFirst: boolean): Row[] {
  const rows: Row[] = [];
  let row = newRow();
  const begin = () => rows.push((row = newRow()));
  for (const { kind, text } of tokens) {
    if (kind === 'text') {
      if (row.word === null || row.date === null) continue;
      if (row.place === null) row.place = text;
      else row.behind = text;
    } else if (kind === 'time') {
      const { behind, date } = row;
      if (rows.length === 0 || date !== null || (!wordFirst && row.word !== null)) begin();
      if (wordFirst && date !== null) row.word = behind;
      row.date = text;
    } else {
      if (rows.length === 0 || row.word !== null || (wordFirst && row.date !== null)) begin();
      row.word = text;
    }
  }
  return rows;
}

function newRow(): Row {
  return { word: null, date: null, place: null, behind: null };
}
