import { nearestLength } from './lengths.ts';
import { NUMBER_LENGTH_MAX } from './match.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './recognition.ts';

/** As a spreadsheet shows long numbers; the other digits are lost. */
const ROUNDED = /^\W*\d\.\d+e\+\d+\W*$/i;

/**
 * What is wrong with an input in which nothing valid was found: `empty`, `rounded`, `no_number`, `too_long`, `repeated_digits`,
 * `check_digit` with the digit expected, `length` with the carrier's nearest beside it, or
 * `shape`.
 */
export const explain = (text: string, reading: Reading | undefined): Reason[] => {
  if (!text.trim()) return [{ code: 'empty' }];
  if (ROUNDED.test(text)) return [{ code: 'rounded' }];
  if (!reading) return [{ code: 'no_number' }];
  const { normalized, candidates, grouping, named, start, end } = reading;
  const actual = normalized.length || end - start;
  if (actual > NUMBER_LENGTH_MAX) return [{ code: 'too_long', params: { actual, max: NUMBER_LENGTH_MAX } }];
  if (/^(\d)\1+$/.test(normalized)) return [{ code: 'repeated_digits' }];
  const wrong = candidates.flatMap(({ why }) => why.filter(({ code }) => code === 'check_digit'));
  // Letters tell whose number it is: a check digit that fails is all there is to say.
  const length = wrong[0] && /[A-Z]/.test(normalized) ? [] : nearestLength(normalized, grouping, named);
  const isNamed = named && wrong.every(({ params }) => params?.['carrier'] !== named);
  const reasons = isNamed ? [...length, ...wrong] : [...wrong, ...length];
  return reasons[0] ? reasons : [{ code: 'shape' }];
};
