import type { CarrierProblem, ReadContext, Registration } from '../carrier.ts';
import { statedIn } from '../api-answer.ts';
import { number as numberShape, optional, record, text } from '../json/shape.ts';
import { foldNumber } from '../reading.ts';
import { NOT_REGISTERED, registrationAnswer } from '../registration.ts';

const ALREADY_EXISTS = 4003;

const metaShape = record({ meta: record({ code: numberShape }) });
const answerShape = record({ data: record({ tracking_number: optional(text) }) });

/** AfterShip tells of trackings made before; the courier is left for it to find. Source: API 2026-07, read 2026-11. */
export const aftershipRegistration: Registration = {
  purpose: 'answers',
  renewDays: null,
  request: (numbers, options) => ({
    method: 'POST',
    url: 'https://api.aftership.com/tracking/2026-07/trackings',
    headers: { 'as-api-key': options.credentials?.['apiKey'] ?? '', 'content-type': 'application/json' },
    body: JSON.stringify({ tracking_number: foldNumber(numbers[0] ?? '') }),
  }),
  read: readRegistration,
};

function readRegistration(body: string, context: ReadContext): CarrierProblem | null {
  const code = statedIn(body, metaShape)?.meta.code ?? 200;
  if (code === ALREADY_EXISTS) return null;
  const stated = problemOfCode(code);
  if (stated !== null) return stated;
  const answer = registrationAnswer(body, context, answerShape);
  return answer.ok ? null : answer.problem;
}

/** Codes of `meta` that are statements; null for the others, which the HTTP status says as well. */
export function problemOfCode(code: number): CarrierProblem | null {
  if (code === 4004) return NOT_REGISTERED;
  if (code === 4005 || code === 4017) return { kind: 'invalid_number', text: String(code) };
  if (code === 401) return { kind: 'auth', detail: 'meta_401' };
  // Four digits are the service's own: what was asked was wrong, or it failed.
  return code >= 4000 ? { kind: 'unavailable', detail: `meta_${String(code)}` } : null;
}
