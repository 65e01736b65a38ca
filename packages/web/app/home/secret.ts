import { recognize } from '@todoke/core/numbers';
import type { RecognitionView } from '@todoke/server/contract';

type Found = RecognitionView['all'][number];
type Candidate = RecognitionView['candidates'][number];

/** Kinds that are recognised in order not to be kept: never shown again, never put into an address. */
const SECRET_KINDS = new Set(['card', 'personal_id', 'code']);
/** Kinds a person can mean when they ask about a parcel. */
const ASKED_KINDS = new Set(['tracking', 'order', 'inquiry', 'return', 'sscc']);

/** Digits that begin and end like a card's: with one of them wrong it is still somebody's card. */
const LIKE_A_CARD = /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|35\d{14}|6[025]\d{14}|3[47]\d{13}|3[0689]\d{12})$/;
/** Words for what is shown to nobody, and what stands between them and the number. */
const SECRET_WORDS = String.raw`(?:\b(?:pin|cvv2?|cvc2?|password|passcode)|暗証|セキュリティコード|パスワード|保険証|被保険者)(?:番号|コード|記号|no|code|[\s::=#.,、は・-])*`;
/** Before a number that is nothing else. */
const SECRET_BEFORE = new RegExp(`${SECRET_WORDS}$`, 'i');
/** In a text in which no number was found. */
const SECRET_ALONE = new RegExp(`${SECRET_WORDS}\\d[\\d -]*`, 'i');
/** How far before a number such a word is looked for, in characters. */
const WORD_DISTANCE_MAX = 24;

/**
 * The recognition without what must not come back to the screen or into an address: such a number keeps its kind and
 * its place, and its digits are gone before any part of a page sees them. Two kinds are ours alone: `secret`, what
 * a word or its form gives away, and `slip_or_id`, a slip with a wrong digit that could be an Individual Number (one in
 * eleven passes for both).
 *
 * @example veil(recognize('4111111111111111'), '4111111111111111').all[0]?.text // ''
 */
export function veil(recognition: RecognitionView, text: string): RecognitionView {
  if (recognition.all.length === 0) return veilAlone(recognition, text);
  const all = recognition.all.map((found) => veilOne(found, text));
  const best = recognition.candidates[0]?.normalized;
  const hides = recognition.all.some(
    (found, i) => found !== all[i] && found.candidates.some((each) => each.normalized === best),
  );
  return { ...recognition, candidates: hides ? [] : recognition.candidates, all };
}

function veilAlone(recognition: RecognitionView, text: string): RecognitionView {
  const named = SECRET_ALONE.exec(text);
  if (named === null) return recognition;
  const end = named.index + named[0].length;
  return { ...recognition, all: [{ start: named.index, end, kind: 'secret', text: '', candidates: [] }] };
}

function veilOne(found: Found, text: string): Found {
  const kind = secretKindOf(found, text);
  return kind === null ? found : { ...found, kind, text: '', candidates: [] };
}

/** What it is called instead of being shown; null when it may be shown. */
function secretKindOf(found: Found, text: string): string | null {
  const { kind, candidates } = found;
  const [best] = candidates;
  // A reading that is merely possible is no secret: many parcel numbers pass a card's check, too.
  const secret = [kind, best?.kind ?? ''].find((each) => SECRET_KINDS.has(each)) ?? null;
  if (secret !== null) return secret === 'personal_id' && isSlipAsWell(candidates) ? 'slip_or_id' : secret;
  if (isSlip(best)) return isPersonal(best.normalized) ? 'slip_or_id' : null;
  if (candidates.some((each) => ASKED_KINDS.has(each.kind))) return null;
  const digits = found.text.normalize('NFKC').replaceAll(/[^\dA-Za-z]/g, '');
  return LIKE_A_CARD.test(digits) || isNamedSecret(found, text) ? 'secret' : null;
}

/** Its word names it (マイナンバー) only where nobody can have meant a slip. */
function isSlipAsWell(candidates: readonly Candidate[]): boolean {
  return candidates[0]?.why.some(({ code }) => code === 'label') !== true && candidates.some(isSlip);
}

function isSlip(candidate: Candidate | undefined): candidate is Candidate {
  return candidate !== undefined && !candidate.valid && candidate.kind === 'tracking';
}

/** Written with dashes an Individual Number is not claimed, for a slip is likelier; shown it is not, either. */
function isPersonal(normalized: string): boolean {
  return recognize(normalized).candidates.some(({ kind, valid }) => valid && kind === 'personal_id');
}

function isNamedSecret({ start, end }: Found, text: string): boolean {
  const upTo = text.slice(Math.max(0, start - WORD_DISTANCE_MAX), end);
  const line = upTo.slice(upTo.lastIndexOf('\n') + 1);
  return SECRET_BEFORE.test(line.replace(/[\d\-\s]+$/, ''));
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
  ...SECRET_KINDS,
  'secret',
  'slip_or_id',
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
