/** A stretch of a text, end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SHORT_CODES = String.raw`pin|cvv2?|cvc2?`;
const PASSWORDS = String.raw`password|passcode|パスワード|パスコード`;
/** What may stand between such a word and what it names: more of the same, marks, brackets of all kinds. */
const BETWEEN = String.raw`(?:${SHORT_CODES}|${PASSWORDS}|番号|ナンバー|コード|記号|number|no|code|is|[\s:=#.,、はが・()\[\]{}<>「」『』【】〈〉《》"'“”|*_→-])*`;
/** Words for what is shown to nobody. */
const WORDS = new RegExp(
  String.raw`(?:\b(?:${SHORT_CODES}|password|passcode)|暗証|セキュリティ[ー・ ]?コード|パスワード|パスコード|保険証|被保険者)${BETWEEN}`,
  'gi',
);
const A_PASSWORD = new RegExp(PASSWORDS, 'i');
const DIGITS = /^\d(?:[\d -]*\d)?/;
/**
 * A password has letters and marks, too; without any digit it cannot be told from a word of the sentence. None is longer
 * than twice 64 characters, and a message of nothing but such words is read in one go.
 */
const TOKEN = /^[!-~]{0,64}\d[!-~]{0,64}/;

/**
 * Where a text writes what nobody is to see after its word (PIN 4321, セキュリティコード(CVV): 123), from the word to
 * its last digit, and which of the found numbers are such a thing themselves. Codes of three and four digits are no
 * found numbers, so the recognition does not tell of them.
 *
 * @param found in the order of the text
 * @example namedSecrets('PIN 4321 4700-0861-5156', all) // { beside: [{ start: 0, end: 8 }], themselves: new Set() }
 */
export function namedSecrets<F extends Stretch>(
  text: string,
  found: readonly F[],
): { readonly beside: readonly Stretch[]; readonly themselves: ReadonlySet<F> } {
  const plain = narrowed(text);
  const beside: Stretch[] = [];
  const themselves = new Set<F>();
  let next = 0;
  for (const { 0: words, index } of plain.matchAll(WORDS)) {
    const from = index + words.length;
    while (found[next] !== undefined && (found[next]?.end ?? 0) <= from) next += 1;
    const one = found[next];
    if (one !== undefined && one.start <= from) {
      themselves.add(one);
      continue;
    }
    const value = valueIn(plain.slice(from, one?.start), words);
    if (value > 0) beside.push({ start: Math.max(index, found[next - 1]?.end ?? 0), end: from + value });
  }
  return { beside, themselves };
}

/** How long what is named is; 0 when nothing is. */
function valueIn(rest: string, words: string): number {
  // Right behind letters it is the rest of a longer word: passwordless2024.
  const token = A_PASSWORD.test(words) && !/[a-z]$/i.test(words) ? TOKEN.exec(rest) : null;
  return (token ?? DIGITS.exec(rest))?.[0].length ?? 0;
}

/** Full-width letters, digits and marks as narrow ones, each in its place: NFKC would move what stands behind. */
function narrowed(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}
