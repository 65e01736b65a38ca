import { findCarrier, paceOf, type CarrierId } from '@todoke/core/carriers';
import type { Urgency } from '../carriers/lane.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { takeCall } from './queries.ts';

const HOUR_MS = 3_600_000;
/** The schedule leaves this share of an hour's calls to people who wait. */
const SCHEDULE_SHARE = 0.9;

/** How many calls an hour each carrier gets, kept across processes and restarts. */
export interface CallBudget {
  /** Calls an hour. */
  of(carrier: CarrierId): number;
  /** Takes one call; false when it must not be made. */
  take(carrier: CarrierId, urgency: Urgency): Promise<boolean>;
  /** Calls the schedule may make now, as far as this process knows. */
  room(carrier: CarrierId): number;
}

/** Makes the budget. The schedule's part becomes available evenly over the hour, a viewer may use all of it. */
export function createCallBudget(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly budgets: Readonly<Partial<Record<CarrierId, number>>>;
}): CallBudget {
  /** What the last call taken told us. */
  const used = new Map<CarrierId, { readonly hour: number; readonly calls: number }>();
  const hourNow = () => Math.floor(deps.clock.now() / HOUR_MS);

  function of(carrier: CarrierId): number {
    const access = findCarrier(carrier)?.profile.access.value;
    return deps.budgets[carrier] ?? (access ? paceOf(access).callsPerHour : 0);
  }

  function limit(carrier: CarrierId, urgency: Urgency): number {
    const whole = of(carrier);
    if (urgency === 'viewer') return whole;
    const share = (deps.clock.now() % HOUR_MS) / HOUR_MS;
    return Math.min(whole, Math.ceil(whole * SCHEDULE_SHARE * share) + 1);
  }

  return {
    of,
    async take(carrier, urgency) {
      const hour = hourNow();
      const calls = await takeCall(deps.db, carrier, new Date(hour * HOUR_MS), limit(carrier, urgency));
      used.set(carrier, { hour, calls: calls ?? limit(carrier, urgency) });
      return calls !== null;
    },
    room(carrier) {
      const known = used.get(carrier);
      const calls = known?.hour === hourNow() ? known.calls : 0;
      return Math.max(0, limit(carrier, 'schedule') - calls);
    },
  };
}
