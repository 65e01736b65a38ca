import { attribute, type HtmlElement } from './document.ts';

/** Spans beyond this are a broken page, not a layout. */
const SPAN_MAX = 50;

/** One source row of a table: its own cells, without those that reach in from above. */
export interface TableRow {
  readonly cells: readonly HtmlElement[];
  /** True when every cell is a `th`. */
  readonly header: boolean;
}

/**
 * The rows of a table in source order. Rows of a table nested inside a cell are not counted.
 * @example tableRows(table).filter((row) => !row.header)
 */
export function tableRows(table: HtmlElement): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of rowElements(table)) {
    const cells = row.children.filter(isCell);
    if (cells.length > 0) rows.push({ cells, header: cells.every((cell) => cell.tag === 'th') });
  }
  return rows;
}

/** How many rows or columns a cell covers; 1 when absent or unreadable. */
export function span(cell: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return Number.isFinite(value) && value >= 1 ? Math.min(value, SPAN_MAX) : 1;
}

function rowElements(table: HtmlElement): HtmlElement[] {
  const rows: HtmlElement[] = [];
  for (const child of table.children) {
    if (typeof child === 'string') continue;
    if (child.tag === 'tr') rows.push(child);
    else if (child.tag === 'thead' || child.tag === 'tbody' || child.tag === 'tfoot') {
      rows.push(...rowElements(child));
    }
  }
  return rows;
}

function isCell(node: HtmlElement | string): node is HtmlElement {
  return typeof node !== 'string' && (node.tag === 'td' || node.tag === 'th');
}
