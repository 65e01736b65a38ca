import { expect, test } from 'vitest';
import { carriers } from './index.ts';
import { foldWord, meaningOf, statusTable } from './status-table.ts';

const MAINS =
  'unknown preparing info_received in_transit out_for_delivery attempt_failed available_for_pickup delivered exception returning returned failed cancelled'.split(
    ' ',
  );

test.each(carriers.map((carrier) => [carrier.id, carrier] as const))(
  '%s: every word stands once, names its source and maps into the model',
  (_id, carrier) => {
    const words = carrier.statusRows.map((row) => foldWord(row.word));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const row of carrier.statusRows) {
      expect(row.source.length).toBeGreaterThan(3);
      expect(MAINS).toContain(row.status.split('.')[0]);
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
