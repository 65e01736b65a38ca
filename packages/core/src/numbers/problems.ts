import { carrierOf } from './format.ts';
import { formats } from './formats.ts';
import { isIssued, issuerOf } from './formats/s10.ts';
import { NUMBER_LENGTH_MAX } from './match.ts';
import type { Reason } from './recognition.ts';
import type { Reading } from './resolve.ts';

/** Whose number digits without any other sign are compared with. */
const COMMONEST = 'jp.yamato';

/** The length of the carrier's numbers that comes nearest; letters are compared with formats that begin alike. */
const nearestLength = (normalized: string, named = COMMONEST): Reason | undefined => {
  const actual = normalized.length;
  const country = /^[A-Z]{2}\d{7,11}([A-Z]{2})$/.exec(normalized)?.[1];
  const post = `EE000000005${country ?? ''}`;
  if (country && actual !== post.length && isIssued(post))
    return { code: 'length', params: { carrier: issuerOf(post), actual, expected: post.length } };
  const digits = /^\d+$/.test(normalized);
  let nearest = Infinity;
  let params: { readonly carrier: string; readonly actual: number; readonly expected: number } | undefined;
  for (const format of formats) {
    const carrier = carrierOf(format, normalized);
    const fits = digits
      ? carrier === named && /^[#\d[]/.test(format.shape)
      : format.shape.split('|').some((one) => one.startsWith(normalized.slice(0, 2)));
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
  const length = nearestLength(normalized, named);
  const isNamed = named && wrong.every(({ params }) => params?.['carrier'] !== named);
  if (!length) return wrong.length > 0 ? wrong : [{ code: 'shape' }];
  return isNamed ? [length, ...wrong] : [...wrong, length];
};
