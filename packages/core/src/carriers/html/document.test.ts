import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attribute,
  byClass,
  byTag,
  findAll,
  findFirst,
  HTML_CHARS_MAX,
  parseHtml,
  textOf,
} from './document.ts';
import { decodeEntities } from './entities.ts';
import { tableRows } from './table.ts';

function parsed(text: string) {
  const root = parseHtml(text);
  if (root === null) throw new Error('too large');
  return root;
}

test('entities: numeric ones of both kinds, named ones, and what is none of them', () => {
  expect(decodeEntities('&#37197;&#36948;&#x4e2d;')).toBe('配達中');
  expect(decodeEntities('a &amp; b &nosuch; &#0; &')).toBe('a & b &nosuch; &#0; &');
});

describe('tolerance', () => {
  test('attributes in any order, quoting and case; a > inside a value', () => {
    const [cell] = findAll(parsed(`<td ID=x rowSpan='2' title="a > b" class="p  q">1</td>`), byTag('td'));
    if (cell === undefined) throw new Error('no cell');
    expect(attribute(cell, 'rowspan')).toBe('2');
    expect(attribute(cell, 'id')).toBe('x');
    expect(attribute(cell, 'title')).toBe('a > b');
    expect([byClass('q')(cell), byClass('pq')(cell), textOf(cell)]).toEqual([true, false, '1']);
  });

  test('cells and rows need no end tags; a nested table keeps its rows to itself', () => {
    const root = parsed('<table><tr><td>a<td><table><tr><td>x</table><tr><td>b<td>c</table>');
    const table = findFirst(root, byTag('table'));
    expect(table && tableRows(table).map((row) => row.cells.map(textOf))).toEqual([
      ['a', 'x'],
      ['b', 'c'],
    ]);
  });

  test('scripts, styles and comments are no text and no elements', () => {
    const root = parsed('<p>a<script>"<p class=x>b</p>"</script><!-- <p>c</p> --><style>p{}</style>d</p>');
    expect(textOf(root)).toBe('ad');
    expect(findAll(root, byTag('p'))).toHaveLength(1);
  });

  test('white space folds, ideographic spaces inside stay', () => {
    expect(textOf(parsed('<p> 01/03　14:00-16:00\n <br>&nbsp;x </p>'))).toBe('01/03　14:00-16:00 x');
  });
});

test('any text is read without an exception', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '/', '"', "'", '=', 'td', 'a', '!--', ' ', '&#', ';') }),
      (text) => {
        expect(() => textOf(parsed(text))).not.toThrow();
      },
    ),
  );
});

test('hostile pages stay linear: half a megabyte of anything is read in well under a second', () => {
  const size = HTML_CHARS_MAX / 2;
  for (const piece of [
    '<',
    '<div>',
    '<td>',
    '<!--',
    '<script>',
    '<a b="',
    '</div>',
    '<p ',
    '<td rowspan=50 colspan=50>',
  ]) {
    const started = performance.now();
    parsed(piece.repeat(size / piece.length));
    expect(performance.now() - started).toBeLessThan(1500);
  }
  expect(parseHtml('x'.repeat(HTML_CHARS_MAX + 1))).toBeNull();
});
