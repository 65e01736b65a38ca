import type { CarrierEvent, CarrierPromise, StatusCode } from '../carriers/carrier.ts';
import { jstDay, jstMinutes } from '../time/jst.ts';
import type { EpochMs } from '../time/instant.ts';

/** What a parcel waits for, as far as it decides when its carrier has something new. */
export const POLL_PHASES = [
  'none',
  'accepted',
  'departed',
  'moving',
  'at_depot',
  'out',
  'absent',
  'rescheduled',
  'pickup',
  'late',
  'returning',
  'abroad',
  'customs',
  'cleared',
] as const;
export type PollPhase = (typeof POLL_PHASES)[number];

/** The phase of each status that differs from its main's. */
const BY_STATUS: Readonly<Record<string, PollPhase>> = {
  'in_transit.accepted': 'accepted',
  'in_transit.dropped_off': 'accepted',
  'in_transit.departed': 'departed',
  'in_transit.departed_origin': 'departed',
  'in_transit.arrived_last_depot': 'at_depot',
  'in_transit.received_last_depot': 'at_depot',
  'in_transit.departed_origin_country': 'abroad',
  'in_transit.arrived_transit_country': 'abroad',
  'in_transit.departed_transit_country': 'abroad',
  'in_transit.arrived_dest_country': 'customs',
  'in_transit.customs_started': 'customs',
  'in_transit.customs_cleared': 'cleared',
  'in_transit.delivery_scheduled': 'rescheduled',
  'in_transit.delivery_rescheduled': 'rescheduled',
  'in_transit.held_for_date': 'rescheduled',
  'attempt_failed.awaiting_redelivery': 'rescheduled',
  'exception.customs_delay': 'customs',
  'exception.customs_info_required': 'customs',
};
const BY_MAIN: Readonly<Record<string, PollPhase>> = {
  in_transit: 'moving',
  out_for_delivery: 'out',
  attempt_failed: 'absent',
  available_for_pickup: 'pickup',
  exception: 'late',
  returning: 'returning',
};

/** The phase a status belongs to; `none` for everything before the first scan and for words we do not know. */
export function phaseOf(status: StatusCode): PollPhase {
  return BY_STATUS[status] ?? BY_MAIN[status.split('.', 1)[0] ?? ''] ?? 'none';
}

/** What is known of a parcel when the next look is planned. Instants in milliseconds. */
export interface PollFacts {
  readonly phase: PollPhase;
  /** When the last thing happened; null when the carrier does not say. */
  readonly since: EpochMs | null;
  /** The promised day in Japan (days since 1970) and its window in minutes of that day. */
  readonly promise: {
    readonly day: number;
    readonly window: readonly [from: number, to: number] | null;
  } | null;
}

/** The facts in a carrier's answer. */
export function pollFacts(answer: {
  readonly events: readonly CarrierEvent[];
  readonly promise?: CarrierPromise | null;
}): PollFacts {
  const last = answer.events.at(-1);
  return {
    phase: last ? phaseOf(last.status) : 'none',
    since: last?.time.at ?? null,
    promise: promiseOf(answer.promise ?? null),
  };
}

function promiseOf(promise: CarrierPromise | null): PollFacts['promise'] {
  const at = promise ? Date.parse(`${promise.date}T00:00:00+09:00`) : Number.NaN;
  if (!promise || Number.isNaN(at)) return null;
  const minutes = (clock: string | null): number | null => {
    const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(clock ?? '') ?? [];
    return hour === undefined ? null : Number(hour) * 60 + Number(minute);
  };
  const from = minutes(promise.from);
  const to = minutes(promise.to);
  const window = from !== null && to !== null && to > from ? ([from, to] as const) : null;
  return { day: jstDay(at as EpochMs), window }; // an instant of the calendar, parsed above
}

/** Which row of the rates holds at an instant: the phase, and how the promise stands to it. */
export type RateKey =
  `${PollPhase}${'' | '.before' | '.due' | '.today' | '.before_window' | '.in_window' | '.after_window'}`;

/** How long after its window the scan of a delivery usually shows: minutes. */
const WINDOW_LAG_MINUTES = 30;
/** Vans with a parcel for a window leave within this before it: minutes. */
const LOADING_MINUTES = 240;

/** A row of the rates and the place in it: a share (0 to 1) of a window, or null for the hour of the day. */
export interface RatePlace {
  readonly key: RateKey;
  readonly passed: number | null;
}

/**
 * The row of the rates that holds at `at`.
 * @example ratePlace({ phase: 'moving', since: null, promise: null }, at) // { key: 'moving', passed: null }
 */
export function ratePlace(facts: PollFacts, at: EpochMs): RatePlace {
  const { phase, promise, since } = facts;
  if (!promise) return { key: phase, passed: null };
  const day = jstDay(at);
  if (day < promise.day) return { key: `${phase}.before`, passed: null };
  if (promise.window && day === promise.day) {
    const place = windowPlace(phase, promise.window, jstMinutes(at));
    if (place) return place;
  }
  const today = phase === 'moving' && since !== null && jstDay(since) === day;
  return { key: `${phase}.${today ? 'today' : 'due'}`, passed: null };
}

function windowPlace(
  phase: PollPhase,
  [from, to]: readonly [number, number],
  minutes: number,
): RatePlace | null {
  if (phase === 'at_depot' || phase === 'rescheduled') {
    const passed = 1 + (minutes - from) / LOADING_MINUTES;
    return passed < 1 ? { key: `${phase}.before_window`, passed: Math.max(0, passed) } : null;
  }
  if (phase !== 'out') return null;
  if (minutes < from) return { key: 'out.before_window', passed: null };
  const end = to + WINDOW_LAG_MINUTES;
  if (minutes >= end) return { key: 'out.after_window', passed: null };
  return { key: 'out.in_window', passed: (minutes - from) / (end - from) };
}
