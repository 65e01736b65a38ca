import { recognize } from '@todoke/core/numbers';
import type { RecognitionView } from './schema.ts';

/** Recognises pasted text, in the form the API and the screens show. */
export function recognizeText(text: string): RecognitionView {
  const { kind, candidates, all, problems } = recognize(text);
  return {
    kind,
    candidates: candidates.map(toView),
    all: all.map((found) => ({
      start: found.start,
      end: found.end,
      text: found.text,
      kind: found.kind,
      candidates: found.candidates.map(toView),
    })),
    problems: problems.map(toReason),
  };
}

type Candidate = ReturnType<typeof recognize>['candidates'][number];

function toView(candidate: Candidate): RecognitionView['candidates'][number] {
  return { ...candidate, why: candidate.why.map(toReason) };
}

function toReason(reason: Candidate['why'][number]): RecognitionView['problems'][number] {
  return reason.params === undefined
    ? { code: reason.code }
    : { code: reason.code, params: { ...reason.params } };
}
