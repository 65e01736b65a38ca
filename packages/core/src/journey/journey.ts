import type { CarrierId, CarrierProblemKind, StatusCode } from '../carriers/carrier.ts';
import type { EpochMs, WrittenTime } from '../time/instant.ts';
import type { MoveReason } from './diagnosis/codes.ts';

export const TRACKING_STATES = ['active', 'completed', 'stopped', 'expired', 'archived'] as const;
export type TrackingState = (typeof TRACKING_STATES)[number];

/**
 * Things worth knowing beside the status; each has words in the catalogue. `time_conflict`: a list's clocks run against
 * its own order. `zone_unknown`: a time without a zone that no list puts in order; not every unknown zone.
 */
export const FLAGS = [
  'clock_skew',
  'reopened',
  'retracted',
  'number_reused',
  'unmapped_text',
  'partial',
  'zone_unknown',
  'time_conflict',
] as const;
export type Flag = (typeof FLAGS)[number];

/** One line of the timeline after folding. */
export interface JourneyEvent {
  readonly time: WrittenTime;
  readonly status: StatusCode;
  readonly rawText: string;
  readonly rawCode: string | null;
  readonly place: string | null;
  readonly source: string;
  /** Who told the same event besides, the nearer to it first; absent where nobody did. */
  readonly otherSources?: readonly string[];
  readonly piece: string | null;
  /** 0 for the first carrier and number; +1 after each hand-over or renumbering. */
  readonly leg: number;
  readonly direction: 'forward' | 'return';
  /** Shown struck through: the source took it back, or it cannot be (future stamp). */
  readonly disputed: 'retracted' | 'clock_skew' | null;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The shopper's steps, in order; what the line map draws. */
export const STEPS = [
  'ordered',
  'preparing',
  'shipped',
  'handed_over',
  'in_transit',
  'out_for_delivery',
  'delivered',
] as const;
export type Step = (typeof STEPS)[number];

export interface Leg {
  readonly carrier: CarrierId | null;
  readonly number: string | null;
  readonly from: EpochMs | null;
}

/** What is expected and how sure we are. Instants; `precision` says whether only the day is meant. */
export interface JourneyPromise {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly precision: 'minute' | 'day';
  /** Why we say so. */
  readonly basis: 'carrier_window' | 'carrier_day' | 'lead_time' | 'lane_history' | 'recipient_request';
  readonly source: string;
  /** The source's own text when it stated one. */
  readonly text: string | null;
  /** Earlier promises, oldest first. */
  readonly changes: readonly PromiseChange[];
}

/** What was expected until `at`. */
export interface PromiseChange {
  readonly at: EpochMs;
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** Why it changed then, and by how many minutes its end moved; absent where a source restated without a reason. */
  readonly why?: {
    readonly code: MoveReason;
    readonly params: Readonly<Record<string, string | number | boolean | null>>;
  };
}

/** The folded state and timeline of a parcel. Same for every order of arrival of the same observations. */
export interface Journey {
  readonly status: StatusCode;
  readonly trackingState: TrackingState;
  /** Furthest step reached on the way out; returns and problems are said by `status` and the events. */
  readonly step: Step;
  readonly direction: 'forward' | 'return';
  readonly flags: readonly Flag[];
  readonly events: readonly JourneyEvent[];
  readonly legs: readonly Leg[];
  /** Multi-piece parcels: `delivered` of `total`; null for single ones. */
  readonly pieces: { readonly delivered: number; readonly total: number } | null;
  readonly attempts: number;
  readonly promise: JourneyPromise | null;
  /** Drop place, reason, party at fault, stops away, action required … of the current status. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly firstEventAt: EpochMs | null;
  readonly lastEventAt: EpochMs | null;
  /** The last successful or failed look at the carrier. */
  readonly checked: { readonly at: EpochMs; readonly problem: CarrierProblemKind | null } | null;
  readonly unmapped: readonly string[];
}
