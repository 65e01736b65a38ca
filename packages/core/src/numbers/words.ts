import { PLAIN_RANGES, flatten } from './characters.ts';
import { OWNERS, WORDS, carrierOfHost } from './formats.ts';

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
export type Sort = typeof KIND | typeof CARRIER | typeof ADDRESS;

/** Marks by sort, each in the order of the text. */
export type Marks = readonly [kinds: Mark[], carriers: Mark[], addresses: Mark[]];

interface Entry {
  readonly word: string;
  readonly target: string;
  readonly sort: Sort;
  /** Written `…番号` in the lists: only behind a kanji or katakana, of which it makes a name. */
  readonly compound: boolean;
  /** Written `郵便…`: not where it only begins another word (`郵便受け`). */
  readonly whole: boolean;
}

/** What a character may be: one that begins a word, a Latin letter or a digit, or foreign. */
const START = 1;
const ALNUM = 2;
const FOREIGN = 4;
/** By code: one look settles most places. */
const ROLES = new Uint8Array(65_536).fill(FOREIGN);
for (let at = 0; at < PLAIN_RANGES.length; at += 2)
  ROLES.fill(0, PLAIN_RANGES.charCodeAt(at), PLAIN_RANGES.charCodeAt(at + 1) + 1);
for (let code = 0; code < 123; code++) if (/[0-9a-z]/i.test(String.fromCharCode(code))) ROLES[code] = ALNUM;
ROLES['%'.charCodeAt(0)] = FOREIGN;
/** Words by a hash of their first two characters: another settles most of the rest. */
const PAIRS = new Uint16Array(16_384);
const LISTS: Entry[][] = [[]];

/** Latin capitals count as small letters; nothing else in these words changes by this. */
const small = (code: number): number => (code < 128 ? code | 32 : code);
/**
 * One UTF-16 unit; 0 behind the end, where `charCodeAt` gives NaN: a single NaN makes every code in the caller a
 * floating-point number, measured two to three times slower.
 */
const codeAt = (text: string, index: number): number => (index < text.length ? text.charCodeAt(index) : 0);
const isLetter = (code: number): boolean => small(code) > 96 && small(code) < 123;
/** Of two small characters. Signs (☎, 〒) are words of one: what follows them does not matter. */
const pairOf = (first: number, second: number): number =>
  (first > 0x2000 && first < 0x3013 ? first : first * 31 + second) & 16_383;

const add = (name: string, target: string, sort: Sort): void => {
  const word = name.replace('…', '');
  const compound = name.startsWith('…');
  const whole = name.endsWith('…');
  const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
  for (const start of [word, word.toUpperCase()]) {
    const code = start.charCodeAt(0);
    ROLES[code] = (ROLES[code] ?? 0) | START;
  }
  PAIRS[pair] ||= LISTS.push([]) - 1;
  LISTS[PAIRS[pair] ?? 0]?.push({ word, target, sort, compound, whole });
};

for (const name of WORDS) {
  const { carrier = '', kind = '' } = OWNERS.get(name) ?? {};
  add(flatten(name), carrier || kind, carrier ? CARRIER : KIND);
}
add('://', '', ADDRESS);
// Where one word begins another, the longer one counts.
for (const list of LISTS) list.sort((a, b) => b.word.length - a.word.length);

/** A host and what follows it. Further than this no browser's address goes; the limits also bound the work. */
const ADDRESS_SHAPE =
  /([\w!$%&'*+,.:;=~@-]{0,253}@)?([\w.-]{0,253})(?::\d+)?[\0!#-&*-9;=?-[\]_a-z~]{0,2048}/iy;

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

/** What names of numbers end with. */
const NUMBER = '番号';
const COMPOUND = /[ァ-ヶー一-龠]/;
/** This near behind a word it belongs to it. */
const COMPOUND_MAX = 4;

/** The address whose host begins at `start`. */
const addressAt = (flat: string, start: number): Mark => {
  ADDRESS_SHAPE.lastIndex = start;
  // Whoever is let in stands before the host, and may be called like another (`carrier.example:80@host.example`).
  const [, user = '', host = ''] = ADDRESS_SHAPE.exec(flat) ?? [];
  const target = carrierOfHost(host.toLowerCase());
  return { start, end: start + user.length + host.length, reach: ADDRESS_SHAPE.lastIndex, target };
};

/**
 * Every word and address in a text, by sort, each in order. Linear.
 * @returns nothing when the text is not flat, unless it is said to be
 */
const scan = (flat: string, isFlat: boolean): Marks | undefined => {
  const marks: Marks = [[], [], []];
  let last = -Infinity;
  let before = 0;
  for (let at = 0; at < flat.length; at++) {
    const code = flat.charCodeAt(at);
    const role = ROLES[code] as number; // The table is as long as there are codes.
    const isInside = role & before & ALNUM;
    before = role;
    if (!role) continue;
    if (role & FOREIGN && !isFlat) return undefined;
    if (!(role & START) || isInside) continue;
    const list = PAIRS[pairOf(small(code), small(codeAt(flat, at + 1)))];
    if (!list) continue;
    const found = wordAt(flat, at, LISTS[list] ?? []);
    // 佐川急便番号 is one of the carrier's.
    if (!found || (found.compound && !(at - last > COMPOUND_MAX && COMPOUND.test(flat.charAt(at - 1)))))
      continue;
    const { word, target, sort, whole } = found;
    if (whole && COMPOUND.test(flat.charAt(at + word.length))) continue;
    last = at + word.length;
    // 伝票 is quoted as it is written, 伝票番号.
    if (sort === KIND && flat.startsWith(NUMBER, last)) last += NUMBER.length;
    const mark = sort === ADDRESS ? addressAt(flat, last) : { start: at, end: last, reach: last, target };
    marks[sort].push(mark);
    last = mark.end;
    at = last - 1;
    before = ROLES[codeAt(flat, at)] ?? 0;
  }
  return marks;
};

/** A text in plain characters, and what stands in it. Most are plain: that is seen on the way. */
export const marksOf = (text: string): { readonly flat: string; readonly marks: Marks } => {
  const marks = scan(text, false);
  if (marks) return { flat: text, marks };
  const flat = flatten(text);
  return { flat, marks: scan(flat, true) ?? [[], [], []] };
};
