/** Longest record: slip software's widest layout has 95 columns, most of them empty. */
export const CSV_RECORD_CHARS_MAX = 32_768;
/** Most columns of a record; the widest known layout has 95. */
export const CSV_COLUMNS_MAX = 300;

/** Why a record cannot be read. */
export type CsvProblem = 'record_too_long' | 'too_many_columns' | 'open_quote';

/** One record of a file: its cells, or why there are none. `line` is where it begins, from 1. */
export type CsvRecord =
  | { readonly ok: true; readonly line: number; readonly cells: readonly string[] }
  | { readonly ok: false; readonly line: number; readonly reason: CsvProblem };

export interface CsvReader {
  /** Takes the next piece of the file, cut anywhere; returns the records that ended in it. */
  push(text: string): CsvRecord[];
  /** The file ends here: returns what was still open. */
  end(): CsvRecord[];
}

const DELIMITERS = [',', '\t', ';'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/**
 * Reads separated values piece by piece with bounded memory: comma, tab or semicolon (what stands most often in the
 * first line), quotes with `""` inside, line breaks inside quotes, CR, LF or both, a leading BOM, and Excel's
 * `="0123"`, which keeps leading zeros. Total: a record that is too long or has too many columns is reported with its
 * line, and reading goes on behind it. Empty lines are left out.
 *
 * Source: RFC 4180, and what slip software and Excel write besides (carriers.md §16).
 * @example createCsvReader().push('a,"b, c"\n') // [{ ok: true, line: 1, cells: ['a', 'b, c'] }]
 */
export function createCsvReader(): CsvReader {
  let head = '';
  let parser: Parser | null = null;
  const begin = (): CsvRecord[] => {
    const text = head.startsWith('\uFEFF') ? head.slice(1) : head;
    head = '';
    parser = new Parser(delimiterOf(text));
    return parser.push(text);
  };
  return {
    push(text) {
      if (parser !== null) return parser.push(text);
      head += text;
      return /[\r\n]/.test(head) || head.length > CSV_RECORD_CHARS_MAX ? begin() : [];
    },
    end() {
      const records = parser === null ? begin() : [];
      return [...records, ...(parser?.end() ?? [])];
    },
  };
}

/** What stands most often outside quotes in the first line; the comma where nothing does. */
function delimiterOf(text: string): Delimiter {
  const line = /^[^\r\n]*/.exec(text.slice(0, CSV_RECORD_CHARS_MAX))?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Where in a cell the reader stands. */
type State = 'start' | 'plain' | 'quoted' | 'closed';

class Parser {
  private readonly delimiter: Delimiter;
  private state: State = 'start';
  private cell = '';
  private cells: string[] = [];
  private length = 0;
  private line = 1;
  private begunAt = 1;
  /** Set while the rest of a record that was refused is passed over. */
  private skipping = false;
  private afterReturn = false;

  constructor(delimiter: Delimiter) {
    this.delimiter = delimiter;
  }

  push(text: string): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (const character of text) this.take(character, records);
    return records;
  }

  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    if (this.state === 'quoted' && !this.skipping) this.refuse('open_quote', records);
    this.endRecord(records);
    return records;
  }

  private take(character: string, records: CsvRecord[]): void {
    const isBreak = character === '\n' || character === '\r';
    // CR and LF together are one break.
    const second = character === '\n' && this.afterReturn;
    this.afterReturn = character === '\r';
    if (isBreak && !second) this.line += 1;
    if (isBreak && (this.skipping || this.state !== 'quoted')) {
      if (!second) this.endRecord(records);
      this.begunAt = this.line;
      return;
    }
    if (this.skipping) return;
    this.length += 1;
    if (this.length > CSV_RECORD_CHARS_MAX) this.refuse('record_too_long', records);
    else this.takeInRecord(character, records);
  }

  private takeInRecord(character: string, records: CsvRecord[]): void {
    if (this.state === 'quoted') {
      if (character === '"') this.state = 'closed';
      else this.cell += character;
    } else if (character === this.delimiter) {
      this.endCell();
      if (this.cells.length >= CSV_COLUMNS_MAX) this.refuse('too_many_columns', records);
    } else if (character === '"' && (this.state === 'start' || this.isGuard())) {
      this.cell = '';
      this.state = 'quoted';
    } else if (character === '"' && this.state === 'closed') {
      this.cell += '"';
      this.state = 'quoted';
    } else {
      this.cell += character;
      // What stands behind a closing quote belongs to the cell as it is.
      this.state = 'plain';
    }
  }

  /** Excel's mark for text that looks like a number stands before the quote. */
  private isGuard(): boolean {
    return this.state === 'plain' && this.cell === '=';
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.state = 'start';
  }

  private refuse(reason: CsvProblem, records: CsvRecord[]): void {
    records.push({ ok: false, line: this.begunAt, reason });
    this.skipping = true;
    this.cell = '';
    this.cells = [];
  }

  private endRecord(records: CsvRecord[]): void {
    if (!this.skipping) {
      this.endCell();
      if (this.cells.some((cell) => cell.trim() !== ''))
        records.push({ ok: true, line: this.begunAt, cells: this.cells });
    }
    this.cells = [];
    this.cell = '';
    this.state = 'start';
    this.length = 0;
    this.skipping = false;
  }
}
