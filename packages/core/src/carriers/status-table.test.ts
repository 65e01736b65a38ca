import { expect, test } from 'vitest';
import { carriers, findCarrier } from './index.ts';
import { isStatusCode } from '../journey/status.ts';
import { VOCABULARIES } from '../journey/vocabularies.ts';
import { foldWord, meaningOf, statusTable } from './status-table.ts';

test.each(carriers.map((carrier) => [carrier.id, carrier] as const))(
  '%s: every word stands once, names its source and maps into the model',
  (_id, carrier) => {
    const words = carrier.statusRows.map((row) => foldWord(row.word));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const row of carrier.statusRows) {
      expect(row.source.length).toBeGreaterThan(3);
      expect(isStatusCode(row.status)).toBe(true);
    }
  },
);

test('a word is looked up whole: brackets and width fold, parts of it never match', () => {
  const table = statusTable([
    { word: '持戻（ご不在）', status: 'attempt_failed.recipient_absent', confidence: 'A', source: 'test' },
  ]);
  expect(meaningOf(table, ' 持戻(ご不在) ').status).toBe('attempt_failed.recipient_absent');
  expect(meaningOf(table, '持戻（ご不在）のお知らせ').status).toBe('unknown.unmapped');
});

test.each([
  ['jp.yamato', 'yamato'],
  ['jp.sagawa', 'sagawa'],
  ['jp.japanpost', 'japanpost'],
] as const)('%s says of every collected word what the collected vocabulary says', (id, name) => {
  const rows = new Map(findCarrier(id)?.statusRows.map((row) => [row.word.replace(/り$/, ''), row.status]));
  const said = [...VOCABULARIES[name]].map(([word]) => [word, rows.get(word.replace(/り$/, ''))]);
  expect(said).toEqual([...VOCABULARIES[name]].map(([word, meaning]) => [word, meaning.status]));
});
