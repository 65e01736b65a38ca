import type { Language } from '../language/choice.ts';
import { REFERENCE_JA } from '../words/reference-ja.ts';

/**
 * The reader's words for an operation, a command or a sentence of the API's document, which speaks English.
 * @returns null where it has none of its own
 */
export function translated(kind: keyof typeof REFERENCE_JA, key: string, language: Language): string | null {
  return language === 'ja' ? (REFERENCE_JA[kind][key] ?? null) : null;
}
