import { DAY_MS, HOUR_MS, addDays, addMs, isoDay, isoJst, jstDay } from '../../time/jst.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { Journey, JourneyEvent } from '../journey.ts';
import type { DiagnosisInput } from './input.ts';

/** Where a parcel is on its way, for judging how long silence is usual. */
export type Stage = 'accepted' | 'line_haul' | 'last_depot' | 'out_for_delivery' | 'abroad' | 'border';

/** The input and what every cause wants to know of it, worked out once. */
export interface Facts extends DiagnosisInput {
  /** `main` and whole code of the journey's status; `unknown.not_found` when there is no journey. */
  readonly main: string;
  readonly status: string;
  /** A carrier has scanned the parcel itself (a label or an order is no scan). */
  readonly scanned: boolean;
  readonly lastScan: JourneyEvent | null;
  readonly lastScanAt: EpochMs | null;
  /** The same for a parameter: an ISO instant, or an ISO date where the source gave no more. */
  readonly lastScanTime: string | null;
  /** Since when the present status holds: the last scan, else the order's newest fact. */
  readonly since: EpochMs | null;
  readonly stage: Stage | null;
  readonly labelAt: EpochMs | null;
  readonly handedOverAt: EpochMs | null;
  /** Newest outcome of asking this parcel's carrier. */
  readonly problem: string | null;
  readonly problemAt: EpochMs | null;
  /** Still on its way: not delivered, returned, lost or cancelled, and not turned around. */
  readonly underway: boolean;
  readonly carrierId: string | null;
}

const MAINS_WITHOUT_SCAN = new Set(['unknown', 'preparing', 'info_received']);
const MAINS_AT_END = new Set(['delivered', 'returned', 'failed', 'cancelled']);

const STAGE_BY_STATUS: Readonly<Record<string, Stage>> = {
  'in_transit.accepted': 'accepted',
  'in_transit.dropped_off': 'accepted',
  'in_transit.arrived_last_depot': 'last_depot',
  'in_transit.received_last_depot': 'last_depot',
  'in_transit.delivery_scheduled': 'last_depot',
  'in_transit.delivery_rescheduled': 'last_depot',
  'in_transit.departed_origin_country': 'abroad',
  'in_transit.arrived_transit_country': 'abroad',
  'in_transit.departed_transit_country': 'abroad',
  'in_transit.arrived_dest_country': 'border',
  'in_transit.customs_started': 'border',
  'in_transit.customs_cleared': 'line_haul',
  'in_transit.departed_import_office': 'line_haul',
};

/** Works out what the causes share. One pass over the events from the newest back. */
export function gatherFacts(input: DiagnosisInput): Facts {
  const { journey } = input;
  const status = journey?.status ?? 'unknown.not_found';
  const main = mainOf(status);
  const lastScan = journey === null ? null : findLastScan(journey);
  const lastScanAt = lastScan === null ? null : instantOfEvent(lastScan);
  const labelAt = input.order?.labelAt ?? firstLabelAt(journey);
  const handedOverAt = input.order?.handedOverAt ?? null;
  const carrierId = input.carrier?.id ?? null;
  const asked = carrierId === null ? undefined : input.asked.findLast(({ carrier }) => carrier === carrierId);
  const problem =
    journey?.checked?.problem ?? (asked === undefined || asked.outcome === 'found' ? null : asked.outcome);
  return {
    ...input,
    main,
    status,
    scanned: lastScan !== null,
    lastScan,
    lastScanAt,
    lastScanTime: timeOfScan(lastScan),
    since: lastScanAt ?? handedOverAt ?? labelAt ?? input.order?.shippedAt ?? input.order?.placedAt ?? null,
    stage: lastScan === null ? null : stageOf(status, main),
    labelAt,
    handedOverAt,
    problem,
    problemAt: journey?.checked?.at ?? asked?.at ?? null,
    underway: !MAINS_AT_END.has(main) && main !== 'returning' && journey?.direction !== 'return',
    carrierId,
  };
}

/** Offset of the clock in which a person in Japan reads a time that names no zone. */
const JAPAN_OFFSET_MS = 9 * HOUR_MS;

/**
 * When an event happened. A scan whose zone is unknown is read as the clock on the wall shows it, which is how the
 * timeline prints it: hours off at most, and never "tomorrow" for a scan of this afternoon.
 */
export function instantOfEvent({ time }: JourneyEvent): EpochMs | null {
  // Brand maker: `at` without a zone is the wall clock read as UTC (see `WrittenTime`).
  return time.at === null || time.zone !== null ? time.at : ((time.at - JAPAN_OFFSET_MS) as EpochMs);
}

/** When a scan was, for a parameter: an ISO instant, or an ISO date where the source gave no more. */
export function timeOfScan(scan: JourneyEvent | null): string | null {
  const at = scan === null ? null : instantOfEvent(scan);
  if (at === null) return null;
  return scan?.time.precision === 'day' ? isoDay(jstDay(at)) : isoJst(at);
}

/** The part before the dot. */
export function mainOf(status: string): string {
  const dot = status.indexOf('.');
  return dot < 0 ? status : status.slice(0, dot);
}

function stageOf(status: string, main: string): Stage | null {
  const named = STAGE_BY_STATUS[status];
  if (named !== undefined) return named;
  if (main === 'in_transit') return 'line_haul';
  return main === 'out_for_delivery' ? 'out_for_delivery' : null;
}

function findLastScan(journey: Journey): JourneyEvent | null {
  for (let index = journey.events.length - 1; index >= 0; index -= 1) {
    const event = journey.events[index];
    if (event === undefined || event.disputed !== null || event.time.at === null) continue;
    const main = mainOf(event.status);
    // Words we do not know are still a sign of life, unlike a label.
    if (!MAINS_WITHOUT_SCAN.has(main) || event.status === 'unknown.unmapped') return event;
  }
  return null;
}

function firstLabelAt(journey: Journey | null): EpochMs | null {
  if (journey === null) return null;
  const label = journey.events.find(({ status }) => status.startsWith('info_received.'));
  return label === undefined ? null : instantOfEvent(label);
}

/** Whole hours from `from` to `now`, never below 0; null when `from` is unknown. */
export function hoursSince(from: EpochMs | null, now: EpochMs): number | null {
  return from === null ? null : Math.max(0, Math.floor((now - from) / HOUR_MS));
}

/** Whole days from `from` to `now`, never below 0. */
export function daysSince(from: EpochMs | null, now: EpochMs): number | null {
  return from === null ? null : Math.max(0, Math.floor((now - from) / DAY_MS));
}

export function hoursAfter(at: EpochMs, hours: number): EpochMs {
  return addMs(at, hours * HOUR_MS);
}

/** ISO instant for a parameter; null stays null. */
export function isoAt(at: EpochMs | null): string | null {
  return at === null ? null : isoJst(at);
}

export interface Storage {
  /** Days of keeping in all. */
  readonly days: number;
  /** Last day of keeping. */
  readonly untilDay: string;
  /** Days left, today not counted: 0 is "today is the last day"; negative when it has passed. */
  readonly daysLeft: number;
}

const AT_A_STORE = new Set(['available_for_pickup.store', 'available_for_pickup.locker']);

/**
 * Last day the parcel is kept, from the day it arrived or was first attempted.
 * Source: 保管期間, carriers' pages as noted in the carrier profiles, read 2026-11 (ヤマト counts the first day, 日本郵便
 * from the next).
 */
export function storageEnd(facts: Facts, from: EpochMs | null): Storage | null {
  const { carrier } = facts;
  if (carrier === null || from === null) return null;
  const store = AT_A_STORE.has(facts.status) ? (carrier.storeStorageDays ?? null) : null;
  const days = store ?? carrier.storageDays;
  if (days === null) return null;
  const last = addDays(jstDay(from), carrier.storageCounts === 'next_day' ? days : days - 1);
  return { days, untilDay: isoDay(last), daysLeft: last - jstDay(facts.now) };
}

/** The first event since the parcel entered its present main status; what storage is counted from. */
export function enteredMain(facts: Facts): JourneyEvent | null {
  const events = facts.journey?.events ?? [];
  let entered = facts.lastScan;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event === undefined || event.disputed !== null || event.time.at === null) continue;
    if (mainOf(event.status) !== facts.main) break;
    entered = event;
  }
  return entered;
}

export function enteredMainAt(facts: Facts): EpochMs | null {
  const event = enteredMain(facts);
  return event === null ? null : instantOfEvent(event);
}
