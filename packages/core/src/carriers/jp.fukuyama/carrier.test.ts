import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { fukuyamaAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '12345678903';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(word: string): string {
  return `<html><div id="contents"><table class="table01"><tr class="address_content"><td>${NUMBER}</td><td>2026/08/08</td><td>2026/08/09</td><td>${word}</td><td>備考</td></tr></table></div></html>`;
}

const eventRows = statusRows.filter((row) => !row.status.startsWith('unknown.'));

test.each(eventRows.map((row) => [row.word, row] as const))(
  'the word %s reads as its row says',
  (word, row) => {
    const [event] = fukuyamaAdapter.read(answer(word), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawText: word,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a word that is not in the table stays unknown', () => {
  expect(fukuyamaAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});
