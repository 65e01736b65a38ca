import { flatten } from './characters.ts';
import { sections } from './formats.ts';

/** What stands somewhere in a text: a word that speaks for a kind or a carrier, or the host of a web address. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Where the address of a host ends; of a word, its end. */
  readonly reach: number;
  /** Kind or carrier; of an address, the carrier that owns its host, or nothing. */
  readonly target: string;
}

/** The sorts of marks, by place in what `marksOf` gives. */
export const KIND = 0;
export const CARRIER = 1;
export const ADDRESS = 2;

interface Entry {
  readonly word: string;
  readonly target: string;
  readonly sort: number;
}

/** Words by a hash of their first two characters: one look settles most places in a text. */
const PAIRS = new Uint16Array(16_384);
/** What a word may begin with. */
const FIRST = new Uint8Array(65_536);
const LISTS: Entry[][] = [[]];
const HOSTS = new Map<string, string>();

/** Latin capitals count as small letters; nothing else in these words changes by this. */
const small = (code: number): number => (code < 128 ? code | 32 : code);
/**
 * One UTF-16 unit; 0 behind the end, where `charCodeAt` gives NaN: a single NaN makes every code in the caller a
 * floating-point number, measured two to three times slower.
 */
const codeAt = (text: string, index: number): number => (index < text.length ? text.charCodeAt(index) : 0);
const isLetter = (code: number): boolean => small(code) > 96 && small(code) < 123;
const isAlnum = (code: number): boolean => isLetter(code) || (code > 47 && code < 58);
/** Of two small characters. Signs (☎, 〒) are words of one: what follows them does not matter. */
const pairOf = (first: number, second: number): number =>
  (first > 0x2000 && first < 0x3013 ? first : first * 31 + second) & 16_383;

const add = (word: string, target: string, sort: number): void => {
  const first = word.charCodeAt(0);
  FIRST[first] = 1;
  if (isLetter(first)) FIRST[first - 32] = 1;
  const pair = pairOf(first, word.charCodeAt(1));
  PAIRS[pair] ||= LISTS.push([]) - 1;
  LISTS[PAIRS[pair] ?? 0]?.push({ word, target, sort });
};

for (const { carrier, kind, names } of sections)
  for (const name of names)
    if (name.startsWith('@')) HOSTS.set(name.slice(1), carrier ?? '');
    else add(flatten(name), carrier ?? kind, carrier ? CARRIER : KIND);
add('://', '', ADDRESS);
// Where one word begins another, the longer one counts.
for (const list of LISTS) list.sort((a, b) => b.word.length - a.word.length);

/**
 * Carrier that owns a host: the last labels decide, so a name in front of a foreign domain does not. Empty when none
 * does.
 * @param host in small letters
 * @example carrierOfHost('toi.kuronekoyamato.co.jp') // 'jp.yamato'
 * @example carrierOfHost('kuronekoyamato.co.jp.example.net') // ''
 */
export const carrierOfHost = (host: string): string =>
  HOSTS.get(host) ?? (host && carrierOfHost(host.replace(/^[^.]*\.?/, '')));

/** A host and what follows it. Further than this no browser's address goes; the limits also bound the work. */
const ADDRESS_SHAPE = /([\w.@-]{0,253})(?::\d+)?[\0!#-&*-9;=?-[\]_a-z~]{0,2048}/iy;

/** The word of a list that stands at `start`. Latin words match whole words only. */
const wordAt = (flat: string, start: number, list: readonly Entry[]): Entry | undefined => {
  for (const entry of list) {
    const { word } = entry;
    let size = 0;
    while (size < word.length && small(codeAt(flat, start + size)) === word.charCodeAt(size)) size++;
    if (size < word.length) continue;
    if (!isLetter(word.charCodeAt(size - 1)) || !isLetter(codeAt(flat, start + size))) return entry;
  }
  return undefined;
};

/** Behind a kanji or katakana this names some other number. */
const OTHERS = '番号';
const COMPOUND = /[ァ-ヶー一-龠]/;
/** This near behind a word it belongs to it. */
const COMPOUND_MAX = 4;

/** Every word and address in a flat text, by sort, each in order. Linear. */
export const marksOf = (flat: string): Mark[][] => {
  const marks: Mark[][] = [[], [], []];
  let last = -Infinity;
  for (let at = 0; at < flat.length; at++) {
    const code = flat.charCodeAt(at);
    if (FIRST[code] === 0 || (at > 0 && isAlnum(code) && isAlnum(flat.charCodeAt(at - 1)))) continue;
    const list = PAIRS[pairOf(small(code), small(codeAt(flat, at + 1)))];
    if (!list) continue;
    const found = wordAt(flat, at, LISTS[list] ?? []);
    // Any …番号 that is not a word itself is somebody else's number; 佐川急便番号 is one of the carrier's.
    if (
      !found ||
      (found.word === OTHERS && !(at - last > COMPOUND_MAX && COMPOUND.test(flat.charAt(at - 1))))
    )
      continue;
    let start = at;
    let end = start + found.word.length;
    let reach = end;
    let { target } = found;
    if (found.sort === ADDRESS) {
      start = ADDRESS_SHAPE.lastIndex = end;
      const host = ADDRESS_SHAPE.exec(flat)?.[1] ?? '';
      target = carrierOfHost(host.toLowerCase().replace(/.*@/, ''));
      end += host.length;
      reach = ADDRESS_SHAPE.lastIndex;
    }
    marks[found.sort]?.push({ start, end, reach, target });
    last = end;
    at = end - 1;
  }
  return marks;
};
