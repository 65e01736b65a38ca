import { sections } from './formats.ts';
import type { Circumstances } from './match.ts';
import type { Candidate } from './recognition.ts';

/** What a number must look like for a label to make it of that kind where no format does. */
const LABELLED = new Map(
  sections.flatMap(({ kind, labelled }) => (labelled ? [[kind, labelled] as const] : [])),
);

/** What is left to the readings a label speaks against. */
const CONTRADICTED = 0.02;

/** Adds what the label near by says, in front, when no format of that kind already leads. */
export const applyLabel = (
  normalized: string,
  candidates: readonly Candidate[],
  { label, named }: Circumstances,
  grouping: string,
): readonly Candidate[] => {
  if (!label || !LABELLED.get(label.kind)?.test(normalized)) return candidates;
  const first = candidates[0];
  if (first?.valid && first.kind === label.kind) return candidates;
  // A day written as one stays a day beside a label: `注文番号 249-1234567-1234567 2026年11月22日`.
  if (first?.valid && first.kind === 'date' && grouping !== '') return candidates;
  // A stranger's address says little; letters and a check digit say more.
  if (label.why.code === 'url' && first?.valid && /[A-Z]/.test(normalized)) return candidates;
  const labelled: Candidate = {
    kind: label.kind,
    carrier: label.kind === 'order' ? (named?.carrier ?? null) : null,
    normalized,
    pretty: normalized,
    valid: true,
    certainty: 'shape',
    confidence: 0.95,
    why: [label.why],
  };
  return [
    labelled,
    ...candidates.map((one) => ({
      ...one,
      confidence: Math.round(one.confidence * CONTRADICTED * 1000) / 1000,
    })),
  ];
};
