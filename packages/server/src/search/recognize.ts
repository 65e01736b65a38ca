import { normalize, recognize } from '@todoke/core/numbers';
import { maskWhole, UNKEPT_KINDS } from '@todoke/core/trust';
import type { RecognitionView } from './schema.ts';

type Recognized = ReturnType<typeof recognize>;
type Candidate = Recognized['candidates'][number];

/**
 * Recognises pasted text, in the form the API and the screens show. What is not to be kept (cards, Individual Numbers,
 * one-time codes) is named and masked, wherever the text repeats it: an answer is stored and logged by others.
 */
export function recognizeText(text: string): RecognitionView {
  const { kind, candidates, all, problems } = recognize(text);
  const unkept = new Set(all.filter(isUnkept).map((found) => normalize(found.text)));
  return {
    kind,
    candidates: isUnkept({ kind, candidates }) ? maskAll(candidates) : distinct(candidates).map(toView),
    all: all.map((found) => {
      const hidden = unkept.size > 0 && (isUnkept(found) || unkept.has(normalize(found.text)));
      return {
        start: found.start,
        end: found.end,
        text: hidden ? maskWhole(found.text) : found.text,
        kind: found.kind,
        candidates: hidden ? maskAll(found.candidates) : distinct(found.candidates).map(toView),
      };
    }),
    problems: problems.map(toReason),
  };
}

/**
 * Whether it is a thing not to be kept. A reading that is merely possible is none: many parcel numbers pass a card's
 * check, too.
 */
export function isUnkept(read: {
  readonly kind: string;
  readonly candidates: readonly { readonly kind: string }[];
}): boolean {
  return UNKEPT_KINDS.has(read.kind) || UNKEPT_KINDS.has(read.candidates[0]?.kind ?? '');
}

/** Whether an answer says of anything that it is not to be kept. */
export function holdsUnkept({ kind, candidates, all }: RecognitionView): boolean {
  return isUnkept({ kind, candidates }) || all.some(isUnkept);
}

/** Without readings that say the same of a number again: one format may be a part of another (JAN and GTIN). */
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

function toView(candidate: Candidate): RecognitionView['candidates'][number] {
  return { ...candidate, why: candidate.why.map(toReason) };
}

function toReason(reason: Candidate['why'][number]): RecognitionView['problems'][number] {
  return reason.params === undefined
    ? { code: reason.code }
    : { code: reason.code, params: { ...reason.params } };
}
