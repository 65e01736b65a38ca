import { jstDate } from '../jst.ts';
import { inboundEvents, offsetText, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import { clientOf, hasToken, isClient, issueToken } from './oauth.ts';
import {
  isKnown,
  json,
  jsonBody,
  maintenancePage,
  typedNumber,
  type Desk,
  type Look,
  type SandboxAnswer,
  type SandboxCarrier,
  type SandboxRequest,
} from './sandbox.ts';

interface UpsWord {
  readonly type: 'M' | 'I' | 'P' | 'O' | 'D' | 'X' | 'RS' | 'W';
  readonly code: string;
  readonly statusCode: string;
  readonly text: string;
}

const UPS_WORDS: Readonly<Record<InboundKind, UpsWord>> = {
  intl_posted: { type: 'P', code: 'OR', statusCode: '038', text: 'Origin Scan' },
  intl_departed: { type: 'I', code: 'DP', statusCode: '005', text: 'Departed from Facility' },
  intl_arrived: { type: 'I', code: 'AR', statusCode: '005', text: 'Arrived at Facility' },
  customs: {
    type: 'X',
    code: 'DJ',
    statusCode: '012',
    text: 'Your package is pending release from a Government Agency.',
  },
  customs_cleared: {
    type: 'I',
    code: 'CC',
    statusCode: '005',
    text: 'Your package has cleared customs and is on the way.',
  },
  arrived: { type: 'I', code: 'DS', statusCode: '005', text: 'Processing at UPS Facility' },
  out: { type: 'O', code: 'OT', statusCode: '021', text: 'Out For Delivery Today' },
  absent: { type: 'X', code: '48', statusCode: '048', text: 'The receiver was not available for delivery.' },
  kept: { type: 'I', code: 'HL', statusCode: '013', text: 'Held at UPS Facility' },
  redelivery: { type: 'I', code: 'DD', statusCode: '005', text: 'Delivery Change Requested' },
  delivered: { type: 'D', code: 'KB', statusCode: '011', text: 'DELIVERED ' },
};

/** UPS Track v1: token, then `GET /api/track/v1/details/{number}`, one number a call, activity newest first. */
export const ups: SandboxCarrier = {
  id: 'us.ups',
  sees: ['us.ups'],
  credentials: {
    clientId: 'sandbox-ups',
    clientSecret: 'sandbox-ups-secret',
    pushCredential: 'of-the-subscriber-alone',
  },
  answer(request, desk) {
    if (request.path === '/security/v1/oauth/token') {
      if (!isClient(clientOf(request), this.credentials)) return errors(401, '10401', 'ClientId is Invalid');
      const { token, expiresInSeconds } = issueToken(this.id, desk.now);
      return json({
        token_type: 'Bearer',
        issued_at: String(desk.now),
        client_id: this.credentials['clientId'],
        access_token: token,
        expires_in: String(expiresInSeconds),
        status: 'approved',
      });
    }
    if (request.path === '/api/track/v1/subscription/standard/package') return subscribe(request, desk);
    const asked = /^\/api\/track\/v1\/details\/([^/]+)$/.exec(request.path)?.[1];
    if (asked === undefined) return errors(404, '250404', 'Not Found');
    if (!hasToken(request, this.id, desk.now)) return errors(401, '250003', 'Invalid Access Token');
    const look = desk.look(typedNumber(decodeURIComponent(asked)));
    if (look.kind === 'mistyped') return errors(400, 'TV1002', 'Invalid inquiry number');
    if (!isKnown(look)) return notFound(look.number);
    return json({
      trackResponse: { shipment: [{ inquiryNumber: look.number, package: [packageOf(look)] }] },
    });
  },
  push: {
    bodies: ({ number, seen }, from) =>
      inboundEvents(seen.events.slice(from), UPS_WORDS).map((event) => alertOf(number, event)),
    sign: (_body, secret) => ({ credential: secret, 'user-agent': 'UPSPubSubTrackingService' }),
  },
  maintenance: maintenancePage,
};

/** Track Alert: numbers, an address, and the credential sent back with each push. */
function subscribe(request: SandboxRequest, desk: Desk): SandboxAnswer {
  if (!hasToken(request, 'us.ups', desk.now)) return errors(401, '250003', 'Invalid Access Token');
  const body = jsonBody(request);
  if (typeof body?.['countryCode'] !== 'string')
    return errors(400, 'VSS400', 'Please enter a valid country code.');
  const asked = body['trackingNumberList'];
  const { url, credential } = (body['destination'] ?? {}) as { url?: unknown; credential?: unknown }; // checked below
  if (typeof url !== 'string' || url === '') return errors(400, 'VSS600', 'URL is empty or not present.');
  if (typeof credential !== 'string' || credential === '')
    return errors(400, 'VSS700', 'Credential is empty or not present.');
  const numbers = Array.isArray(asked) ? asked.filter((one) => typeof one === 'string').map(typedNumber) : [];
  const valid = numbers.filter((number) => desk.look(number).kind !== 'mistyped');
  for (const number of valid) desk.register(number, { url, secret: credential });
  return json({
    validTrackingNumbers: valid,
    invalidTrackingNumbers: numbers.filter((number) => !valid.includes(number)),
  });
}

/** One event, in the flat form of Track Alert. */
function alertOf(number: string, event: InboundEvent<UpsWord>): object {
  const gmt = wallClock(event.at, 0);
  return {
    trackingNumber: number,
    localActivityDate: dateOf(event),
    localActivityTime: timeOf(event),
    gmtActivityDate: gmt.slice(0, 10).replaceAll('-', ''),
    gmtActivityTime: gmt.slice(11).replaceAll(':', ''),
    activityLocation: {
      city: event.city,
      stateProvince: '',
      postalCode: event.kind === 'delivered' ? 'PRIVATE_ZIP' : '',
      country: event.country.code,
    },
    activityStatus: {
      // Alerts know no letter of their own for the delivery round.
      type: event.word.type === 'O' ? 'I' : event.word.type,
      code: event.word.code,
      description: event.word.text,
      descriptionCode: event.word.statusCode,
    },
    actualDeliveryDate: event.kind === 'delivered' ? dateOf(event) : '',
    actualDeliveryTime: event.kind === 'delivered' ? timeOf(event) : '',
    deliveryStartTime: '',
    deliveryEndTime: '',
    deliveryTimeDescription: '',
    scheduledDeliveryDate: '',
  };
}

function errors(status: number, code: string, message: string): SandboxAnswer {
  return json({ response: { errors: [{ code, message }] } }, status);
}

function notFound(number: string): SandboxAnswer {
  const warnings = [{ code: 'TW0001', message: 'Tracking Information Not Found' }];
  return json({ trackResponse: { shipment: [{ inquiryNumber: number, warnings }] } });
}

function packageOf({ number, seen }: Extract<Look, { kind: 'known' }>): object {
  const events = inboundEvents(seen.events, UPS_WORDS);
  const last = events.at(-1);
  const delivered = events.find((event) => event.kind === 'delivered');
  const compact = (day: number) => jstDate(day).replaceAll('-', '');
  return {
    trackingNumber: number,
    deliveryDate: delivered
      ? [{ type: 'DEL', date: dateOf(delivered) }]
      : seen.promise && [{ type: 'SDD', date: compact(seen.promise.day) }],
    deliveryTime: delivered ? { type: 'DEL', endTime: timeOf(delivered) } : { type: 'EOD', endTime: '' },
    activity: events.toReversed().map(activityOf),
    currentStatus: last && { code: last.word.statusCode, description: last.word.text, type: last.word.type },
    packageAddress: [
      { type: 'DESTINATION', name: 'PRIVATE_RECIPIENT', address: { city: last?.city, countryCode: 'JP' } },
    ],
    deliveryInformation: { receivedBy: 'PRIVATE_SIGNATURE', location: 'Front Door' },
    packageCount: 1,
  };
}

/** Local date and time without a zone beside their GMT twins, whose leading zero gets lost. */
function activityOf(event: InboundEvent<UpsWord>): object {
  const gmt = wallClock(event.at, 0);
  return {
    location: {
      address: { city: event.city, countryCode: event.country.code, country: event.country.code },
      slic: '0000',
    },
    status: {
      type: event.word.type,
      description: event.word.text,
      code: event.word.code,
      statusCode: event.word.statusCode,
    },
    date: dateOf(event),
    time: timeOf(event),
    gmtDate: gmt.slice(0, 10).replaceAll('-', ''),
    gmtOffset: offsetText(event.offsetHours),
    gmtTime: gmt.slice(11).replaceAll(':', '').replace(/^0/, ''),
  };
}

function dateOf(event: InboundEvent<UpsWord>): string {
  return wallClock(event.at, event.offsetHours).slice(0, 10).replaceAll('-', '');
}

function timeOf(event: InboundEvent<UpsWord>): string {
  return wallClock(event.at, event.offsetHours).slice(11).replaceAll(':', '');
}
