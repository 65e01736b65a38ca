import { createHmac } from 'node:crypto';
import { AGGREGATED } from './aggregation.ts';
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

/** Normalised before use: the sign for Ångström falls apart. */
const WEBHOOK_SECRET = 'sandbox-\u212Bngstr\u00F6m';

/** EasyPost: `POST /v2/trackers`, basic authentication; in its test mode the promise is the time of asking. Well-formed numbers have a tracker. */
export const easypost: SandboxCarrier = {
  id: 'easypost',
  sees: AGGREGATED,
  credentials: { apiKey: 'sandbox-easypost-key', webhookSecret: WEBHOOK_SECRET },
  answer(request, desk) {
    if (request.path !== '/v2/trackers')
      return json(
        { error: { code: 'NOT_FOUND', message: 'The requested resource could not be found.', errors: [] } },
        404,
      );
    const basic = Buffer.from(`${this.credentials['apiKey'] ?? ''}:`).toString('base64');
    if (request.headers['authorization'] !== `Basic ${basic}`)
      return json(
        { error: { code: 'APIKEY.INACTIVE', message: 'This api key is not active.', errors: [] } },
        401,
      );
    if (request.method === 'GET') {
      const look = desk.look(typedNumber(request.query.get('tracking_code') ?? ''));
      return json({ trackers: look.kind !== 'mistyped' ? [tracker(look, desk)] : [], has_more: false });
    }
    const field = jsonBody(request)?.['tracker'] as { tracking_code?: unknown } | undefined; // its one field is checked next
    const look = desk.look(typedNumber(typeof field?.tracking_code === 'string' ? field.tracking_code : ''));
    if (look.kind === 'mistyped')
      return json(
        { error: { code: 'TRACKER.CREATE.ERROR', message: 'The tracking code is invalid.', errors: [] } },
        422,
      );
    desk.register(look.number);
    return json(tracker(look, desk), 201);
  },
  push: {
    secret: WEBHOOK_SECRET,
    bodies: (look, _from, desk) => [
      {
        id: `evt_sandbox${look.number.toLowerCase()}${look.seen.events.length}`,
        object: 'Event',
        mode: 'test',
        description: 'tracker.updated',
        created_at: `${wallClock(look.seen.events.at(-1)?.visibleAt ?? 0, 0)}Z`,
        result: tracker(look, desk),
      },
    ],
    sign: (body, secret) => ({
      'x-hmac-signature': `hmac-sha256-hex=${createHmac('sha256', secret.normalize('NFKD')).update(body).digest('hex')}`,
    }),
  },
  maintenance: maintenancePage,
};

function tracker(look: Look, desk: Desk): object {
  const events = look.kind === 'known' ? look.seen.events : [];
  const last = events.at(-1);
  const [status, detail] = last === undefined ? ['unknown', 'unknown'] : NEUTRAL_WORDS[last.kind].easypost;
  const utc = (at: number) => `${wallClock(at, 0)}Z`;
  return {
    id: `trk_sandbox${look.number.toLowerCase()}`,
    object: 'Tracker',
    mode: 'test',
    tracking_code: look.number,
    status,
    status_detail: detail,
    signed_by: 'PRIVATE_SIGNATURE',
    est_delivery_date: utc(desk.now),
    carrier: 'Sandbox',
    tracking_details: events.map((event) => ({
      object: 'TrackingDetail',
      message: NEUTRAL_WORDS[event.kind].text,
      description: '',
      status: NEUTRAL_WORDS[event.kind].easypost[0],
      status_detail: NEUTRAL_WORDS[event.kind].easypost[1],
      datetime: utc(event.at),
      source: 'Sandbox',
      tracking_location: {
        object: 'TrackingLocation',
        city: event.place.town.nameEn,
        state: null,
        country: event.place.country?.code ?? 'JP',
        zip: null,
      },
    })),
  };
}
