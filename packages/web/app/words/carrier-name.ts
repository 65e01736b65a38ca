import type { Language } from '../language/choice.ts';
import type { Words } from './ja.ts';

/** Ids of postal services recognition knows by the country at the end of their numbers alone. */
const POST_OF_COUNTRY = /^([a-z]{2})\.post$/;

/**
 * What people call a carrier. The 190 postal services of the world are called after their countries.
 *
 * @example
 * carrierName('jp.yamato', words, 'ja'); // 'ヤマト運輸'
 * carrierName('sg.post', words, 'ja'); // 'シンガポールの郵便'
 */
export function carrierName(id: string, words: Words, language: Language): string {
  const name = words.carriers[id];
  if (name !== undefined) return name;
  const country = POST_OF_COUNTRY.exec(id)?.[1]?.toUpperCase();
  if (country === undefined) return id;
  return words.postOf(new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country);
}
