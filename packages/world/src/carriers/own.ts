import { jstDate, jstIso, MINUTE_MS } from '../jst.ts';
import { MINUTES_PER_STOP } from '../parcels/samples.ts';
import type { EventKind, ScriptEvent, ScriptPromise, SeenParcel } from '../parcels/script.ts';
import { html, json, typedNumber, type SandboxCarrier } from './sandbox.ts';

interface OwnWord {
  readonly code: string;
  readonly text: string;
}

/** The codes of the own-delivery format (`core/carriers/own/FORMAT.md`). */
export const OWN_WORDS = {
  accepted: { code: 'accepted', text: '荷物を受け付けました' },
  departed: { code: 'departed', text: '出発しました' },
  passed: { code: 'passed', text: '中継拠点を通過しました' },
  arrived: { code: 'arrived_last_depot', text: '配達ステーションに到着しました' },
  out: { code: 'out_for_delivery', text: '配達に出ました' },
  absent: { code: 'absent', text: 'ご不在でした' },
  bad_address: { code: 'bad_address', text: 'お届け先が見つかりませんでした' },
  kept: { code: 'held', text: 'ステーションで保管しています' },
  redelivery: { code: 'redelivery_accepted', text: '再配達を受け付けました' },
  delivered: { code: 'delivered', text: 'お届けしました' },
  delivered_box: { code: 'delivered', text: '宅配ボックスにお届けしました' },
  pickup_ready: { code: 'held', text: 'ステーションで受け取れます' },
  collected: { code: 'collected', text: 'ステーションでお渡ししました' },
  delayed: { code: 'delayed', text: '天候のため遅れています' },
  investigating: { code: 'investigating', text: '状況を確認しています' },
  return_started: { code: 'returning', text: '差出人へ返送します' },
  returned: { code: 'returned', text: '差出人に返送しました' },
  intl_posted: { code: 'accepted', text: '海外で受け付けました' },
  intl_departed: { code: 'departed', text: '海外を出発しました' },
  intl_arrived: { code: 'passed', text: '日本に到着しました' },
  customs: { code: 'passed', text: '通関手続き中です' },
  customs_cleared: { code: 'departed', text: '通関しました' },
} as const satisfies Record<EventKind, OwnWord>;

/** `attributes` of the format; handing over in person is said by leaving the place out. */
const DROP_PLACES = { front_door: 'safe_place', delivery_box: 'delivery_box', person: undefined } as const;
const REASONS = { weather: 'weather', address_unknown: 'address' } as const;

/** The number of stops before this one is told only from here on, as the live map's privacy rule says. */
const STOPS_SHOWN_FROM = 12;

/** Own delivery: `GET /v1/parcels/{number}`, JSON. */
export const own: SandboxCarrier = {
  id: 'own',
  sees: ['own'],
  credentials: {},
  answer(request, desk) {
    const asked = /^\/v1\/parcels\/([^/]+)$/.exec(request.path)?.[1];
    if (asked === undefined || request.method !== 'GET') return json({ error: 'no_such_path' }, 404);
    const look = desk.look(typedNumber(decodeURIComponent(asked)));
    if (look.kind === 'mistyped') return json({ error: 'invalid_number', number: look.number }, 400);
    if (look.kind === 'not_registered' || look.seen.events.length === 0) {
      return json({ error: 'not_found', number: look.number }, 404);
    }
    const { seen } = look;
    return json({
      number: look.number,
      events: seen.events.map((event, i) => eventJson(event, i === seen.events.length - 1, seen, desk.now)),
      promise: promiseJson(seen.promise),
    });
  },
  maintenance: () =>
    html(
      '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>メンテナンス中</title></head><body><p>ただいまメンテナンス中です。</p></body></html>',
    ),
};

function eventJson(event: ScriptEvent, isLast: boolean, seen: SeenParcel, now: number): object {
  const dropPlace = event.dropPlace && DROP_PLACES[event.dropPlace];
  const reason = event.reason && REASONS[event.reason];
  const stops = isLast && event.kind === 'out' ? stopsAway(seen, now) : undefined;
  return {
    at: jstIso(event.at),
    ...OWN_WORDS[event.kind],
    place: `${event.place.town.name}${event.place.kind === 'office' ? 'ステーション' : '拠点'}`,
    ...(stops !== undefined && { stopsAway: stops }),
    ...((dropPlace ?? reason) && {
      attributes: { ...(dropPlace && { drop_place: dropPlace }), ...(reason && { reason }) },
    }),
  };
}

/** Stops before this one, from the time left: 0 means this is next. Undefined while too many are left. */
function stopsAway(seen: SeenParcel, now: number): number | undefined {
  const next = seen.parcel.events[seen.events.length];
  if (next === undefined) return undefined;
  const stops = Math.max(0, Math.ceil((next.at - now) / (MINUTES_PER_STOP * MINUTE_MS)) - 1);
  return stops <= STOPS_SHOWN_FROM ? stops : undefined;
}

function promiseJson(promise: ScriptPromise | null): object | null {
  if (promise === null) return null;
  const hour = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return {
    date: jstDate(promise.day),
    from: promise.slot === null ? null : hour(promise.slot[0]),
    to: promise.slot === null ? null : hour(promise.slot[1]),
  };
}
