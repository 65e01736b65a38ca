import { formats, recognize } from '@todoke/core/numbers';
import { UNKEPT_KINDS } from '@todoke/core/trust';
import type { RecognitionView } from '@todoke/server/contract';
import { namedSecrets, type Stretch } from './named-secret.ts';

type Found = RecognitionView['all'][number];
type Candidate = RecognitionView['candidates'][number];

/** Kinds a person can mean when they ask about a parcel. */
const ASKED_KINDS = new Set(['tracking', 'order', 'inquiry', 'return', 'sscc']);

/** Digits that begin and end like a card's: with one of them wrong it is still somebody's card. */
const LIKE_A_CARD = formats.find(({ kind, trust }) => kind === 'card' && trust === undefined)?.pattern;

/**
 * The recognition without what must not come back to the screen or into an address: such a number keeps its kind and
 * its place, and its digits are gone before any part of a page sees them. Three kinds are ours alone: `secret`, what
 * a word or its form gives away; `slip_or_id`, a slip with a wrong digit that could be an Individual Number (one in
 * eleven passes for both); and `parcel_or_id`, an Individual Number's form that some carrier's check lets pass, too.
 *
 * @example veil(recognize('4111111111111111'), '4111111111111111').all[0]?.text // ''
 */
export function veil(recognition: RecognitionView, text: string): RecognitionView {
  const { beside, themselves } = namedSecrets(text, recognition.all);
  const all = recognition.all.map((found) => veilOne(found, themselves.has(found)));
  const best = recognition.candidates[0]?.normalized;
  const hides = recognition.all.some(
    (found, i) => found !== all[i] && found.candidates.some((each) => each.normalized === best),
  );
  return {
    ...recognition,
    candidates: hides ? [] : recognition.candidates,
    all: beside.length === 0 ? all : [...all, ...beside.map(toSecret)].sort((a, b) => a.start - b.start),
  };
}

function toSecret({ start, end }: Stretch): Found {
  return { start, end, kind: 'secret', text: '', candidates: [] };
}

function veilOne(found: Found, named: boolean): Found {
  const kind = secretKindOf(found, named);
  return kind === null ? found : { ...found, kind, text: '', candidates: [] };
}

/** What it is called instead of being shown; null when it may be shown. */
function secretKindOf(found: Found, named: boolean): string | null {
  const { kind, candidates } = found;
  const [best] = candidates;
  // A reading that is merely possible is no secret: many parcel numbers pass a card's check, too.
  const secret = [kind, best?.kind ?? ''].find((each) => UNKEPT_KINDS.has(each)) ?? null;
  if (secret !== null) return secret === 'personal_id' ? personalKindOf(candidates) : secret;
  if (isSlip(best)) return isPersonal(best.normalized) ? 'slip_or_id' : null;
  if (candidates.some((each) => ASKED_KINDS.has(each.kind))) return null;
  const digits = found.text.normalize('NFKC').replaceAll(/[^\dA-Za-z]/g, '');
  return LIKE_A_CARD?.test(digits) || named ? 'secret' : null;
}

/** Which of a parcel's it could be as well. Where its word names it (マイナンバー), nobody can have meant a parcel. */
function personalKindOf(candidates: readonly Candidate[]): string {
  if (isLabelled(candidates)) return 'personal_id';
  // A wrong digit is told of only where no carrier's check holds.
  if (candidates.some(isParcel)) return 'parcel_or_id';
  return candidates.some(isSlip) ? 'slip_or_id' : 'personal_id';
}

function isLabelled([best]: readonly { readonly why: readonly { readonly code: string }[] }[]): boolean {
  return best?.why.some(({ code }) => code === 'label') ?? false;
}

function isParcel({ kind, valid }: { readonly kind: string; readonly valid: boolean }): boolean {
  return valid && kind === 'tracking';
}

function isSlip(candidate: Candidate | undefined): candidate is Candidate {
  return candidate !== undefined && !candidate.valid && candidate.kind === 'tracking';
}

/** Written with dashes an Individual Number is not claimed, for a slip is likelier; shown it is not, either. */
function isPersonal(normalized: string): boolean {
  return recognize(normalized).candidates.some(({ kind, valid }) => valid && kind === 'personal_id');
}

/**
 * A lone number as the carrier reads it that somebody names, though unnamed it would be veiled: who follows a link to a
 * carrier, or has written its name, has said what the number is.
 * @returns null when that carrier's check fails, or when a word says that it is something else
 * @example asNamed('349695111588767', 'us.fedex')?.kind // 'tracking'
 */
export function asNamed(number: string, carrier: string): RecognitionView | null {
  const [found] = recognize(number).all;
  // Beside anything else it is not alone, and the rest may be secret.
  if (found === undefined || found.start > 0 || found.end < number.length) return null;
  const way = found.candidates.find((each) => each.carrier === carrier && isParcel(each));
  if (way === undefined || isLabelled(found.candidates)) return null;
  const candidates = [{ ...way, why: way.why.map(({ code }) => ({ code })) }];
  const { start, end, text } = found;
  return {
    kind: 'tracking',
    candidates,
    all: [{ start, end, text, kind: 'tracking', candidates }],
    problems: [],
  };
}

/** Whether something was veiled: then the text itself must not come back, either. */
export function holdsSecret(recognition: RecognitionView): boolean {
  return recognition.all.some(({ text, start, end }) => text === '' && end > start);
}

/** Kinds of what was veiled, each once. */
export function veiledKinds(recognition: RecognitionView): readonly string[] {
  return [...new Set(recognition.all.flatMap(({ text, kind }) => (text === '' ? [kind] : [])))];
}

/** Kinds an address may name instead of the number it held. */
const NAMEABLE = new Set([
  ...UNKEPT_KINDS,
  'secret',
  'slip_or_id',
  'parcel_or_id',
  'phone',
  'postal_code',
  'date',
  'product_code',
  'other',
]);

/**
 * Where an address with a number that is nobody's business leads instead, so that the number stays neither in the
 * address bar nor in the history nor in a form: the box, which names the kind, with what else can be looked up.
 *
 * @example withoutSecret(veil(recognize(text), text)) // '/?not=card'
 */
export function withoutSecret(recognition: RecognitionView, kinds = veiledKinds(recognition)): string {
  const rest = recognition.all.filter(({ text, kind, candidates }) => {
    const read = kind === 'unknown' ? (candidates[0]?.kind ?? '') : kind;
    return text !== '' && ASKED_KINDS.has(read);
  });
  const query = new URLSearchParams(kinds.map((kind) => ['not', kind]));
  if (rest.length > 0) query.set('q', rest.map(({ text }) => text).join('\n'));
  return `/?${query}`;
}

/** The kinds such an address names. */
export function namedKinds(query: URLSearchParams): readonly string[] {
  return [...new Set(query.getAll('not'))].filter((kind) => NAMEABLE.has(kind));
}
