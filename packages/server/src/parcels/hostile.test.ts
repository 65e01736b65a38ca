import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { storeIntakes, type Intake } from './ingest.ts';

/* Goal: whatever a carrier writes, what others told in the same transaction is stored and acknowledged. */

let database: Database;
const now = Date.parse('2026-11-22T12:00+09:00') as EpochMs;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

function told(number: string, rawText: string): Intake {
  const time = { text: rawText, precision: 'none', zone: null, at: null, yearInferred: false } as const;
  const event = { time, status: 'unknown.unmapped', rawText, rawCode: rawText, place: rawText } as const;
  const push: Observation = { type: 'push', observedAt: now, source: 'own', events: [event] };
  return { carrier: 'own', number, observations: [push] };
}

test.each([
  ['the character NUL', 'a\0b'],
  ['half a surrogate pair', 'a\ud800b'],
  ['quotes, braces and backslashes', '{"a\\",}NULL\\\\'],
  ['right-to-left marks', '\u202e配達完了\u2066'],
  ['a very long text', '長'.repeat(20_000)],
])('%s in every field', async (_name, text) => {
  const { results } = await storeIntakes(
    database,
    [told('DA0000000001', text), told('DA0000000002', '到着')],
    now,
  );
  expect(results.map((result) => result.ok)).toEqual([true, true]);
});

test('a word no table knows is counted once for each time it was told, not for each look at it', async () => {
  for (let look = 0; look < 3; look += 1)
    await storeIntakes(database, [told('DA0000000003', '謎の言葉')], now);
  await storeIntakes(database, [told('DA0000000004', '謎の言葉')], now);
  const { rows } = await sql<{
    seen: number;
  }>`select seen from unmapped_word where raw_text = '謎の言葉'`.execute(database.db);
  expect(rows).toEqual([{ seen: 2 }]);
});
