/** Digits in a row (a hyphen or space between them or not) from which a text may be a number of somebody's parcel. */
const DIGITS_MIN = 5;
/** Digits left to tell two log lines apart. */
const DIGITS_SHOWN = 2;
const RUN = new RegExp(`\\d(?:[-\\s]?\\d){${DIGITS_MIN - 1},}`, 'g');

/**
 * A text with every long run of digits masked except its last two, for logs and metrics: numbers are weak secrets.
 * Length and grouping stay, so that a wrong length can still be seen.
 * @example maskNumbers('/t/1234-5678-9013') // '/t/****-****-**13'
 */
export function maskNumbers(text: string): string {
  return text.replace(RUN, (run) => {
    const hidden = run.replace(/\D/g, '').length - DIGITS_SHOWN;
    let seen = 0;
    return run.replace(/\d/g, (digit) => (seen++ < hidden ? '*' : digit));
  });
}
