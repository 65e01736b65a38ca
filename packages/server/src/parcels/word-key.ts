/** Longest word that is told apart from others; the longest sentence a carrier prints is about as long. */
export const WORD_LENGTH_MAX = 300;

/**
 * A carrier's words as they are counted, listed and given a meaning: the first 300 characters, whole ones, without
 * the character NUL, which PostgreSQL cannot hold. Longer texts that begin alike share their meaning.
 * @example wordKey('配達完了') // '配達完了'
 */
export function wordKey(rawText: string): string {
  return rawText.slice(0, WORD_LENGTH_MAX).replaceAll('\0', '\uFFFD').toWellFormed();
}
