import { problemOfStatus, problemOfText } from './answer-problem.ts';
import type { CarrierAdapter, CarrierProblem, ReadContext } from './carrier.ts';
import { readJson, type Shape } from './json/shape.ts';

/** What adapters say of a number a service was not told about, or has forgotten. */
export const NOT_REGISTERED: CarrierProblem = { kind: 'unavailable', detail: 'not_registered_upstream' };
/** The text of "not found" where a service has no entry of its own for the number. */
export const NO_ENTRY = 'no_tracking';

/**
 * Whether an answer means that the service has no entry for the number: it was never registered there, or its entry
 * was deleted (17TRACK after 90 days of rest, AfterShip after 120 days). It can be registered again.
 * @example isUnregistered({ kind: 'unavailable', detail: 'not_registered_upstream' }) // true
 */
export function isUnregistered(problem: CarrierProblem | null): boolean {
  if (problem?.kind === 'unavailable') return problem.detail === 'not_registered_upstream';
  return problem?.kind === 'not_found' && problem.text === NO_ENTRY;
}

/**
 * Reads the answer to a registration into its shape; a problem where it is none.
 * @param stated looks at error bodies first: "exists already" comes as an error from several services
 */
export function registrationAnswer<T>(
  body: string,
  context: ReadContext,
  shape: Shape<T>,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: CarrierProblem } {
  const problem = problemOfStatus(context) ?? problemOfText(body);
  if (problem !== null) return { ok: false, problem };
  const shaped = readJson(body, shape);
  return shaped.ok ? shaped : { ok: false, problem: { kind: 'layout_changed', detail: shaped.at } };
}

/**
 * The names of what is still missing before pushes of a carrier can be taken, and before it can be told to push.
 * @example missingForPush(upsAdapter, {}) // { taking: ['pushCredential'], telling: [] }
 */
export function missingForPush(
  adapter: Pick<CarrierAdapter, 'pushSignature' | 'registration'>,
  given: Readonly<Record<string, string>>,
): { readonly taking: readonly string[]; readonly telling: readonly string[] } {
  const lacking = (names: readonly string[]) => names.filter((name) => (given[name] ?? '') === '');
  const secret = adapter.pushSignature?.secret;
  return {
    taking: secret === undefined ? [] : lacking([secret]),
    telling: lacking(adapter.registration?.credentials ?? []).filter((name) => name !== secret),
  };
}
