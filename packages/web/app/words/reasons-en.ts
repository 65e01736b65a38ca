import type { reasonsJa } from './reasons-ja.ts';
import type { Params } from './speech.ts';

/** What recognition says of a number, in English. */
export const reasonsEn: Record<keyof typeof reasonsJa, (p: Params) => string> = {
  check_digit: (p) =>
    `The last digit of such a number shows typing errors. ${p['position'] === undefined ? 'Please compare it with your slip.' : `Please compare character ${p['position']} with your slip.`}`,
};
