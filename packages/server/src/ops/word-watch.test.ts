import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { wordKey } from '../parcels/word-key.ts';
import { createAnswerBook } from './book.ts';
import { listMappings, saveMapping } from './queries.ts';
import { readAlarms, reviewWords } from './word-watch.ts';

/* Goal: what changes in a carrier's vocabulary is counted from its answers, told once, and shown with since when. */

let database: Database;
let nowMs = Date.parse('2026-11-22T09:00+09:00');
const clock: Clock = { now: () => nowMs as EpochMs, speed: 1, realMs: (ms) => ms };
const DAY = 86_400_000;
beforeAll(async () => (database = await openTestDatabase()));
afterAll(() => database.close());

/** A carrier says these words so many times now. */
async function says(
  words: Readonly<Record<string, number>>,
  status: 'in_transit.moving' | 'unknown.unmapped',
) {
  const book = createAnswerBook(database.db, clock);
  const time = { text: '', precision: 'none', zone: null, at: null, yearInferred: false } as const;
  for (const [rawText, times] of Object.entries(words)) {
    const event = { time, status, rawText, rawCode: null, place: null };
    const events = Array.from({ length: times }, () => event);
    book.note('jp.yamato', { number: null, events, promise: null, problem: null });
  }
  await book.flush();
}

const told = async () => (await reviewWords(database.db, clock)).map(({ kind, word }) => [kind, word]);

test('a word that disappears and a word that appears are told once, and stay shown', async () => {
  await says({ 配達完了: 40, 輸送中: 300 }, 'in_transit.moving');
  expect(await told()).toEqual([]);
  nowMs += 3 * DAY;
  await says({ 輸送中: 300 }, 'in_transit.moving');
  await says({ 謎の語: 2 }, 'unknown.unmapped');
  const noticed = nowMs;
  expect(new Set(await told())).toEqual(
    new Set([
      ['disappeared', '配達完了'],
      ['appeared', '謎の語'],
    ]),
  );
  nowMs += 60_000;
  expect(await told(), 'not again').toEqual([]);
  const shown = await readAlarms(database.db, clock);
  expect(shown.map((alarm) => [alarm.word, alarm.since.getTime()])).toEqual([
    ['配達完了', noticed],
    ['謎の語', noticed],
  ]);
});

test('a word that is back, or was explained, is news no longer', async () => {
  await says({ 配達完了: 1 }, 'in_transit.moving');
  await saveMapping(database.db, {
    carrier: 'jp.yamato',
    raw_text: '謎の語',
    status: 'in_transit.moving',
    mapped_at: new Date(nowMs),
  });
  expect(await told()).toEqual([]);
  expect(await readAlarms(database.db, clock)).toEqual([]);
  expect(await listMappings(database.db)).toHaveLength(1);
});

test('texts of any length and content are counted', async () => {
  const long = `${'長'.repeat(299)}😀の後`;
  await says({ [long]: 1, '\0': 1 }, 'unknown.unmapped');
  const words = (await readAlarms(database.db, clock)).map((alarm) => alarm.word);
  expect(words).toContain(wordKey(long));
  expect(words).toContain('\uFFFD');
});
