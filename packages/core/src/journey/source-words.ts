import { statuses as fourPx } from '../carriers/cn.4px/statuses.ts';
import { statuses as cainiao } from '../carriers/cn.cainiao/statuses.ts';
import { statuses as sfExpress } from '../carriers/cn.sf/statuses.ts';
import { statuses as dhl } from '../carriers/de.dhl/statuses.ts';
import { statuses as dpd } from '../carriers/de.dpd/statuses.ts';
import { statuses as ems } from '../carriers/ems/statuses.ts';
import { foldFukuyamaWord, statuses as fukuyama } from '../carriers/jp.fukuyama/statuses.ts';
import { foldJapanPostWord, statuses as japanPost } from '../carriers/jp.japanpost/statuses.ts';
import { foldSagawaWord, statuses as sagawa } from '../carriers/jp.sagawa/statuses.ts';
import { foldSeinoWord, statuses as seino } from '../carriers/jp.seino/statuses.ts';
import { foldYamatoWord, statuses as yamato } from '../carriers/jp.yamato/statuses.ts';
import { statuses as own } from '../carriers/own/statuses.ts';
import { statuses as ship24 } from '../carriers/ship24/statuses.ts';
import { meaningOf, UNMAPPED } from '../carriers/status-table.ts';
import type { WordMeaning } from '../carriers/status-table.ts';
import { statuses as fedex } from '../carriers/us.fedex/statuses.ts';
import { statuses as ups } from '../carriers/us.ups/statuses.ts';
import { statuses as usps } from '../carriers/us.usps/statuses.ts';
import { attributesOfMeaning, VOCABULARIES } from './vocabularies.ts';
import type { VocabularyName } from './vocabularies.ts';

/** The tables of the carriers we read ourselves; they hold every word of their vocabulary and more. */
const CARRIER_TABLES: ReadonlyMap<string, (word: string) => WordMeaning> = new Map([
  ['jp.yamato', (word) => meaningOf(yamato, word, foldYamatoWord)],
  ['jp.sagawa', (word) => meaningOf(sagawa, word, foldSagawaWord)],
  ['jp.japanpost', (word) => meaningOf(japanPost, word, foldJapanPostWord)],
  ['jp.seino', (word) => meaningOf(seino, word, foldSeinoWord)],
  ['jp.fukuyama', (word) => meaningOf(fukuyama, word, foldFukuyamaWord)],
  // The EMS cooperative's page in English, and Japan Post's for the same parcels.
  ['ems', (word) => firstKnown(meaningOf(ems, word), meaningOf(japanPost, word, foldJapanPostWord))],
  ['own', (word) => meaningOf(own, word)],
  ['de.dhl', (word) => meaningOf(dhl, word)],
  ['us.fedex', (word) => meaningOf(fedex, word)],
  ['us.ups', (word) => meaningOf(ups, word)],
  ['us.usps', (word) => meaningOf(usps, word)],
  ['cn.sf', (word) => meaningOf(sfExpress, word)],
  ['cn.4px', (word) => meaningOf(fourPx, word)],
  ['cn.cainiao', (word) => meaningOf(cainiao, word)],
  ['de.dpd', (word) => meaningOf(dpd, word)],
  ['ship24', (word) => meaningOf(ship24, word)],
]);

function firstKnown(first: WordMeaning, second: WordMeaning): WordMeaning {
  return first.status === UNMAPPED ? second : first;
}

/** The vocabularies of the other sources, by the id the observations' `source` carries. */
const VOCABULARY_OF: ReadonlyMap<string, VocabularyName> = new Map([
  ['amazon', 'amazon.co.jp'],
  ['17track', '17track'],
  ['aftership', 'aftership'],
  ['easypost', 'easypost.status_detail'],
]);

/** Sagawa marks the step going on and those done with arrows (status-model.md §1.2 trap 4): marks, not words. */
const STEP_MARKS = /^[⇒→↓▼▶\s]+/u;

/** What a source's word is where nobody knows it. */
const UNKNOWN_WORD: WordMeaning = { status: UNMAPPED };

/**
 * The meaning of a whole word of a source, as its table has it; `unknown.unmapped` when the table does not know it or
 * the source has none. Nothing is matched in part.
 * @example meaningOfWord('jp.sagawa', '⇒配達中').status // 'out_for_delivery.on_vehicle'
 */
export function meaningOfWord(source: string, word: string): WordMeaning {
  const bare = word.replace(STEP_MARKS, '').trim();
  const table = CARRIER_TABLES.get(source);
  if (table !== undefined) return table(bare);
  const name = VOCABULARY_OF.get(source);
  const meaning = name === undefined ? undefined : VOCABULARIES[name].get(bare.normalize('NFKC'));
  if (meaning === undefined || meaning.status === null) return UNKNOWN_WORD;
  const attributes = attributesOfMeaning(meaning);
  return attributes === undefined ? { status: meaning.status } : { status: meaning.status, attributes };
}
