import { match } from './match.ts';
import type { Circumstances } from './match.ts';
import type { Candidate } from './recognition.ts';

const TO_DIGIT: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', S: '5', B: '8' };
const TO_LETTER: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B' };

const REPAIRED: readonly string[] = ['tracking', 'inquiry', 'return'];

/** More look-alikes than this are no slip of eye or finger. */
const REPAIRS_MAX = 3;

const swap = (text: string, table: Readonly<Record<string, string>>): string =>
  text.replace(/[OQILSB0158]/g, (char) => table[char] ?? char);

/** Fewer characters are a word or a model name. */
const LENGTH_MIN = 9;

/**
 * Look-alike letters and digits (O/0, I/1, S/5, B/8) exchanged, when the result passes a check digit.
 * @returns candidates with the reason `repaired`, or undefined when no repair is proven
 */
export const repair = (text: string, around: Circumstances, grouping: string): Candidate[] | undefined => {
  if (text.length < LENGTH_MIN || /^\d+$/.test(text)) return undefined;
  const variants = [swap(text, TO_DIGIT)];
  if (text.length === 13)
    variants.push(
      swap(text.slice(0, 2), TO_LETTER) + swap(text.slice(2, 11), TO_DIGIT) + swap(text.slice(11), TO_LETTER),
    );
  if (text.length === 18) variants.push(`1Z${text.slice(2, 17)}${swap(text.slice(17), TO_DIGIT)}`);
  for (const variant of variants) {
    let changed = 0;
    let position = 0;
    for (let index = text.length; index-- > 0;)
      if (text[index] !== variant[index]) [changed, position] = [changed + 1, index + 1];
    if (changed === 0 || changed > REPAIRS_MAX) continue;
    const why = { code: 'repaired', params: { from: text, to: variant, position } };
    const proven = match(variant, around, grouping).filter(
      (one) => one.certainty === 'check' && one.kind !== 'card',
    );
    if (REPAIRED.includes(proven[0]?.kind ?? ''))
      return proven.map((one) => ({ ...one, why: [...one.why, why] }));
  }
  return undefined;
};
