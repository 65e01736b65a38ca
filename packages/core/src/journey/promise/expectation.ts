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

/**
 * How long parcels of this carrier and lane took before. Each list is sorted ascending: hours from 00:00 (Japan) of
 * the day the stage was reached until delivery. Counting from midnight, because deliveries follow the day's clock
 * and not the hour of the scan.
 */
export interface LaneHistory extends Partial<Readonly<Record<HistoryStage, readonly number[]>>> {
  /** Hours from the end of the carrier's stated window until delivery (early ones negative), sorted ascending. */
  readonly lateness?: readonly number[];
}

export interface ExpectationInput {
  readonly now: EpochMs;
  readonly journey: Journey;
  readonly carrierFacts: CarrierFacts | null;
  readonly rules?: DeliveryRules;
  readonly origin?: PostcodePlace | null;
  readonly destination?: PostcodePlace | null;
  readonly laneHistory?: LaneHistory | null;
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
  /** Share of such intervals that hold the delivery: measured on the lane, not assumed. */
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
