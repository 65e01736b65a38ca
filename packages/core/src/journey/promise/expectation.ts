import type { Params, Sentence } from '../diagnosis/cause.ts';
import type { ExpectationReason, MoveReason } from '../diagnosis/codes.ts';
import type { CarrierFacts, Incident } from '../diagnosis/input.ts';
import type { PostcodePlace } from '../../place/postcode.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { Journey, JourneyPromise } from '../journey.ts';

/** How a carrier delivers, as far as an expectation needs it. */
export interface DeliveryRules {
  readonly deliversOn: 'every_day' | 'no_sunday_holiday' | 'business_days';
  /** Parcels accepted later (minutes after midnight, Japan) leave a day later. */
  readonly cutOff: number;
  /** First and last minute of a delivery day. */
  readonly dayFrom: number;
  readonly dayTo: number;
  /** Share of parcels that came within the lead-time table's days, when measured. */
  readonly leadTimeHeld: number | null;
}

/** Japanese parcel services: every day, evening collection, deliveries 8:00–21:00. */
export const PARCEL_SERVICE: DeliveryRules = {
  deliversOn: 'every_day',
  cutOff: 18 * 60,
  dayFrom: 8 * 60,
  dayTo: 21 * 60,
  leadTimeHeld: null,
};

/** The stages a lane's history knows, the latest first. */
export const HISTORY_STAGES = ['out_for_delivery', 'last_depot', 'accepted'] as const;
export type HistoryStage = (typeof HISTORY_STAGES)[number];

/** From the narrowest: the same two prefectures, the same two regions, the same days by the table, nothing more. */
export type LaneScope = 'prefectures' | 'regions' | 'days' | 'carrier';

/**
 * How long parcels of this carrier and lane took before (`laneSample` says what one adds). Each list is sorted
 * ascending: hours from 00:00 (Japan) of the day the stage was reached until the visit. Counting from midnight, because deliveries follow the day's clock
 * and not the hour of the scan.
 */
export interface LaneHistory extends Partial<Readonly<Record<HistoryStage, readonly number[]>>> {
  /** What its parcels have in common with this one, beside the carrier; `carrier` when absent. */
  readonly scope?: LaneScope;
  /** Hours from the end of the carrier's stated window until the visit (early ones negative), sorted ascending. */
  readonly lateness?: readonly number[];
}

export interface ExpectationInput {
  readonly now: EpochMs;
  readonly journey: Journey;
  readonly carrierFacts: CarrierFacts | null;
  readonly rules?: DeliveryRules;
  readonly origin?: PostcodePlace | null;
  readonly destination?: PostcodePlace | null;
  /** The histories of `laneKeys`, the narrowest first; the first with enough deliveries is used. */
  readonly laneHistory?: readonly LaneHistory[];
  readonly incidents?: readonly Incident[];
  /** What the recipient asked for and was confirmed. */
  readonly request?: {
    readonly from: EpochMs;
    readonly to: EpochMs;
    readonly precision: 'minute' | 'day';
  } | null;
  /** When it was, or is to be, handed over: the start where no carrier has scanned it yet. */
  readonly departsAt?: EpochMs | null;
}

export interface Likely {
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Share of such intervals that hold the visit: measured on the lane, not assumed. */
  readonly coverage: number;
}

export interface Expectation {
  /** What is shown: the statement of the best source, or our own. */
  readonly promise: JourneyPromise;
  /** Where we expect it ourselves, with the share of such intervals that hold; null when nothing was measured. */
  readonly likely: Likely | null;
  /** Share of promises like this one that hold; null when not measured. */
  readonly coverage: number | null;
  readonly reasons: readonly Sentence<ExpectationReason>[];
  /** The last change and its reason; null at first. */
  readonly moved: Sentence<MoveReason> | null;
}

export function because(code: ExpectationReason, params: Params = {}): Sentence<ExpectationReason> {
  return { code, params };
}

const STAGE_STATUSES: Readonly<Record<HistoryStage, ReadonlySet<string>>> = {
  out_for_delivery: new Set(['out_for_delivery.on_vehicle']),
  last_depot: new Set(['in_transit.arrived_last_depot', 'in_transit.received_last_depot']),
  accepted: new Set(['in_transit.accepted', 'in_transit.dropped_off']),
};

/** Whether a status means that this stage was reached. */
export function isStageStatus(stage: HistoryStage, status: string): boolean {
  return STAGE_STATUSES[stage].has(status);
}

/** Said by the carrier or asked for by the recipient, not worked out by us. */
export function isStatement({ basis }: JourneyPromise): boolean {
  return basis === 'carrier_window' || basis === 'carrier_day' || basis === 'recipient_request';
}
