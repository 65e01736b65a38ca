import type { CarrierEvent, CarrierProblem, CarrierReading, ReadContext } from './carrier.ts';
import { areGarbled } from './garbled.ts';

/** The forms of one number folded: full-width digits, hyphens and spaces out, letters upper-case. */
export function foldNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase();
}

/** A reading without a journey: why the answer could not be read as one. */
export function problemReading(problem: CarrierProblem, number: string | null = null): CarrierReading {
  return { number, events: [], promise: null, problem };
}

/** The answer is not built as the adapter knows it; `detail` says what was missing, for whoever mends the adapter. */
export function layoutChanged(detail: string, number: string | null = null): CarrierReading {
  return problemReading({ kind: 'layout_changed', detail }, number);
}

/**
 * Compares the number an answer names with the one asked for.
 * @returns a `wrong_identity` problem, or null when they agree or nothing was asked.
 */
export function identityProblem(context: ReadContext, answered: string | null): CarrierProblem | null {
  if (context.number === undefined) return null;
  const asked = foldNumber(context.number);
  if (answered !== null && foldNumber(answered) === asked) return null;
  return { kind: 'wrong_identity', asked, answered: answered === null ? null : foldNumber(answered) };
}

/**
 * A reading with events, of the number without the marks it was written with; an empty list is refused, because "no events" is never what a changed page means, and so are
 * words that were garbled on their way.
 */
export function eventsReading(
  reading: Omit<CarrierReading, 'problem'> & { readonly events: readonly CarrierEvent[] },
): CarrierReading {
  if (reading.events.length === 0) return layoutChanged('no_rows', reading.number);
  if (areGarbled(reading.events)) return layoutChanged('garbled', reading.number);
  return { ...reading, number: reading.number === null ? null : foldNumber(reading.number), problem: null };
}
