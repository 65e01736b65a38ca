import type { RecognitionView } from '@todoke/server/contract';

type Candidate = RecognitionView['candidates'][number];
type Found = RecognitionView['all'][number];

/** Kinds that are recognised in order not to be kept: never shown again, never put into an address. */
const SECRET_KINDS = new Set(['card', 'personal_id', 'code']);

/** True when the text holds something that must not come back to the screen or into an address. */
export function holdsSecret(recognition: RecognitionView): boolean {
  return (
    SECRET_KINDS.has(recognition.kind) ||
    recognition.all.some((found) => SECRET_KINDS.has(found.kind)) ||
    recognition.candidates.some((candidate) => SECRET_KINDS.has(candidate.kind))
  );
}

/**
 * The parcel page a paste leads to at once: exactly one number, and its best reading is a tracking number that
 * holds. Which of several carriers it is, the page finds out by asking them.
 * @returns null when the person should choose or correct first.
 * @example destination(recognition) // '/t/123456789013'
 */
export function destination(recognition: RecognitionView): string | null {
  if (recognition.kind === 'multi' || recognition.all.length > 1 || holdsSecret(recognition)) return null;
  const best = recognition.candidates[0];
  if (best === undefined || best.kind !== 'tracking' || !best.valid) return null;
  return parcelPath(best.normalized, null);
}

export function parcelPath(number: string, carrier: string | null): string {
  const path = `/t/${encodeURIComponent(number)}`;
  return carrier === null ? path : `${path}?carrier=${encodeURIComponent(carrier)}`;
}

/** One number of the text, as the page lists it. */
export interface Listed {
  readonly kind: string;
  readonly pretty: string;
  /** Where the check fails, as an index into `pretty`; null when nothing is wrong or we cannot tell. */
  readonly wrongAt: number | null;
  readonly valid: readonly Candidate[];
  readonly invalid: readonly Candidate[];
  readonly secret: boolean;
}

/** Numbers listed at most; a mail with more is a list of something else. */
const LISTED_MAX = 12;

export function listNumbers(recognition: RecognitionView): readonly Listed[] {
  if (recognition.all.length > 0) return recognition.all.slice(0, LISTED_MAX).map(listFound);
  return recognition.candidates.length === 0
    ? []
    : [listed(recognition.kind, recognition.candidates, recognition.candidates[0]?.pretty ?? '')];
}

function listFound(found: Found): Listed {
  return listed(found.kind, found.candidates, found.candidates[0]?.pretty ?? found.text);
}

function listed(kind: string, candidates: readonly Candidate[], pretty: string): Listed {
  const secret = SECRET_KINDS.has(kind) || candidates.some((c) => SECRET_KINDS.has(c.kind));
  const valid = secret ? [] : candidates.filter((c) => c.valid);
  const invalid = secret ? [] : candidates.filter((c) => !c.valid);
  const first = candidates[0];
  const wrong = first === undefined || first.valid || secret ? null : wrongPlace(first);
  return { kind, pretty: secret ? '' : pretty, wrongAt: wrong, valid, invalid, secret };
}

/**
 * A failing check digit stands at the position its reason names (1-based, over the plain number); without a named
 * position nothing is underlined, for a wrong mark would mislead more than none.
 */
function wrongPlace(candidate: Candidate): number | null {
  for (const reason of candidate.why) {
    const position = reason.params?.['position'];
    if (typeof position === 'number') return prettyIndex(candidate.pretty, position);
  }
  return null;
}

/** Index in the printed form of the n-th character that is not a separator. */
function prettyIndex(pretty: string, position: number): number | null {
  let seen = 0;
  for (let i = 0; i < pretty.length; i += 1) {
    if (/[-\s]/.test(pretty.charAt(i))) continue;
    seen += 1;
    if (seen === position) return i;
  }
  return null;
}
