import { createHmac } from 'node:crypto';
import { AGGREGATED, placeOf } from './aggregation.ts';
import { wallClock } from './inbound.ts';
import { NEUTRAL_WORDS } from './neutral-words.ts';
import { json, jsonBody, maintenancePage, typedNumber, type Look, type SandboxCarrier } from './sandbox.ts';

const WEBHOOK_SECRET = 'sandbox-aftership-webhook';

/** AfterShip: trackings by number, checkpoints oldest first, times without a zone. Tells of trackings made before. */
export const aftership: SandboxCarrier = {
  id: 'aftership',
  sees: AGGREGATED,
  credentials: { apiKey: 'sandbox-aftership-key', webhookSecret: WEBHOOK_SECRET },
  answer(request, desk) {
    const path = /^\/tracking\/\d{4}-\d{2}\/trackings$/.test(request.path);
    if (!path)
      return aftershipMeta(
        404,
        'NotFound',
        'The URI requested is invalid or the resource requested does not exist.',
      );
    if (request.headers['as-api-key'] !== this.credentials['apiKey'])
      return aftershipMeta(401, 'Unauthorized', 'Invalid API key.');
    if (request.method === 'POST') {
      const number = jsonBody(request)?.['tracking_number'];
      const look = desk.look(typedNumber(typeof number === 'string' ? number : ''));
      if (look.kind === 'mistyped')
        return aftershipMeta(422, 'BadRequest', 'The value of `tracking_number` is invalid.', 4005);
      if (desk.isRegistered(look.number))
        return aftershipMeta(400, 'BadRequest', 'Tracking already exists.', 4003);
      desk.register(look.number);
      return json({ meta: { code: 201 }, data: tracking(look) }, 201);
    }
    const numbers = (request.query.get('tracking_numbers') ?? '')
      .split(',')
      .map(typedNumber)
      .filter((one) => one !== '');
    const trackings = numbers
      .map((number) => desk.look(number))
      .filter((look) => look.kind !== 'mistyped' && desk.isRegistered(look.number))
      .map(tracking);
    return json({
      meta: { code: 200 },
      data: { pagination: { total: trackings.length, next_cursor: '', has_next_page: false }, trackings },
    });
  },
  push: {
    secret: WEBHOOK_SECRET,
    bodies: (look) => [
      {
        ts: Math.floor((look.seen.events.at(-1)?.visibleAt ?? 0) / 1000),
        event: 'tracking_update',
        event_id: `sandbox-${look.number}-${look.seen.events.length}`,
        is_tracking_first_tag: false,
        msg: { ...tracking(look), customers: [{ name: 'PRIVATE_RECIPIENT', email: 'PRIVATE_MAIL' }] },
      },
    ],
    sign: (body, secret) => ({
      'aftership-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    }),
  },
  maintenance: maintenancePage,
};

function aftershipMeta(status: number, type: string, message: string, code = status) {
  return json({ meta: { code, type, message }, data: {} }, status);
}

function tracking(look: Look): object {
  const events = look.kind === 'known' ? look.seen.events : [];
  const last = events.at(-1);
  const [tag, subtag] = last === undefined ? ['Pending', 'Pending_001'] : NEUTRAL_WORDS[last.kind].aftership;
  return {
    id: `sandbox${look.number.toLowerCase()}`,
    tracking_number: look.number,
    slug: 'sandbox',
    tag,
    subtag,
    checkpoints: events.map((event) => ({
      checkpoint_time: wallClock(event.at, event.place.country?.offsetHours ?? 9),
      created_at: `${wallClock(event.visibleAt, 0)}+00:00`,
      message: NEUTRAL_WORDS[event.kind].text,
      location: placeOf(event),
      tag: NEUTRAL_WORDS[event.kind].aftership[0],
      subtag: NEUTRAL_WORDS[event.kind].aftership[1],
      raw_tag: event.kind.toUpperCase(),
      source: 'carrier',
    })),
  };
}
