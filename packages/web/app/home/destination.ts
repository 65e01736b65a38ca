import type { RecognitionView } from '@todoke/server/contract';

export type Candidate = RecognitionView['candidates'][number];

/** Kinds that are recognised in order not to be kept: never shown again, never put into an address. */
const SECRET_KINDS = new Set(['card', 'personal_id', 'code']);
/** Kinds a person can mean when they ask about a parcel; the rest of a message (phones, dates) is passed over. */
const ASKED_KINDS = new Set(['tracking', 'order', 'inquiry', 'return', 'sscc']);
/** Recognition is this sure only when a word, an address or the number itself names the carrier. */
const NAMED_CONFIDENCE = 0.96;

/** True when the text holds something that must not come back to the screen or into an address. */
export function holdsSecret(recognition: RecognitionView): boolean {
  return (
    recognition.all.some((found) => isSecret(found.kind, found.candidates)) ||
    SECRET_KINDS.has(recognition.kind)
  );
}

function isSecret(kind: string, candidates: readonly Candidate[]): boolean {
  // A reading that is merely possible is no secret: many parcel numbers pass a card's check, too.
  return SECRET_KINDS.has(kind) || SECRET_KINDS.has(candidates[0]?.kind ?? '');
}

/**
 * The parcel page a paste leads to at once: one number, and its best reading is a tracking number that holds. Which
 * of several carriers it is, the page finds out by asking them, unless the text names one.
 * @returns null when the person should choose or correct first: several numbers, something that is not to be kept,
 * or a number that holds for one carrier but looks like a slip of the pen for a likelier one.
 * @example destination(recognition) // '/t/123456789013'
 */
export function destination(recognition: RecognitionView): string | null {
  if (recognition.kind !== 'tracking' || holdsSecret(recognition)) return null;
  const best = recognition.candidates[0];
  if (best === undefined || best.kind !== 'tracking' || !best.valid) return null;
  const named = best.confidence >= NAMED_CONFIDENCE;
  if (!named && slipOf(recognition.candidates) !== null) return null;
  const rivals = recognition.candidates.some((c) => c !== best && c.valid && c.kind === 'tracking');
  return parcelPath(best.normalized, named && rivals ? best.carrier : null);
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

/** The reading that would hold but for its check digit, when that is the likeliest story; else null. */
function slipOf(candidates: readonly Candidate[]): Candidate | null {
  const slip = candidates.find((c) => !c.valid && c.kind === 'tracking') ?? null;
  const others = candidates.some((c) => c.valid && c.kind === 'tracking');
  return slip !== null && others && !COMMON_CARRIERS.has(slip.carrier ?? '') ? null : slip;
}

/** One number of the text, as the page lists it. */
export interface Listed {
  /** Its place among all that was found, from 0. */
  readonly index: number;
  readonly kind: string;
  /** As its carrier prints it; as it was written where nobody prints it in a form of their own. */
  readonly pretty: string;
  /** Only one carrier can be meant: a word, an address or the number itself says so. */
  readonly named: boolean;
  /** Other carriers' numbers pass the same check, so that its page must be told which is meant. */
  readonly rivals: boolean;
  /** The reading with a wrong digit, when that is the likeliest story. */
  readonly slip: Candidate | null;
  /** Index into `slip.pretty` of the doubtful character; null when we cannot tell. */
  readonly wrongAt: number | null;
  /** Readings that hold and can be looked up. */
  readonly ways: readonly Candidate[];
  /** The best reading; null when none fits. */
  readonly best: Candidate | null;
  readonly secret: boolean;
  /** A secret by its check, but as likely a parcel number with a wrong digit: one in eleven passes for both. */
  readonly secretOrSlip: boolean;
}

/** Short words beside a number are found, too; they are none. */
const DIGIT = /\p{Nd}/u;

/** Numbers listed at most; a mail with more is a list of something else. */
const LISTED_MAX = 12;

export function listNumbers(recognition: RecognitionView): readonly Listed[] {
  const misfit = isMisfit(recognition);
  const all = recognition.all.map((found, index) => ({ ...found, index }));
  const shown = all.filter(
    ({ kind, candidates, text }) =>
      ASKED_KINDS.has(kind) ||
      isSecret(kind, candidates) ||
      (kind === 'unknown' && ((misfit && DIGIT.test(text)) || slipOf(candidates) !== null)),
  );
  return distinct(shown.length > 0 ? shown : all)
    .slice(0, LISTED_MAX)
    .map((found) => listed(found, misfit))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** Each number once, where it is surest: a slip's barcode and the address beside it hold the same. */
function distinct<T extends RecognitionView['all'][number]>(found: readonly T[]): T[] {
  const surest = new Map<string, T>();
  for (const one of found) {
    const key = one.candidates[0]?.normalized ?? one.text;
    const known = surest.get(key);
    if (known === undefined || confidenceOf(one) > confidenceOf(known)) surest.set(key, one);
  }
  return [...surest.values()];
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

function listed(
  { kind, text, candidates, index }: RecognitionView['all'][number] & { readonly index: number },
  misfit: boolean,
): Listed {
  const best = candidates[0] ?? null;
  if (isSecret(kind, candidates)) {
    const secretOrSlip = best?.certainty === 'check' && slipOf(candidates) !== null;
    const hidden = { pretty: '', named: false, rivals: false, slip: null, wrongAt: null, ways: [] };
    return { index, kind, ...hidden, best, secret: true, secretOrSlip };
  }
  const holds = candidates.filter((c) => c.valid && c.kind === 'tracking');
  const parcel = best?.valid === true && best.kind === 'tracking';
  const named = parcel && best.confidence >= NAMED_CONFIDENCE;
  const sure = named || (best?.valid === true && !parcel);
  const slip = sure || misfit ? null : slipOf(candidates);
  const enough = parcel || slip !== null || best === null ? WAY_CONFIDENCE_MIN : OTHER_WAY_CONFIDENCE_MIN;
  return {
    index,
    kind,
    pretty: misfit ? text : (slip?.pretty ?? printed(best, text)),
    named,
    rivals: holds.length > 1,
    slip,
    wrongAt: slip === null ? null : wrongPlace(slip),
    ways: slip === null ? holds.filter((c) => c.confidence >= enough) : holds,
    best,
    secret: false,
    secretOrSlip: false,
  };
}

/** Kinds people write in groups no check tells us of: `03-1234-5678`, `shop-10012345`. */
const SHOWN_AS_WRITTEN = new Set(['phone', 'order']);

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
