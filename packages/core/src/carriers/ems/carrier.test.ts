import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { emsAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = 'EG725089303JP';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(word: string): string {
  return `<html><table id="table-${NUMBER}"><tr><th>Date and time</th><th>Status</th><th>Location</th></tr><tr><td>Jul 16, 2026, 3:57 PM</td><td>${word}</td><td>NEW YORK</td></tr></table></html>`;
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the word %s reads as its row says',
  (word, row) => {
    const [event] = emsAdapter.read(answer(word), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawText: word,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a word that is not in the table stays unknown', () => {
  expect(emsAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('a changed header or column count is layout_changed', () => {
  const good = answer('Final delivery');
  const bodies = [
    good.replace('Location', 'Where'),
    good.replace('<td>NEW YORK</td>', ''),
    good.replace('Jul 16', 'Foo 16'),
  ];
  expect(bodies.map((body) => emsAdapter.read(body, context).problem?.kind)).toEqual(
    Array(3).fill('layout_changed'),
  );
});
