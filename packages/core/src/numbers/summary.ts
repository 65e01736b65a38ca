import { explain } from './problems.ts';
import type { Reading } from './reading.ts';
import { NUMBER_KINDS } from './recognition.ts';
import type { Candidate, Found, NumberKind, Recognition } from './recognition.ts';

/** Characters read of one input: far beyond any mail; what follows is not looked at and `input_length` says so. */
export const INPUT_LENGTH_MAX = 1_048_576;

/** So many kinds are of numbers a person can look up here; several of them make an input `multi`. */
const LOOKED_UP = 6;
/** Rank of what fits nothing. */
const UNREAD = 9;

/** What the readings of a text say of it as a whole. */
export const summarize = (text: string, readings: readonly Reading[]): Recognition => {
  let kind: NumberKind = 'unknown';
  let best: Reading | undefined;
  let bestRank = Infinity;
  let first: Candidate | undefined;
  const all = readings.map((reading): Found => {
    const { start, end, candidates } = reading;
    const [top] = candidates;
    const own = top?.valid ? top.kind : 'unknown';
    const rank = own === 'unknown' ? UNREAD : Math.min(NUMBER_KINDS.indexOf(own), LOOKED_UP);
    if (rank < bestRank) {
      if (kind !== 'multi') kind = own;
      [best, bestRank] = [reading, rank];
    }
    if (rank < LOOKED_UP) {
      first ??= top;
      if (first?.normalized !== top?.normalized || first?.kind !== own) kind = 'multi';
    }
    return { start, end, text: text.slice(start, end), kind: own, candidates };
  });
  const problems = kind === 'unknown' ? explain(text, best) : [];
  if (text.length > INPUT_LENGTH_MAX)
    problems.push({ code: 'input_length', params: { actual: text.length, max: INPUT_LENGTH_MAX } });
  return { kind, candidates: best?.candidates ?? [], all, problems };
};
