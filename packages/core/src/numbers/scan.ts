import { BOUNDARY, DASH, INVISIBLE, codeAt, fold, isAlnum } from './characters.ts';
import { carrierOfHost } from './hosts.ts';
import { wordAt, wordsAt } from './words.ts';

export const HAS_DIGIT = 1;
export const HAS_LETTER = 2;

/** What stands before a piece. DOT is a `.`, `/` or `_` between two digits. */
export const AFTER_SPACE = 1;
export const AFTER_DASH = 2;
export const AFTER_DOT = 3;
export const AFTER_COMMA = 4;

/** Letters and digits without a gap. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** HAS_DIGIT, HAS_LETTER or both. */
  readonly holds: number;
  /** 0 for the first of a run, else what stands before it. */
  readonly after: number;
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
  /** Kind or carrier. */
  readonly target: string;
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
/** Up to this many separators may stand together inside a number (`1234 - 5678`); more are layout. */
const GAP_MAX = 3;
/** Further than this no browser's address goes; also bounds the work per address. */
const URL_LENGTH_MAX = 2048;
/** Longest host name there can be. */
const HOST_LENGTH_MAX = 253;

const YEAR = 0x5e74;
const MONTH = 0x6708;

const URL_END = /[\s<>"'`{}|\\^\u0080-\uffff]/;
const HOST = /^[^/?#:]*/;

const addressAt = (text: string, start: number): Address => {
  const rest = text.slice(start, start + URL_LENGTH_MAX);
  const size = rest.search(URL_END);
  const end = start + (size < 0 ? rest.length : size);
  const host = HOST.exec(text.slice(start, Math.min(end, start + HOST_LENGTH_MAX)))?.[0] ?? '';
  return { start, end, host, carrier: carrierOfHost(host.slice(host.lastIndexOf('@') + 1)) };
};

class Scanner implements Scan {
  readonly runs: Piece[][] = [];
  readonly kindWords: Word[] = [];
  readonly carrierWords: Word[] = [];
  readonly addresses: Address[] = [];
  private readonly text: string;
  private run: Piece[] = [];
  private digits = false;
  private after = 0;

  constructor(text: string) {
    this.text = text;
    let gap = 0;
    for (let index = 0; index < text.length;) {
      const code = text.charCodeAt(index);
      // Kana, kanji and Hangul: most of a Japanese text, and never a part of a number.
      if (code > 0x3040 && code < 0xd800 && code !== 0x30fc) {
        gap = 0;
        const list = wordsAt(text, index, code);
        index = list > 0 || this.run.length > 0 ? this.wide(index, code, list) : index + 1;
        continue;
      }
      const folded = fold(code);
      if (folded === BOUNDARY) {
        gap = 0;
        const narrow = code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
        index = narrow < 128 ? this.mark(index, narrow) : this.wide(index, code, wordsAt(text, index, code));
      } else if (isAlnum(folded)) {
        gap = 0;
        index = this.piece(index);
      } else {
        index++;
        if (folded === INVISIBLE) continue;
        if (++gap > GAP_MAX) this.close();
        else if (folded === DASH) this.after = AFTER_DASH;
        else if (this.after === 0) this.after = AFTER_SPACE;
      }
    }
    this.close();
  }

  private close(): void {
    if (this.digits) {
      this.runs.push(this.run);
      this.run = [];
      this.digits = false;
    } else if (this.run.length > 0) this.run = [];
    this.after = 0;
  }

  /** Notes the word that stands at `start` and returns its end; `start` when there is none. */
  private word(start: number, list: number): number {
    const found = list > 0 ? wordAt(this.text, start, list) : undefined;
    if (!found) return start;
    const end = start + found.word.length;
    (found.isKind ? this.kindWords : this.carrierWords).push({ start, end, target: found.target });
    return end;
  }

  private wide(index: number, code: number, list: number): number {
    if ((code === YEAR || code === MONTH) && this.joins(index)) {
      this.after = AFTER_DASH;
      return index + 1;
    }
    this.close();
    const end = this.word(index, list);
    return end > index ? end : index + 1;
  }

  /** Reads letters and digits from `start`; returns what is behind them. */
  private piece(start: number): number {
    const { text } = this;
    let holds = 0;
    let index = start;
    for (const { length } = text; index < length; index++) {
      const folded = fold(text.charCodeAt(index));
      if (folded > 64) holds |= HAS_LETTER;
      else if (folded > DASH) holds |= HAS_DIGIT;
      else if (folded !== INVISIBLE) break;
    }
    if (holds !== HAS_DIGIT) {
      const end = this.word(start, wordsAt(text, start, text.charCodeAt(start)));
      const size = index - start;
      if (holds === HAS_LETTER) {
        if (end > start || (size > LETTERS_MAX && text[index] !== '-')) {
          this.close();
          return Math.max(end, index);
        }
        // Only the letters right before the digits can be a part of them.
        if (!this.digits && size > 2) {
          this.close();
          const next = fold(codeAt(text, index + 1));
          if (next < 48 || next > 57) return index;
        }
      }
    }
    this.run.push({ start, end: index, holds, after: this.run.length === 0 ? 0 : this.after });
    if (holds & HAS_DIGIT) this.digits = true;
    this.after = 0;
    return index;
  }

  /** Stands between two digits. */
  private joins(index: number): boolean {
    const next = fold(codeAt(this.text, index + 1));
    return this.digits && this.after === 0 && next > 47 && next < 58;
  }

  /** An ASCII character that is no part of a number, unless it stands between two digits. */
  private mark(index: number, code: number): number {
    const { text } = this;
    if (code === 58 && text.startsWith('//', index + 1)) {
      this.close();
      const address = addressAt(text, index + 3);
      this.addresses.push(address);
      return address.start + address.host.length;
    }
    // `(03) 1234-5678`, `(00)349…`
    const bracketed =
      code === 41 && this.run.length === 1 && /[(（]/.test(text.charAt((this.run[0]?.start ?? 0) - 1));
    if (bracketed || ((code === 46 || code === 47 || code === 44 || code === 95) && this.joins(index))) {
      this.after = bracketed ? AFTER_DASH : code === 44 ? AFTER_COMMA : AFTER_DOT;
      return index + 1;
    }
    this.close();
    return index + 1;
  }
}

/** One pass over the text: pieces of possible numbers, words that say what they are, web addresses. Linear. */
export const scan = (text: string): Scan => new Scanner(text);
