import { carrierOf } from './format.ts';
import type { NumberFormat } from './format.ts';
import { formats } from './formats.ts';
import { NUMBER_LENGTH_MAX } from './match.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './recognition.ts';

/** Whose number digits without any other sign are compared with. */
const COMMONEST = 'jp.yamato';

/** A format's expression with any number of digits where it has some. */
const loosened = ({ pattern }: NumberFormat): RegExp =>
  new RegExp(pattern.source.replace(/(\\d|\[0-9A-Z\])\{[\d,]+\}/g, '$1+'));

/** The length of the carrier's numbers that comes nearest; letters are compared with formats that have the same ones. */
const nearestLength = (normalized: string, named = COMMONEST): Reason | undefined => {
  const digits = /^\d+$/.test(normalized);
  const actual = normalized.length;
  let nearest = Infinity;
  let params: { readonly carrier: string; readonly actual: number; readonly expected: number } | undefined;
  for (const format of formats) {
    const carrier = carrierOf(format, normalized);
    const fits = digits
      ? carrier === named && /^[#\d[]/.test(format.shape)
      : !format.trust && loosened(format).test(normalized);
    if (fits && carrier && format.trust !== 'label')
      for (const expected of format.lengths) {
        const distance = Math.abs(expected - actual);
        if (distance < nearest) {
          nearest = distance;
          params = { carrier, actual, expected };
        }
      }
  }
  return nearest > 0 && params ? { code: 'length', params } : undefined;
};

/**
 * What is wrong with an input in which nothing valid was found: `empty`, `no_number`, `too_long`, `repeated_digits`,
 * `check_digit` with the digit expected, `length` with the carrier's nearest beside it, or
 * `shape`.
 */
export const explain = (text: string, reading: Reading | undefined): readonly Reason[] => {
  if (!text.trim()) return [{ code: 'empty' }];
  if (!reading) return [{ code: 'no_number' }];
  const { normalized, candidates, named, start, end } = reading;
  const actual = normalized.length || end - start;
  if (actual > NUMBER_LENGTH_MAX) return [{ code: 'too_long', params: { actual, max: NUMBER_LENGTH_MAX } }];
  if (/^(\d)\1+$/.test(normalized)) return [{ code: 'repeated_digits' }];
  const wrong = candidates.flatMap(({ why }) => why.filter(({ code }) => code === 'check_digit'));
  // Letters tell whose number it is: a check digit that fails is all there is to say.
  const length = wrong.length > 0 && /[A-Z]/.test(normalized) ? undefined : nearestLength(normalized, named);
  const isNamed = named && wrong.every(({ params }) => params?.['carrier'] !== named);
  if (!length) return wrong.length > 0 ? wrong : [{ code: 'shape' }];
  return isNamed ? [length, ...wrong] : [...wrong, length];
};
