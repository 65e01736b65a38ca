import type { CarrierProblem, ReadContext, Registration } from '../carrier.ts';
import { record, text } from '../json/shape.ts';
import { foldNumber } from '../reading.ts';
import { registrationAnswer } from '../registration.ts';

const answerShape = record({ subscriptionId: text });

/**
 * Subscriptions – Tracking 3: pushes of one number, signed with the secret given here. USPS writes to `adminEmail`
 * when pushes fail. Source: public subscribers, read 2026-11; the filter by number is less sure than that by mailer.
 */
export const uspsRegistration: Registration = {
  purpose: 'pushes',
  renewDays: null,
  credentials: ['webhookSecret', 'adminEmail'],
  request: (numbers, options) => ({
    method: 'POST',
    url: 'https://apis.usps.com/subscriptions-tracking/v3/subscriptions',
    headers: {
      authorization: `Bearer ${options.credentials?.['accessToken'] ?? ''}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      listenerURL: options.pushUrl,
      secret: options.credentials?.['webhookSecret'] ?? '',
      adminNotification: [{ email: options.credentials?.['adminEmail'] ?? '' }],
      filterProperties: {
        trackingNumber: foldNumber(numbers[0] ?? ''),
        trackingEventTypes: ['ALL_UPDATES'],
      },
    }),
  }),
  read: readRegistration,
};

/** A subscription that exists already is as good as a new one. */
function readRegistration(body: string, context: ReadContext): CarrierProblem | null {
  if (context.status === 409) return null;
  const answer = registrationAnswer(body, context, answerShape);
  return answer.ok ? null : answer.problem;
}
