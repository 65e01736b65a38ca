import { expect, test } from 'vitest';
import { wordAlarms } from './word-watch.ts';

const TODAY = '2026-11-22';
const row = (word: string, day: string, seen: number, mapped = true) => ({ word, day, seen, mapped });

test('an unknown word that was never seen before is told, one of last week is not news', () => {
  const rows = [row('新語', TODAY, 3, false), row('謎', '2026-11-15', 1, false), row('謎', TODAY, 9, false)];
  expect(wordAlarms(rows, TODAY)).toEqual([{ kind: 'appeared', word: '新語', day: TODAY, seen: 3 }]);
});

test('a usual word that is gone is told, but not where the carrier said little or the word was rare', () => {
  const before = [row('配達完了', '2026-11-19', 40), row('稀', '2026-11-19', 5)];
  expect(wordAlarms([...before, row('輸送中', TODAY, 300)], TODAY)).toEqual([
    { kind: 'disappeared', word: '配達完了', day: '2026-11-19', seen: 40 },
  ]);
  expect(wordAlarms([...before, row('輸送中', TODAY, 20)], TODAY)).toEqual([]);
});
