import { jstIso } from '../jst.ts';
import { WORLD_CARRIERS } from '../number-formats.ts';
import type { ScriptEvent } from '../parcels/script.ts';
import { wallClock } from './inbound.ts';
import { NEUTRAL_WORDS } from './neutral-words.ts';
import {
  isKnown,
  json,
  jsonBody,
  maintenancePage,
  parseJson,
  typedNumber,
  type Desk,
  type Look,
  type SandboxCarrier,
} from './sandbox.ts';

type Known = Extract<Look, { kind: 'known' }>;

/** Aggregators know every carrier's parcels except those of an own delivery. */
const SEES = WORLD_CARRIERS.filter((id) => id !== 'own');

function placeOf({ place }: ScriptEvent): string {
  return place.country?.name ?? `${place.town.nameEn}, ${place.area.prefectureEn}`;
}

/** 17TRACK: `POST /track/v2.x/gettrackinfo` with up to 40 numbers; accepted and rejected ones in one answer. */
export const seventeenTrack: SandboxCarrier = {
  id: '17track',
  sees: SEES,
  credentials: { token: 'sandbox-17track-token' },
  answer(request, desk) {
    if (!/^\/track\/v2(?:\.\d)?\/(?:gettrackinfo|register)$/.test(request.path))
      return json({ code: 404 }, 404);
    if (request.headers['17token'] !== this.credentials['token'])
      return json(
        { code: -18010002, data: { errors: [{ code: -18010002, message: 'Invalid token.' }] } },
        401,
      );
    const asked = parseJson(request.body);
    if (!Array.isArray(asked))
      return json({
        code: -18010013,
        data: { errors: [{ code: -18010013, message: 'Submitted data is invalid.' }] },
      });
    if (asked.length > 40)
      return json({ code: -18010014, data: { errors: [{ code: -18010014, message: 'Too many numbers.' }] } });
    const looks = asked.map((one: { number?: unknown } | null) =>
      desk.look(typedNumber(typeof one?.number === 'string' ? one.number : '')),
    );
    const accepted = looks.filter(isKnown);
    const rejected = looks
      .filter((look) => !isKnown(look))
      .map((look) => ({ number: look.number, error: rejection(look) }));
    const isRegister = request.path.endsWith('register');
    const acceptedJson = accepted.map((look) =>
      isRegister ? { origin: 1, number: look.number, carrier: 10_021 } : seventeenInfo(look),
    );
    return json({ code: 0, data: { accepted: acceptedJson, rejected } });
  },
  maintenance: maintenancePage,
};

function rejection(look: Look): object {
  return look.kind === 'mistyped'
    ? { code: -18010012, message: 'The format of the number is invalid.' }
    : { code: -18019909, message: 'No tracking information at this time.' };
}

function seventeenInfo({ number, seen }: Known): object {
  const events = seen.events.toReversed().map((event) => ({
    time_iso: jstIso(event.at),
    time_utc: `${wallClock(event.at, 0)}Z`,
    time_raw: { date: jstIso(event.at).slice(0, 10), time: jstIso(event.at).slice(11, 19), timezone: null },
    description: NEUTRAL_WORDS[event.kind].text,
    location: placeOf(event),
    stage: NEUTRAL_WORDS[event.kind].seventeen[0],
    sub_status: NEUTRAL_WORDS[event.kind].seventeen[1],
  }));
  const last = seen.events.at(-1);
  const [status, sub] =
    last === undefined ? ['NotFound', 'NotFound_Other'] : NEUTRAL_WORDS[last.kind].seventeen;
  return {
    number,
    carrier: 10_021,
    track_info: {
      latest_status: { status, sub_status: sub, sub_status_descr: null },
      latest_event: events[0],
      time_metrics: { estimated_delivery_date: { source: null, from: null, to: null } },
      tracking: {
        providers_hash: 0,
        providers: [{ provider: { key: 10_021, name: 'Sandbox', country: 'JP' }, events }],
      },
    },
  };
}

/** AfterShip: trackings by number, checkpoints oldest first, times without a zone. */
export const aftership: SandboxCarrier = {
  id: 'aftership',
  sees: SEES,
  credentials: { apiKey: 'sandbox-aftership-key' },
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
      return json({ meta: { code: 201 }, data: tracking(look) }, 201);
    }
    const numbers = (request.query.get('tracking_numbers') ?? '')
      .split(',')
      .map(typedNumber)
      .filter((one) => one !== '');
    const trackings = numbers
      .map((number) => desk.look(number))
      .filter(isKnown)
      .map(tracking);
    return json({
      meta: { code: 200 },
      data: { pagination: { total: trackings.length, next_cursor: '', has_next_page: false }, trackings },
    });
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

/** Ship24: `POST /public/v1/trackers/track`, three forms of time in one answer. */
export const ship24: SandboxCarrier = {
  id: 'ship24',
  sees: SEES,
  credentials: { apiKey: 'sandbox-ship24-key' },
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
    return json({ data: { trackings: [ship24Tracking(look, desk)] } }, request.method === 'POST' ? 201 : 200);
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

/** EasyPost: `POST /v2/trackers`, basic authentication; in its test mode the promise is the time of asking. */
export const easypost: SandboxCarrier = {
  id: 'easypost',
  sees: SEES,
  credentials: { apiKey: 'sandbox-easypost-key' },
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
      return json({ trackers: isKnown(look) ? [tracker(look, desk)] : [], has_more: false });
    }
    const field = jsonBody(request)?.['tracker'] as { tracking_code?: unknown } | undefined; // its one field is checked next
    const look = desk.look(typedNumber(typeof field?.tracking_code === 'string' ? field.tracking_code : ''));
    if (look.kind === 'mistyped')
      return json(
        { error: { code: 'TRACKER.CREATE.ERROR', message: 'The tracking code is invalid.', errors: [] } },
        422,
      );
    return json(tracker(look, desk), 201);
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
