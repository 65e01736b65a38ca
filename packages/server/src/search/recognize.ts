import { normalize, recognize } from '@todoke/core/numbers';
import { maskWhole, UNKEPT_KINDS } from '@todoke/core/trust';
import type { RecognitionView } from './schema.ts';

type Recognized = ReturnType<typeof recognize>;
type Candidate = Recognized['candidates'][number];
type Found = Recognized['all'][number];
type FoundView = RecognitionView['all'][number];

/**
 * Recognises pasted text, in the form the API and the screens show. What is not to be kept (cards, Individual Numbers,
 * one-time codes) is named and masked, wherever the text repeats it: an answer is stored and logged by others.
 */
export function recognizeText(text: string): RecognitionView {
  const { kind, candidates, all, problems } = recognize(text);
  const unkept = unkeptOf(all);
  const shown = all.map((found) => hide(found, unkept) ?? toFoundView(found));
  return {
    ...(summaryOfHidden({ kind, candidates }, shown, unkept) ?? {
      kind,
      candidates: distinct(candidates).map(toView),
    }),
    all: shown,
    problems: problems.map(toReason),
  };
}

/**
 * Whether it is a thing not to be kept. A reading that is merely possible is none: many parcel numbers pass a card's
 * check, too. What is only said to be something else (`?card=…` in an address, a customer's number) is a card when it
 * passes: nobody misses it in the answer.
 */
export function isUnkept(read: {
  readonly kind: string;
  readonly candidates: readonly { readonly kind: string; readonly valid: boolean }[];
}): boolean {
  return UNKEPT_KINDS.has(read.kind) || unkeptReading(read) !== undefined;
}

function unkeptReading<C extends { readonly kind: string; readonly valid: boolean }>(read: {
  readonly kind: string;
  readonly candidates: readonly C[];
}): C | undefined {
  const [best] = read.candidates;
  if (best !== undefined && UNKEPT_KINDS.has(best.kind)) return best;
  return read.kind === 'other'
    ? read.candidates.find(({ kind, valid }) => valid && kind === 'card')
    : undefined;
}

/** The readings not to be kept, by every form in which the text may repeat them. */
function unkeptOf(all: readonly Found[]): ReadonlyMap<string, Candidate> {
  const unkept = new Map<string, Candidate>();
  for (const found of all) {
    const reading = unkeptReading(found);
    if (reading === undefined) continue;
    for (const form of [normalize(found.text), reading.normalized])
      if (!unkept.has(form)) unkept.set(form, reading);
  }
  return unkept;
}

/**
 * The same without its digits; undefined where they may be shown. What repeats something not to be kept under another
 * name (伝票番号) takes its kind: asterisks said to be a parcel's number would be linked and looked up.
 */
function hide(found: Found, unkept: ReadonlyMap<string, Candidate>): FoundView | undefined {
  if (unkept.size === 0) return undefined;
  const { start, end, kind, candidates } = found;
  const text = maskWhole(found.text);
  const own = unkeptReading(found);
  if (own !== undefined && kind !== 'other')
    return { start, end, text, kind, candidates: maskAll(candidates) };
  const forms = [normalize(found.text), ...candidates.map(({ normalized }) => normalized)];
  const repeated = forms.map((form) => unkept.get(form)).find((reading) => reading !== undefined);
  const reading = own ?? repeated;
  return reading && { start, end, text, kind: reading.kind, candidates: maskAll([reading]) };
}

/** What the whole text is where its best number is hidden: undefined where that may be shown. */
function summaryOfHidden(
  { kind, candidates }: Pick<Recognized, 'kind' | 'candidates'>,
  shown: readonly FoundView[],
  unkept: ReadonlyMap<string, Candidate>,
): Pick<RecognitionView, 'kind' | 'candidates'> | undefined {
  const reading =
    unkeptReading({ kind, candidates }) ??
    candidates.map(({ normalized }) => unkept.get(normalized)).find((each) => each !== undefined);
  if (reading === undefined) return undefined;
  const masked = maskWhole(reading.normalized);
  const best = shown.find(
    (found) =>
      isUnkept(found) &&
      found.candidates.some((each) => each.kind === reading.kind && each.normalized === masked),
  );
  const isMulti = kind === 'multi' && !shown.every(isUnkept);
  return {
    kind: isMulti ? kind : (best?.kind ?? reading.kind),
    candidates: best?.candidates ?? maskAll([reading]),
  };
}

/** Whether an answer says of anything that it is not to be kept. */
export function holdsUnkept({ kind, candidates, all }: RecognitionView): boolean {
  return isUnkept({ kind, candidates }) || all.some(isUnkept);
}

/** Without readings that say the same of a number again: where one of a carrier's checks fails another may hold. */
export function distinct<C extends Pick<Candidate, 'kind' | 'carrier' | 'normalized'>>(
  candidates: readonly C[],
): C[] {
  const said = new Set<string>();
  return candidates.filter(({ kind, carrier, normalized }) => {
    const key = `${kind} ${carrier} ${normalized}`;
    return !said.has(key) && said.add(key);
  });
}

function maskAll(candidates: readonly Candidate[]): RecognitionView['candidates'] {
  return distinct(candidates).map((candidate) => ({
    ...candidate,
    normalized: maskWhole(candidate.normalized),
    pretty: maskWhole(candidate.pretty),
    // A reason's parameters are digits of the number and what they should be.
    why: candidate.why.map(({ code }) => ({ code })),
  }));
}

function toFoundView({ start, end, text, kind, candidates }: Found): FoundView {
  return { start, end, text, kind, candidates: distinct(candidates).map(toView) };
}

function toView(candidate: Candidate): RecognitionView['candidates'][number] {
  return { ...candidate, why: candidate.why.map(toReason) };
}

function toReason(reason: Candidate['why'][number]): RecognitionView['problems'][number] {
  return reason.params === undefined
    ? { code: reason.code }
    : { code: reason.code, params: { ...reason.params } };
}
