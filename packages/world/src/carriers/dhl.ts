import { jstDate } from '../jst.ts';
import { answerMyDhl, MYDHL_PATH } from './dhl-express.ts';
import { inboundEvents, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import {
  isKnown,
  json,
  maintenancePage,
  typedNumber,
  type KnownLook,
  type SandboxAnswer,
  type SandboxCarrier,
} from './sandbox.ts';

interface DhlWord {
  readonly statusCode: 'pre-transit' | 'transit' | 'delivered' | 'failure' | 'unknown';
  readonly status: string;
}

const DHL_WORDS: Readonly<Record<InboundKind, DhlWord>> = {
  intl_posted: { statusCode: 'transit', status: 'Shipment picked up' },
  intl_departed: { statusCode: 'transit', status: 'Shipment has departed from a DHL facility' },
  intl_arrived: { statusCode: 'transit', status: 'Arrived at DHL Sort Facility' },
  customs: { statusCode: 'transit', status: 'Customs clearance status updated' },
  customs_cleared: { statusCode: 'transit', status: 'Clearance processing complete' },
  arrived: { statusCode: 'transit', status: 'Arrived at DHL Delivery Facility' },
  out: { statusCode: 'transit', status: 'Shipment is out with courier for delivery' },
  absent: { statusCode: 'failure', status: 'Delivery attempted; consignee not available' },
  kept: { statusCode: 'transit', status: 'Shipment is on hold' },
  redelivery: { statusCode: 'transit', status: 'Delivery arranged with the consignee' },
  delivered: { statusCode: 'delivered', status: 'Delivered' },
};

const PUSH_SECRET = 'sandbox-dhl-push';

/** DHL: MyDHL (`dhl-express.ts`) and Shipment Tracking Unified: `GET /track/shipments?trackingNumber=N`, one number a call, newest event first. */
export const dhl: SandboxCarrier = {
  id: 'de.dhl',
  sees: ['de.dhl'],
  credentials: { apiKey: 'sandbox-dhl-key', pushSecret: PUSH_SECRET },
  answer(request, desk) {
    if (request.path === MYDHL_PATH) return answerMyDhl(request, desk);
    if (request.path !== '/track/shipments') return problem(404, 'Not Found', 'No such resource.');
    if (request.headers['dhl-api-key'] !== this.credentials['apiKey']) {
      return problem(401, 'Unauthorized', 'Unauthorized for given resource.');
    }
    const number = typedNumber(request.query.get('trackingNumber') ?? '');
    const look = desk.look(number);
    if (look.kind === 'mistyped' && number === '')
      return problem(400, 'Bad Request', 'Missing tracking number.');
    if (!isKnown(look))
      return problem(404, 'No result found', 'No shipment with given tracking number found.');
    return json({
      url: `/track/shipments?trackingNumber=${number}`,
      shipments: [shipmentOf(look)],
      possibleAdditionalShipmentsUrl: [`/track/shipments?trackingNumber=${look.number}&service=parcel-de`],
    });
  },
  // Subscribed to by account, with the header and token given to DHL; the push holds the same shipment.
  push: {
    secret: PUSH_SECRET,
    bodies: (look) => [{ shipments: [shipmentOf(look)] }],
    sign: (_body, secret) => ({ 'x-todoke-push': secret }),
  },
  maintenance: maintenancePage,
};

function shipmentOf(look: KnownLook): object {
  const events = inboundEvents(look.seen.events, DHL_WORDS).toReversed().map(eventOf);
  const delivery = look.seen.parcel.events.findLast((event) => event.kind === 'out');
  return {
    serviceUrl: `https://www.dhl.com/jp-ja/home/tracking.html?tracking-id=${look.number}`,
    id: look.number,
    service: 'express',
    origin: { address: { addressLocality: 'LEIPZIG - GERMANY', countryCode: 'DE' } },
    destination: {
      address: { addressLocality: `${delivery?.place.town.nameEn ?? 'TOKYO'} - JAPAN`, countryCode: 'JP' },
    },
    status: events[0],
    ...(look.seen.promise && { estimatedTimeOfDelivery: `${jstDate(look.seen.promise.day)}T20:00:00` }),
    details: {
      receiver: { '@type': 'Person', name: 'PRIVATE_RECEIVER' },
      proofOfDelivery: { signed: { '@type': 'Person', name: 'PRIVATE_SIGNATURE' } },
      totalNumberOfPieces: 1,
    },
    events,
  };
}

/** Times are the place's wall clock; most units send no zone. */
function eventOf(event: InboundEvent<DhlWord>): object {
  return {
    timestamp: wallClock(event.at, event.offsetHours),
    location: {
      address: { addressLocality: `${event.city} - ${event.country.name}`, countryCode: event.country.code },
    },
    statusCode: event.word.statusCode,
    status: event.word.status,
    description: event.word.status,
  };
}

function problem(status: number, title: string, detail: string): SandboxAnswer {
  return { ...json({ status, title, detail }, status), type: 'application/problem+json' };
}
