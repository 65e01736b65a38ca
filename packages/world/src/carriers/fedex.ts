import { inboundEvents, offsetText, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import { clientOf, hasToken, isClient, issueToken } from './oauth.ts';
import {
  isKnown,
  json,
  jsonBody,
  maintenancePage,
  typedNumber,
  type Look,
  type SandboxAnswer,
  type SandboxCarrier,
} from './sandbox.ts';

interface FedexWord {
  readonly code: string;
  readonly derived: string;
  readonly text: string;
  readonly exception?: string;
}

const FEDEX_WORDS: Readonly<Record<InboundKind, FedexWord>> = {
  intl_posted: { code: 'PU', derived: 'PU', text: 'Picked up' },
  intl_departed: { code: 'DP', derived: 'IT', text: 'Departed FedEx hub' },
  intl_arrived: { code: 'AR', derived: 'IT', text: 'At destination sort facility' },
  customs: { code: 'CD', derived: 'IT', text: 'Clearance delay - Import' },
  customs_cleared: { code: 'IT', derived: 'IT', text: 'International shipment release - Import' },
  arrived: { code: 'AR', derived: 'IT', text: 'At local FedEx facility' },
  out: { code: 'OD', derived: 'IT', text: 'On FedEx vehicle for delivery' },
  absent: { code: 'DE', derived: 'DE', text: 'Delivery exception', exception: '08' },
  kept: { code: 'HL', derived: 'IT', text: 'Hold at location' },
  redelivery: { code: 'HA', derived: 'IT', text: 'Hold at location request accepted' },
  delivered: { code: 'DL', derived: 'DL', text: 'Delivered' },
};

const MAX_NUMBERS = 30;

/** FedEx Track v1: token, then `POST /track/v1/trackingnumbers` with up to 30 numbers; scans newest first. */
export const fedex: SandboxCarrier = {
  id: 'us.fedex',
  sees: ['us.fedex'],
  credentials: { clientId: 'sandbox-fedex', clientSecret: 'sandbox-fedex-secret' },
  answer(request, desk) {
    if (request.path === '/oauth/token') {
      if (!isClient(clientOf(request), this.credentials))
        return errors(401, 'NOT.AUTHORIZED.ERROR', 'The given client credentials were not valid.');
      const { token, expiresInSeconds } = issueToken(this.id, desk.now);
      return json({ access_token: token, token_type: 'bearer', expires_in: expiresInSeconds, scope: 'CXS' });
    }
    if (request.path !== '/track/v1/trackingnumbers')
      return errors(404, 'NOT.FOUND.ERROR', 'The resource you requested is no longer available.');
    if (!hasToken(request, this.id, desk.now))
      return errors(
        401,
        'NOT.AUTHORIZED.ERROR',
        'Access token expired. Please modify your request and try again.',
      );
    const numbers = numbersOf(jsonBody(request)?.['trackingInfo']);
    if (numbers.length === 0)
      return errors(400, 'TRACKING.TRACKINGNUMBER.EMPTY', 'Please provide tracking number.');
    if (numbers.length > MAX_NUMBERS)
      return errors(
        400,
        'TRACKING.TRACKINGNUMBER.EXCEEDEDLIMIT',
        'Please limit your inquiry to 30 tracking numbers.',
      );
    const completeTrackResults = numbers.map((number) => {
      const look = desk.look(number);
      return { trackingNumber: look.number, trackResults: resultsOf(look) };
    });
    return json({ transactionId: `sandbox-${desk.now}`, output: { completeTrackResults } });
  },
  maintenance: maintenancePage,
};

function errors(status: number, code: string, message: string): SandboxAnswer {
  return json({ transactionId: 'sandbox', errors: [{ code, message }] }, status);
}

function numbersOf(trackingInfo: unknown): readonly string[] {
  if (!Array.isArray(trackingInfo)) return [];
  return trackingInfo.flatMap((one: { trackingNumberInfo?: { trackingNumber?: unknown } } | null) => {
    const number = one?.trackingNumberInfo?.trackingNumber;
    return typeof number === 'string' ? [typedNumber(number)] : [];
  });
}

function resultsOf(look: Look): readonly object[] {
  const { number } = look;
  if (!isKnown(look)) {
    const error = {
      code: look.kind === 'mistyped' ? 'TRACKING.TRACKINGNUMBER.INVALID' : 'TRACKING.TRACKINGNUMBER.NOTFOUND',
      message: 'Tracking number cannot be found. Please correct the tracking number and try again.',
    };
    return [
      { trackingNumberInfo: { trackingNumber: number, trackingNumberUniqueId: '', carrierCode: '' }, error },
    ];
  }
  const events = inboundEvents(look.seen.events, FEDEX_WORDS);
  const result = resultOf(look.number, 1, events);
  // The number was used before: a second result that never got beyond its label.
  if (Number(look.number.at(-2)) % 5 !== 0) return [result];
  const [first] = events;
  const label: FedexWord = { code: 'OC', derived: 'IN', text: 'Shipment information sent to FedEx' };
  const stuck = first === undefined ? [] : [{ ...first, at: first.at - 90 * 86_400_000, word: label }];
  return [resultOf(look.number, 0, stuck), result];
}

function resultOf(number: string, unique: number, events: readonly InboundEvent<FedexWord>[]): object {
  const last = events.at(-1);
  const delivered = events.find((event) => event.kind === 'delivered');
  const [first] = events;
  return {
    trackingNumberInfo: {
      trackingNumber: number,
      trackingNumberUniqueId: `246000000${unique}~${number}~FX`,
      carrierCode: 'FDXE',
    },
    recipientInformation: {
      contact: { personName: 'PRIVATE_RECIPIENT' },
      address: { city: last?.city, countryCode: 'JP' },
    },
    latestStatusDetail: last && {
      code: last.word.code,
      derivedCode: last.word.derived,
      statusByLocale: last.word.text,
      description: last.word.text,
      scanLocation: { city: last.city, countryCode: last.country.code, countryName: last.country.name },
      ...(last.word.exception !== undefined && {
        ancillaryDetails: [
          { reason: last.word.exception, reasonDescription: 'Customer not available or business closed' },
        ],
      }),
    },
    dateAndTimes: [
      ...(first ? [{ type: 'ACTUAL_PICKUP', dateTime: isoOf(first) }] : []),
      ...(delivered ? [{ type: 'ACTUAL_DELIVERY', dateTime: isoOf(delivered) }] : []),
    ],
    scanEvents: events.toReversed().map((event) => ({
      date: isoOf(event),
      eventType: event.word.code,
      eventDescription: event.word.text,
      exceptionCode: event.word.exception ?? '',
      exceptionDescription:
        event.word.exception === undefined ? '' : 'Customer not available or business closed',
      scanLocation: { city: event.city, countryCode: event.country.code, countryName: event.country.name },
      derivedStatusCode: event.word.derived,
      derivedStatus: event.word.text,
    })),
    deliveryDetails: { receivedByName: 'PRIVATE_SIGNATURE', deliveryAttempts: '0' },
  };
}

function isoOf(event: InboundEvent<FedexWord>): string {
  return `${wallClock(event.at, event.offsetHours)}${offsetText(event.offsetHours)}`;
}
