import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { seinoAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '1234567890';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(word: string): string {
  return `<html><input name="GNPNO1" value="${NUMBER}"><input id="haitatsuJokyo0" value="${word}"><input id="haitatsuTenshoDate0" value="08月09日"></html>`;
}

const eventRows = statusRows.filter((row) => !row.status.startsWith('unknown.'));

test.each(eventRows.map((row) => [row.word, row] as const))(
  'the word %s reads as its row says',
  (word, row) => {
    const [event] = seinoAdapter.read(answer(word), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawText: word,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a word that is not in the table stays unknown', () => {
  expect(seinoAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});
