import { UNKEPT_KINDS } from '@todoke/core/trust';
import { CARRIER_IDS } from '@todoke/core/carriers';
import { recognize } from '@todoke/core/numbers';
import type { RecognitionView } from '@todoke/server/contract';
import { holdsSecret } from './secret.ts';

export type Candidate = RecognitionView['candidates'][number];

/** Kinds a person can mean when they ask about a parcel; the rest of a message (phones, dates) is passed over. */
const ASKED_KINDS = new Set(['tracking', 'order', 'inquiry', 'return', 'sscc']);
/** Recognition is this sure only when a word, an address or the number itself names the carrier. */
const NAMED_CONFIDENCE = 0.96;

/**
 * The parcel page a paste leads to at once: one number, and its best reading is a tracking number that holds. Which
 * of several carriers it is, the page finds out by asking them, unless the text names one.
 * @returns null when the person should choose or correct first: several numbers, something that is not to be kept,
 * or a number that holds for one carrier but looks like a slip of the pen for a likelier one.
 * @example destination(recognition) // '/t/123456789013'
 */
export function destination(recognition: RecognitionView): string | null {
  if (recognition.kind !== 'tracking' || holdsSecret(recognition)) return null;
  const { candidates } = recognition;
  const [best] = candidates;
  if (best === undefined || best.kind !== 'tracking' || !best.valid) return null;
  const named = best.confidence >= NAMED_CONFIDENCE;
  if (!named && (slipOf(candidates) ?? doubtOf(candidates)) !== null) return null;
  return named
    ? parcelPath(best.normalized, hasRivals(candidates) ? best.carrier : null)
    : parcelPath(numberOf(best), null);
}

/** Whether the number alone would not be read as the text names it: its page must be told whose it is. */
function hasRivals(candidates: readonly Candidate[]): boolean {
  return (
    holding(candidates).length > 1 || candidates.some(({ kind, valid }) => valid && UNKEPT_KINDS.has(kind))
  );
}

/** As the text groups it where the groups alone say who is asked first: without them it would be another carrier. */
function numberOf(best: Candidate): string {
  const [plain] = recognize(best.normalized).candidates;
  return plain?.carrier === best.carrier ? best.normalized : best.pretty;
}

export function parcelPath(number: string, carrier: string | null): string {
  const path = `/t/${encodeURIComponent(number)}`;
  return carrier === null ? path : `${path}?carrier=${encodeURIComponent(carrier)}`;
}

/**
 * The three carriers most truck parcels in Japan travel with (4.7 of 4.9 thousand million; MLIT, fiscal 2024): a
 * number that fails only their check is more likely a slip of the pen than a number of a rarer carrier.
 */
const COMMON_CARRIERS = new Set(['jp.yamato', 'jp.sagawa', 'jp.japanpost']);

/** Kinds whose check digit is worth comparing with the slip. */
const COMPARED_KINDS = new Set(['tracking', 'return', 'inquiry']);
/** Carriers whose parcels come here; others are only recognised. */
const AT_HOME: ReadonlySet<string> = new Set(CARRIER_IDS);

function wrongReading(candidates: readonly Candidate[]): Candidate | null {
  return candidates.find((c) => !c.valid && COMPARED_KINDS.has(c.kind)) ?? null;
}

function holding(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((c) => c.valid && c.kind === 'tracking');
}

/**
 * The reading that would hold but for its check digit, when that is the likeliest story; else null. Written as its
 * carrier prints it, it stands first; written otherwise, whoever's check holds is believed, if their parcels come here.
 */
function slipOf(candidates: readonly Candidate[]): Candidate | null {
  const slip = wrongReading(candidates);
  const holders = holding(candidates);
  if (slip === null || holders.length === 0 || slip === candidates[0]) return slip;
  if (!COMMON_CARRIERS.has(slip.carrier ?? '') || holders.some((c) => AT_HOME.has(c.carrier ?? '')))
    return null;
  return slip;
}

/** The reading that fails beside one that holds and is believed: worth a word, no alarm. */
function doubtOf(candidates: readonly Candidate[]): Candidate | null {
  const wrong = wrongReading(candidates);
  return wrong !== null && COMMON_CARRIERS.has(wrong.carrier ?? '') && slipOf(candidates) === null
    ? wrong
    : null;
}

/** One number of the text, as the page lists it. */
export interface Listed {
  /** Its place among all that was found, from 0. */
  readonly index: number;
  readonly kind: string;
  /** As its carrier prints it; as it was written where nobody prints it in a form of their own; empty when it is not shown. */
  readonly pretty: string;
  /** Only one carrier can be meant: a word, an address or the number itself says so. */
  readonly named: boolean;
  /** Others' numbers, or cards, pass the same check, so that its page must be told which is meant. */
  readonly rivals: boolean;
  /** The reading with a wrong digit, when that is the likeliest story. */
  readonly slip: Candidate | null;
  /** A reading with a wrong digit beside one that holds. */
  readonly doubt: Candidate | null;
  /** Index into `pretty` of the doubtful character; null when we cannot tell. */
  readonly wrongAt: number | null;
  /** Readings that hold and can be looked up. */
  readonly ways: readonly Candidate[];
  /** Readings whose check fails, of carriers that can be asked all the same: the person may know better. */
  readonly asIs: readonly Candidate[];
  /** The best reading; null when none fits. */
  readonly best: Candidate | null;
}

/** Short words beside a number are found, too; they are none. */
const DIGIT = /\p{Nd}/u;

/** Numbers listed at most: more is a file, and a page of them helps nobody. How many are left out is said. */
const LISTED_MAX = 50;

/**
 * The numbers of a (veiled) recognition, what can be looked up first. What cannot be looked up is named, once a kind,
 * and not repeated.
 */
export function listNumbers(recognition: RecognitionView): readonly Listed[] {
  return listAll(recognition).slice(0, LISTED_MAX);
}

/** How many numbers the list leaves out. */
export function countUnlisted(recognition: RecognitionView): number {
  return Math.max(0, listAll(recognition).length - LISTED_MAX);
}

function listAll(recognition: RecognitionView): readonly Listed[] {
  const misfit = isMisfit(recognition);
  const all = recognition.all.map((found, index) => ({ ...found, index }));
  const shown = all.filter(
    ({ kind, candidates, text }) =>
      text === '' ||
      ASKED_KINDS.has(kind) ||
      (kind === 'unknown' && ((misfit && DIGIT.test(text)) || slipOf(candidates) !== null)),
  );
  return distinct(shown.length > 0 ? shown : all)
    .map((found) => listed(found, misfit))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** Each number once, where it is surest: a slip's barcode and the address beside it hold the same. */
function distinct<T extends RecognitionView['all'][number]>(found: readonly T[]): T[] {
  const surest = new Map<string, T>();
  for (const one of found) {
    const key = isShown(one) ? (one.candidates[0]?.normalized ?? one.text) : one.kind;
    const known = surest.get(key);
    if (known === undefined || confidenceOf(one) > confidenceOf(known)) surest.set(key, one);
  }
  return [...surest.values()];
}

/** Whether its digits are of use to the person; a phone number, a day or a secret is only named. */
function isShown({ text, kind, candidates }: RecognitionView['all'][number]): boolean {
  if (text === '') return false;
  return kind === 'unknown' || ASKED_KINDS.has(kind) || waysOf(kind, candidates).length > 0;
}

function confidenceOf({ candidates }: RecognitionView['all'][number]): number {
  return candidates[0]?.confidence ?? 0;
}

/** A digit lost or doubled is the likeliest story: then no single digit is called wrong. */
export function isMisfit({ kind, problems }: RecognitionView): boolean {
  return kind === 'unknown' && problems[0]?.code === 'length';
}

/** What can be looked up stands first; else the order of the text is kept. */
function rankOf({ kind, slip }: Listed): number {
  return kind === 'tracking' || slip !== null ? 0 : 1;
}

/** Whether a lone number is something clearly else, of which a parcel's page can say nothing. */
export function isSomethingElse(recognition: RecognitionView): boolean {
  const [only, ...more] = listNumbers(recognition);
  return only !== undefined && more.length === 0 && only.pretty === '';
}

/** Whether all there is fits nothing (yet): while somebody types, it is a piece of something. */
export function isPiece(recognition: RecognitionView): boolean {
  return listNumbers(recognition).every(({ kind, slip }) => kind === 'unknown' && slip === null);
}

/** Kinds of what a text holds beside the numbers that are listed, each once, in order of appearance. */
export function passedKinds(recognition: RecognitionView): readonly string[] {
  const listedKinds = new Set(listNumbers(recognition).map((one) => one.kind));
  const kinds = recognition.all.map((found) => found.kind);
  return [...new Set(kinds)].filter((kind) => kind !== 'unknown' && !listedKinds.has(kind));
}

/** A reading less likely than this is offered to nobody: it fits by chance. */
const WAY_CONFIDENCE_MIN = 0.01;
/** What is clearly something else, a phone number say, is looked up only when a parcel is a fair guess as well. */
const OTHER_WAY_CONFIDENCE_MIN = 0.1;

/** Readings that hold and are likely enough to be offered. */
function waysOf(kind: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  const holders = holding(candidates);
  if (best === undefined || slipOf(candidates) !== null) return holders;
  // A stranger's address says only that it is none of a carrier's; the check digit says more.
  if (kind === 'other' && best.why.some(({ code }) => code === 'url'))
    return holders.filter((c) => c.certainty === 'check');
  const enough = best.valid && best.kind === 'tracking' ? WAY_CONFIDENCE_MIN : OTHER_WAY_CONFIDENCE_MIN;
  return holders.filter((c) => c.confidence >= enough);
}

function listed(found: RecognitionView['all'][number] & { readonly index: number }, misfit: boolean): Listed {
  const { kind, text, candidates, index } = found;
  const best = candidates[0] ?? null;
  const parcel = best?.valid === true && best.kind === 'tracking';
  const named = parcel && best.confidence >= NAMED_CONFIDENCE;
  const sure = named || (best?.valid === true && !parcel);
  const slip = sure || misfit ? null : slipOf(candidates);
  return {
    index,
    kind,
    pretty: isShown(found) ? (misfit ? text : (slip?.pretty ?? printed(best, text))) : '',
    named,
    rivals: hasRivals(candidates),
    slip,
    doubt: sure || misfit ? null : doubtOf(candidates),
    wrongAt: slip === null ? null : wrongPlace(slip),
    ways: waysOf(kind, candidates),
    asIs:
      slip === null
        ? []
        : candidates.filter((c) => !c.valid && c.kind === 'tracking' && AT_HOME.has(c.carrier ?? '')),
    best,
  };
}

/** Kinds people write in groups no check tells us of: `shop-10012345`. */
const SHOWN_AS_WRITTEN = new Set(['order']);

/** The printed form; as it was written where that says more. */
function printed(best: Candidate | null, text: string): string {
  if (best === null || (SHOWN_AS_WRITTEN.has(best.kind) && best.pretty === best.normalized)) return text;
  return best.pretty;
}

/**
 * The doubtful character stands at the position its reason names (1-based, over the plain number); without a named
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
