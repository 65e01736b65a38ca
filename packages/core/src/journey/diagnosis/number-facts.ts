import type { Recognition } from '../../numbers/recognition.ts';
import type { NumberFacts } from './input.ts';

/**
 * What a recognition says about the number, as the diagnosis wants it.
 * @example numberFacts(recognize('123456789012')).verdict // 'check_digit'
 */
export function numberFacts(recognition: Recognition): NumberFacts {
  const best = recognition.candidates[0];
  const wrong = recognition.problems[0];
  return {
    kind: best?.kind ?? 'unknown',
    verdict: best?.valid === true ? 'valid' : verdictOf(wrong?.code),
    position: numberParam(wrong?.params?.['position']),
    length: best?.normalized.length ?? numberParam(wrong?.params?.['actual']) ?? 0,
    expectedLength: wrong?.code === 'length' ? numberParam(wrong.params?.['expected']) : null,
    checked: best?.valid === true && best.certainty === 'check',
    carriers: recognition.candidates.flatMap((each) =>
      each.valid && each.carrier !== null ? [each.carrier] : [],
    ),
    nearKnown: null,
    isReturn: best?.kind === 'return',
  };
}

function verdictOf(code: string | undefined): NumberFacts['verdict'] {
  if (code === 'check_digit' || code === 'length') return code;
  return code === 'shape' || code === 'repeated_digits' ? 'characters' : 'unrecognised';
}

function numberParam(value: string | number | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
