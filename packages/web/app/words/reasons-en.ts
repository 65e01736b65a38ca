import type { problemsJa, reasonsJa } from './reasons-ja.ts';
import { opt, type Said, type Sentence } from './speech.ts';

/** What recognition says of numbers, in English. */

const wrongDigit = (p: Said) =>
  `The check digit${opt(p.text('actual'), (d) => ` “${d}”`)}${opt(p.number('position'), (n) => ` (character ${n})`)} does not match the rest${opt(p.text('expected'), (d) => `, which asks for “${d}”`)}. One digit may be mistyped, or two neighbours swapped. Please compare it with your slip, digit by digit.`;

/** Shorter than the carrier's numbers by more than a slip of the finger leaves out. */
const PART_MISSING_MIN = 4;

function wrongLength(p: Said): string {
  const actual = p.number('actual');
  const expected = p.number('expected');
  if (actual === null || expected === null)
    return 'Its length is not right. Please compare it with your slip.';
  if (expected - actual >= PART_MISSING_MIN)
    return `It has only ${actual} digits. Is it a part of a number? With ${p.carrier()} it would have ${expected}. Please enter the whole number of your slip.`;
  const odd = actual > expected ? `${actual - expected} too many` : `${expected - actual} too few`;
  return `It has ${actual} digits. Numbers of ${p.carrier()} have ${expected}: ${odd}. Please compare it with your slip.`;
}

export const reasonsEn: Record<keyof typeof reasonsJa, Sentence> = {
  check_digit: wrongDigit,
  check_digit_ok: () => 'The check digit matches.',
  shape: () => 'Told by its length and pattern; such numbers have no check digit.',
  grouping: () => 'It is grouped the way this carrier prints it.',
  own_carrier: () => 'This carrier often brings your parcels.',
  url: (p) => `It stood in an address${opt(p.text('host'), (h) => ` of ${h}`)}.`,
  sender: (p) => `It stood in a message${opt(p.text('host'), (h) => ` from ${h}`)}.`,
  word: (p) => `${opt(p.text('word'), (w) => `“${w}”`) || 'The name of a carrier'} stood near it.`,
  label: (p) => `It was labelled${opt(p.text('word'), (w) => ` “${w}”`)}.`,
  known_number: () => 'It is registered as yours.',
  repaired: (p) =>
    `We corrected a look-alike character${opt(p.number('position'), (n) => ` (character ${n})`)}.`,
  scanner_prefix: () => 'We left out the mark a barcode scanner had added.',
  scanner_guards: () => 'We left out the characters at both ends of the barcode.',
};

export const problemsEn: Record<keyof typeof problemsJa, Sentence> = {
  empty: () => 'Please enter a number.',
  no_number: () => 'There is no number in this text.',
  rounded: () =>
    'A spreadsheet has rounded it. Please show the cell as text, for example, and copy all of its digits.',
  too_long: (p) =>
    `${p.number('actual') ?? 'So many'} digits are more than any number has. Please check whether something else follows it.`,
  repeated_digits: () => 'It is the same digit over and over. Please check the number on your slip.',
  check_digit: wrongDigit,
  length: wrongLength,
  shape: () => 'It has none of the forms we know. Please compare it with your slip.',
  input_length: () => 'The text is long, so we read only its beginning.',
};
