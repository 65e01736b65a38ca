import { createHash } from 'node:crypto';
import { jstIso } from '../jst.ts';
import { AGGREGATED, placeOf } from './aggregation.ts';
import { wallClock } from './inbound.ts';
import { NEUTRAL_WORDS } from './neutral-words.ts';
import {
  json,
  maintenancePage,
  parseJson,
  typedNumber,
  type Desk,
  type Look,
  type SandboxAnswer,
  type SandboxCarrier,
} from './sandbox.ts';

const API_KEY = 'sandbox-17track-token';
const MAX_NUMBERS = 40;
const CARRIER_KEY = 10_021;
const NOT_REGISTERED = { code: -18019902, message: 'The tracking number is not registered.' };
const REGISTERED_ALREADY = { code: -18019901, message: 'The tracking number is registered already.' };
const BAD_FORMAT = { code: -18010012, message: 'The format of the number is invalid.' };

/**
 * 17TRACK: `POST /track/v2.x/gettrackinfo` with up to 40 numbers; accepted and rejected ones in one answer.
 * Tells of registered numbers only.
 */
export const seventeenTrack: SandboxCarrier = {
  id: '17track',
  sees: AGGREGATED,
  credentials: { apiKey: API_KEY },
  answer(request, desk) {
    const action = /^\/track\/v2(?:\.\d)?\/(gettrackinfo|register)$/.exec(request.path)?.[1];
    if (action === undefined) return failure(404, 'No such method.', 404);
    if (request.headers['17token'] !== this.credentials['apiKey'])
      return failure(-18010002, 'Invalid token.', 401);
    const asked = parseJson(request.body);
    if (!Array.isArray(asked)) return failure(-18010013, 'Submitted data is invalid.');
    if (asked.length > MAX_NUMBERS) return failure(-18010014, 'The number of submissions exceeds the limit.');
    const looks = asked.map((one: { number?: unknown } | null) =>
      desk.look(typedNumber(typeof one?.number === 'string' ? one.number : '')),
    );
    const accepted: object[] = [];
    const rejected: object[] = [];
    for (const look of looks) {
      const error = refusalOf(look, action, desk);
      if (error) rejected.push({ number: look.number, error });
      else if (action === 'register') accepted.push({ origin: 1, number: look.number, carrier: CARRIER_KEY });
      else accepted.push(infoOf(look));
      if (!error && action === 'register') desk.register(look.number);
    }
    return json({ code: 0, data: { accepted, rejected } });
  },
  push: {
    secret: API_KEY,
    bodies: (look) => [{ event: 'TRACKING_UPDATED', data: infoOf(look) }],
    sign: (body, secret) => ({ sign: createHash('sha256').update(`${body}/${secret}`).digest('hex') }),
  },
  maintenance: maintenancePage,
};

function refusalOf(look: Look, action: string, desk: Desk): object | null {
  if (look.kind === 'mistyped') return BAD_FORMAT;
  const registered = desk.isRegistered(look.number);
  if (action === 'register') return registered ? REGISTERED_ALREADY : null;
  return registered ? null : NOT_REGISTERED;
}

function failure(code: number, message: string, status = 200): SandboxAnswer {
  return json({ code, data: { errors: [{ code, message }] } }, status);
}

function infoOf(look: Look): object {
  const { number } = look;
  const seen = look.kind === 'known' ? look.seen.events : [];
  const events = seen.toReversed().map((event) => ({
    time_iso: jstIso(event.at),
    time_utc: `${wallClock(event.at, 0)}Z`,
    time_raw: { date: jstIso(event.at).slice(0, 10), time: jstIso(event.at).slice(11, 19), timezone: null },
    description: NEUTRAL_WORDS[event.kind].text,
    location: placeOf(event),
    stage: NEUTRAL_WORDS[event.kind].seventeen[0],
    sub_status: NEUTRAL_WORDS[event.kind].seventeen[1],
  }));
  const last = seen.at(-1);
  const [status, sub] =
    last === undefined ? ['NotFound', 'NotFound_Other'] : NEUTRAL_WORDS[last.kind].seventeen;
  return {
    number,
    carrier: CARRIER_KEY,
    track_info: {
      latest_status: { status, sub_status: sub, sub_status_descr: null },
      latest_event: events[0] ?? null,
      time_metrics: { estimated_delivery_date: { source: null, from: null, to: null } },
      tracking: {
        providers_hash: 0,
        providers: [
          {
            provider: { key: CARRIER_KEY, name: 'Sandbox', country: 'JP' },
            latest_sync_time: last === undefined ? null : `${wallClock(last.visibleAt, 0)}Z`,
            events,
          },
        ],
      },
    },
  };
}
