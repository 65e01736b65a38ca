import type { Found, Reason } from './recognition.ts';
import { NUMBER_LENGTH_MAX } from './match.ts';
import { normalize } from './characters.ts';

/** Digits of the common domestic numbers, for "13 digits; ヤマト運輸 has 12". */
const COMMON_LENGTH = 12;

/** What is wrong with an input in which nothing valid was found. */
export const explain = (text: string, found: Found | undefined): readonly Reason[] => {
  if (text.trim() === '') return [{ code: 'empty' }];
  if (found === undefined) return [{ code: 'no_number' }];
  const normalized = normalize(found.text);
  if (normalized.length > NUMBER_LENGTH_MAX)
    return [{ code: 'too_long', params: { actual: normalized.length, max: NUMBER_LENGTH_MAX } }];
  if (/^(\d)\1+$/.test(normalized)) return [{ code: 'repeated_digits' }];
  const wrong = found.candidates.flatMap((candidate) =>
    candidate.why.filter((why) => why.code === 'check_digit'),
  );
  if (wrong.length > 0) return wrong;
  return /^\d+$/.test(normalized)
    ? [
        {
          code: 'length',
          params: { carrier: 'jp.yamato', actual: normalized.length, expected: COMMON_LENGTH },
        },
      ]
    : [{ code: 'shape' }];
};
