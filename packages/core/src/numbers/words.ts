import { codeAt } from './characters.ts';
import { sections } from './formats.ts';

/** A word near a number, and the kind or the carrier it speaks for. */
interface WordEntry {
  readonly word: string;
  readonly target: string;
  readonly isKind: boolean;
}

/** Words by a hash of their first two characters: one look settles most places in a text. */
const PAIRS = new Uint16Array(16_384);
const LISTS: WordEntry[][] = [[]];
/** Words of one character have no pair; they share the place 0. */
const SINGLE = '〒☎℡';

/** Latin capitals count as small letters; nothing else in these words changes by this. */
const small = (code: number): number => (code < 128 ? code | 32 : code);
const isLetter = (code: number): boolean => small(code) > 96 && small(code) < 123;
const pairOf = (first: number, second: number): number => (small(first) * 31 + small(second)) & 16_383;

for (const { carrier, kind, names } of sections)
  for (const word of names) {
    if (word.startsWith('@')) continue;
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
    PAIRS[pair] ||= LISTS.push([]) - 1;
    LISTS[PAIRS[pair] ?? 0]?.push({ word, target: carrier ?? kind, isKind: !carrier });
  }
// Where one word begins another, the longer one counts.
for (const list of LISTS) list.sort((a, b) => b.word.length - a.word.length);

/** The list of words that may begin at `start`, where `first` stands; 0, as for most places in a text, when none does. */
export const wordsAt = (text: string, start: number, first: number): number => {
  const second = codeAt(text, start + 1);
  const single = first < 0x3013 && first > 127 && SINGLE.includes(String.fromCharCode(first));
  // The hash is masked to the table's size.
  return PAIRS[single ? 0 : pairOf(first, second)] as number;
};

/** The word of a list that stands at `start`. Latin words match whole words only. */
export const wordAt = (text: string, start: number, list: number): WordEntry | undefined => {
  for (const entry of LISTS[list] ?? []) {
    const { word } = entry;
    let size = 0;
    while (size < word.length && small(codeAt(text, start + size)) === word.charCodeAt(size)) size++;
    if (size < word.length) continue;
    if (!isLetter(word.charCodeAt(size - 1)) || !isLetter(codeAt(text, start + size))) return entry;
  }
  return undefined;
};
