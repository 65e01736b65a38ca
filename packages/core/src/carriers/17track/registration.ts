import type { CarrierProblem, ReadContext, Registration } from '../carrier.ts';
import { listOf, number as numberShape, optional, record, text } from '../json/shape.ts';
import { foldNumber } from '../reading.ts';
import { NOT_REGISTERED, registrationAnswer } from '../registration.ts';
import { TRACK17_BATCH } from './request.ts';

const ALREADY_REGISTERED = -18019901;

const answerShape = record({
  code: numberShape,
  data: optional(
    record({
      accepted: optional(listOf(record({ number: text }))),
      rejected: optional(
        listOf(record({ number: optional(text), error: optional(record({ code: numberShape })) })),
      ),
    }),
  ),
});

/** 17TRACK tells of registered numbers only; the carrier is left for it to find. Source: API v2.4, read 2026-11. */
export const track17Registration: Registration = {
  purpose: 'answers',
  renewDays: null,
  request: (numbers, options) => ({
    method: 'POST',
    url: 'https://api.17track.net/track/v2.4/register',
    headers: { '17token': options.credentials?.['apiKey'] ?? '', 'content-type': 'application/json' },
    body: JSON.stringify(numbers.slice(0, TRACK17_BATCH).map((number) => ({ number: foldNumber(number) }))),
  }),
  read: readRegistration,
};

function readRegistration(body: string, context: ReadContext): CarrierProblem | null {
  const answer = registrationAnswer(body, context, answerShape);
  if (!answer.ok) return answer.problem;
  const { code, data } = answer.value;
  if (code !== 0 || data === null) return problemOfCode(code);
  const isAsked = (number: string | null) => foldNumber(number ?? '') === foldNumber(context.number ?? '');
  const refused = data.rejected?.find((one) => isAsked(one.number))?.error?.code;
  if (refused !== undefined) return refused === ALREADY_REGISTERED ? null : problemOfCode(refused);
  const accepted = data.accepted?.some((one) => isAsked(one.number)) === true;
  return accepted ? null : { kind: 'layout_changed', detail: '$.data.accepted' };
}

/** What the service says of its own state (not registered, no carrier found) is no statement about the parcel. */
export function problemOfCode(code: number): CarrierProblem {
  if (code === -18010001 || code === -18010002) return { kind: 'auth', detail: String(code) };
  if (code <= -18010018 && code >= -18010020) return { kind: 'auth', detail: 'postcode_or_phone_needed' };
  if (code === -18019909) return { kind: 'not_found', text: String(code) };
  if (code === -18010012) return { kind: 'invalid_number', text: String(code) };
  if (code === -18019902) return NOT_REGISTERED;
  if (code === -18019903) return { kind: 'unavailable', detail: 'no_carrier_upstream' };
  return { kind: 'unavailable', detail: String(code) };
}
