import { CARRIER_IDS } from '../../carriers/carrier.ts';
import type { Candidate, NumberKind, Reason, Recognition } from '../../numbers/recognition.ts';
import type { NumberFacts } from './input.ts';
import { nearNumber } from './near-number.ts';

/** What the caller knows of the person's own numbers, in normal form. */
export interface OwnNumbers {
  /** Numbers of their parcels. */
  readonly known?: readonly string[];
  /** Numbers of their returns. */
  readonly returns?: readonly string[];
}

/** Carriers whose check digit is a remainder of seven: 7, 8 and 9 cannot stand there. */
const REMAINDER_OF_SEVEN = new Set(['jp.yamato', 'jp.sagawa', 'jp.japanpost']);
const ASKABLE: ReadonlySet<string> = new Set(CARRIER_IDS);
const PASSED_BY_CHANCE: ReadonlySet<NumberKind> = new Set([
  'tracking',
  'personal_id',
  'product_code',
  'card',
]);
const CHARACTER_PROBLEMS = new Set(['shape', 'repeated_digits']);
const LENGTH_PROBLEMS = new Set(['length', 'too_long']);

/**
 * What a recognition says about the number, as the diagnosis wants it.
 *
 * One in eleven mistyped Japanese waybills passes another issuer's check by chance (a Canadian carrier's, a personal
 * id's). Where that issuer is none we can ask, the failed Japanese check is the better reading.
 * @example numberFacts(recognize('1234-5678-9017')).verdict // 'check_digit'
 */
export function numberFacts(recognition: Recognition, own: OwnNumbers = {}): NumberFacts {
  const best = recognition.candidates[0];
  const failed = recognition.candidates.find(
    ({ valid, carrier, why }) =>
      !valid && REMAINDER_OF_SEVEN.has(carrier ?? '') && why.some(({ code }) => code === 'check_digit'),
  );
  const byChance =
    best?.valid === true && PASSED_BY_CHANCE.has(best.kind) && !ASKABLE.has(best.carrier ?? '');
  const valid = best?.valid === true && !(byChance && failed !== undefined);
  const wrong = valid
    ? undefined
    : (failed?.why.find(({ code }) => code === 'check_digit') ?? recognition.problems[0]);
  const typed = best?.normalized ?? '';
  return {
    kind: valid || best?.valid === true ? best.kind : recognition.kind,
    verdict: valid ? 'valid' : verdictOf(wrong),
    position: certainPosition(typed, failed, wrong),
    checkPosition: wrong?.code === 'check_digit' ? numberParam(wrong, 'position') : null,
    length: typed === '' ? (numberParam(wrong, 'actual') ?? 0) : typed.length,
    expectedLength: wrong?.code === 'length' ? numberParam(wrong, 'expected') : null,
    checked: valid && best.certainty === 'check',
    carriers: recognition.candidates.flatMap((each) =>
      each.valid && each.kind === 'tracking' && each.carrier !== null ? [each.carrier] : [],
    ),
    failsFor: failed?.carrier ?? null,
    nearKnown: typed === '' ? null : nearNumber(typed, own.known ?? []),
    isReturn: own.returns?.includes(typed) === true,
  };
}

function verdictOf(wrong: Reason | undefined): NumberFacts['verdict'] {
  if (wrong === undefined) return 'unrecognised';
  if (wrong.code === 'check_digit') return 'check_digit';
  if (LENGTH_PROBLEMS.has(wrong.code)) return 'length';
  return CHARACTER_PROBLEMS.has(wrong.code) ? 'characters' : 'unrecognised';
}

/** A failed check says that some digit is wrong, not which; only an impossible check digit points at itself. */
function certainPosition(
  typed: string,
  failed: Candidate | undefined,
  wrong: Reason | undefined,
): number | null {
  if (failed === undefined || wrong?.code !== 'check_digit') return null;
  const position = numberParam(wrong, 'position');
  return position !== null && (typed[position - 1] ?? '') > '6' ? position : null;
}

function numberParam(reason: Reason | undefined, name: string): number | null {
  const value = reason?.params?.[name];
  return typeof value === 'number' ? value : null;
}
