import { phaseOf, type PollFacts } from '@todoke/core/polling';
import type { StatusCode } from '@todoke/core/carriers';
import { DAY_MS } from '../jst.ts';
import { newestParcels, type WorldFacts } from '../parcels/population.ts';
import { FINAL_KINDS, type EventKind, type WorldParcel } from '../parcels/script.ts';

/** How the product calls each happening; what its adapters read from Yamato's, Japan Post's and the others' words. */
export const STATUS_OF: Readonly<Record<EventKind, StatusCode>> = {
  accepted: 'in_transit.accepted',
  departed: 'in_transit.departed_origin',
  passed: 'in_transit.moving',
  arrived: 'in_transit.arrived_last_depot',
  out: 'out_for_delivery.on_vehicle',
  absent: 'attempt_failed.recipient_absent',
  bad_address: 'attempt_failed.address',
  kept: 'attempt_failed.generic',
  redelivery: 'in_transit.delivery_rescheduled',
  delivered: 'delivered.generic',
  delivered_box: 'delivered.delivery_box',
  pickup_ready: 'available_for_pickup.generic',
  collected: 'delivered.collected',
  delayed: 'exception.weather',
  investigating: 'exception.investigating',
  return_started: 'returning.initiated',
  returned: 'returned.to_sender',
  intl_posted: 'in_transit.accepted',
  intl_departed: 'in_transit.departed_origin_country',
  intl_arrived: 'in_transit.arrived_dest_country',
  customs: 'in_transit.customs_started',
  customs_cleared: 'in_transit.customs_cleared',
};

/** A parcel's life as its carrier's page shows it: what holds from when. */
export interface ShownLife {
  readonly parcel: WorldParcel;
  /** When each change shows, oldest first. */
  readonly changes: readonly { readonly at: number; readonly facts: PollFacts }[];
  /** When the end shows. */
  readonly endsAt: number;
}

/** What is known of a parcel nothing has been scanned of. */
export function unscanned({ parcel }: Pick<ShownLife, 'parcel'>): PollFacts {
  return { phase: 'none', since: null, promise: promiseFacts(parcel.promise) };
}

/** The lives of all parcels created by `until` that have not ended by `from`. */
export function shownLives(facts: WorldFacts, from: number, until: number): ShownLife[] {
  const lives: ShownLife[] = [];
  for (const parcel of newestParcels(facts, until)) {
    const last = parcel.events.at(-1);
    // A number that is never registered has no life to follow; samples are not the population.
    if (!last || parcel.shows !== null || !FINAL_KINDS.has(last.kind)) continue;
    if (last.visibleAt <= from) continue;
    lives.push({ parcel, changes: changesOf(parcel), endsAt: last.visibleAt });
  }
  return lives;
}

function changesOf(parcel: WorldParcel): ShownLife['changes'] {
  let promise = parcel.promise;
  return parcel.events.map((event) => {
    promise = event.promise ?? promise;
    return {
      at: event.visibleAt,
      facts: {
        phase: phaseOf(STATUS_OF[event.kind]),
        // An instant of the world's clock.
        since: event.at as PollFacts['since'],
        promise: promiseFacts(promise),
      },
    };
  });
}

function promiseFacts(promise: WorldParcel['promise']): PollFacts['promise'] {
  if (!promise) return null;
  const { day, slot } = promise;
  return { day, window: slot ? [slot[0] * 60, slot[1] * 60] : null };
}

/** A population in full swing: its first run begins with the day that is measured. */
export function populationOf(seed: string, day: number, perDay: number): WorldFacts {
  return { seed, runs: [{ start: day * DAY_MS - 9 * 3_600_000, perDay }] };
}
