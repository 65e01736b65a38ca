import type { StatusCode } from '../carriers/carrier.ts';
import { isStatusCode } from './status.ts';
import { VOCABULARY_LINES } from './vocabularies.table.ts';

export type VocabularyName = keyof typeof VOCABULARY_LINES;

/** What a source's code or word means in the model. */
export interface Meaning {
  /** Null where the word only refines the status beside it (Amazon's sub codes). */
  readonly status: StatusCode | null;
  readonly reason: string | null;
  /** `key=value` pairs the status alone would lose. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every vocabulary as word → meaning. */
export const VOCABULARIES: Readonly<Record<VocabularyName, ReadonlyMap<string, Meaning>>> = readAll();

/** A meaning's reason and attributes as one record, as events carry them; undefined when there is nothing. */
export function attributesOfMeaning(meaning: Meaning): Readonly<Record<string, string>> | undefined {
  if (meaning.reason !== null) return { reason: meaning.reason, ...meaning.attributes };
  return Object.keys(meaning.attributes).length > 0 ? meaning.attributes : undefined;
}

function readAll(): Readonly<Record<VocabularyName, ReadonlyMap<string, Meaning>>> {
  const entries = Object.entries(VOCABULARY_LINES).map(([name, lines]) => [name, readVocabulary(lines)]);
  // The keys are those of VOCABULARY_LINES.
  return Object.fromEntries(entries) as Record<VocabularyName, ReadonlyMap<string, Meaning>>;
}

function readVocabulary(lines: string): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const line of lines.trim().split('\n')) {
    const [word = '', status = '', reason = '', attribute = ''] = line.split('\t');
    meanings.set(word, {
      status: isStatusCode(status) ? status : null,
      reason: reason === '' ? null : reason,
      attributes: readAttributes(attribute),
    });
  }
  return meanings;
}

/** `step=loading,mode=rail`; a bare word is a `detail`. */
function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const pair of text.split(',')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    if (equals < 0) attributes['detail'] = pair;
    else attributes[pair.slice(0, equals)] = pair.slice(equals + 1);
  }
  return attributes;
}
