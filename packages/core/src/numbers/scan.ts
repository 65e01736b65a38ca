import { BOUNDARY, DASH, INVISIBLE, SPACE, fold, isAlnum } from './characters.ts';
import { carrierOfHost } from './hosts.ts';
import { KIND_WORD_TARGETS, wordAt } from './words.ts';

/** What stands before a piece. DOT is a `.`, `/`, `_` or `,` between two digits. */
export const SEPARATOR = { boundary: 0, space: 1, dash: 2, dot: 3 } as const;

export const HAS_DIGIT = 1;
export const HAS_LETTER = 2;

/** Letters and digits without a gap. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** HAS_DIGIT, HAS_LETTER or both. */
  readonly holds: number;
  readonly separator: number;
}

/** A web address in the text; `carrier` when its host belongs to one. */
export interface Address {
  readonly start: number;
  readonly end: number;
  readonly host: string;
  readonly carrier: string | undefined;
}

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Index into TARGETS. */
  readonly target: number;
}

export interface Scan {
  /** Pieces that may belong to one number, in runs. Every run holds a digit. */
  readonly runs: readonly (readonly Piece[])[];
  readonly kindWords: readonly Word[];
  readonly carrierWords: readonly Word[];
  readonly addresses: readonly Address[];
}

/** Letters alone may be part of a number only up to this length (`APELAX`). */
const LETTERS_MAX = 6;
const URL_END = /[\s<>"'`{}|\\^\u0080-\uffff]/g;
const HOST_END = /[/?#:]/;

class Scanner {
  readonly runs: Piece[][] = [];
  readonly kindWords: Word[] = [];
  readonly carrierWords: Word[] = [];
  readonly addresses: Address[] = [];
  private run: Piece[] = [];
  private digits = false;
  private separator: number = SEPARATOR.boundary;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  scan(): Scan {
    const { text } = this;
    const length = text.length;
    let gap = 0;
    for (let index = 0; index < length;) {
      const code = text.charCodeAt(index);
      const folded = fold(code);
      if (isAlnum(folded)) {
        index = this.piece(index);
        gap = 0;
        continue;
      }
      if (folded === SPACE || folded === DASH) {
        // More than three separators in a row are layout, not a number.
        if (++gap > 3) this.close();
        else if (folded === DASH) this.separator = SEPARATOR.dash;
        else if (this.separator === SEPARATOR.boundary) this.separator = SEPARATOR.space;
      } else if (folded === BOUNDARY) {
        index = this.boundary(index, code);
        continue;
      }
      index++;
    }
    this.close();
    return this;
  }

  private piece(start: number): number {
    const { text } = this;
    let holds = 0;
    let index = start;
    for (; index < text.length; index++) {
      const folded = fold(text.charCodeAt(index));
      if (isAlnum(folded)) holds |= folded < 65 ? HAS_DIGIT : HAS_LETTER;
      else if (folded !== INVISIBLE) break;
    }
    if (holds !== HAS_DIGIT) {
      const word = this.word(start, text.charCodeAt(start) | 32);
      if (holds === HAS_LETTER && (word > index || (index - start > LETTERS_MAX && text[index] !== '-'))) {
        this.close();
        return word > index ? word : index;
      }
    }
    this.run.push({ start, end: index, holds, separator: this.run.length === 0 ? 0 : this.separator });
    if (holds & HAS_DIGIT) this.digits = true;
    this.separator = SEPARATOR.boundary;
    return index;
  }

  private boundary(index: number, code: number): number {
    const { text } = this;
    if (code > 127) {
      this.close();
      const end = this.word(index, code);
      return end > index ? end : index + 1;
    }
    if (code === 58 && text.startsWith('//', index + 1)) {
      this.close();
      return this.address(index + 3);
    }
    if ((code === 46 || code === 47 || code === 44 || code === 95) && this.digits && this.separator === 0) {
      const next = fold(text.charCodeAt(index + 1));
      if (next > 47 && next < 58) {
        this.separator = SEPARATOR.dot;
        return index + 1;
      }
    }
    if (code === 37 && /^%(?:20|2D)/i.test(text.slice(index, index + 3))) {
      this.separator = SEPARATOR.dash;
      return index + 3;
    }
    this.close();
    return index + 1;
  }

  private word(start: number, first: number): number {
    const found = wordAt(this.text, start, first);
    if (found === 0) return 0;
    const target = found & 63;
    const end = (found - target) / 64;
    (target < KIND_WORD_TARGETS ? this.kindWords : this.carrierWords).push({ start, end, target });
    return end;
  }

  private address(hostStart: number): number {
    const { text } = this;
    URL_END.lastIndex = hostStart;
    const end = URL_END.exec(text)?.index ?? text.length;
    const rest = text.slice(hostStart, Math.min(end, hostStart + 260));
    const stop = rest.search(HOST_END);
    const host = (stop < 0 ? rest : rest.slice(0, stop)).toLowerCase();
    this.addresses.push({
      start: hostStart,
      end,
      host,
      carrier: carrierOfHost(host.slice(host.lastIndexOf('@') + 1)),
    });
    return hostStart + host.length;
  }

  private close(): void {
    if (this.digits) this.runs.push(this.run);
    if (this.run.length > 0) this.run = [];
    this.digits = false;
    this.separator = SEPARATOR.boundary;
  }
}

/** One pass over the text: pieces of possible numbers, words that say what they are, web addresses. Linear. */
export const scan = (text: string): Scan => new Scanner(text).scan();
