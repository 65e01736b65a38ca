import { statedIn } from '../api-answer.ts';
import type { CarrierProblem, ReadContext, Registration } from '../carrier.ts';
import { listOf, optional, record, text, textOrNumber } from '../json/shape.ts';
import { foldNumber } from '../reading.ts';
import { registrationAnswer } from '../registration.ts';
import { upsPushSignature } from './push.ts';

/** A subscription lasts fourteen days; it is made again a day before. */
const RENEW_DAYS = 13;

const answerShape = record({
  validTrackingNumbers: optional(listOf(text)),
  invalidTrackingNumbers: optional(listOf(text)),
});
const errorShape = record({ response: record({ errors: listOf(record({ code: textOrNumber })) }) });

/**
 * Track Alert: pushes events from now on, without history, which the Track API still has. UPS sends the credential
 * back with each push. Source: UPSTrackAlert.yaml, read 2026-11.
 */
export const upsRegistration: Registration = {
  purpose: 'pushes',
  renewDays: RENEW_DAYS,
  credentials: [upsPushSignature.secret],
  request: (numbers, options) => ({
    method: 'POST',
    url: 'https://onlinetools.ups.com/api/track/v1/subscription/standard/package',
    headers: {
      authorization: `Bearer ${options.credentials?.['accessToken'] ?? ''}`,
      'content-type': 'application/json',
      transId: `todoke-${String(options.now)}`,
      transactionSrc: 'todoke',
    },
    body: JSON.stringify({
      locale: options.language === 'ja' ? 'ja_JP' : 'en_US',
      // Wanted and not used yet, as the locale is.
      countryCode: 'JP',
      trackingNumberList: numbers.map(foldNumber),
      destination: {
        url: options.pushUrl,
        credentialType: 'Bearer',
        credential: options.credentials?.[upsPushSignature.secret] ?? '',
      },
    }),
  }),
  read: readRegistration,
};

function readRegistration(body: string, context: ReadContext): CarrierProblem | null {
  const code = statedIn(body, errorShape)?.response.errors[0]?.code;
  if (code === 'VSS210') return { kind: 'invalid_number', text: code };
  if (code?.startsWith('2500') === true) return { kind: 'auth', detail: code };
  const answer = registrationAnswer(body, context, answerShape);
  if (!answer.ok) return answer.problem;
  const names = (list: readonly string[] | null) =>
    list?.some((one) => foldNumber(one) === foldNumber(context.number ?? '')) === true;
  if (names(answer.value.invalidTrackingNumbers)) return { kind: 'invalid_number', text: 'not_subscribed' };
  if (names(answer.value.validTrackingNumbers)) return null;
  return { kind: 'layout_changed', detail: '$.validTrackingNumbers' };
}
