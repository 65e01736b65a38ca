import { flatten, normalize } from './characters.ts';
import { surroundingsOf } from './context.ts';
import { explain } from './problems.ts';
import type { Candidate, Found, NumberKind, Recognition, RecognitionHints } from './recognition.ts';
import { JOIN_TRIES_MAX, resolve } from './resolve.ts';
import type { Reading } from './resolve.ts';
import { HAS_DIGIT, scan } from './scan.ts';
import type { Piece } from './scan.ts';

export { normalize } from './characters.ts';
export { links, trackingUrl } from './links.ts';
export { NUMBER_LENGTH_MAX, prettyNumber } from './match.ts';
export { formats } from './formats.ts';
export type { NumberFormat } from './format.ts';
export * from './recognition.ts';

/** Characters read of one input: far beyond any mail; what follows is not looked at and `input_length` says so. */
export const INPUT_LENGTH_MAX = 1_048_576;

/** Numbers reported of one input: more is a data file, not a message. */
export const FOUND_MAX = 500;

/** Kinds a person can look up here; several of them make an input `multi`. */
const LOOKED_UP: readonly NumberKind[] = ['tracking', 'order', 'inquiry', 'return', 'code', 'sscc'];

/**
 * Says what every number in a text is: kind, carrier, canonical and printed form, validity, confidence and reasons as
 * codes. Reads single numbers, scanner output, web addresses and whole messages alike. Total: never throws, linear in
 * the length of the text.
 *
 * `kind` is that of the best valid number, `multi` when there are several a person can look up, `unknown` when nothing
 * valid was found; `problems` then says why (`check_digit`, `length`, `repeated_digits`, `too_long`, `empty`).
 * @example recognize('1234-5678-9013').candidates[0]?.carrier // 'jp.yamato'
 */
export const recognize = (text: string, hints?: RecognitionHints): Recognition => {
  const flat = flatten(text.length > INPUT_LENGTH_MAX ? text.slice(0, INPUT_LENGTH_MAX) : text);
  const seen = scan(flat);
  const surroundings = surroundingsOf(flat, seen, hints);
  const budget = { tries: JOIN_TRIES_MAX };
  const readings: Reading[] = [];
  for (const run of seen.runs) {
    if (isStray(flat, run)) continue;
    resolve(flat, run, surroundings(run), budget, readings);
    if (readings.length >= FOUND_MAX) break;
  }
  const all = readings.slice(0, FOUND_MAX).map((reading) => foundOf(text, reading, hints));
  const kind = kindOf(all);
  const best = bestOf(all);
  const problems = kind === 'unknown' ? [...explain(text, readings[best])] : [];
  if (text.length > INPUT_LENGTH_MAX)
    problems.push({ code: 'input_length', params: { actual: text.length, max: INPUT_LENGTH_MAX } });
  return { kind, candidates: all[best]?.candidates ?? [], all, problems };
};

/** In a text longer than this, fewer characters than STRAY_MAX are an hour or a count. */
const STRAY_TEXT = 200;
const STRAY_MAX = 4;

/** Neither a number nor part of one: an hour, a count, or the name of an address's parameter (`number01=`). */
const isStray = (text: string, pieces: readonly Piece[]): boolean => {
  const start = pieces[0]?.start ?? 0;
  const last = pieces[pieces.length - 1];
  if (!last) return true;
  if (last.end - start < STRAY_MAX && text.length > STRAY_TEXT) return true;
  return last.holds !== HAS_DIGIT && text.charAt(last.end) === '=';
};

const foundOf = (
  text: string,
  { start, end, normalized, candidates }: Reading,
  hints: RecognitionHints | undefined,
): Found => {
  const known = hints?.known?.find((one) => normalize(one.number) === normalized);
  const ranked = known ? preferKnown(candidates, known.carrier) : candidates;
  const best = ranked[0];
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: best?.valid ? best.kind : 'unknown',
    candidates: ranked,
  };
};

/** The person's own number: whose it is is known, not guessed. */
const preferKnown = (candidates: readonly Candidate[], carrier: string): readonly Candidate[] => {
  const own = candidates.find((one) => one.carrier === carrier && one.kind === 'tracking');
  if (!own) return candidates;
  const first = { ...own, confidence: 0.99, why: [...own.why, { code: 'known_number' }] };
  return [
    first,
    ...candidates.filter((one) => one !== own).map((one) => ({ ...one, confidence: one.confidence * 0.01 })),
  ];
};

const kindOf = (all: readonly Found[]): NumberKind => {
  let first: Found | undefined;
  let other: NumberKind = 'unknown';
  for (const found of all) {
    if (found.kind === 'unknown') continue;
    if (!LOOKED_UP.includes(found.kind)) {
      if (other === 'unknown') other = found.kind;
    } else if (!first) first = found;
    else if (first.kind !== found.kind || first.candidates[0]?.normalized !== found.candidates[0]?.normalized)
      return 'multi';
  }
  return first?.kind ?? other;
};

/** Place of the number an answer is about: parcels before orders, valid before doubtful, then the first. */
const bestOf = (all: readonly Found[]): number => {
  let best = -1;
  let bestRank = Infinity;
  for (let index = 0; index < all.length; index++) {
    const kind = all[index]?.kind ?? 'unknown';
    const place = LOOKED_UP.indexOf(kind);
    const rank = kind === 'unknown' ? 20 : place < 0 ? 10 : place;
    if (rank < bestRank) [best, bestRank] = [index, rank];
  }
  return best;
};
