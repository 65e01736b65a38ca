import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CSV_COLUMNS_MAX, CSV_RECORD_CHARS_MAX, createCsvReader } from './csv.ts';
import type { CsvRecord } from './csv.ts';

function read(...pieces: readonly string[]): CsvRecord[] {
  const reader = createCsvReader();
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
}

const cells = (...pieces: readonly string[]) =>
  read(...pieces).map((record) => (record.ok ? record.cells : [record.reason]));

test.each([
  ['quotes hold delimiters, quotes and line breaks', 'a,"b, ""c""\r\nd",e\r\n', [['a', 'b, "c"\r\nd', 'e']]],
  ['Excel keeps zeros with ="…"', '="0123",="4,5"\n', [['0123', '4,5']]],
  ['a byte order mark says nothing', '\uFEFFa,b\n', [['a', 'b']]],
  ['tabs', 'a\tb,c\td\n', [['a', 'b,c', 'd']]],
  [
    'semicolons',
    'a;b;c\n1;2,5;3\n',
    [
      ['a', 'b', 'c'],
      ['1', '2,5', '3'],
    ],
  ],
  [
    'CR alone ends a record',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['empty lines are left out', '\n\na\n , \n', [['a']]],
  ['no line break at the end', 'a,b', [['a', 'b']]],
  ['a quotation mark inside a plain cell is itself', '5" tube,b\n', [['5" tube', 'b']]],
  ['nothing', '', []],
] as const)('%s', (_name, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test('records say on which line they begin', () => {
  expect(read('a\n\n"b\nb"\nc\r\nd').map(({ line }) => line)).toEqual([1, 3, 5, 6]);
});

test('what cannot be read is refused with its line, and the next record is read', () => {
  const wide = ','.repeat(CSV_COLUMNS_MAX);
  const long = 'x'.repeat(CSV_RECORD_CHARS_MAX + 1);
  expect(read(`a\n${wide}\nb\n${long}\nc\n"open`)).toEqual([
    { ok: true, line: 1, cells: ['a'] },
    { ok: false, line: 2, reason: 'too_many_columns' },
    { ok: true, line: 3, cells: ['b'] },
    { ok: false, line: 4, reason: 'record_too_long' },
    { ok: true, line: 5, cells: ['c'] },
    { ok: false, line: 6, reason: 'open_quote' },
  ]);
});

test('a quote left open takes a bounded part of the file with it', () => {
  const rows = 'a,b,c\n'.repeat(20_000);
  const records = read(`"${rows}`);
  expect(records[0]).toEqual({ ok: false, line: 1, reason: 'record_too_long' });
  expect(records.length).toBeGreaterThan(14_000);
});

const table = fc.array(
  fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', '番', ' ') }), {
    minLength: 2,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 6 },
);

test('what is written with quotes comes back, wherever the file is cut', () => {
  fc.assert(
    fc.property(table, fc.nat(), (rows, cut) => {
      const text = rows
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\r\n');
      const at = cut % (text.length + 1);
      const kept = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
      expect(cells(text.slice(0, at), text.slice(at))).toEqual(kept);
    }),
  );
});
