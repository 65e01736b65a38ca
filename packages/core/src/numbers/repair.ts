import { match } from './match.ts';
import type { Circumstances } from './match.ts';
import type { Candidate } from './recognition.ts';

const TO_DIGIT: Readonly<Record<string, string>> = { O: '0', Q: '0', I: '1', L: '1', S: '5', B: '8' };
const TO_LETTER: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B' };

/** More look-alikes than this are no slip of eye or finger. */
const REPAIRS_MAX = 3;

const swap = (text: string, table: Readonly<Record<string, string>>): string =>
  text.replace(/[^]/g, (char) => table[char] ?? char);

/**
 * Look-alike letters and digits (O/0, I/1, S/5, B/8) exchanged, when the result passes a check digit.
 * @returns candidates with the reason `repaired`, or undefined when no repair is proven
 */
export const repair = (text: string, around: Circumstances): Candidate[] | undefined => {
  const variants = [swap(text, TO_DIGIT)];
  if (text.length === 13)
    variants.push(
      swap(text.slice(0, 2), TO_LETTER) + swap(text.slice(2, 11), TO_DIGIT) + swap(text.slice(11), TO_LETTER),
    );
  if (text.length === 18) variants.push(`1Z${text.slice(2, 17)}${swap(text.slice(17), TO_DIGIT)}`);
  for (const variant of variants) {
    const changed: number[] = [];
    for (let index = 0; index < text.length; index++) if (text[index] !== variant[index]) changed.push(index);
    const [first] = changed;
    if (first === undefined || changed.length > REPAIRS_MAX) continue;
    const why = { code: 'repaired', params: { from: text, to: variant, position: first + 1 } };
    const proven = match(variant, around).filter(
      (one) => one.valid && one.certainty === 'check' && one.kind !== 'card',
    );
    if (proven[0]?.kind === 'tracking' || proven[0]?.kind === 'inquiry' || proven[0]?.kind === 'return')
      return proven.map((one) => ({ ...one, confidence: one.confidence * 0.9, why: [...one.why, why] }));
  }
  return undefined;
};
