import type { CarrierId, StatusCode } from '@todoke/core/carriers';
import type { Observation, ObservedEvent } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { HOUR_MS, MINUTE_MS, jstIso } from './jst.ts';
import { WORLD_CARRIERS, type WorldCarrierId } from './number-formats.ts';
import { INDEX_LIMIT, numberOf } from './numbers.ts';
import { AREAS } from './places.ts';
import { between, randomFor, type Random } from './random.ts';

/** A parcel with its history, ready to be stored. */
export interface GeneratedParcel {
  readonly number: string;
  readonly carrier: CarrierId;
  readonly observations: readonly Observation[];
}

interface Step {
  readonly status: StatusCode;
  readonly text: string;
  /** Hours after the step before. */
  readonly hours: readonly [number, number];
}

/** The way of a parcel that needed two tries; longer histories pass more bases, shorter ones end earlier. */
const FIRST_STEPS: readonly Step[] = [
  { status: 'in_transit.accepted', text: '荷物受付', hours: [0, 0] },
  { status: 'in_transit.departed_origin', text: '発送済み', hours: [1, 4] },
];
const BASE_STEP: Step = { status: 'in_transit.passed', text: '作業店通過', hours: [2, 7] };
const LAST_STEPS: readonly Step[] = [
  { status: 'in_transit.arrived_last_depot', text: '配達店到着', hours: [2, 6] },
  { status: 'out_for_delivery.on_vehicle', text: '配達中', hours: [1, 2] },
  { status: 'attempt_failed.recipient_absent', text: '持戻（ご不在）', hours: [1, 8] },
  { status: 'in_transit.delivery_rescheduled', text: '依頼受付（再配達）', hours: [1, 5] },
  { status: 'out_for_delivery.on_vehicle', text: '配達中', hours: [8, 14] },
  { status: 'delivered.generic', text: '配達完了', hours: [1, 6] },
];

/** The last parcel of a batch was handed in at this instant; earlier ones up to thirty days before. */
const NEWEST = Date.UTC(2026, 10, 1);
const SPREAD_HOURS = 30 * 24;

/**
 * Parcels with histories for filling a database: seeded, and each with a number of this world's shape.
 *
 * Every parcel has one `list` observation of `eventsPerParcel` events in order. Measured: see README.
 * @example [...generateParcels(2, 10, 'seed')].length // 2
 */
export function* generateParcels(
  count: number,
  eventsPerParcel: number,
  seed: string,
): Generator<GeneratedParcel> {
  const steps = stepsOf(eventsPerParcel);
  for (let ordinal = 0; ordinal < count; ordinal += 1) {
    const carrier = WORLD_CARRIERS[ordinal % WORLD_CARRIERS.length] ?? 'own';
    const index = Math.floor(ordinal / WORLD_CARRIERS.length);
    const number = numberOf(seed, carrier, Math.floor(index / INDEX_LIMIT), index % INDEX_LIMIT);
    yield { number, carrier, observations: [historyOf(carrier, steps, randomFor(seed, 'history', ordinal))] };
  }
}

function stepsOf(events: number): readonly Step[] {
  const bases = Math.max(0, events - FIRST_STEPS.length - LAST_STEPS.length);
  return [...FIRST_STEPS, ...Array.from({ length: bases }, () => BASE_STEP), ...LAST_STEPS].slice(0, events);
}

function historyOf(carrier: WorldCarrierId, steps: readonly Step[], random: Random): Observation {
  let at = NEWEST - between(random, 0, SPREAD_HOURS * 60) * MINUTE_MS;
  const area = between(random, 0, AREAS.length - 1);
  const events: ObservedEvent[] = steps.map((step, i) => {
    at += between(random, step.hours[0] * 60, step.hours[1] * 60) * MINUTE_MS;
    const region = AREAS[(area + Math.min(i, 3)) % AREAS.length] ?? AREAS[0];
    return {
      time: {
        text: jstIso(at).slice(0, 16).replace('T', ' '),
        precision: 'minute',
        zone: 'Asia/Tokyo',
        at: at as EpochMs, // the row this becomes is read back as an instant
        yearInferred: false,
      },
      status: step.status,
      rawText: step.text,
      rawCode: null,
      place:
        i < FIRST_STEPS.length || i >= steps.length - LAST_STEPS.length ? region.towns[0].name : region.base,
    };
  });
  // As above: observed an hour after the last event.
  return { type: 'list', order: 'asc', observedAt: (at + HOUR_MS) as EpochMs, source: carrier, events };
}
