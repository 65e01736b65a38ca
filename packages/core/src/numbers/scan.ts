import { BOUNDARY, DASH, INVISIBLE, SPACE, fold, isAlnum } from './characters.ts';
import { carrierOfHost } from './hosts.ts';
import { KIND_WORD_TARGETS, mayBegin, wordAt } from './words.ts';

export const HAS_DIGIT = 1;
export const HAS_LETTER = 2;

/** What stands before a piece. DOT is a `.`, `/`, `_` or `,` between two digits. */
export const AFTER_SPACE = 1;
export const AFTER_DASH = 2;
export const AFTER_DOT = 3;

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
/** Up to this many separators may stand together inside a number (`1234 - 5678`); more are layout. */
const GAP_MAX = 3;
/** Longest host name there can be. */
const HOST_LENGTH_MAX = 253;

const URL_END = /[\s<>"'`{}|\\^\u0080-\uffff]|$/g;
const HOST = /^[^/?#:]*/;
const ESCAPED_SEPARATOR = /^%(?:20|2D)/i;

const addressAt = (text: string, start: number): Address => {
  URL_END.lastIndex = start;
  const end = URL_END.exec(text)?.index ?? text.length;
  const host = HOST.exec(text.slice(start, Math.min(end, start + HOST_LENGTH_MAX)))?.[0] ?? '';
  return { start, end, host, carrier: carrierOfHost(host.slice(host.lastIndexOf('@') + 1)) };
};

/** One pass over the text: pieces of possible numbers, words that say what they are, web addresses. Linear. */
export const scan = (text: string): Scan => {
  const runs: Piece[][] = [];
  const kindWords: Word[] = [];
  const carrierWords: Word[] = [];
  const addresses: Address[] = [];
  const length = text.length;
  let run: Piece[] = [];
  let digits = false;
  let after = 0;
  let gap = 0;
  let index = 0;

  const close = (): void => {
    if (digits) {
      runs.push(run);
      run = [];
      digits = false;
    } else if (run.length > 0) run.length = 0;
    after = gap = 0;
  };

  /** Notes the word that stands at `start` and returns its end; `start` when there is none. */
  const note = (start: number, code: number): number => {
    const found = wordAt(text, start, code);
    if (found === 0) return start;
    const target = found & 63;
    const end = (found - target) / 64;
    (target < KIND_WORD_TARGETS ? kindWords : carrierWords).push({ start, end, target });
    return end;
  };

  const readPiece = (): void => {
    const start = index;
    let holds = 0;
    for (; index < length; index++) {
      const folded = fold(text.charCodeAt(index));
      if (isAlnum(folded)) holds |= folded < 65 ? HAS_DIGIT : HAS_LETTER;
      else if (folded !== INVISIBLE) break;
    }
    if (holds !== HAS_DIGIT) {
      const first = text.charCodeAt(start) | 32;
      const end = mayBegin(first) ? note(start, first) : start;
      if (holds === HAS_LETTER) {
        const size = index - start;
        if (end > start || (size > LETTERS_MAX && text[index] !== '-')) {
          close();
          if (end > index) index = end;
          return;
        }
        // Only the letters right before the digits can be a part of them.
        if (!digits && size > 3) close();
      }
    }
    run.push({ start, end: index, holds, after: run.length === 0 ? 0 : after });
    if (holds & HAS_DIGIT) digits = true;
    after = gap = 0;
  };

  const readBoundary = (code: number): void => {
    if (code === 58 && text.startsWith('//', index + 1)) {
      close();
      const address = addressAt(text, index + 3);
      addresses.push(address);
      index = address.start + address.host.length;
      return;
    }
    index++;
    if (digits && (code === 46 || code === 47 || code === 44 || code === 95) && after === 0) {
      const next = fold(text.charCodeAt(index));
      if (next > 47 && next < 58) {
        after = AFTER_DOT;
        return;
      }
    }
    if (code === 37 && ESCAPED_SEPARATOR.test(text.slice(index - 1, index + 2))) {
      after = AFTER_DASH;
      index += 2;
      return;
    }
    close();
  };

  while (index < length) {
    const code = text.charCodeAt(index);
    const folded = fold(code);
    if (isAlnum(folded)) readPiece();
    else if (folded === BOUNDARY) {
      if (code < 128) readBoundary(code);
      else {
        if (run.length > 0) close();
        const end = mayBegin(code) ? note(index, code) : index;
        index = end > index ? end : index + 1;
      }
    } else {
      if (folded === SPACE || folded === DASH) {
        if (++gap > GAP_MAX) close();
        else if (folded === DASH) after = AFTER_DASH;
        else if (after === 0) after = AFTER_SPACE;
      }
      index++;
    }
  }
  close();
  return { runs, kindWords, carrierWords, addresses };
};
