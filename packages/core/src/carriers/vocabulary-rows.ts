import { VOCABULARIES, type VocabularyName } from '../journey/vocabularies.ts';
import type { StatusRow } from './status-table.ts';

/**
 * The rows of a vocabulary that was collected whole (see `journey/vocabularies.ts`), as a carrier's status table.
 * Words without a status of their own, which only refine another, are left out.
 */
export function rowsOfVocabulary(name: VocabularyName, source: string): readonly StatusRow[] {
  const rows: StatusRow[] = [];
  for (const [word, meaning] of VOCABULARIES[name]) {
    if (meaning.status === null) continue;
    const attributes = {
      ...(meaning.reason === null ? {} : { reason: meaning.reason }),
      ...meaning.attributes,
    };
    rows.push({
      word,
      status: meaning.status,
      ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
      confidence: 'A',
      source,
    });
  }
  return rows;
}
