import { jstDate } from '../jst.ts';
import { inboundEvents, offsetText, wallClock, type InboundEvent, type InboundKind } from './inbound.ts';
import { isKnown, json, typedNumber, type Desk, type SandboxAnswer, type SandboxRequest } from './sandbox.ts';

interface ExpressWord {
  readonly typeCode: string;
  readonly description: string;
}

const EXPRESS_WORDS: Readonly<Record<InboundKind, ExpressWord>> = {
  intl_posted: { typeCode: 'PU', description: 'Shipment picked up' },
  intl_departed: { typeCode: 'DF', description: 'Departed Facility' },
  intl_arrived: { typeCode: 'AF', description: 'Arrived Facility' },
  customs: { typeCode: 'RR', description: 'Customs status updated' },
  customs_cleared: { typeCode: 'CR', description: 'Clearance processing complete' },
  arrived: { typeCode: 'PL', description: 'Processed at location' },
  out: { typeCode: 'WC', description: 'With delivery courier' },
  absent: { typeCode: 'NH', description: 'Delivery attempted; recipient not home' },
  kept: { typeCode: 'OH', description: 'Shipment on hold' },
  redelivery: { typeCode: 'RD', description: 'Delivery arranged with recipient' },
  delivered: { typeCode: 'OK', description: 'Delivered' },
};

/** What a caller of MyDHL must present; a contract of its own beside the key of Unified. */
export const MYDHL_CREDENTIALS = { myDhlUser: 'sandbox-mydhl', myDhlPassword: 'sandbox-mydhl-secret' };
export const MYDHL_PATH = '/mydhlapi/tracking';

/** MyDHL (Express): `GET /mydhlapi/tracking?shipmentTrackingNumber=N`, basic authentication, date and clock apart. */
export function answerMyDhl(request: SandboxRequest, desk: Desk): SandboxAnswer {
  const { myDhlUser, myDhlPassword } = MYDHL_CREDENTIALS;
  const expected = `Basic ${Buffer.from(`${myDhlUser}:${myDhlPassword}`).toString('base64')}`;
  if (request.headers['authorization'] !== expected)
    return problem(401, 'Unauthorized', 'Invalid Credentials');
  const look = desk.look(typedNumber(request.query.get('shipmentTrackingNumber') ?? ''));
  if (!isKnown(look)) return problem(404, 'Not Found', 'No shipments found for the given tracking number.');
  const { number, seen } = look;
  return json({
    shipments: [
      {
        shipmentTrackingNumber: number,
        status: 'Success',
        productCode: 'P',
        shipperDetails: { name: 'PRIVATE_SHIPPER', postalAddress: { cityName: 'LEIPZIG' } },
        receiverDetails: { name: 'PRIVATE_RECEIVER', postalAddress: { cityName: 'TOKYO' } },
        ...(seen.promise && { estimatedDeliveryDate: jstDate(seen.promise.day) }),
        events: inboundEvents(seen.events, EXPRESS_WORDS).map(eventOf),
        numberOfPieces: 1,
      },
    ],
  });
}

function eventOf({ at, offsetHours, word, city, country, kind }: InboundEvent<ExpressWord>): object {
  const wall = wallClock(at, offsetHours);
  return {
    date: wall.slice(0, 10),
    time: wall.slice(11),
    GMTOffset: offsetText(offsetHours),
    ...word,
    serviceArea: [{ code: country.code, description: `${city}-${country.code}` }],
    ...(kind === 'delivered' && { signedBy: 'PRIVATE_SIGNATURE' }),
  };
}

function problem(status: number, title: string, detail: string): SandboxAnswer {
  return {
    ...json({ instance: MYDHL_PATH, status, title, detail }, status),
    type: 'application/problem+json',
  };
}
