import type { Params } from './speech.ts';

/** What recognition says of a number, in Japanese. */
export const reasonsJa = {
  check_digit: (p) =>
    `最後の数字で打ち間違いがわかる番号です。${p['position'] === undefined ? '' : `${p['position']}文字目を、`}伝票と見比べてください。`,
} satisfies Record<string, (p: Params) => string>;
