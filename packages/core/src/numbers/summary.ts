import { explain } from './problems.ts';
import type { Reading } from './reading.ts';
import type { Candidate, Found, NumberKind, Recognition } from './recognition.ts';

/** Characters read of one input: far beyond any mail; what follows is not looked at and `input_length` says so. */
export const INPUT_LENGTH_MAX = 1_048_576;

/** Kinds a person can look up here, by how much an answer is about them; several of them make an input `multi`. */
const LOOKED_UP = 'tracking order inquiry return code sscc'.split(' ');
/** Rank of any other kind, and of what fits nothing. */
const OTHER = 6;
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
    const place = LOOKED_UP.indexOf(own);
    const rank = own === 'unknown' ? UNREAD : place < 0 ? OTHER : place;
    if (rank < bestRank) {
      if (kind !== 'multi') kind = own;
      [best, bestRank] = [reading, rank];
    }
    if (place >= 0) {
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
