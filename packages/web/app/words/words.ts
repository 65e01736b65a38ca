import type { Language } from '../language/choice.ts';
import { en } from './en.ts';
import { ja, type Words } from './ja.ts';

const CATALOGUES = { ja, en } satisfies Record<Language, Words>;

export function wordsOf(language: Language): Words {
  return CATALOGUES[language];
}
