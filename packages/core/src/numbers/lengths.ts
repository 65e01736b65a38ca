import { carrierOf, formats } from './formats.ts';
import type { NumberFormat } from './format.ts';
import type { Reason } from './recognition.ts';

/** Whose number digits without any other sign are compared with. */
const COMMONEST = 'jp.yamato';

/** Begun as the trio's slips are printed, and ended otherwise: a digit too many or too few. */
export const MANGLED = /^4-4-[^4]$/;
/** Characters of the trio's numbers. */
export const SLIP_LENGTH = 12;

/** A format's expression with any number of digits where it has some. */
const loosened = ({ pattern }: NumberFormat): RegExp =>
  RegExp(pattern.source.replace(/(\\d|\[0-9A-Z\])\{[\d,]+\}/g, '$1+'));

/**
 * The length of the carrier's numbers that comes nearest; letters are compared with formats that have the same ones.
 * @param grouping written groups
 * @returns the reason `length`, or nothing when the length fits or no carrier is known
 */
export const nearestLength = (normalized: string, grouping: string, named = COMMONEST): readonly Reason[] => {
  const digits = /^\d+$/.test(normalized);
  const actual = normalized.length;
  let nearest = Infinity;
  let reason: Reason | undefined;
  for (const format of formats) {
    if (digits && format.carrier !== named) continue;
    const carrier = carrierOf(format, normalized);
    const fits = digits
      ? !/[A-Z@*]/.test(format.shape)
      : carrier && !format.trust && loosened(format).test(normalized);
    if (fits)
      for (const expected of MANGLED.test(grouping) ? [SLIP_LENGTH] : format.lengths) {
        const distance = Math.abs(expected - actual);
        if (distance < nearest) {
          nearest = distance;
          reason = { code: 'length', params: { carrier, actual, expected } };
        }
      }
  }
  return nearest && reason ? [reason] : [];
};
