import { createHmac } from 'node:crypto';
import { inboundEvents, offsetText, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import { clientOf, hasToken, isClient, issueToken } from './oauth.ts';
import {
  isKnown,
  json,
  jsonBody,
  maintenancePage,
  typedNumber,
  type Desk,
  type KnownLook,
  type SandboxAnswer,
  type SandboxCarrier,
  type SandboxRequest,
} from './sandbox.ts';

interface UspsWord {
  readonly code: string;
  readonly text: string;
  readonly category: string;
}

const USPS_WORDS: Readonly<Record<InboundKind, UspsWord>> = {
  intl_posted: { code: '03', text: 'Acceptance', category: 'Accepted' },
  intl_departed: { code: 'EF', text: 'Departed USPS Regional Facility', category: 'In Transit' },
  intl_arrived: { code: '10', text: 'Arrived at USPS Regional Facility', category: 'In Transit' },
  customs: { code: 'TL', text: 'In Transit to Next Facility', category: 'In Transit' },
  customs_cleared: { code: 'T1', text: 'Departed USPS Facility', category: 'In Transit' },
  arrived: { code: '07', text: 'Arrived at Post Office', category: 'In Transit' },
  out: { code: 'OF', text: 'Out for Delivery', category: 'Out for Delivery' },
  absent: {
    code: '02',
    text: 'Notice Left (No Authorized Recipient Available)',
    category: 'Delivery Attempt',
  },
  kept: { code: '14', text: 'Held at Post Office, At Customer Request', category: 'Available for Pickup' },
  redelivery: { code: 'PC', text: 'Sorting Complete', category: 'In Transit' },
  delivered: { code: '01', text: 'Delivered, Front Door/Porch', category: 'Delivered' },
};

/** USPS Tracking 3: token, then `GET /tracking/v3/tracking/{number}?expand=DETAIL`. Events newest first. */
export const usps: SandboxCarrier = {
  id: 'us.usps',
  sees: ['us.usps'],
  credentials: {
    clientId: 'sandbox-usps',
    clientSecret: 'sandbox-usps-secret',
    webhookSecret: 'of-the-subscriber-alone-0000000000',
    adminEmail: 'operator@todoke.example',
  },
  answer(request, desk) {
    if (request.path === '/oauth2/v3/token') {
      if (!isClient(clientOf(request, jsonBody(request)), this.credentials))
        return error(401, 'Invalid client credentials.');
      const { token, expiresInSeconds } = issueToken(this.id, desk.now);
      return json({
        access_token: token,
        token_type: 'Bearer',
        issued_at: desk.now,
        expires_in: expiresInSeconds,
        scope: 'tracking',
      });
    }
    if (request.path === '/subscriptions-tracking/v3/subscriptions') return subscribe(request, desk);
    const asked = /^\/tracking\/v3(?:\.\d)?\/tracking\/([^/]+)$/.exec(request.path)?.[1];
    if (asked === undefined) return error(404, 'No such resource.');
    if (!hasToken(request, this.id, desk.now)) return error(401, 'Access token invalid or expired.');
    const look = desk.look(typedNumber(decodeURIComponent(asked)));
    if (look.kind === 'mistyped') return error(400, 'The tracking number is invalid.');
    if (!isKnown(look)) return error(404, 'A status update is not yet available on your package.');
    return json(trackingOf(look));
  },
  push: {
    bodies: (look) => [{ subscriptionId: `sandbox-${look.number}`, payload: trackingOf(look) }],
    sign: (body, secret) => ({ 'x-hmac': createHmac('sha256', secret).update(body).digest('base64') }),
  },
  maintenance: maintenancePage,
};

/** Subscriptions – Tracking: one number, an address, a secret to sign with. */
function subscribe(request: SandboxRequest, desk: Desk): SandboxAnswer {
  if (!hasToken(request, 'us.usps', desk.now)) return error(401, 'Access token invalid or expired.');
  const body = jsonBody(request);
  const { listenerURL: url, secret } = body ?? {};
  const { trackingNumber } = (body?.['filterProperties'] ?? {}) as { trackingNumber?: unknown }; // checked below
  if (typeof url !== 'string' || typeof secret !== 'string' || typeof trackingNumber !== 'string')
    return error(400, 'listenerURL, secret and a filter are required.');
  const look = desk.look(typedNumber(trackingNumber));
  if (look.kind === 'mistyped') return error(400, 'The tracking number is invalid.');
  desk.register(look.number, { url, secret });
  return json({ subscriptionId: `sandbox-${look.number}`, listenerURL: url, status: 'ENABLED' }, 201);
}

function trackingOf({ number, seen }: KnownLook): object {
  const events = inboundEvents(seen.events, USPS_WORDS).toReversed();
  const [last] = events;
  return {
    trackingNumber: number,
    mailClass: 'Priority Mail International&lt;SUP&gt;&#174;&lt;/SUP&gt;',
    services: ['USPS Tracking&lt;SUP&gt;&#174;&lt;/SUP&gt;'],
    destinationCity: 'PRIVATE_CITY',
    destinationCountryCode: 'JP',
    statusCategory: last?.word.category,
    status: last?.word.text,
    statusSummary: `${last?.word.text ?? ''}.`,
    trackingEvents: events.map(eventOf),
  };
}

function error(status: number, message: string): SandboxAnswer {
  return json({ apiVersion: '/tracking/v3', error: { code: String(status), message, errors: [] } }, status);
}

function eventOf(event: InboundEvent<UspsWord>): object {
  const nowhere = event.word.code === 'TL';
  return {
    eventType: event.word.text,
    eventTimestamp: wallClock(event.at, event.offsetHours),
    GMTTimestamp: `${wallClock(event.at, 0)}Z`,
    GMTOffset: offsetText(event.offsetHours),
    eventCode: event.word.code,
    eventCity: nowhere ? '' : event.city,
    eventCountry: nowhere || event.country.code === 'US' ? '' : event.country.name,
    eventState: null,
    eventZIP: '',
    name: 'PRIVATE_SIGNATURE',
  };
}
