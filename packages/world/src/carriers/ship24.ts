import { jstIso } from '../jst.ts';
import { AGGREGATED, placeOf } from './aggregation.ts';
import { wallClock } from './inbound.ts';
import { NEUTRAL_WORDS } from './neutral-words.ts';
import {
  json,
  jsonBody,
  maintenancePage,
  typedNumber,
  type Desk,
  type Look,
  type SandboxCarrier,
} from './sandbox.ts';

const WEBHOOK_SECRET = 'sandbox-ship24-webhook';

/** Ship24: `POST /public/v1/trackers/track`, three forms of time in one answer. */
export const ship24: SandboxCarrier = {
  id: 'ship24',
  sees: AGGREGATED,
  credentials: { apiKey: 'sandbox-ship24-key', webhookSecret: WEBHOOK_SECRET },
  answer(request, desk) {
    if (!/^\/public\/v1\/trackers\/(?:track|search\/[^/]+\/results)$/.test(request.path))
      return json({ errors: [{ code: 'not_found', message: 'Resource not found' }] }, 404);
    if (request.headers['authorization'] !== `Bearer ${this.credentials['apiKey']}`)
      return json({ errors: [{ code: 'auth_invalid_key', message: 'Invalid API key' }], data: null }, 401);
    const inPath = /search\/([^/]+)\/results$/.exec(request.path)?.[1];
    const inBody = jsonBody(request)?.['trackingNumber'];
    const look = desk.look(typedNumber(inPath ?? (typeof inBody === 'string' ? inBody : '')));
    if (look.kind === 'mistyped')
      return json(
        { errors: [{ code: 'validation_error', message: 'trackingNumber is not valid' }], data: null },
        400,
      );
    desk.register(look.number);
    return json({ data: { trackings: [ship24Tracking(look, desk)] } }, request.method === 'POST' ? 201 : 200);
  },
  push: {
    secret: WEBHOOK_SECRET,
    bodies: (look, _from, desk) => [{ trackings: [ship24Tracking(look, desk)] }],
    sign: (_body, secret) => ({ authorization: `Bearer ${secret}` }),
  },
  maintenance: maintenancePage,
};

function ship24Tracking(look: Look, desk: Desk): object {
  const events = look.kind === 'known' ? look.seen.events : [];
  const last = events.at(-1);
  const milestone = last === undefined ? 'pending' : NEUTRAL_WORDS[last.kind].ship24;
  return {
    metadata: { generatedAt: new Date(desk.now).toISOString() },
    tracker: { trackerId: `sandbox-${look.number}`, trackingNumber: look.number, isSubscribed: true },
    shipment: {
      shipmentId: `sandbox-${look.number}`,
      statusCode: null,
      statusCategory: null,
      statusMilestone: milestone,
      recipient: { name: 'PRIVATE_RECIPIENT', address: 'PRIVATE_ADDRESS' },
    },
    events: events.toReversed().map((event, i) => ({
      eventId: `sandbox-${look.number}-${events.length - i}`,
      trackingNumber: look.number,
      status: NEUTRAL_WORDS[event.kind].text,
      occurrenceDatetime:
        event.place.country === undefined
          ? jstIso(event.at)
          : wallClock(event.at, event.place.country.offsetHours),
      datetime: wallClock(event.at, event.place.country?.offsetHours ?? 9),
      hasNoTime: false,
      location: placeOf(event),
      sourceCode: 'sandbox',
      courierCode: 'sandbox',
      statusCode: null,
      statusCategory: null,
      statusMilestone: NEUTRAL_WORDS[event.kind].ship24,
    })),
  };
}
