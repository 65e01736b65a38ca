import type { RecognitionView } from '@todoke/server/contract';

export interface NumberForCarrier {
  /** Without separators, as the carrier's pages take it. */
  readonly number: string;
  /** Whether it has the carrier's form and its check digit holds. */
  readonly fits: boolean;
}

/**
 * The number of a text as one carrier writes it. A person on a carrier's page may know better than our tables, so a
 * text of another form is taken as it is, and said so.
 * @example numberOfCarrier(recognition, 'jp.yamato', '1234-5678-9013') // { number: '123456789013', fits: true }
 */
export function numberOfCarrier(
  recognition: RecognitionView,
  carrier: string,
  text: string,
): NumberForCarrier {
  const candidates = [...recognition.candidates, ...recognition.all.flatMap((found) => found.candidates)];
  const own = candidates.filter((each) => each.carrier === carrier && each.kind === 'tracking');
  const best = own.find((each) => each.valid) ?? own[0];
  return best === undefined
    ? {
        number: text
          .normalize('NFKC')
          .replace(/[^0-9A-Za-z]/g, '')
          .toUpperCase(),
        fits: false,
      }
    : { number: best.normalized, fits: best.valid };
}
