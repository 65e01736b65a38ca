import { match } from './match.ts';
import type { Circumstances, Draft } from './match.ts';

const swap = (text: string, from: string, to: string): string =>
  text.replace(/./g, (char) => to[from.indexOf(char)] ?? char);
const toDigits = (text: string): string => swap(text, 'OQILSB', '001158');
const toLetters = (text: string): string => swap(text, '0158', 'OISB');

/** More sorts of look-alikes than this are no slip of eye or finger; one sort may be misread each time it comes, */
const SORTS_MAX = 3;
/** but not in more than one of so many characters. */
const SHARE = 3;
/** Fewer characters are a word or a model name. */
const LENGTH_MIN = 9;

/**
 * Look-alike letters and digits (O/0, I/1, S/5, B/8) exchanged, when the result passes a check digit. A word between
 * spaces stays a word: letters become digits only beside digits.
 * @param written the number in capitals, with its separators yet
 * @returns candidates with the reason `repaired`, or undefined when no repair is proven
 */
export const repair = (written: string, around: Circumstances, grouping: string): Draft[] | undefined => {
  const text = written.replace(/\W/g, '');
  if (text.length < LENGTH_MIN) return undefined;
  for (const to of [
    written.replace(/\w*\d\w*/g, toDigits).replace(/\W/g, ''),
    text.replace(
      /^(..)(.{9})(..)$/,
      (_, head: string, body: string, country: string) =>
        toLetters(head) + toDigits(body) + toLetters(country),
    ),
    text.replace(/^[1IL][Z2](.{15})(.)$/, (_, body: string, check: string) => `1Z${body}${toDigits(check)}`),
  ]) {
    const changed = text.split('').flatMap((char, index) => (char === to[index] ? [] : [index + 1]));
    const [position] = changed;
    const sorts = new Set(changed.map((place) => text[place - 1]));
    if (!position || sorts.size > SORTS_MAX || changed.length * SHARE > text.length) continue;
    const remarks = [...around.remarks, { code: 'repaired', params: { from: text, to, position } }];
    const proven = match(to, { ...around, remarks }, grouping).filter(
      ({ certainty, kind }) => certainty === 'check' && kind !== 'card',
    );
    if (proven[0] && /tracking|inquiry|return/.test(proven[0].kind)) return proven;
  }
  return undefined;
};
