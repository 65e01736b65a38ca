import type { Place } from '../places.ts';
import type { WorldCarrierId } from '../number-formats.ts';

/** Everything that can happen to a parcel here; each sandbox carrier has its own word for each. */
export const EVENT_KINDS = [
  'accepted',
  'departed',
  'passed',
  'arrived',
  'out',
  'absent',
  'bad_address',
  'kept',
  'redelivery',
  'delivered',
  'delivered_box',
  'pickup_ready',
  'collected',
  'delayed',
  'investigating',
  'return_started',
  'returned',
  'intl_posted',
  'intl_departed',
  'intl_arrived',
  'customs',
  'customs_cleared',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface ScriptEvent {
  readonly at: number;
  /** When the carrier's service begins to show it: the scan's way to the web takes a while. */
  readonly visibleAt: number;
  readonly kind: EventKind;
  readonly place: Place;
  readonly reason?: 'weather' | 'address_unknown';
  readonly dropPlace?: 'front_door' | 'delivery_box' | 'person';
  /** What is promised from this event on. */
  readonly promise?: ScriptPromise;
}

/** Local day number (JST) and slot in whole hours; null when only the day is promised. */
export interface ScriptPromise {
  readonly day: number;
  readonly slot: Slot | null;
}
export type Slot = readonly [fromHour: number, toHour: number];

export const SCENARIOS = [
  'plain',
  'delivery_box',
  'absent_once',
  'late_weather',
  'investigated',
  'pickup',
  'returned',
  'customs',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** A parcel's whole life, known in advance. What anybody sees at an instant is `seenAt`. */
export interface WorldParcel {
  readonly carrier: WorldCarrierId;
  readonly number: string;
  readonly scenario: Scenario;
  readonly createdAt: number;
  readonly events: readonly ScriptEvent[];
  readonly promise: ScriptPromise | null;
  /** What this parcel demonstrates, when it is one of the samples. */
  readonly shows: string | null;
  /** The number under which another carrier brings it the last mile. */
  readonly continuesAs?: string;
}

/** What the carrier's service shows of a parcel at an instant. */
export interface SeenParcel {
  readonly parcel: WorldParcel;
  readonly events: readonly ScriptEvent[];
  readonly promise: ScriptPromise | null;
}

export function seenAt(parcel: WorldParcel, now: number): SeenParcel {
  const events = parcel.events.filter((event) => event.visibleAt <= now);
  const promise = events.findLast((event) => event.promise !== undefined)?.promise ?? parcel.promise;
  return { parcel, events, promise };
}

/** Events after which a carrier does nothing more. */
export const FINAL_KINDS: ReadonlySet<EventKind> = new Set([
  'delivered',
  'delivered_box',
  'collected',
  'returned',
]);
