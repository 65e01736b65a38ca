import { jstIso } from '../jst.ts';
import { AGGREGATED, placeOf, type Known } from './aggregation.ts';
import { wallClock } from './inbound.ts';
import { NEUTRAL_WORDS } from './neutral-words.ts';
import {
  isKnown,
  json,
  maintenancePage,
  parseJson,
  typedNumber,
  type Look,
  type SandboxCarrier,
} from './sandbox.ts';

/** 17TRACK: `POST /track/v2.x/gettrackinfo` with up to 40 numbers; accepted and rejected ones in one answer. */
export const seventeenTrack: SandboxCarrier = {
  id: '17track',
  sees: AGGREGATED,
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
